// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/place_option.h"

#include <charconv>

#include "app/cli/console.h"
#include "core/geometry/coordinate_text.h"
#include "core/model/region.h"

namespace zw::cli {
namespace {

/// "35.25,33.34"; nothing where it is not that.
std::optional<LonLat> lonLatFrom(const std::string& text) {
  const std::size_t comma = text.find(',');
  if (comma == std::string::npos) return std::nullopt;
  LonLat place;
  const char* const end = text.data() + text.size();
  const auto lon = std::from_chars(text.data(), text.data() + comma, place.lon);
  const auto lat = std::from_chars(text.data() + comma + 1, end, place.lat);
  if (lon.ec != std::errc() || lon.ptr != text.data() + comma || lat.ec != std::errc() || lat.ptr != end)
    return std::nullopt;
  return place;
}

}  // namespace

Result<LonLat> placeIn(const std::string& text, const char* option) {
  if (const auto place = lonLatFrom(text)) return *place;
  if (const auto place = parseCoordinate(text)) return *place;
  return fail(
      {ErrorCode::BadValue,
       {},
       {},
       option,
       "'" + text +
           "' is no place, or not surely one; write 35.25,33.34 (longitude first), '33.34 N 35.25 E', "
           "UTM or MGRS"});
}

Result<std::optional<LonLat>> placeIfGiven(const std::string& text, const char* option) {
  if (text.empty()) return std::optional<LonLat>();
  return placeIn(text, option).map([](LonLat place) { return std::optional(place); });
}

QString placeText(LonLat place) {
  return QStringLiteral("%1,%2").arg(place.lon, 0, 'f', 5).arg(place.lat, 0, 'f', 5);
}

void warnIfOutside(LonLat place, const std::string& name, const Region& region) {
  if (!region.bounds.contains(place))
    warn(QStringLiteral("'%1' lies outside of the region: no route starts there. Check the order of its "
                        "coordinates.")
             .arg(QString::fromStdString(name)));
}

}  // namespace zw::cli
