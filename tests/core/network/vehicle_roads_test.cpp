// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/vehicle_roads.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/synthetic_region.h"

namespace zw::network {
namespace {

/// By the even-odd rule, on its own.
bool isInside(const MultiPolygon<ProjectedPoint>& shape, ProjectedPoint p) {
  bool inside = false;
  const auto cross = [&](const Ring<ProjectedPoint>& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const ProjectedPoint a = ring[i], b = ring[(i + 1) % ring.size()];
      if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x)) inside = !inside;
    }
  };
  for (const auto& polygon : shape) {
    cross(polygon.outer);
    for (const auto& hole : polygon.holes) cross(hole);
  }
  return inside;
}

/// Each road cut into pieces of about half a metre, those counted whose middle is inside.
double byPieces(const Region& region, const MultiPolygon<ProjectedPoint>& shape) {
  double metres = 0;
  for (const Road& road : region.roads) {
    if (road.roadClass == RoadClass::Path) continue;
    double whole = 0, inside = 0;
    for (std::size_t i = 1; i < road.line.size(); ++i) {
      const ProjectedPoint a = road.line[i - 1], b = road.line[i];
      const double length = std::hypot(b.x - a.x, b.y - a.y);
      const int pieces = static_cast<int>(std::ceil(length / 0.5));
      for (int k = 0; k < pieces; ++k) {
        const double share = (k + 0.5) / pieces;
        if (isInside(shape, {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)}))
          inside += length / pieces;
      }
      whole += length;
    }
    if (whole > 0) metres += inside / whole * static_cast<double>(road.lengthMetres);
  }
  return metres;
}

}  // namespace

TEST(VehicleRoads, LengthIsThatOfSmallPiecesInside) {
  const auto region = testing::makeMutableSyntheticRegion();
  for (std::size_t i = 0; i < region->roads.size(); i += 3) region->roads[i].roadClass = RoadClass::Path;
  MultiPolygon<ProjectedPoint> shape = region->units.at(8).shape;
  const auto& more = region->units.at(21).shape;
  shape.insert(shape.end(), more.begin(), more.end());
  const double expected = byPieces(*region, shape);
  ASSERT_GT(expected, 5000) << "the units hold roads";
  // Each of a road's crossings with the boundary may be told half a piece too early or late.
  EXPECT_NEAR(vehicleRoadLength(*region, shape).value(), expected, 1e-3 * expected);
  EXPECT_EQ(vehicleRoadLength(*region, {}).value(), 0);
}

TEST(VehicleRoads, CountWhateverIsSaidOfTheirPassability) {
  const auto region = testing::makeMutableSyntheticRegion();
  const auto& shape = region->units.at(8).shape;
  const double before = vehicleRoadLength(*region, shape).value();
  for (Road& road : region->roads) road.passability = Passability::Closed;
  EXPECT_EQ(vehicleRoadLength(*region, shape).value(), before);
  for (Road& road : region->roads) road.roadClass = RoadClass::Path;
  EXPECT_EQ(vehicleRoadLength(*region, shape).value(), 0) << "no vehicle uses a path";
}

}  // namespace zw::network
