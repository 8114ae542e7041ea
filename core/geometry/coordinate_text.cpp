// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/coordinate_text.h"

#include <GeographicLib/GeoCoords.hpp>
#include <GeographicLib/MGRS.hpp>
#include <GeographicLib/UTMUPS.hpp>
#include <cmath>
#include <cstdio>

namespace zw {
namespace {

std::string decimal(LonLat p) {
  char text[64];
  std::snprintf(text, sizeof text, "%.5f° %c %.5f° %c", std::abs(p.lat), p.lat < 0 ? 'S' : 'N',
                std::abs(p.lon), p.lon < 0 ? 'W' : 'E');
  return text;
}

/// Rounds once, in tenths of a second, so that 59.96″ never prints as 60.0″.
std::string sexagesimal(double angle, int degreeDigits, char positive, char negative) {
  const long tenths = std::lround(std::abs(angle) * 36000);
  char text[48];
  std::snprintf(text, sizeof text, "%0*ld°%02ld′%02ld.%ld″ %c", degreeDigits, tenths / 36000,
                tenths / 600 % 60, tenths / 10 % 60, tenths % 10, angle < 0 ? negative : positive);
  return text;
}

std::string utm(LonLat p) {
  int zone = 0;
  bool north = false;
  double x = 0;
  double y = 0;
  GeographicLib::UTMUPS::Forward(p.lat, p.lon, zone, north, x, y);
  std::string name = GeographicLib::UTMUPS::EncodeZone(zone, north, true);
  name.back() = north ? 'N' : 'S';
  char text[64];
  std::snprintf(text, sizeof text, "%s %.0f m E %.0f m N", name.c_str(), std::floor(x), std::floor(y));
  return text;
}

/// "36SYB0959491180" set apart as grid zone, square, easting, northing.
std::string mgrs(LonLat p) {
  int zone = 0;
  bool north = false;
  double x = 0;
  double y = 0;
  GeographicLib::UTMUPS::Forward(p.lat, p.lon, zone, north, x, y);
  constexpr int digits = 5;
  std::string text;
  GeographicLib::MGRS::Forward(zone, north, x, y, p.lat, digits, text);
  const std::size_t square = text.size() - 2 * digits - 2;
  return text.substr(0, square) + ' ' + text.substr(square, 2) + ' ' + text.substr(square + 2, digits) + ' ' +
         text.substr(square + 2 + digits);
}

/// GeographicLib reads "36SYB0959491180" and "36N 709594 3691180"; people write spaces and unit letters.
std::string withoutGridSpacing(const std::string& text) {
  std::string out;
  for (const char c : text)
    if (c != ' ') out += c;
  return out;
}

std::string withoutUtmUnits(std::string text) {
  for (const std::string unit : {" m E", " m N", "mE", "mN"})
    for (std::size_t at = text.find(unit); at != std::string::npos; at = text.find(unit))
      text.replace(at, unit.size(), " ");
  return text;
}

/// "33.34° N 35.25° E" as "33.34°N 35.25°E": the hemisphere belongs to its number.
std::string withHemispheresJoined(std::string text) {
  for (const char c : {'N', 'S', 'E', 'W'}) {
    const std::string apart{' ', c};
    for (std::size_t at = text.find(apart); at != std::string::npos; at = text.find(apart)) text.erase(at, 1);
  }
  return text;
}

}  // namespace

std::string coordinateText(LonLat place, CoordinateFormat format) {
  if (!(std::abs(place.lat) <= 90) || !(std::abs(place.lon) <= 180)) return {};
  try {
    switch (format) {
      case CoordinateFormat::Decimal:
        return decimal(place);
      case CoordinateFormat::DegreesMinutesSeconds:
        return sexagesimal(place.lat, 2, 'N', 'S') + ' ' + sexagesimal(place.lon, 2, 'E', 'W');
      case CoordinateFormat::Utm:
        return utm(place);
      case CoordinateFormat::Mgrs:
        return mgrs(place);
    }
  } catch (const GeographicLib::GeographicErr&) {
    // a place that no grid zone holds
  }
  return {};
}

std::optional<LonLat> parseCoordinate(const std::string& text) {
  for (const std::string& reading :
       {withHemispheresJoined(text), withoutUtmUnits(text), withoutGridSpacing(text)}) {
    try {
      const GeographicLib::GeoCoords coords(reading, true);
      const LonLat place{coords.Longitude(), coords.Latitude()};
      if (std::isfinite(place.lon) && std::isfinite(place.lat)) return place;
    } catch (const GeographicLib::GeographicErr&) {
      // not this notation: try the next
    }
  }
  return std::nullopt;
}

}  // namespace zw
