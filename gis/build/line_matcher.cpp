// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/line_matcher.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace zw::pack {

LineMatcher::LineMatcher(const RoadStatusRecipe& rule)
    : within_(rule.within),
      minimumCosine_(std::cos(rule.angle * std::numbers::pi / 180)),
      grid_(std::max(50.0, rule.within)) {}

std::vector<std::uint32_t> LineMatcher::beside(const PointAlong& at) const {
  std::vector<std::uint32_t> out;
  const Box<ProjectedPoint> here{at.point.x, at.point.y, at.point.x, at.point.y};
  grid_.visit(here.grownBy(within_), [&](const SegmentGrid::Segment& segment) {
    const double dx = segment.b.x - segment.a.x, dy = segment.b.y - segment.a.y;
    const double length = std::hypot(dx, dy);
    if (length == 0 || std::abs(dx * at.directionX + dy * at.directionY) < minimumCosine_ * length) return;
    if (distanceToSegment(at.point, segment) > within_) return;
    if (std::find(out.begin(), out.end(), segment.line) == out.end()) out.push_back(segment.line);
  });
  return out;
}

std::vector<Stretch> unmatchedStretches(const std::vector<PointAlong>& points, const LineMatcher& matcher) {
  std::vector<Stretch> out;
  bool open = false;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!matcher.beside(points[i]).empty()) {
      open = false;
      continue;
    }
    const auto halfWay = [&](std::size_t a, std::size_t b) {
      return (points[a].distance + points[b].distance) / 2;
    };
    if (!open) out.push_back({i == 0 ? 0 : halfWay(i - 1, i), 0});
    open = true;
    out.back().to = i + 1 == points.size() ? points[i].distance : halfWay(i, i + 1);
  }
  return out;
}

}  // namespace zw::pack
