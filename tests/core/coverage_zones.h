// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <optional>

#include "core/coverage/coverage.h"
#include "core/geometry/geos.h"

namespace zw::testing {

/// The union of some units, as zones are mostly made.
inline MultiPolygon<LonLat> unionOfUnits(const Region& region, const std::vector<std::size_t>& units) {
  geos::GeometryPtr all(GEOSGeom_createEmptyPolygon_r(geos::context()));
  for (const std::size_t i : units)
    all.reset(GEOSUnion_r(geos::context(), all.get(), geos::fromShape(region.units[i].shape).get()));
  return region.projection->inverse(geos::toShape<ProjectedPoint>(all.get()));
}

/// A rough disc: `corners` corners at `radius` times 1 ± `roughness` from the centre.
inline MultiPolygon<LonLat> disc(const Region& region, ProjectedPoint centre, double radius, int corners,
                                 double roughness = 0) {
  Ring<LonLat> ring;
  for (int i = 0; i < corners; ++i) {
    const double angle = 2 * M_PI * i / corners;
    const double r = radius * (1 + roughness * std::sin(i * 12.9898));
    ring.push_back(
        region.projection->inverse({centre.x + r * std::cos(angle), centre.y + r * std::sin(angle)}));
  }
  return {{ring, {}}};
}

inline MultiPolygon<LonLat> rectangle(const Region& region, double x0, double y0, double x1, double y1) {
  return region.projection->inverse(
      MultiPolygon<ProjectedPoint>{{{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}, {}}});
}

inline double number(const MetricSet& figures, const char* id) {
  const Metric* metric = findMetric(figures, id);
  return metric ? metric->number() : std::numeric_limits<double>::quiet_NaN();
}
/// Why the figure is unknown; nothing where it is known.
inline std::optional<Unknown> unknown(const MetricSet& figures, const char* id) {
  const Metric* metric = findMetric(figures, id);
  const Unknown* found = metric ? std::get_if<Unknown>(&metric->value) : nullptr;
  return found ? std::optional(*found) : std::nullopt;
}
inline std::optional<UnknownReason> reason(const MetricSet& figures, const char* id) {
  const auto found = unknown(figures, id);
  return found ? std::optional(found->reason) : std::nullopt;
}

}  // namespace zw::testing
