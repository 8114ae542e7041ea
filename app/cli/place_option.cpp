// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/place_option.h"

#include "app/cli/console.h"
#include "app/cli/network_arguments.h"
#include "core/geometry/coordinate_text.h"
#include "core/model/region.h"

namespace zw::cli {

Result<LonLat> placeIn(const std::string& text, const char* option) {
  if (const auto place = placeFrom(text)) return *place;
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
