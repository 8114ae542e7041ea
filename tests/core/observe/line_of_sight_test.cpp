// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/observe/line_of_sight.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/support/terrain_samples.h"

namespace zw::observe {
namespace {

using testing::makeTerrain;

constexpr Sight kStraight{0, 1e6, 1};

TEST(LineOfSight, OverAWallClearanceIsThatOfTheStraightLine) {
  const Terrain terrain = makeTerrain(101, 101, 10, [](int c, int) { return c == 40 ? 12 : 0; });
  // From 20 at column 20 to 10 at column 60: at 15 over the wall, halfway.
  const auto line = lineOfSight(terrain, {20, 50}, 20, {60, 50}, 10, kStraight);
  EXPECT_EQ(line.visibility, Visibility::Seen);
  EXPECT_NEAR(line.clearance, 3, 1e-9);
  EXPECT_NEAR(line.metres, 400, 1);
  EXPECT_NEAR(line.narrowest, 200, 1);
  const auto lower = lineOfSight(terrain, {20, 50}, 20, {60, 50}, 3, kStraight);
  EXPECT_EQ(lower.visibility, Visibility::Hidden);
  EXPECT_NEAR(lower.clearance, -0.5, 1e-9);
  const auto touching = lineOfSight(terrain, {20, 50}, 20, {60, 50}, 4, kStraight);
  EXPECT_EQ(touching.visibility, Visibility::Hidden);
}

TEST(LineOfSight, CurvatureBulgesMostHalfway) {
  const Terrain terrain = makeTerrain(260, 3, 100, [](int, int) { return 0; });
  const Sight sight{0, 1e6, 0.13};
  // Two eyes at 4 m over level ground D apart: clear of it by 4 − (1 − k) D² / 8R, halfway.
  const auto line = lineOfSight(terrain, {10, 1}, 4, {110, 1}, 4, sight);
  EXPECT_NEAR(line.clearance, 4 - 0.87 * line.metres * line.metres / (8 * 6371000.0), 1e-6);
  EXPECT_EQ(line.visibility, Visibility::Seen);
  EXPECT_EQ(lineOfSight(terrain, {10, 1}, 4, {240, 1}, 4, sight).visibility, Visibility::Hidden);
}

TEST(LineOfSight, PastGroundOfNoDataItIsUnknownUnlessHiddenAnyway) {
  const Terrain terrain = makeTerrain(101, 101, 10, [](int c, int r) -> int {
    if (c == 30) return ElevationGrid::kNoData;
    return c == 60 && r < 50 ? 50 : 0;
  });
  EXPECT_EQ(lineOfSight(terrain, {20, 70}, 2, {80, 70}, 2, kStraight).visibility, Visibility::Unknown);
  EXPECT_EQ(lineOfSight(terrain, {20, 20}, 2, {80, 20}, 2, kStraight).visibility, Visibility::Hidden);
  EXPECT_EQ(lineOfSight(terrain, {31, 70}, 2, {80, 70}, 2, kStraight).visibility, Visibility::Seen);
  EXPECT_EQ(lineOfSight(terrain, {30, 70}, 2, {80, 70}, 2, kStraight).visibility, Visibility::Unknown);
  EXPECT_EQ(lineOfSight(terrain, {90, 70}, 2, {180, 70}, 2, kStraight).visibility, Visibility::Unknown);
}

RC_GTEST_PROP(LineOfSight, WithEqualHeightsItIsTheSameBothWays, ()) {
  const auto heights = *rc::gen::container<std::vector<int>>(30 * 30, rc::gen::inRange(0, 40));
  const Terrain terrain =
      makeTerrain(30, 30, 90, [&](int c, int r) { return heights[static_cast<std::size_t>(r * 30 + c)]; });
  const auto anywhere = [] { return *rc::gen::inRange(0, 2900) / 100.0; };
  const GridPlace a{anywhere(), anywhere()}, b{anywhere(), anywhere()};
  const double eyes = *rc::gen::inRange(0, 40);
  const auto there = lineOfSight(terrain, a, eyes, b, eyes, {0, 1e6, 0.13});
  const auto back = lineOfSight(terrain, b, eyes, a, eyes, {0, 1e6, 0.13});
  RC_ASSERT(there.visibility == back.visibility);
  RC_ASSERT(there.clearance == back.clearance);
}

/// Against sampling the line every fiftieth of a cell: what lies between crossings cannot be lower than the
/// crossings say where the ground is linear, and on a lattice of triangles it is.
RC_GTEST_PROP(LineOfSight, ClearanceIsThatOfManySamplesAlongARow, ()) {
  const auto heights = *rc::gen::container<std::vector<int>>(60, rc::gen::inRange(0, 40));
  const Terrain terrain =
      makeTerrain(60, 3, 90, [&](int c, int) { return heights[static_cast<std::size_t>(c)]; });
  const double a = *rc::gen::inRange(0, 29) + 0.25, b = *rc::gen::inRange(31, 58) + 0.75;
  const double eyesA = *terrain.ground({a, 1}) + 9, eyesB = *terrain.ground({b, 1}) + 4;
  const auto line = lineOfSight(terrain, {a, 1}, 9, {b, 1}, 4, kStraight);
  double least = 1e9;
  for (double x = std::floor(a) + 1; x <= std::floor(b); x += 0.02) {
    const int west = static_cast<int>(x);
    const double ground = heights[static_cast<std::size_t>(west)] * (west + 1 - x) +
                          heights[static_cast<std::size_t>(west + 1)] * (x - west);
    least = std::min(least, eyesA + (eyesB - eyesA) * (x - a) / (b - a) - ground);
  }
  RC_ASSERT(std::abs(least - line.clearance) < 1.1);  // a sample may miss a corner by 0.02 of 40 m
}

}  // namespace
}  // namespace zw::observe
