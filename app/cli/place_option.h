// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <string>

#include "core/error.h"
#include "core/geometry/points.h"

namespace zw {
struct Region;
}

/// A place given to a command, in any common notation.
namespace zw::cli {

/// What help says an option's value looks like.
inline constexpr const char* kPlaceType = "PLACE";
inline constexpr const char* kPlaceHelp =
    "Its place: LON,LAT, or in quotes as people write it (latitude first), UTM or MGRS";

/// "35.25,33.34" is longitude and latitude; all else is read as 'zw find' reads coordinates: "33.34 35.25",
/// "33°20′24″N 35°15′E", "36S YB 09594 91180". Error BadValue, the feature being `option`.
[[nodiscard]] Result<LonLat> placeIn(const std::string& text, const char* option);

/// The same; nothing where the text is empty.
[[nodiscard]] Result<std::optional<LonLat>> placeIfGiven(const std::string& text, const char* option);

/// "35.25210,33.33942".
[[nodiscard]] QString placeText(LonLat place);

/// Says on standard error where a place lies outside of the region.
void warnIfOutside(LonLat place, const std::string& name, const Region& region);

}  // namespace zw::cli
