// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <vector>

#include "core/coverage/zone_boundary.h"
#include "core/geometry/polyline.h"

namespace zw::observe {

/// Calls take(from, to) for the parts of the segment from `a` to `b` that lie in the zone, as shares of it,
/// in order.
template <class Take>
void partsInside(const ZoneBoundary& zone, ProjectedPoint a, ProjectedPoint b, const Take& take) {
  Box<ProjectedPoint> box;
  box.add(a);
  box.add(b);
  if (!box.intersects(zone.box())) return;
  std::vector<double> breaks = {0, 1};
  zone.visit(box, [&](const ZoneBoundary::Segment& edge) {
    if (const auto share = crossingOf(a, b, edge.a, edge.b)) breaks.push_back(*share);
  });
  std::sort(breaks.begin(), breaks.end());
  for (std::size_t i = 1; i < breaks.size(); ++i) {
    const double from = breaks[i - 1], to = breaks[i], middle = 0.5 * (from + to);
    if (to > from && zone.contains({a.x + middle * (b.x - a.x), a.y + middle * (b.y - a.y)})) take(from, to);
  }
}

}  // namespace zw::observe
