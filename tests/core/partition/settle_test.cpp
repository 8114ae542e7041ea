// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/settle.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/geometry/geodesic.h"
#include "tests/support/plan_samples.h"

namespace zw {
namespace {

using test::idOf;
using test::squareAt;
using Shape = MultiPolygon<LonLat>;

constexpr double kMetre = 1 / 111'195.0;  // degrees of latitude

ZoneShape zone(unsigned number, Shape shape) {
  return {idOf(number), "Zone " + std::to_string(number), std::move(shape)};
}

double area(const Shape& shape) {
  return geodesicArea(shape).value() / 1e6;
}

bool hasCorner(const Shape& shape, LonLat corner) {
  return std::any_of(shape.begin(), shape.end(), [&](const Polygon<LonLat>& polygon) {
    return std::find(polygon.outer.begin(), polygon.outer.end(), corner) != polygon.outer.end();
  });
}

TEST(Settle, LeavesAloneWhatIsFarFromOthers) {
  const auto settled = settle({zone(1, squareAt(35, 33))}, {zone(2, squareAt(35.2, 33))}, OnOverlap::Refuse);
  ASSERT_TRUE(settled);
  EXPECT_EQ(settled->edited.front().shape, squareAt(35, 33));
  EXPECT_TRUE(settled->neighbours.empty());
}

TEST(Settle, OverlapGoesWhereTheSettingSays) {
  const ZoneShape neighbour = zone(2, squareAt(35.005, 33));
  const auto refused = settle({zone(1, squareAt(35, 33))}, {neighbour}, OnOverlap::Refuse);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::Overlap);
  EXPECT_EQ(refused.error().feature, "Zone 2");
  ASSERT_TRUE(refused.error().place);
  EXPECT_GT(refused.error().place->lon, 35.005);
  EXPECT_LT(refused.error().place->lon, 35.01);

  const double half = area(squareAt(35, 33)) / 2;
  const auto cutNew = settle({zone(1, squareAt(35, 33))}, {neighbour}, OnOverlap::CutNew);
  ASSERT_TRUE(cutNew);
  EXPECT_NEAR(area(cutNew->edited.front().shape), half, 1e-6);
  EXPECT_TRUE(cutNew->neighbours.empty()) << "its corners are the neighbour's own";

