// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/synthetic_region.h"

#include <gtest/gtest.h>

#include "core/geometry/geos.h"

namespace zw::testing {
namespace {

double overlayArea(const geos::GeometryPtr& g) {
  double area = 0;
  GEOSArea_r(geos::context(), g.get(), &area);
  return area;
}

}  // namespace

// What the other tests build on: every shape is valid, units tile the buffer zone, the sides tile the land.
TEST(SyntheticRegion, IsSound) {
  const auto region = makeSyntheticRegion();
  const auto valid = [](const MultiPolygon<ProjectedPoint>& shape) {
    return GEOSisValid_r(geos::context(), geos::fromShape(shape).get()) == 1;
  };
  for (const auto& unit : region->units) EXPECT_TRUE(valid(unit.shape)) << unit.code;
  for (const auto& area : region->landCover) EXPECT_TRUE(valid({area.shape}));
  for (const auto& territory : region->territories) EXPECT_TRUE(valid(territory.shape)) << territory.code;
  const double land = overlayArea(geos::fromShape(region->territories.front().shape));
  double sides = 0;
  for (const auto& side : region->riverSides) {
    EXPECT_TRUE(valid(side.shape));
    sides += overlayArea(geos::fromShape(side.shape));
  }
  EXPECT_NEAR(sides / land, 1, 1e-9);
  double firstRows = 0;
  for (std::size_t i = 0; i < 12; ++i) firstRows += overlayArea(geos::fromShape(region->units[i].shape));
  EXPECT_NEAR(firstRows / overlayArea(geos::fromShape(region->bufferZones.front().shape)), 1, 1e-9);
  EXPECT_FALSE(region->crossings.empty());
  EXPECT_GT(region->roads.size(), 300U);
}

TEST(SyntheticRegion, SameOptionsGiveTheSameRegion) {
  const auto a = makeSyntheticRegion();
  const auto b = makeSyntheticRegion();
  ASSERT_EQ(a->units.size(), b->units.size());
  for (std::size_t i = 0; i < a->units.size(); ++i) EXPECT_EQ(a->units[i].shape, b->units[i].shape);
  EXPECT_EQ(a->elevation.heights, b->elevation.heights);
}

}  // namespace zw::testing
