// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/coordinate_text.h"

#include <GeographicLib/MGRS.hpp>
#include <GeographicLib/UTMUPS.hpp>
#include <cmath>
#include <cstdio>

#include "core/geometry/coordinate_reading.h"

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

/// Whether a southern place would be read as one of latitude band S (see readCoordinate()).
bool readsAsBandS(int zone, double x, double y) {
  constexpr double least = 3.4e6, most = 4.6e6;  // northings of the band, generously
  if (y < least || y > most) return false;
  double lat = 0, lon = 0;
  GeographicLib::UTMUPS::Reverse(zone, true, x, y, lat, lon);
  constexpr double south = 31.99, north = 40.01;
  return lat > south && lat < north;
}

/// From C at 80° S, 8° each.
char bandLetter(double lat) {
  return "CDEFGHJKLM"[static_cast<int>((lat + 80) / 8)];
}

std::string utm(LonLat p) {
  int zone = 0;
  bool north = false;
  double x = 0;
  double y = 0;
  GeographicLib::UTMUPS::Forward(p.lat, p.lon, zone, north, x, y);
  std::string name = GeographicLib::UTMUPS::EncodeZone(zone, north, true);
  name.back() = north ? 'N' : 'S';
  if (!north && zone > 0 && readsAsBandS(zone, x, y)) name.back() = bandLetter(p.lat);
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
  const auto place = readCoordinate(text);
  return place ? std::optional(*place) : std::nullopt;
}

}  // namespace zw
