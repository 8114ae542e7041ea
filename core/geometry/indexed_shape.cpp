// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/indexed_shape.h"

#include <algorithm>
#include <cmath>

#include "core/geometry/polyline.h"

namespace zw {
namespace {

constexpr double kBoundaryCell = 500;  // m

ProjectedPoint between(ProjectedPoint a, ProjectedPoint b, double t) {
  return {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
}

}  // namespace

IndexedShape::IndexedShape(MultiPolygon<ProjectedPoint> shape)
    : shape_(std::move(shape)),
      bounds_(boundsOf(shape_)),
      polygon_(geos::fromShape(shape_)),
      prepared_(GEOSPrepare_r(geos::context(), polygon_.get())),
      boundary_(kBoundaryCell) {
  const auto add = [this](Ring<ProjectedPoint> ring) {
    if (ring.empty()) return;
    ring.push_back(ring.front());
    boundary_.add(ring, 0);
  };
  for (const auto& polygon : shape_) {
    add(polygon.outer);
    for (const auto& hole : polygon.holes) add(hole);
  }
}

bool IndexedShape::contains(ProjectedPoint p) const {
  return bounds_.contains(p) &&
         GEOSPreparedContains_r(geos::context(), prepared_.get(), geos::fromPoint(p).get()) == 1;
}

bool IndexedShape::isWithin(ProjectedPoint p, double metres) const {
  if (!bounds_.grownBy(metres).contains(p)) return false;
  // What is near mostly has boundary very near, so a small box is tried before the whole.
  for (double reach = std::min(kBoundaryCell / 2, metres);; reach = std::min(4 * reach, metres)) {
    bool found = false;
    boundary_.visit(
        Box<ProjectedPoint>{p.x, p.y, p.x, p.y}.grownBy(reach),
        [&](const SegmentGrid::Segment& edge) { found = found || distanceToSegment(p, edge) <= metres; });
    if (found) return true;
    if (reach >= metres) return contains(p);
  }
}

double IndexedShape::lengthInside(const Line<ProjectedPoint>& line) const {
  double inside = 0;
  enum class Side { Unknown, Inside, Outside };
  Side side = Side::Unknown;  // of the place that the line has come to; unknown after the boundary
  std::vector<double> meetings;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const ProjectedPoint a = line[i - 1], b = line[i];
    Box<ProjectedPoint> box;
    box.add(a);
    box.add(b);
    if (!box.intersects(bounds_)) {
      side = Side::Outside;
      continue;
    }
    meetings.clear();
    boundary_.visit(box, [&](const SegmentGrid::Segment& edge) {
      if (const auto t = crossingOf(a, b, edge.a, edge.b)) meetings.push_back(*t);
    });
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    if (meetings.empty()) {
      if (side == Side::Unknown) side = contains(between(a, b, 0.5)) ? Side::Inside : Side::Outside;
      if (side == Side::Inside) inside += length;
      continue;
    }
    meetings.push_back(0);
    meetings.push_back(1);
    std::sort(meetings.begin(), meetings.end());
    for (std::size_t k = 1; k < meetings.size(); ++k)
      if (meetings[k] > meetings[k - 1] && contains(between(a, b, (meetings[k - 1] + meetings[k]) / 2)))
        inside += (meetings[k] - meetings[k - 1]) * length;
    side = Side::Unknown;
  }
  return inside;
}

}  // namespace zw
