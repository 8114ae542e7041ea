// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/line_measure.h"

#include <GeographicLib/Geodesic.hpp>
#include <cmath>

namespace zw {
namespace {

double inCircle(double degrees) {
  const double turned = std::fmod(degrees + 360, 360);
  return turned < 0 ? turned + 360 : turned;
}

/// Distance, and both bearings, the second at the far place back to the first.
struct Between {
  double metres = 0, there = 0, back = 0;
};

Between between(LonLat a, LonLat b) {
  if (a == b) return {};
  Between out;
  double onward = 0;
  GeographicLib::Geodesic::WGS84().Inverse(a.lat, a.lon, b.lat, b.lon, out.metres, out.there, onward);
  out.there = inCircle(out.there);
  out.back = inCircle(onward + 180);
  return out;
}

}  // namespace

LineMeasure measureLine(const Line<LonLat>& line) {
  LineMeasure out;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const Between leg = between(line[i - 1], line[i]);
    out.legs.push_back({leg.metres, leg.there});
    out.length += leg.metres;
  }
  if (line.size() < 2) return out;
  const Between whole = between(line.front(), line.back());
  out.straight = whole.metres;
  out.bearing = whole.there;
  out.bearingBack = whole.back;
  if (line.size() >= 3) out.enclosed = geodesicArea(line).value();
  return out;
}

}  // namespace zw
