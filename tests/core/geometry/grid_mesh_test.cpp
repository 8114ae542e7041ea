// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/grid_mesh.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "core/geometry/geos.h"

namespace zw {
namespace {

double areaOf(const MultiPolygon<ProjectedPoint>& shape) {
  double area = 0;
  GEOSArea_r(geos::context(), geos::fromShape(shape).get(), &area);
  return area;
}

bool isValid(const MultiPolygon<ProjectedPoint>& shape) {
  return GEOSisValid_r(geos::context(), geos::fromShape(shape).get()) == 1;
}

/// -1 outside, 0 on the outline, 1 inside.
int sideOf(const MultiPolygon<ProjectedPoint>& shape, ProjectedPoint p) {
  const auto polygon = geos::fromShape(shape);
  const auto point = geos::fromPoint(p);
  if (GEOSContains_r(geos::context(), polygon.get(), point.get()) == 1) return 1;
  return GEOSIntersects_r(geos::context(), polygon.get(), point.get()) == 1 ? 0 : -1;
}

CellLayout layoutOf(std::uint32_t columns, std::uint32_t rows) {
  return {{-50, 20}, 10, columns, rows};
}

/// Low at the corners that `isLow` takes and high elsewhere and at the rim.
template <class IsLow>
std::vector<std::uint32_t> valuesAt(const CellLayout& layout, const GridMesh& grid, const IsLow& isLow) {
  std::vector<std::uint32_t> values(grid.mesh.corners().size(), 100);
  for (std::size_t i = 0; i < values.size(); ++i)
    if (isLow(grid.mesh.corners()[i])) values[i] = 10;
  for (std::uint32_t c = 0; c <= layout.columns; ++c)
    for (std::uint32_t r = 0; r <= layout.rows; ++r)
      if (c == 0 || r == 0 || c == layout.columns || r == layout.rows)
        values[grid.nodeCorner[layout.node(c, r)]] = 100;
  return values;
}

TEST(GridMesh, OutlinesOneCornerAndARingWithAHole) {
  const CellLayout layout = layoutOf(6, 6);
  const GridMesh grid = gridMesh(layout, std::vector<std::uint8_t>(36, 1), {});
  EXPECT_EQ(grid.mesh.corners().size(), 49U);
  EXPECT_EQ(grid.mesh.triangleCount(), 72U);
  const ProjectedPoint middle = layout.nodePlace(3, 3);
  // Halfway between 10 and 101 less a half: a hexagon about the corner, of 3 (10 * 0.5)².
  const auto island =
      grid.mesh.atMost(valuesAt(layout, grid, [&](ProjectedPoint p) { return p == middle; }), 54);
  ASSERT_EQ(island.size(), 1U);
  EXPECT_EQ(island[0].outer.size(), 6U);
  EXPECT_NEAR(areaOf(island), 3 * 44.5 * 44.5 / 90 / 90 * 100, 1e-9);
  EXPECT_EQ(sideOf(island, middle), 1);

  const auto ring =
      grid.mesh.atMost(valuesAt(layout, grid, [&](ProjectedPoint p) { return !(p == middle); }), 54);
  ASSERT_EQ(ring.size(), 1U);
  ASSERT_EQ(ring[0].holes.size(), 1U);
  EXPECT_EQ(sideOf(ring, middle), -1);
  EXPECT_TRUE(isValid(ring));
}

TEST(GridMesh, HoldsPointsOnSidesDiagonalsNodesAndBesideEachOther) {
  const CellLayout layout = layoutOf(4, 4);
  const ProjectedPoint o = layout.origin;
  const std::vector<ProjectedPoint> points = {
      {o.x + 13, o.y + 20},    // on a side between two cells
      {o.x + 17, o.y + 20},    // on the same side
      {o.x + 15, o.y + 15},    // on a diagonal
      {o.x + 20, o.y + 20.5},  // beside a node
      {o.x + 24, o.y + 27},    // inside
      {o.x + 24, o.y + 27.4},  // beside the last
      {o.x + 26, o.y + 22},    // inside the same cell
      {o.x - 5, o.y + 5},      // in no cell
      {o.x + 15, o.y + 20.7},  // beside a side, between two points on it
  };
  const GridMesh grid = gridMesh(layout, std::vector<std::uint8_t>(16, 1), points);
  EXPECT_EQ(grid.pointCorner[3], grid.nodeCorner[layout.node(2, 2)]);
  EXPECT_EQ(grid.pointCorner[5], grid.pointCorner[4]);
  EXPECT_EQ(grid.pointCorner[7], GridMesh::kNoCorner);
  EXPECT_EQ(grid.mesh.corners().size(), 25U + 6);
  // Each corner alone has an outline around it that holds it and no other.
  for (TriangleMesh::Corner corner = 0; corner < grid.mesh.corners().size(); ++corner) {
    const ProjectedPoint place = grid.mesh.corners()[corner];
    const bool isRim = place.x == o.x || place.y == o.y || place.x == o.x + 40 || place.y == o.y + 40;
    if (isRim) continue;
    std::vector<std::uint32_t> values(grid.mesh.corners().size(), 100);
    values[corner] = 0;
    const auto island = grid.mesh.atMost(values, 50);
    ASSERT_EQ(island.size(), 1U);
    EXPECT_TRUE(isValid(island)) << "corner " << corner;
    for (const ProjectedPoint other : grid.mesh.corners())
      EXPECT_EQ(sideOf(island, other), other == place ? 1 : -1) << "corner " << corner;
  }
}

TEST(GridMesh, PartsCornersByTheLevelWhateverTheirValues) {
  std::mt19937 random(3);
  const CellLayout layout = layoutOf(14, 11);
  for (int round = 0; round < 6; ++round) {
    std::vector<ProjectedPoint> points;
    for (int i = 0; i < 60; ++i)
      points.push_back({layout.origin.x + static_cast<double>(random() % 1400) / 10,
                        layout.origin.y + static_cast<double>(random() % 1100) / 10});
    const GridMesh grid = gridMesh(layout, std::vector<std::uint8_t>(layout.cellCount(), 1), points);
    auto values = valuesAt(layout, grid, [&](ProjectedPoint) { return false; });
    for (std::size_t i = 0; i < values.size(); ++i) {
      const ProjectedPoint p = grid.mesh.corners()[i];
      const bool isRim = p.x <= layout.origin.x || p.y <= layout.origin.y || p.x >= layout.origin.x + 140 ||
                         p.y >= layout.origin.y + 110;
      if (!isRim) values[i] = static_cast<std::uint32_t>(random() % 90);
    }
    MultiPolygon<ProjectedPoint> before;
    for (const std::uint32_t level : {5U, 30U, 31U, 60U, 89U}) {
      const auto shape = grid.mesh.atMost(values, level);
      ASSERT_TRUE(isValid(shape)) << "round " << round << " level " << level;
      for (std::size_t i = 0; i < values.size(); ++i)
        ASSERT_EQ(sideOf(shape, grid.mesh.corners()[i]), values[i] <= level ? 1 : -1);
      const auto outer = geos::fromShape(shape), inner = geos::fromShape(before);
      const geos::GeometryPtr over(GEOSDifference_r(geos::context(), inner.get(), outer.get()));
      double area = 0;
      GEOSArea_r(geos::context(), over.get(), &area);
      ASSERT_LT(area, 1e-6) << "a greater level gives no less";
      before = shape;
    }
  }
}

TEST(NodesIn, AreThoseThatGeosFinds) {
  const MultiPolygon<ProjectedPoint> shape = {
      {{{-45, 25}, {60, 31}, {72, 118}, {3, 77}, {-30, 121}}, {{{0.5, 40.2}, {20, 43}, {11, 62}}}},
      {{{80, 40}, {88, 45}, {81, 99}}, {}}};
  const CellLayout layout = layoutOf(15, 12);
  const auto inside = nodesIn(layout, shape);
  std::size_t count = 0;
  for (std::uint32_t c = 0; c <= layout.columns; ++c)
    for (std::uint32_t r = 0; r <= layout.rows; ++r) {
      EXPECT_EQ(inside[layout.node(c, r)] == 1, sideOf(shape, layout.nodePlace(c, r)) == 1);
      count += inside[layout.node(c, r)];
    }
  EXPECT_GT(count, 40U);
}

}  // namespace
}  // namespace zw
