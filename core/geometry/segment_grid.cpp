// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/segment_grid.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/geometry/polyline.h"

namespace zw {

std::int64_t SegmentGrid::cellOf(double metres) const {
  return static_cast<std::int64_t>(std::floor(metres / cell_));
}

void SegmentGrid::add(const Line<ProjectedPoint>& line, std::uint32_t id) {
  double along = 0;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const ProjectedPoint a = line[i - 1], b = line[i];
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    const auto index = static_cast<std::uint32_t>(segments_.size());
    segments_.push_back({a, b, id, along});
    along += length;
    // Stepping by half a cell meets every cell the segment passes through or its neighbour; the box of each
    // step takes in the corners that are cut.
    const int steps = std::max(1, static_cast<int>(std::ceil(length / cell_ * 2)));
    std::uint64_t last = 0;
    bool any = false;
    for (int s = 0; s < steps; ++s) {
      const double t0 = static_cast<double>(s) / steps, t1 = static_cast<double>(s + 1) / steps;
      const double x0 = a.x + (b.x - a.x) * t0, x1 = a.x + (b.x - a.x) * t1;
      const double y0 = a.y + (b.y - a.y) * t0, y1 = a.y + (b.y - a.y) * t1;
      for (std::int64_t x = cellOf(std::min(x0, x1)); x <= cellOf(std::max(x0, x1)); ++x)
        for (std::int64_t y = cellOf(std::min(y0, y1)); y <= cellOf(std::max(y0, y1)); ++y) {
          if (any && key(x, y) == last) continue;
          last = key(x, y);
          any = true;
          auto& list = cells_[last];
          if (list.empty() || list.back() != index) list.push_back(index);
        }
    }
  }
}

double SegmentGrid::distance(ProjectedPoint p, double limit) const {
  double nearest = std::numeric_limits<double>::infinity();
  visit(Box<ProjectedPoint>{p.x, p.y, p.x, p.y}.grownBy(limit),
        [&](const Segment& segment) { nearest = std::min(nearest, distanceToSegment(p, segment)); });
  return nearest <= limit ? nearest : std::numeric_limits<double>::infinity();
}

double distanceToSegment(ProjectedPoint p, const SegmentGrid::Segment& segment) {
  const ProjectedPoint foot = nearestPointOn(segment.a, segment.b, p);
  return std::hypot(p.x - foot.x, p.y - foot.y);
}

std::vector<PointAlong> pointsAlong(const Line<ProjectedPoint>& line, double step) {
  std::vector<PointAlong> out;
  double start = 0;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const ProjectedPoint a = line[i - 1], b = line[i];
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    if (length == 0) continue;
    const double ux = (b.x - a.x) / length, uy = (b.y - a.y) / length;
    const double first = out.empty() ? 0 : out.back().distance + step;
    for (double at = first; at < start + length; at += step)
      out.push_back({{a.x + ux * (at - start), a.y + uy * (at - start)}, ux, uy, at});
    start += length;
    if (i + 1 == line.size() && (out.empty() || out.back().distance < start))
      out.push_back({b, ux, uy, start});
  }
  return out;
}

}  // namespace zw