  const auto cutOther = settle({zone(1, squareAt(35, 33))}, {neighbour}, OnOverlap::CutNeighbours);
  ASSERT_TRUE(cutOther);
  EXPECT_NEAR(area(cutOther->edited.front().shape), 2 * half, 1e-6);
  ASSERT_EQ(cutOther->neighbours.size(), 1U);
  EXPECT_NEAR(area(cutOther->neighbours.front().shape), half, 1e-6);
}

TEST(Settle, WhatWouldVanishIsRefused) {
  const auto inside =
      settle({zone(1, squareAt(35.002, 33.002, 0.002))}, {zone(2, squareAt(35, 33))}, OnOverlap::CutNew);
  ASSERT_FALSE(inside);
  EXPECT_EQ(inside.error().code, ErrorCode::NothingLeft);
  EXPECT_EQ(inside.error().feature, "Zone 1");
  const auto over =
      settle({zone(1, squareAt(34.99, 32.99, 0.1))}, {zone(2, squareAt(35, 33))}, OnOverlap::CutNeighbours);
  ASSERT_FALSE(over);
  EXPECT_EQ(over.error().code, ErrorCode::NothingLeft);
  EXPECT_EQ(over.error().feature, "Zone 2");
  const auto hole =
      settle({zone(1, squareAt(34.99, 32.99, 0.1))}, {zone(2, squareAt(35, 33))}, OnOverlap::CutNew);
  ASSERT_TRUE(hole);
  EXPECT_EQ(hole->edited.front().shape.front().holes.size(), 1U) << "round a zone it becomes a ring";
}

TEST(Settle, NarrowGapsAndOverlapsAreClosed) {
  for (const double metres : {0.5, -0.5, 0.9, -0.9, 1e-5, -1e-5}) {
    const double shift = metres * kMetre / std::cos(33 * M_PI / 180);
    const auto settled =
        settle({zone(1, squareAt(35.01 + shift, 33))}, {zone(2, squareAt(35, 33))}, OnOverlap::Refuse);
    ASSERT_TRUE(settled) << metres;
    EXPECT_TRUE(hasCorner(settled->edited.front().shape, {35.01, 33})) << metres;
    EXPECT_TRUE(hasCorner(settled->edited.front().shape, {35.01, 33.01})) << metres;
    EXPECT_EQ(settled->edited.front().shape.front().outer.size(), 4U) << metres;
    EXPECT_TRUE(settled->neighbours.empty()) << metres;
  }
  const auto apart =
      settle({zone(1, squareAt(35.01 + 3 * kMetre, 33))}, {zone(2, squareAt(35, 33))}, OnOverlap::Refuse);
  EXPECT_EQ(apart->edited.front().shape, squareAt(35.01 + 3 * kMetre, 33)) << "three metres are meant";
}

TEST(Settle, AZoneThatEndsOnAnEdgeGivesItACorner) {
  const auto settled =
      settle({zone(1, squareAt(35.01, 33.002, 0.005))}, {zone(2, squareAt(35, 33))}, OnOverlap::Refuse);
  ASSERT_TRUE(settled);
  ASSERT_EQ(settled->neighbours.size(), 1U);
  const Shape& neighbour = settled->neighbours.front().shape;
  EXPECT_EQ(neighbour.front().outer.size(), 6U);
  for (const LonLat corner : settled->edited.front().shape.front().outer)
    EXPECT_EQ(hasCorner(neighbour, corner), corner.lon < 35.012);
}

TEST(Settle, BothSidesOfABoundaryMoveTogether) {
  Shape left = squareAt(35, 33), right = squareAt(35.01, 33);
  left[0].outer[1] = right[0].outer[0] = {35.012, 33.001};
  const auto settled =
      settle({zone(1, left), zone(2, right)}, {zone(3, squareAt(35, 33.01))}, OnOverlap::Refuse);
  ASSERT_TRUE(settled);
  EXPECT_EQ(settled->edited[0].shape, left);
  EXPECT_EQ(settled->edited[1].shape, right);
  EXPECT_FALSE(shareGround(left, right));
}

TEST(Settle, OfTwoThatOverlapTheEarlierComesFirst) {
  const auto settled =
      settle({zone(1, squareAt(35, 33)), zone(2, squareAt(35.005, 33))}, {}, OnOverlap::CutNeighbours);
  ASSERT_TRUE(settled);
  EXPECT_NEAR(area(settled->edited[0].shape), area(squareAt(35, 33)), 1e-6);
  EXPECT_NEAR(area(settled->edited[1].shape), area(squareAt(35, 33)) / 2, 1e-6);
}

TEST(Settle, ABrokenNeighbourIsNamed) {
  const auto beside =
      settle({zone(1, squareAt(35.05, 33.02))},
             {zone(2, {{{{35, 33}, {35.1, 33.1}, {35.1, 33}, {35, 33.1}}, {}}})}, OnOverlap::CutNew);
  ASSERT_FALSE(beside);
  EXPECT_EQ(beside.error().code, ErrorCode::SelfIntersection);
  EXPECT_EQ(beside.error().feature, "Zone 2");
}

TEST(Settle, BrokenShapesAreRefusedWithThePlace) {
  const auto bow = settle({zone(1, {{{{35, 33}, {35.1, 33.1}, {35.1, 33}, {35, 33.1}}, {}}})},
                          {zone(2, squareAt(35.1, 33))}, OnOverlap::CutNew);
  ASSERT_FALSE(bow);
  EXPECT_EQ(bow.error().code, ErrorCode::SelfIntersection);
  ASSERT_TRUE(bow.error().place);
  EXPECT_NEAR(bow.error().place->lon, 35.05, 1e-9);
}

}  // namespace
}  // namespace zw
