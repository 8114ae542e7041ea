// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "core/geometry/points.h"

namespace zw {

/// Why a text gives no place.
enum class CoordinateProblem {
  NotCoordinates,  ///< it is in no notation that is known
  Ambiguous,       ///< it can be read in more than one way, or contradicts itself
  OutOfRange       ///< beyond the poles, ±180°, 60 minutes or seconds, or off the grid zone
};

template <class T>
using CoordinateResult = tl::expected<T, CoordinateProblem>;

/// Reads a place on WGS 84 as people write it; capitals and blanks do not matter, digits may be Arabic-Indic:
///   degrees  "33.33942 35.25210", "33,33942; 35,25210", "33°20′21.9″N 35°15′07.6″E", "N33 20.365
///   E35 15.126",
///            "33:20:22 35:15:08", "332022N 0351508E", "+33.33942+035.25210/", "lat 33.3 lon 35.2". Latitude
///            comes first where neither hemisphere nor label says otherwise. A comma between digits is a
///            decimal mark where the text is two angles only so; a comma before a blank parts latitude and
///            longitude.
///   UTM      "36N 709594 3691180", "36N 709594 m E 3691180 m N", "36S 709594 3691180". The letter N is the
///            northern hemisphere (and band N lies in it). S is latitude band S (32° to 40° N) where the
///            northing lies in that band, else the southern hemisphere. Other letters are bands, C to X
///            without I and O, and must agree with the northing. The easting comes first unless letters say
///            otherwise.
///   MGRS     "36SYB0959491180", "36S YB 0959 9118": 2 to 10 digits. The place is the centre of the square
///   that the
///            digits name (of 10 km down to 1 m). Easting and northing must have equally many digits.
/// Source of the conversions: GeographicLib.
[[nodiscard]] CoordinateResult<LonLat> readCoordinate(const std::string& text);

/// Whether a text that is read as degrees leaves it open which is latitude: no hemisphere, no label.
[[nodiscard]] bool saysNoOrder(const std::string& text);

/// The text in capitals with plain digits, "D", "'" and "\"" for the marks of degrees, minutes and seconds,
/// and plain minus, comma, semicolon and blanks.
[[nodiscard]] std::string plainCoordinateText(const std::string& text);

/// The part of readCoordinate() for degrees; expects plainCoordinateText().
[[nodiscard]] CoordinateResult<LonLat> readAngles(const std::string& plain);
/// The parts for grids; NotCoordinates where the text does not look like one.
[[nodiscard]] CoordinateResult<LonLat> readMgrs(const std::string& plain);
[[nodiscard]] CoordinateResult<LonLat> readUtm(const std::string& plain);

}  // namespace zw
