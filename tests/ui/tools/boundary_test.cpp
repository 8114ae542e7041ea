// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/boundary.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/geometry/geos.h"

namespace zw {
namespace {

bool validByGeos(const MultiPolygon<ProjectedPoint>& shape) {
  const auto geometry = geos::fromShape(shape);
  return GEOSisValid_r(geos::context(), geometry.get()) == 1;
}

MultiPolygon<ProjectedPoint> square() {
  return {{{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, {}}};
}

}  // namespace

TEST(Boundary, ASoundCornerMovedAcrossAnEdgeCrosses) {
  auto shape = square();
  EXPECT_FALSE(crossesAt(shape, {0, 0, 2}));
  shape[0].outer[2] = {-5, 5};
  EXPECT_TRUE(crossesAt(shape, {0, 0, 2}));
  shape[0].outer[2] = {5, 0};
  EXPECT_TRUE(crossesAt(shape, {0, 0, 2})) << "touching an edge";
  shape[0].outer = {{0, 0}, {10, 0}, {5, 0}};
  EXPECT_TRUE(crossesAt(shape, {0, 0, 1})) << "folding back";
}

TEST(Boundary, AHoleMovedOutOfItsRingCrosses) {
  auto shape = square();
  shape[0].holes = {{{2, 2}, {4, 2}, {4, 4}, {2, 4}}};
  EXPECT_FALSE(crossesAt(shape, {0, 1, 0}));
  shape[0].holes[0][0] = {-2, 3};
  EXPECT_TRUE(crossesAt(shape, {0, 1, 0}));
}

// A sound polygon with one corner moved is sound when no edge at that corner meets another: GEOS's validity
// is the oracle.
RC_GTEST_PROP(Boundary, AgreesWithGeosAfterOneMove, ()) {
  MultiPolygon<ProjectedPoint> shape{{{}, {}}};
  const int corners = *rc::gen::inRange(3, 12);
  for (int i = 0; i < corners; ++i) {
    const double angle = 2 * 3.14159265358979 * i / corners;
    const double radius = *rc::gen::inRange(20, 100);
    shape[0].outer.push_back({radius * std::cos(angle), radius * std::sin(angle)});
  }
  RC_PRE(validByGeos(shape));
  const auto moved = static_cast<std::size_t>(*rc::gen::inRange(0, corners));
  shape[0].outer[moved] = {*rc::gen::inRange(-120, 120) + 0.37, *rc::gen::inRange(-120, 120) + 0.11};
  RC_ASSERT(crossesAt(shape, {0, 0, moved}) == !validByGeos(shape));
}

TEST(Boundary, HoldsByTheEvenOddRule) {
  auto shape = square();
  shape[0].holes = {{{2, 2}, {4, 2}, {4, 4}, {2, 4}}};
  EXPECT_TRUE(holds(shape, {1, 1}));
  EXPECT_FALSE(holds(shape, {3, 3}));
  EXPECT_FALSE(holds(shape, {11, 5}));
}

}  // namespace zw
