// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/line_web.h"

#include <gtest/gtest.h>

#include <random>

namespace zw {
namespace {

using Way = Line<ProjectedPoint>;

double lengthOf(const Way& way) {
  double length = 0;
  for (std::size_t i = 1; i < way.size(); ++i)
    length += std::hypot(way[i].x - way[i - 1].x, way[i].y - way[i - 1].y);
  return length;
}

TEST(LineWeb, FollowsALineBetweenTwoPlacesOnIt) {
  LineWeb web;
  web.add({{0, 0}, {100, 0}, {100, 100}, {200, 100}});
  const auto from = web.nearest({40, 5}, 10), to = web.nearest({150, 96}, 10);
  ASSERT_TRUE(from && to);
  EXPECT_EQ(from->point, (ProjectedPoint{40, 0}));
  EXPECT_DOUBLE_EQ(from->away, 5);
  EXPECT_EQ(web.between(*from, *to), (Way{{40, 0}, {100, 0}, {100, 100}, {150, 100}}));
  EXPECT_EQ(web.between(*to, *from), (Way{{150, 100}, {100, 100}, {100, 0}, {40, 0}}));
  EXPECT_EQ(web.between(*from, *web.nearest({70, 1}, 10)), (Way{{40, 0}, {70, 0}})) << "of one edge";
  EXPECT_FALSE(web.nearest({40, 50}, 10));
}

TEST(LineWeb, TakesTheShorterWayRoundARing) {
  LineWeb web;
  web.addShape({{{{0, 0}, {100, 0}, {100, 100}, {0, 100}}, {}}});
  const Way way = web.between(*web.nearest({0, 20}, 1), *web.nearest({20, 0}, 1));
  EXPECT_EQ(way, (Way{{0, 20}, {0, 0}, {20, 0}}));
}

TEST(LineWeb, LinesAreJoinedWhereTheyHaveAVertexInCommonOnly) {
  LineWeb web;
  web.add({{0, 0}, {100, 0}});
  web.add({{100, 0}, {100, 50}});
  web.add({{50, -50}, {50, 50}});  // crosses without a vertex
  EXPECT_EQ(web.between(*web.nearest({10, 0}, 1), *web.nearest({100, 40}, 1)),
            (Way{{10, 0}, {100, 0}, {100, 40}}));
  EXPECT_TRUE(web.between(*web.nearest({10, 0}, 1), *web.nearest({50, 40}, 1)).empty());
}

TEST(LineWeb, IsNoLongerThanWhatFloydAndWarshallFind) {
  std::mt19937 random(3);
  for (int round = 0; round < 40; ++round) {
    constexpr int kSide = 5;
    LineWeb web;
    std::vector<std::vector<double>> all(kSide * kSide, std::vector<double>(kSide * kSide, 1e18));
    const auto place = [](int i) { return ProjectedPoint{100.0 * (i % kSide), 100.0 * (i / kSide)}; };
    for (int i = 0; i < kSide * kSide; ++i) {
      all[i][i] = 0;
      for (const int k : {i + 1, i + kSide}) {
        if (k >= kSide * kSide || (k == i + 1 && k % kSide == 0) || random() % 3 == 0) continue;
        web.add({place(i), place(k)});
        all[i][k] = all[k][i] = 100;
      }
    }
    for (int k = 0; k < kSide * kSide; ++k)
      for (int i = 0; i < kSide * kSide; ++i)
        for (int j = 0; j < kSide * kSide; ++j) all[i][j] = std::min(all[i][j], all[i][k] + all[k][j]);
    for (int i = 0; i < kSide * kSide; ++i)
      for (int j = 0; j < kSide * kSide; ++j) {
        const auto from = web.nearest(place(i), 1e-6), to = web.nearest(place(j), 1e-6);
        if (i == j || !from || !to) continue;
        const Way way = web.between(*from, *to);
        if (all[i][j] > 1e17)
          EXPECT_TRUE(way.empty());
        else
          EXPECT_NEAR(lengthOf(way), all[i][j], 1e-6) << i << " to " << j;
      }
  }
}

}  // namespace
}  // namespace zw
