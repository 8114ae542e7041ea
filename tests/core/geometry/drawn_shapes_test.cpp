// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/drawn_shapes.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "core/geometry/geodesic.h"
#include "core/geometry/polyline.h"
#include "core/geometry/shape_check.h"
#include "tests/support/utm_projection.h"

namespace zw {
namespace {

const testing::UtmProjection kUtm(36);

TEST(DrawnShapes, ACircleLiesWithinAThousandthOfItsRadius) {
  const LonLat centre{35.4, 33.3};
  for (const double radius : {50.0, 5000.0, 40000.0}) {
    const auto circle = circleAbout(centre, Metres(radius));
    ASSERT_TRUE(checkShape(circle));
    const auto& ring = circle.front().outer;
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const LonLat next = ring[(i + 1) % ring.size()];
      EXPECT_NEAR(geodesicDistance(centre, ring[i]).value(), radius, 1e-6 * radius);
      const LonLat middle{(ring[i].lon + next.lon) / 2, (ring[i].lat + next.lat) / 2};
      EXPECT_NEAR(geodesicDistance(centre, middle).value(), radius, 1e-3 * radius);
    }
    EXPECT_NEAR(geodesicArea(circle).value() / (std::numbers::pi * radius * radius), 1, 2e-3);
  }
}

TEST(DrawnShapes, ACorridorIsAsWideAsItIsSaidToBe) {
  const Line<LonLat> line{{35.4, 33.3}, {35.5, 33.3}};
  const auto corridor = corridorAlong(line, Metres(400), kUtm);
  ASSERT_TRUE(corridor);
  ASSERT_TRUE(checkShape(*corridor));
  const double length = geodesicLength(line).value();
  EXPECT_NEAR(geodesicArea(*corridor).value() / (length * 400 + std::numbers::pi * 200 * 200), 1, 2e-3);
  EXPECT_EQ(corridorAlong(line, Metres(0), kUtm).error().code, ErrorCode::BadValue);
  EXPECT_EQ(corridorAlong(line, Metres(NAN), kUtm).error().code, ErrorCode::BadValue);
  EXPECT_EQ(corridorAlong({{35, 33}}, Metres(10), kUtm).error().code, ErrorCode::TooFewPoints);
}

TEST(DrawnShapes, AHandsWayKeepsWithinTheTolerance) {
  Line<ProjectedPoint> way;
  for (int i = 0; i <= 1000; ++i)
    way.push_back({static_cast<double>(i), 50 * std::sin(i / 60.0) + (i % 2 == 0 ? 0.4 : -0.4)});
  const auto fewer = simplified(way, 2);
  EXPECT_LT(fewer.size(), 80U);
  EXPECT_EQ(fewer.front(), way.front());
  EXPECT_EQ(fewer.back(), way.back());
  for (const ProjectedPoint& place : way) EXPECT_LE(distanceToLine(place, fewer), 2 + 1e-9);
  EXPECT_EQ(simplified({{0, 0}, {1, 1}}, 5).size(), 2U);
}

TEST(DrawnShapes, ATransformationScalesTurnsAndMoves) {
  Transformation turn{{100, 100}};
  turn.clockwise = 90;
  EXPECT_NEAR(turn({100, 110}).x, 110, 1e-9) << "north becomes east";
  EXPECT_NEAR(turn({100, 110}).y, 100, 1e-9);
  Transformation all{{100, 100}, 2, 3, 0, 5, -7};
  EXPECT_NEAR(all({101, 101}).x, 107, 1e-9);
  EXPECT_NEAR(all({101, 101}).y, 96, 1e-9);
  EXPECT_EQ(middleOf(rectangleBetween({0, 10}, {4, 0})), (ProjectedPoint{2, 5}));
}

}  // namespace
}  // namespace zw
