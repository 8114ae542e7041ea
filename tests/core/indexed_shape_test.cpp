// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/indexed_shape.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace zw {
namespace {

/// A star of `corners` about the origin with a square hole in its middle.
MultiPolygon<ProjectedPoint> star(std::mt19937& random, int corners) {
  std::uniform_real_distribution<double> radius(3000, 9000);
  Ring<ProjectedPoint> outer;
  for (int i = 0; i < corners; ++i) {
    const double angle = 2 * M_PI * i / corners, r = radius(random);
    outer.push_back({r * std::cos(angle), r * std::sin(angle)});
  }
  return {{outer, {{{-900, -800}, {900, -800}, {900, 800}, {-900, 800}}}}};
}

double plainLengthInside(const MultiPolygon<ProjectedPoint>& shape, const Line<ProjectedPoint>& line) {
  const auto inside = geos::GeometryPtr(
      GEOSIntersection_r(geos::context(), geos::fromShape(shape).get(), geos::fromLine(line).get()));
  double length = 0;
  GEOSLength_r(geos::context(), inside.get(), &length);
  return length;
}

}  // namespace

TEST(IndexedShape, LengthInsideEqualsAPlainOverlay) {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> place(-12000, 12000);
  for (int round = 0; round < 40; ++round) {
    const auto shape = star(random, 5 + round * 7);
    const IndexedShape indexed(shape);
    Line<ProjectedPoint> line;
    for (int i = 0; i < 2 + round; ++i) line.push_back({place(random), place(random)});
    EXPECT_NEAR(indexed.lengthInside(line), plainLengthInside(shape, line), 1e-3) << round;
  }
}

TEST(IndexedShape, ALineAlongOrThroughCornersIsMeasuredOnce) {
  const MultiPolygon<ProjectedPoint> square = {{{{0, 0}, {100, 0}, {100, 100}, {0, 100}}, {}}};
  const IndexedShape indexed(square);
  EXPECT_DOUBLE_EQ(indexed.lengthInside({{-50, -50}, {150, 150}}), std::hypot(100, 100));
  EXPECT_DOUBLE_EQ(indexed.lengthInside({{-50, 50}, {0, 50}, {50, 50}, {100, 50}, {150, 50}}), 100);
  EXPECT_DOUBLE_EQ(indexed.lengthInside({{10, 10}, {20, 10}}), 10);
  EXPECT_EQ(indexed.lengthInside({{-10, -10}, {-20, 500}}), 0);
  EXPECT_EQ(indexed.lengthInside({}), 0);
  EXPECT_EQ(IndexedShape({}).lengthInside({{0, 0}, {9, 9}}), 0);
}

TEST(IndexedShape, TellsWhatIsInAndNear) {
  const IndexedShape indexed({{{{0, 0}, {100, 0}, {100, 100}, {0, 100}}, {}}});
  EXPECT_TRUE(indexed.contains({50, 50}));
  EXPECT_FALSE(indexed.contains({0, 50})) << "the boundary is outside";
  EXPECT_TRUE(indexed.isWithin({120, 50}, 20));
  EXPECT_FALSE(indexed.isWithin({120, 50}, 19.9));
}

}  // namespace zw
