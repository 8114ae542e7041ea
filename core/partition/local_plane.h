// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>

#include "core/geometry/shapes.h"

namespace zw {

/// Metres about a latitude, for tolerances: degrees times a factor each, so that what is straight in degrees
/// stays straight. Good to 1 % within a degree of that latitude (WGS 84 as a sphere of 6,371,008.8 m).
class LocalPlane {
 public:
  explicit LocalPlane(double latitude)
      : perLon_(kPerDegree * std::max(0.01, std::cos(latitude * M_PI / 180))) {}

  [[nodiscard]] double x(LonLat p) const { return p.lon * perLon_; }
  [[nodiscard]] double y(LonLat p) const { return p.lat * kPerDegree; }
  [[nodiscard]] double distance(LonLat a, LonLat b) const { return std::hypot(x(a) - x(b), y(a) - y(b)); }
  /// The box grown by so many metres on each side.
  [[nodiscard]] Box<LonLat> grown(const Box<LonLat>& box, double metres) const {
    return {box.minX - metres / perLon_, box.minY - metres / kPerDegree, box.maxX + metres / perLon_,
            box.maxY + metres / kPerDegree};
  }

  /// Where on an edge a place is nearest to it: 0 at `a`, 1 at `b`, not held to between them.
  [[nodiscard]] double along(LonLat p, LonLat a, LonLat b) const {
    const double dx = x(b) - x(a), dy = y(b) - y(a), length = dx * dx + dy * dy;
    return length > 0 ? ((x(p) - x(a)) * dx + (y(p) - y(a)) * dy) / length : 0;
  }

 private:
  static constexpr double kPerDegree = 6371008.8 * M_PI / 180;
  double perLon_;
};

/// `share` of the way from a to b.
[[nodiscard]] inline LonLat between(LonLat a, LonLat b, double share) {
  return {a.lon + share * (b.lon - a.lon), a.lat + share * (b.lat - a.lat)};
}

}  // namespace zw
