// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Terrain of which the answer is known by geometry, the rule written plainly, and exact lines of sight.
#include "core/observe/viewshed.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/observe/line_of_sight.h"
#include "tests/support/plain_viewshed.h"
#include "tests/support/terrain_samples.h"

namespace zw::observe {
namespace {

using testing::makeTerrain;

constexpr double kStraight = 1;  // refraction that makes lines of sight follow the curvature: no drop

Viewshed from(const Terrain& terrain, int column, int row, double eyes, const Sight& sight) {
  const auto found = viewshed(terrain, {terrain.centre(column, row), eyes}, sight);
  EXPECT_TRUE(found.has_value());
  return found.value_or(Viewshed{});
}

TEST(Viewshed, OnAPlaneEverythingInRangeIsSeen) {
  const Terrain terrain = makeTerrain(200, 150, 50, [](int, int) { return 300; });
  const Viewshed seen = from(terrain, 90, 70, 2, {0, 2000, kStraight});
  EXPECT_EQ(seen.seen, seen.within(2000));
  // π · 40² cells of 50 m are a disc of 2 km; the cells' sides are as said to one part in 500.
  EXPECT_NEAR(static_cast<double>(seen.seen.count()), 3.14159 * 40 * 40, 60);
  EXPECT_EQ(seen.unknown.count(), 0U);
}

TEST(Viewshed, TheDiscIsCutAtTheGridsEdges) {
  const Terrain terrain = makeTerrain(200, 150, 50, [](int, int) { return 300; });
  for (const auto& [column, row] : {std::pair(0, 0), {199, 149}, {199, 0}, {0, 149}}) {
    const Viewshed seen = from(terrain, column, row, 2, {0, 2000, kStraight});
    EXPECT_EQ(seen.seen, seen.within(2000));
    EXPECT_NEAR(static_cast<double>(seen.seen.count()), 3.14159 * 40 * 40 / 4 + 40, 20);
  }
}

/// A wall of height 10 from north to south at 20 cells, seen over from eyes at 20: by similar triangles the
/// line over its top is at 20 − 10 · x / 20 above the ground at x cells.
TEST(Viewshed, AWallsShadowIsThatOfSimilarTriangles) {
  for (const bool turned : {false, true}) {
    const Terrain terrain =
        makeTerrain(201, 201, 10, [&](int c, int r) { return (turned ? r : c) == 120 ? 10 : 0; });
    const double target = 1.6;  // seen from x > 36.8
    const Viewshed view = from(terrain, 100, 100, 20, {target, 900, kStraight});
    view.within(900).forEach([&](int c, int r) {
      const int x = (turned ? r : c) - 100;
      const bool shadow = x > 20 && x < 36.8;
      EXPECT_EQ(view.seen.test(c, r), !shadow) << c << ", " << r;
    });
  }
}

/// From eyes at 5 over a plateau that ends in a cliff of 40 at 10 cells: the foot is hidden until
/// x = 10 · (40 + 5 − 1) / 5 = 88 cells.
TEST(Viewshed, ACliffHidesItsFoot) {
  const Terrain terrain = makeTerrain(220, 201, 10, [](int c, int) { return c <= 60 ? 40 : 0; });
  const Viewshed view = from(terrain, 50, 100, 5, {1, 1500, kStraight});
  view.within(1500).forEach([&](int c, int r) {
    const int x = c - 50;
    if (x == 88) return;  // the line just touches
    EXPECT_EQ(view.seen.test(c, r), x <= 10 || x > 88) << c << ", " << r;
  });
}

TEST(Viewshed, FromTheTopOfAPyramidAllIsSeenAndNothingBehindIt) {
  const auto pyramid = [](int c, int r) { return 1000 - 3 * std::max(std::abs(c - 100), std::abs(r - 100)); };
  const Terrain terrain = makeTerrain(201, 201, 30, pyramid);
  const Viewshed top = from(terrain, 100, 100, 2, {0.5, 2900, kStraight});
  EXPECT_EQ(top.seen, top.within(2900));
  // From 50 cells west of the top, 150 m below it: its own face is seen, the eastern one is not.
  const Viewshed side = from(terrain, 50, 100, 2, {0.5, 2900, kStraight});
  side.within(2900).forEach([&](int c, int r) {
    if (r == 100 && c <= 100) {
      EXPECT_TRUE(side.seen.test(c, r)) << c;
    }
    if (c > 100 && std::abs(r - 100) < c - 100) {
      EXPECT_FALSE(side.seen.test(c, r)) << c << ", " << r;
    }
  });
}

/// Over level ground (the sea) eyes at h see a target of height t up to √(h/c) + √(t/c), c = (1 − k) / 2R:
/// with 2 m and 1.7 m at k = 0.13 10.40 km.
TEST(Viewshed, TheHorizonIsWhereCurvaturePutsIt) {
  const Terrain terrain = makeTerrain(260, 260, 100, [](int, int) { return 0; });
  const Sight sight{1.7, 12500, 0.13};
  const double horizon = (std::sqrt(2.0) + std::sqrt(1.7)) / std::sqrt(0.87 / (2 * 6371000.0));
  EXPECT_NEAR(horizon, 10400, 10);
  const Viewshed view = from(terrain, 130, 130, 2, sight);
  for (int cells = 1; cells < 124; ++cells)
    for (const auto& [c, r] :
         {std::pair(130 + cells, 130), {130 - cells, 130}, {130, 130 + cells}, {130, 130 - cells}}) {
      if (std::abs(cells * 100 - horizon) < 150) continue;
      EXPECT_EQ(view.seen.test(c, r), cells * 100 < horizon) << cells;
    }
}

TEST(Viewshed, IsTheRuleAsWrittenFromAnywhereInACell) {
  std::mt19937 random(3);
  const auto part = [&] { return static_cast<double>(random()) / std::mt19937::max(); };
  std::size_t cells = 0, differ = 0;
  for (unsigned seed = 1; seed <= 12; ++seed) {
    const testing::Hills hills(seed);
    const Terrain terrain = makeTerrain(
        90, 80, 60, [&](int c, int r) { return std::lround(hills(c * 60.0, r * 60.0)) + random() % 9; });
    const GridPlace at = seed <= 2 ? GridPlace{40, 30} : GridPlace{part() * 89, part() * 79};
    const Sight sight{1.7, 2500, 0.13};
    const auto view = viewshed(
        terrain,
        {terrain.region().projection->forward(LonLat{
             terrain.region().elevation.west + (at.column + 0.5) * terrain.region().elevation.cellWidth,
             terrain.region().elevation.north - (at.row + 0.5) * terrain.region().elevation.cellHeight}),
         2},
        sight);
    ASSERT_TRUE(view.has_value());
    testing::PlainViewshed plain(terrain, view->observer, 2, sight);
    view->within(2500).forEach([&](int c, int r) {
      ++cells;
      differ += plain.sees(c, r) != view->seen.test(c, r) ? 1 : 0;
    });
  }
  EXPECT_GT(cells, 20000U);
  EXPECT_LE(differ * 10000, cells) << differ << ": single against double precision";
}

TEST(Viewshed, AgreesWithExactLinesOfSightOnHills) {
  std::size_t cells = 0, differ = 0, hidden = 0;
  for (unsigned seed = 1; seed <= 8; ++seed) {
    const testing::Hills hills(seed);
    const Terrain terrain =
        makeTerrain(120, 120, 60, [&](int c, int r) { return std::lround(hills(c * 60.0, r * 60.0)); });
    const Sight sight{1.7, 3500, 0.13};
    const Viewshed view = from(terrain, 55, 65, 2, sight);
    view.within(3500).forEach([&](int c, int r) {
      if (c == 55 && r == 65) return;
      const auto line = lineOfSight(terrain, view.observer, 2, {double(c), double(r)}, 1.7, sight);
      ++cells;
      hidden += line.visibility == Visibility::Hidden ? 1 : 0;
      differ += (line.visibility == Visibility::Seen) != view.seen.test(c, r) ? 1 : 0;
    });
  }
  EXPECT_GT(hidden * 4, cells);
  EXPECT_LE(differ * 100, cells) << differ << " of " << cells;
}

RC_GTEST_PROP(Viewshed, RaisingObserverOrTargetHidesNothing, ()) {
  const auto heights = *rc::gen::container<std::vector<int>>(40 * 40, rc::gen::inRange(0, 60));
  const Terrain terrain =
      makeTerrain(40, 40, 30, [&](int c, int r) { return heights[static_cast<std::size_t>(r * 40 + c)]; });
  const int c = *rc::gen::inRange(0, 40), r = *rc::gen::inRange(0, 40);
  const double eyes = *rc::gen::inRange(0, 30), target = *rc::gen::inRange(0, 10);
  const double more = *rc::gen::inRange(1, 30);
  const auto covers = [](const Viewshed& larger, const Viewshed& smaller) {
    std::size_t lost = 0;
    smaller.seen.forEach([&](int column, int row) { lost += larger.seen.test(column, row) ? 0 : 1; });
    return lost == 0;
  };
  const Viewshed low = from(terrain, c, r, eyes, {target, 900, 0.13});
  RC_ASSERT(covers(from(terrain, c, r, eyes + more, {target, 900, 0.13}), low));
  RC_ASSERT(covers(from(terrain, c, r, eyes, {target + more, 900, 0.13}), low));
}

RC_GTEST_PROP(Viewshed, ARangeCutsAndChangesNothingElse, ()) {
  const auto heights = *rc::gen::container<std::vector<int>>(40 * 40, rc::gen::inRange(0, 60));
  const Terrain terrain =
      makeTerrain(40, 40, 30, [&](int c, int r) { return heights[static_cast<std::size_t>(r * 40 + c)]; });
  const Viewshed wide = from(terrain, 20, 20, 3, {1, 900, 0.13});
  const double range = *rc::gen::inRange(100, 900);
  const Viewshed narrow = from(terrain, 20, 20, 3, {1, range, 0.13});
  const CellBits disc = wide.within(range);
  for (int r = 0; r < 40; ++r)
    for (int c = 0; c < 40; ++c)
      RC_ASSERT(narrow.seen.test(c, r) == (wide.seen.test(c, r) && disc.test(c, r)));
}

TEST(Viewshed, WhereTheObserversGroundIsUnknownSoIsTheViewshed) {
  const Terrain terrain =
      makeTerrain(50, 50, 30, [](int c, int) { return c < 10 ? ElevationGrid::kNoData : 100; });
  const auto reason = [&](ProjectedPoint place) {
    const auto view = viewshed(terrain, {place, 2}, {});
    return view ? UnknownReason::EmptyShape : view.error().reason;
  };
  EXPECT_EQ(reason(terrain.centre(5, 20)), UnknownReason::NoGroundHeight);
  EXPECT_EQ(reason(terrain.centre(60, 20)), UnknownReason::NoGroundHeight);
  EXPECT_EQ(reason({0, 0}), UnknownReason::NoGroundHeight);
  EXPECT_EQ(reason(terrain.centre(10, 20)), UnknownReason::EmptyShape) << "at the edge of what is known";
  const Terrain none(std::make_shared<Region>());
  EXPECT_EQ(viewshed(none, {}, {}).error().reason, UnknownReason::NoElevation);
}

TEST(Viewshed, BehindGroundOfNoDataItIsUnknownUnlessKnownGroundHides) {
  // A block without data east of the observer, and a wall behind its northern half.
  const Terrain terrain = makeTerrain(201, 201, 20, [](int c, int r) -> int {
    if (c >= 110 && c <= 112 && std::abs(r - 100) <= 4) return ElevationGrid::kNoData;
    return c == 130 && r < 100 ? 200 : 0;
  });
  const Viewshed view = from(terrain, 100, 100, 2, {1, 1900, kStraight});
  EXPECT_TRUE(view.unknown.test(111, 100)) << "of no data itself";
  EXPECT_FALSE(view.seen.test(111, 100));
  EXPECT_TRUE(view.unknown.test(150, 103)) << "behind it";
  EXPECT_FALSE(view.seen.test(150, 103));
  EXPECT_FALSE(view.unknown.test(150, 95)) << "behind it, but behind the wall too";
  EXPECT_FALSE(view.seen.test(150, 95));
  EXPECT_TRUE(view.unknown.test(130, 95)) << "the wall's top";
  EXPECT_TRUE(view.seen.test(109, 100)) << "before it";
  EXPECT_TRUE(view.seen.test(150, 130)) << "beside it";
  // The shadow widens as the block is seen: from 4.5 / 10 to 4.5 / 10 of the distance either side.
  for (int x = 20; x <= 80; ++x)
    for (int y = 0; y <= 60; ++y) {
      const double tangent = static_cast<double>(y) / x;
      if (std::abs(tangent - 0.45) > 0.02) {
        EXPECT_EQ(view.unknown.test(100 + x, 100 + y), tangent < 0.45) << x << ", " << y;
      }
    }
}

TEST(Viewshed, ManyAtOnceAreEachOnItsOwn) {
  const testing::Hills hills(7);
  const Terrain terrain =
      makeTerrain(150, 150, 60, [&](int c, int r) { return std::lround(hills(c * 60.0, r * 60.0)); });
  std::vector<Observer> observers;
  for (int i = 0; i < 9; ++i) observers.push_back({terrain.centre(15 * i + 10, 140 - 15 * i), 2});
  observers.push_back({{0, 0}, 2});
  const auto all = viewsheds(terrain, observers, {});
  ASSERT_EQ(all.size(), 10U);
  EXPECT_FALSE(all.back().has_value());
  for (std::size_t i = 0; i < 9; ++i) EXPECT_EQ(all[i]->seen, viewshed(terrain, observers[i], {})->seen);
}

}  // namespace
}  // namespace zw::observe
