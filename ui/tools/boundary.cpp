// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/boundary.h"

namespace zw {
namespace {

/// Twice the signed area of the triangle: positive when c lies left of a → b.
double turn(ProjectedPoint a, ProjectedPoint b, ProjectedPoint c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool withinBox(ProjectedPoint a, ProjectedPoint b, ProjectedPoint p) {
  return p.x >= std::min(a.x, b.x) && p.x <= std::max(a.x, b.x) && p.y >= std::min(a.y, b.y) &&
         p.y <= std::max(a.y, b.y);
}

bool meet(ProjectedPoint a, ProjectedPoint b, ProjectedPoint c, ProjectedPoint d) {
  const double abc = turn(a, b, c);
  const double abd = turn(a, b, d);
  const double cda = turn(c, d, a);
  const double cdb = turn(c, d, b);
  if (((abc > 0) != (abd > 0)) && ((cda > 0) != (cdb > 0)) && abc != 0 && abd != 0 && cda != 0 && cdb != 0)
    return true;
  return (abc == 0 && withinBox(a, b, c)) || (abd == 0 && withinBox(a, b, d)) ||
         (cda == 0 && withinBox(c, d, a)) || (cdb == 0 && withinBox(c, d, b));
}

/// Neighbouring edges share a corner: they are at fault only when one folds back over the other.
bool foldsBack(ProjectedPoint before, ProjectedPoint shared, ProjectedPoint after) {
  const double dot =
      (before.x - shared.x) * (after.x - shared.x) + (before.y - shared.y) * (after.y - shared.y);
  return turn(before, shared, after) == 0 && dot > 0;
}

struct EdgeRef {
  VertexRef start;
  ProjectedPoint a;
  ProjectedPoint b;
};

EdgeRef edgeFrom(const MultiPolygon<ProjectedPoint>& shape, const VertexRef& start) {
  const auto& ring = ringOf(shape, start);
  return {start, ring[start.vertex], ring[(start.vertex + 1) % ring.size()]};
}

bool edgeCrosses(const MultiPolygon<ProjectedPoint>& shape, const EdgeRef& edge) {
  const std::size_t corners = ringOf(shape, edge.start).size();
  bool crosses = false;
  forEachVertex(shape, [&](const VertexRef& other) {
    if (crosses || other == edge.start) return;
    const EdgeRef second = edgeFrom(shape, other);
    const bool sameRing = other.polygon == edge.start.polygon && other.ring == edge.start.ring;
    if (sameRing && other.vertex == (edge.start.vertex + 1) % corners)
      crosses = foldsBack(edge.a, edge.b, second.b);
    else if (sameRing && edge.start.vertex == (other.vertex + 1) % corners)
      crosses = foldsBack(second.a, edge.a, edge.b);
    else
      crosses = meet(edge.a, edge.b, second.a, second.b);
  });
  return crosses;
}

bool ringHolds(const Ring<ProjectedPoint>& ring, ProjectedPoint p) {
  bool inside = false;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
    const ProjectedPoint a = ring[i];
    const ProjectedPoint b = ring[j];
    if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}

}  // namespace

bool crossesAt(const MultiPolygon<ProjectedPoint>& shape, const VertexRef& corner) {
  const std::size_t corners = ringOf(shape, corner).size();
  if (corners < 3) return true;
  VertexRef before = corner;
  before.vertex = (corner.vertex + corners - 1) % corners;
  return edgeCrosses(shape, edgeFrom(shape, before)) || edgeCrosses(shape, edgeFrom(shape, corner));
}

bool holds(const MultiPolygon<ProjectedPoint>& shape, ProjectedPoint point) {
  bool inside = false;
  for (const auto& polygon : shape) {
    if (ringHolds(polygon.outer, point)) inside = !inside;
    for (const auto& hole : polygon.holes)
      if (ringHolds(hole, point)) inside = !inside;
  }
  return inside;
}

std::optional<Uuid> zoneAt(const MapScene& scene, ProjectedPoint point) {
  std::optional<Uuid> found;
  double smallest = std::numeric_limits<double>::infinity();
  for (const SceneZone& zone : scene.zones) {
    const auto box = boundsOf(zone.shape);
    const double size = box.width() * box.height();
    if (size < smallest && box.contains(point) && holds(zone.shape, point)) {
      smallest = size;
      found = zone.id;
    }
  }
  return found;
}

}  // namespace zw
