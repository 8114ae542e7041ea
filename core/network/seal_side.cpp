// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/seal_side.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "core/geometry/indexed_shape.h"

namespace zw::network {
namespace {

SealSide quarterOf(double dx, double dy) {
  if (std::abs(dy) >= std::abs(dx)) return dy >= 0 ? SealSide::North : SealSide::South;
  return dx >= 0 ? SealSide::East : SealSide::West;
}

}  // namespace

std::function<bool(ProjectedPoint)> onSide(SealSide side, const Region& region,
                                           const MultiPolygon<ProjectedPoint>& zone) {
  if (side == SealSide::All) return [](ProjectedPoint) { return true; };
  if (side == SealSide::BorderSide || side == SealSide::FarSide) {
    std::vector<std::shared_ptr<const IndexedShape>> shapes;
    for (const RiverSide& of : region.riverSides)
      if ((of.side == Side::Border) == (side == SealSide::BorderSide))
        shapes.push_back(std::make_shared<IndexedShape>(of.shape));
    return [shapes](ProjectedPoint p) {
      return std::any_of(shapes.begin(), shapes.end(), [p](const auto& shape) { return shape->contains(p); });
    };
  }
  const Box<ProjectedPoint> box = boundsOf(zone);
  const ProjectedPoint middle{(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2};
  return [side, middle](ProjectedPoint p) { return quarterOf(p.x - middle.x, p.y - middle.y) == side; };
}

}  // namespace zw::network
