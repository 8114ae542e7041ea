// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/shape_repair.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "core/geometry/geodesic.h"
#include "core/geometry/geos.h"
#include "core/geometry/shape_check.h"
#include "tests/support/plan_samples.h"

namespace zw {
namespace {

using test::squareAt;
using Shape = MultiPolygon<LonLat>;

Ring<LonLat> squareRing(double lon, double lat, double size) {
  return squareAt(lon, lat, size).front().outer;
}
Ring<LonLat> clockwise(Ring<LonLat> ring) {
  std::reverse(ring.begin(), ring.end());
  return ring;
}

double area(const Shape& shape) {
  return geodesicArea(shape).value();
}
double squareArea(double lon, double lat, double size) {
  return area(squareAt(lon, lat, size));
}

std::optional<ShapeFinding> finding(const RepairedShape& repaired, Flaw flaw) {
  for (const ShapeFinding& found : repaired.findings)
    if (found.flaw == flaw) return found;
  return std::nullopt;
}

/// What is repaired; the test fails where it is refused or is no zone afterwards.
RepairedShape repaired(Shape shape) {
  auto result = repairShape(std::move(shape));
  EXPECT_TRUE(result) << "refused";
  if (!result) return {};
  EXPECT_TRUE(checkShape(result->shape));
  EXPECT_NEAR(result->areaAfter, area(result->shape), 1e-6 * result->areaAfter);
  return std::move(*result);
}

TEST(ShapeRepair, AValidShapeStaysAsItIs) {
  const Shape shape{{squareRing(35, 33, 0.1), {clockwise(squareRing(35.02, 33.02, 0.02))}}};
  const RepairedShape same = repaired(shape);
  EXPECT_EQ(same.shape, shape);
  EXPECT_TRUE(same.findings.empty());
  EXPECT_EQ(same.areaBefore, same.areaAfter);
}

TEST(ShapeRepair, WindingIsToldButMeansNothing) {
  const Shape shape{{clockwise(squareRing(35, 33, 0.1)), {squareRing(35.02, 33.02, 0.02)}}};
  const RepairedShape same = repaired(shape);
  EXPECT_EQ(same.shape, shape);
  ASSERT_EQ(same.findings.size(), 1u);
  EXPECT_EQ(same.findings[0].flaw, Flaw::Winding);
  EXPECT_EQ(same.findings[0].count, 2u);
}

TEST(ShapeRepair, RepeatedCornersAreDropped) {
  Shape shape = squareAt(35, 33);
  auto& ring = shape.front().outer;
  ring.insert(ring.begin() + 1, 3, ring[1]);
  ring.push_back(ring.front());
  const RepairedShape result = repaired(shape);
  EXPECT_EQ(result.shape, squareAt(35, 33));
  EXPECT_EQ(finding(result, Flaw::RepeatedCorners)->count, 4u);
  EXPECT_EQ(finding(result, Flaw::RepeatedCorners)->place, (LonLat{35.01, 33}));
}

TEST(ShapeRepair, ABowTieBecomesItsTwoTriangles) {
  const RepairedShape result = repaired({{{{35, 33}, {35.1, 33.1}, {35.1, 33}, {35, 33.1}}, {}}});
  EXPECT_EQ(result.shape.size(), 2u);
  const auto crossing = finding(result, Flaw::CrossesItself);
  ASSERT_TRUE(crossing);
  EXPECT_EQ(crossing->count, 2u);
  EXPECT_NEAR(crossing->place->lon, 35.05, 1e-9);
  EXPECT_NEAR(crossing->place->lat, 33.05, 1e-9);
  const double triangles = area({{{{35, 33}, {35.05, 33.05}, {35, 33.1}}, {}}}) +
                           area({{{{35.1, 33}, {35.05, 33.05}, {35.1, 33.1}}, {}}});
  EXPECT_NEAR(result.areaAfter, triangles, 1);
  EXPECT_LT(result.areaBefore, 0.01 * triangles) << "as it was given, the two take each other off";
}

TEST(ShapeRepair, GroundGoneRoundTwiceStaysInside) {
  // Two turns: a square and a smaller one inside it, in one line.
  const RepairedShape result = repaired({{{{35, 33},
                                           {35.1, 33},
                                           {35.1, 33.1},
                                           {35, 33.1},
                                           {35, 33},
                                           {35.02, 33.01},
                                           {35.08, 33.02},
                                           {35.05, 33.06}},
                                          {}}});
  EXPECT_NEAR(result.areaAfter, squareArea(35, 33, 0.1), 1);
}

TEST(ShapeRepair, SpikesAreCutOff) {
  for (const double width : {0.0, 1e-8}) {
    const RepairedShape result = repaired({{{{35, 33},
                                             {35.01, 33},
                                             {35.01, 33.005},
                                             {35.03, 33.005 + width / 2},
                                             {35.01, 33.005 + width},
                                             {35.01, 33.01},
                                             {35, 33.01}},
                                            {}}});
    ASSERT_EQ(result.shape.size(), 1u);
    EXPECT_EQ(finding(result, Flaw::Spikes)->count, 1u) << width;
    EXPECT_EQ(finding(result, Flaw::Spikes)->place->lon, 35.03);
    EXPECT_NEAR(result.areaAfter, squareArea(35, 33, 0.01), 1);
  }
}

TEST(ShapeRepair, ASpikeOfManyCornersAndOneAtTheSeamGo) {
  const RepairedShape result = repaired({{{{34.99, 33},
                                           {35, 33},
                                           {35.01, 33},
                                           {35.01, 33.01},
                                           {35.02, 33.02},
                                           {35.03, 33.03},
                                           {35.02, 33.02},
                                           {35.01, 33.01},
                                           {35, 33.01},
                                           {35, 33}},
                                          {}}});
  EXPECT_NEAR(result.areaAfter, squareArea(35, 33, 0.01), 1);
  EXPECT_EQ(result.shape.front().outer.size(), 4u);
}

TEST(ShapeRepair, AnAcuteCornerIsNoSpike) {
  const Shape needle{{{{35, 33}, {35.1, 33}, {35.1, 33.00001}}, {}}};  // a metre wide, nine kilometres long
  EXPECT_EQ(repaired(needle).shape, needle);
}

TEST(ShapeRepair, AHoleOutsideItsBoundaryIsDropped) {
  const RepairedShape result = repaired({{squareRing(35, 33, 0.1), {clockwise(squareRing(35.3, 33, 0.1))}}});
  EXPECT_EQ(result.shape, squareAt(35, 33, 0.1));
  EXPECT_EQ(finding(result, Flaw::HoleOutside)->count, 1u);
}

TEST(ShapeRepair, AHoleAcrossItsBoundaryIsCutOut) {
  const RepairedShape result =
      repaired({{squareRing(35, 33, 0.01), {clockwise(squareRing(35.005, 33.002, 0.008))}}});
  EXPECT_TRUE(finding(result, Flaw::HoleCrosses));
  const double notch = area({{{{35.005, 33.002}, {35.01, 33.002}, {35.01, 33.01}, {35.005, 33.01}}, {}}});
  EXPECT_NEAR(result.areaAfter, squareArea(35, 33, 0.01) - notch, 20)
      << "edges are geodesics: a new corner halfway lies a little beside";
}

TEST(ShapeRepair, AHoleInAHoleIsPartOfIt) {
  const Ring<LonLat> hole = clockwise(squareRing(35.02, 33.02, 0.06));
  const RepairedShape result =
      repaired({{squareRing(35, 33, 0.1), {hole, clockwise(squareRing(35.04, 33.04, 0.01))}}});
  EXPECT_EQ(finding(result, Flaw::HolesOverlap)->count, 1u);
  EXPECT_NEAR(result.areaAfter, squareArea(35, 33, 0.1) - squareArea(35.02, 33.02, 0.06), 1);
}

TEST(ShapeRepair, ABoundaryInsideItsHoleChangesPlacesWithIt) {
  const RepairedShape result =
      repaired({{squareRing(35.04, 33.04, 0.01),
                 {clockwise(squareRing(35.07, 33.07, 0.01)), squareRing(35, 33, 0.1)}}});
  EXPECT_EQ(finding(result, Flaw::RingsSwapped)->count, 1u);
  EXPECT_FALSE(finding(result, Flaw::HoleOutside)) << "the other hole lies in what is the boundary now";
  EXPECT_NEAR(result.areaAfter,
              squareArea(35, 33, 0.1) - squareArea(35.04, 33.04, 0.01) - squareArea(35.07, 33.07, 0.01), 1);
}

TEST(ShapeRepair, PartsThatOverlapOrLieInEachOtherBecomeOne) {
  Shape parts = squareAt(35, 33, 0.1);
  parts.push_back(squareAt(35.02, 33.02, 0.02).front());
  RepairedShape result = repaired(parts);
  EXPECT_EQ(finding(result, Flaw::PartsOverlap)->count, 1u);
  EXPECT_NEAR(result.areaAfter, squareArea(35, 33, 0.1), 1);
  parts.back() = squareAt(35.1, 33, 0.1).front();
  result = repaired(parts);
  EXPECT_EQ(result.shape.size(), 1u) << "side by side";
  EXPECT_EQ(finding(result, Flaw::PartsOverlap)->count, 1u);
}

TEST(ShapeRepair, PartsOfLessThanASquareMetreGo) {
  Shape parts = squareAt(35, 33, 0.1);
  parts.push_back(squareAt(35.2, 33, 5e-6).front());
  const RepairedShape result = repaired(parts);
  EXPECT_EQ(result.shape, squareAt(35, 33, 0.1));
  EXPECT_EQ(finding(result, Flaw::SmallParts)->count, 1u);
}

TEST(ShapeRepair, AHoleThatTouchesItsBoundaryAlongALineIsCutOut) {
  const RepairedShape result =
      repaired({{squareRing(35, 33, 0.1), {clockwise(squareRing(35, 33.02, 0.02))}}});
  EXPECT_TRUE(finding(result, Flaw::BoundariesTouch));
  EXPECT_NEAR(result.areaAfter, squareArea(35, 33, 0.1) - squareArea(35, 33.02, 0.02), 200);
}

TEST(ShapeRepair, WhatEnclosesNothingIsRefused) {
  const auto code = [](Shape shape) {
    const auto result = repairShape(std::move(shape));
    return result ? ErrorCode::Internal : result.error().code;
  };
  const double nan = std::numeric_limits<double>::quiet_NaN(), inf = std::numeric_limits<double>::infinity();
  EXPECT_EQ(code({{{{35, 33}, {35.1, nan}, {35.1, 33.1}}, {}}}), ErrorCode::NotFinite);
  EXPECT_EQ(code({{{{35, 33}, {inf, 33}, {35.1, 33.1}}, {}}}), ErrorCode::NotFinite);
  EXPECT_EQ(code({{{{35, 33}, {735000, 33}, {35.1, 33.1}}, {}}}), ErrorCode::OutOfRange);
  EXPECT_EQ(code({{{{35, 33}, {35.1, 33}, {35, 33}}, {}}}), ErrorCode::TooFewCorners);
  EXPECT_EQ(code({{{}, {}}}), ErrorCode::TooFewCorners);
  EXPECT_EQ(code({}), ErrorCode::TooFewCorners);
  EXPECT_EQ(code({{{{35, 33}, {35.1, 33}, {35.2, 33}}, {}}}), ErrorCode::ZeroArea);
  EXPECT_EQ(code({{squareRing(35, 33, 0.1), {squareRing(35, 33, 0.1)}}}), ErrorCode::ZeroArea);
  const auto where = repairShape({{{{35, 33}, {35.1, nan}, {35.1, 33.1}}, {}}});
  EXPECT_EQ(where.error().detail, "corner 2");
}

/// Whether a place is gone round by the ring, and how it lies to a polygon with holes: inside where it lies
/// in the boundary and in no hole. Worked out ray by ray, without GEOS.
int turnsAbout(const Ring<LonLat>& ring, LonLat p) {
  int turns = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const LonLat a = ring[i], b = ring[(i + 1) % ring.size()];
    if ((a.lat <= p.lat) == (b.lat <= p.lat)) continue;
    const double lon = a.lon + (p.lat - a.lat) / (b.lat - a.lat) * (b.lon - a.lon);
    if (lon > p.lon) turns += a.lat <= p.lat ? 1 : -1;
  }
  return turns;
}

bool isInside(const Shape& shape, LonLat p) {
  for (const auto& polygon : shape) {
    if (turnsAbout(polygon.outer, p) == 0) continue;
    bool open = false;
    for (const auto& hole : polygon.holes) open = open || turnsAbout(hole, p) != 0;
    if (!open) return true;
  }
  return false;
}

// A scribble of random corners, with a hole or a part now and then: the outcome is a zone, and a place lies
// in it exactly where the given boundary goes round it and no given hole does.
RC_GTEST_PROP(ShapeRepair, AnyScribbleBecomesWhatItGoesRound, ()) {
  const auto corner = [] {
    return LonLat{35 + 0.001 * *rc::gen::inRange(0, 100), 33 + 0.001 * *rc::gen::inRange(0, 100)};
  };
  const auto ring = [&](int most) {
    Ring<LonLat> corners;
    const int n = *rc::gen::inRange(3, most);
    for (int i = 0; i < n; ++i) corners.push_back(corner());
    return corners;
  };
  Shape shape;
  const int parts = *rc::gen::inRange(1, 3);
  for (int i = 0; i < parts; ++i) {
    Polygon<LonLat> polygon{ring(12), {}};
    if (*rc::gen::inRange(0, 2) == 1) polygon.holes.push_back(ring(6));
    shape.push_back(std::move(polygon));
  }
  const auto result = repairShape(shape);
  if (!result) {
    RC_ASSERT(result.error().code == ErrorCode::ZeroArea || result.error().code == ErrorCode::TooFewCorners);
    return;
  }
  RC_ASSERT(checkShape(result->shape).has_value());
  RC_ASSERT(std::abs(result->areaAfter - area(result->shape)) <= 1e-6 * result->areaAfter);
  if (finding(*result, Flaw::RingsSwapped)) return;  // then it is not what the file says
  for (int i = 0; i < 60; ++i) {
    const LonLat p{35 + 0.001 * (0.37 + *rc::gen::inRange(0, 100)),
                   33 + 0.001 * (0.61 + *rc::gen::inRange(0, 100))};
    RC_ASSERT(isInside(result->shape, p) == isInside(shape, p));
  }
}

}  // namespace
}  // namespace zw
