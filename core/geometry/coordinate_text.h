// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "core/geometry/points.h"

namespace zw {

/// The notations in which a place is written for a person.
enum class CoordinateFormat { Decimal, DegreesMinutesSeconds, Utm, Mgrs };

/// A place on WGS 84 as text, to about a metre:
///   Decimal                "33.33942° N 35.25210° E" (5 decimals)
///   DegreesMinutesSeconds  "33°20′21.9″ N 35°15′07.6″ E"
///   Utm                    "36N 709594 m E 3691180 m N" (UPS near the poles; between 58° and 50° S the
///   latitude band
///                          stands for the hemisphere, whose S would be read as the band)
///   Mgrs                   "36S YB 09594 91180"
/// UTM and MGRS round down to the metre's square, as grid references do. Source of the conversions:
/// GeographicLib (Karney 2011, "Transverse Mercator with an accuracy of a few nanometers").
/// A place that is not finite or out of range gives an empty text.
[[nodiscard]] std::string coordinateText(LonLat place, CoordinateFormat format);

/// Reads a place in any of these notations and the others of readCoordinate(). Nothing when the text is not a
/// place, or not surely one.
[[nodiscard]] std::optional<LonLat> parseCoordinate(const std::string& text);

}  // namespace zw
