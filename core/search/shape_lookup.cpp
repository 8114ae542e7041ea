// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/shape_lookup.h"

#include <algorithm>

namespace zw::search {
namespace {

/// Adds where the polygon's boundary crosses the level line.
void addCrossings(const Polygon<ProjectedPoint>& polygon, double y, std::vector<double>& out) {
  const auto cross = [&](const Ring<ProjectedPoint>& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const ProjectedPoint& a = ring[i];
      const ProjectedPoint& b = ring[i + 1 < ring.size() ? i + 1 : 0];
      if ((a.y > y) != (b.y > y)) out.push_back(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x));
    }
  };
  cross(polygon.outer);
  for (const auto& hole : polygon.holes) cross(hole);
}
/// Where the shape's boundary crosses the level line, west to east; inside is between the first and second,
/// the third and fourth, and so on.
std::vector<double> crossings(const MultiPolygon<ProjectedPoint>& shape, double y) {
  std::vector<double> out;
  for (const auto& polygon : shape) addCrossings(polygon, y, out);
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

bool isInside(ProjectedPoint p, const Polygon<ProjectedPoint>& polygon) {
  std::vector<double> all;
  addCrossings(polygon, p.y, all);
  return std::count_if(all.begin(), all.end(), [&](double x) { return x > p.x; }) % 2 != 0;
}

std::optional<std::size_t> ShapeLookup::at(ProjectedPoint p) const {
  for (std::size_t i = 0; i < shapes_.size(); ++i) {
    if (!shapes_[i].box.contains(p)) continue;
    const std::vector<double> all = crossings(*shapes_[i].shape, p.y);
    if ((all.end() - std::upper_bound(all.begin(), all.end(), p.x)) % 2 != 0) return i;
  }
  return std::nullopt;
}

ProjectedPoint pointInside(const MultiPolygon<ProjectedPoint>& shape) {
  const Box<ProjectedPoint> box = boundsOf(shape);
  ProjectedPoint best{(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2};
  const std::vector<double> all = crossings(shape, best.y);
  double widest = 0;
  for (std::size_t i = 0; i + 1 < all.size(); i += 2) {
    if (all[i + 1] - all[i] <= widest) continue;
    widest = all[i + 1] - all[i];
    best.x = (all[i] + all[i + 1]) / 2;
  }
  return best;
}

}  // namespace zw::search
