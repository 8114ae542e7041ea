// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/vehicle_roads.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/road_graphs.h"
#include "tests/support/road_regions.h"
#include "tests/support/synthetic_region.h"
#include "tests/support/utm_projection.h"

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
  EXPECT_NEAR(vehicleRoads(*region, shape).length.value(), expected, 1e-3 * expected);
  EXPECT_EQ(vehicleRoads(*region, {}).length.value(), 0);
}

TEST(VehicleRoads, CountWhateverIsSaidOfTheirPassability) {
  const auto region = testing::makeMutableSyntheticRegion();
  const auto& shape = region->units.at(8).shape;
  const double before = vehicleRoads(*region, shape).length.value();
  for (Road& road : region->roads) road.passability = Passability::Closed;
  EXPECT_EQ(vehicleRoads(*region, shape).length.value(), before);
  for (Road& road : region->roads) road.roadClass = RoadClass::Path;
  EXPECT_EQ(vehicleRoads(*region, shape).length.value(), 0) << "no vehicle uses a path";
}

/// On ground that rises eastwards by 4 m for each 100 m, 100 m a character.
TEST(VehicleRoads, ARoundClimbsHalfOfAllRisesAndFalls) {
  auto map = testing::drawGraph("a----b----c\n     |\n     d");
  const ProjectedPoint origin{720000, 3690000};
  for (ProjectedPoint& p : map.places) p = {p.x + origin.x, p.y + origin.y};
  auto region = testing::makeRoadRegion(map.graph, map.places);
  region->projection = std::make_shared<testing::UtmProjection>(36);
  const auto box = [&](double left, double right) {
    return MultiPolygon<ProjectedPoint>{{{{origin.x + left, origin.y - 500},
                                          {origin.x + right, origin.y - 500},
                                          {origin.x + right, origin.y + 500},
                                          {origin.x + left, origin.y + 500}},
                                         {}}};
  };
  EXPECT_FALSE(vehicleRoads(*region, box(-100, 1100)).climb) << "no height is known";
  ElevationGrid& grid = region->elevation;
  const LonLat corner = region->projection->inverse(origin);
  grid.columns = grid.rows = 300;
  grid.cellWidth = grid.cellHeight = 1e-4;
  grid.west = corner.lon - 0.005;
  grid.north = corner.lat + 0.015;
  for (int r = 0; r < grid.rows; ++r)
    for (int c = 0; c < grid.columns; ++c)
      grid.heights.push_back(static_cast<std::int16_t>(
          std::lround(500 + 0.04 * (region->projection->forward(grid.cellCentre(c, r)).x - origin.x))));
  // Two roads rise by 20 m each, one is level; a metre of rounding for each road.
  EXPECT_NEAR(vehicleRoads(*region, box(-100, 1100)).climb->value(), 20, 1.5);
  EXPECT_NEAR(vehicleRoads(*region, box(-100, 250)).climb->value(), 5, 1) << "half of one road";
  // Where the height of one end is not known, its road counts as level if it is short among all.
  const GridPlace end = grid.place(region->projection->inverse(map.places[map.node('c')]));
  grid.heights[static_cast<std::size_t>(std::lround(end.row)) * 300 +
               static_cast<std::size_t>(std::lround(end.column))] = ElevationGrid::kNoData;
  EXPECT_FALSE(vehicleRoads(*region, box(-100, 1100)).climb);
  EXPECT_TRUE(vehicleRoads(*region, box(-100, 510)).climb) << "a fiftieth of the length is unknown";
}

}  // namespace zw::network
