// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/connectivity.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/support/utm_projection.h"

namespace zw::network {
namespace {

/// Straight roads between places, in metres from a point of zone 36.
Region regionOf(const std::vector<ProjectedPoint>& places,
                const std::vector<std::pair<std::uint32_t, std::uint32_t>>& roads) {
  Region region;
  region.projection = std::make_shared<testing::UtmProjection>(36);
  region.bounds = {35, 33, 36, 34};
  for (const ProjectedPoint p : places) region.roadNodes.push_back({730000 + p.x, 3690000 + p.y});
  for (const auto& [from, to] : roads) {
    Road road;
    road.line = {region.roadNodes[from], region.roadNodes[to]};
    road.from = from;
    road.to = to;
    road.lengthMetres =
        static_cast<float>(std::hypot(places[from].x - places[to].x, places[from].y - places[to].y));
    region.roads.push_back(std::move(road));
  }
  return region;
}

//   0───1───2     3───4    5·····6   100, 100, 50 and 20 m; 2 and 3 are 8 m apart
TEST(Connectivity, PartsLengthsAndNearEnds) {
  Region region = regionOf({{0, 0}, {100, 0}, {200, 0}, {208, 0}, {258, 0}, {900, 0}, {920, 0}},
                           {{0, 1}, {1, 2}, {3, 4}, {5, 6}});
  region.roads[0].roadClass = RoadClass::Primary;
  region.roads[1].surface = Surface::Paved;
  region.roads[3].patched = true;
  const Connectivity found = connectivity(region, 10);
  EXPECT_EQ(found.roads, 4u);
  EXPECT_EQ(found.nodes, 7u);
  EXPECT_EQ(found.metres, 270);
  ASSERT_EQ(found.components.size(), 3u);
  EXPECT_EQ(found.components[0].roads, 2u);
  EXPECT_EQ(found.components[0].metres, 200);
  EXPECT_EQ(found.components[0].place, region.roadNodes[0]);
  EXPECT_EQ(found.components[1].metres, 50);
  EXPECT_DOUBLE_EQ(found.largestShare(), 200.0 / 270);
  EXPECT_EQ(found.metresByClass[static_cast<std::size_t>(RoadClass::Primary)], 100);
  EXPECT_EQ(found.metresByClass[static_cast<std::size_t>(RoadClass::Minor)], 170);
  EXPECT_EQ(found.metresBySurface[static_cast<std::size_t>(Surface::Paved)], 100);
  EXPECT_EQ(found.metresBySurface[static_cast<std::size_t>(Surface::Unknown)], 170);
  EXPECT_EQ(found.patchedRoads, 1u);
  EXPECT_EQ(found.patchedMetres, 20);
  EXPECT_EQ(found.deadEnds, 6u);
  ASSERT_EQ(found.nearEnds.size(), 1u);
  EXPECT_NEAR(found.nearEnds[0].gap, 8, 1e-9);
  EXPECT_TRUE(connectivity(region, 7.9).nearEnds.empty());
}

TEST(Connectivity, AGapAcrossARiverIsNone) {
  Region region = regionOf({{0, 0}, {100, 0}, {108, 0}, {200, 0}}, {{0, 1}, {2, 3}});
  EXPECT_EQ(connectivity(region, 10).nearEnds.size(), 1u);
  River river;
  river.line = {{730104, 3689900}, {730104, 3690100}};
  region.rivers.push_back(river);
  EXPECT_EQ(connectivity(region, 10).nearEnds.size(), 0u);
}

TEST(Connectivity, LoopsAndParallelRoadsCount) {
  Region region = regionOf({{0, 0}, {100, 0}}, {{0, 1}, {0, 1}});
  Road loop = region.roads[0];
  loop.to = loop.from;
  loop.line = {region.roadNodes[0], {730000, 3690050}, region.roadNodes[0]};
  region.roads.push_back(loop);
  const Connectivity found = connectivity(region, 10);
  EXPECT_EQ(found.components.size(), 1u);
  EXPECT_EQ(found.components[0].roads, 3u);
  EXPECT_EQ(found.deadEnds, 0u);
}

TEST(Connectivity, NoRoads) {
  const Connectivity found = connectivity(regionOf({}, {}), 10);
  EXPECT_EQ(found.metres, 0);
  EXPECT_TRUE(found.components.empty());
  EXPECT_EQ(found.largestShare(), 0);
}

// Parts of random roads, by walking from road to road.
RC_GTEST_PROP(Connectivity, PartsAreThoseOfAWalk, ()) {
  const auto places = *rc::gen::inRange(2u, 30u);
  std::vector<ProjectedPoint> at;
  for (std::uint32_t i = 0; i < places; ++i) at.push_back({100.0 * i * i, 50.0 * i});
  const auto roads = *rc::gen::container<std::vector<std::pair<std::uint32_t, std::uint32_t>>>(
      rc::gen::pair(rc::gen::inRange(0u, places), rc::gen::inRange(0u, places)));
  const Region region = regionOf(at, roads);
  std::vector<bool> seen(roads.size(), false);
  std::vector<double> lengths;
  for (std::size_t start = 0; start < roads.size(); ++start) {
    if (seen[start]) continue;
    std::vector<std::size_t> open{start};
    seen[start] = true;
    double metres = 0;
    while (!open.empty()) {
      const auto [from, to] = roads[open.back()];
      metres += static_cast<double>(region.roads[open.back()].lengthMetres);
      open.pop_back();
      for (std::size_t next = 0; next < roads.size(); ++next)
        if (!seen[next] && (roads[next].first == from || roads[next].first == to ||
                            roads[next].second == from || roads[next].second == to)) {
          seen[next] = true;
          open.push_back(next);
        }
    }
    lengths.push_back(metres);
  }
  std::sort(lengths.rbegin(), lengths.rend());
  const Connectivity found = connectivity(region, 0);
  RC_ASSERT(found.components.size() == lengths.size());
  for (std::size_t i = 0; i < lengths.size(); ++i)
    RC_ASSERT(std::abs(found.components[i].metres - lengths[i]) <= 1e-6 * (1 + lengths[i]));
}

}  // namespace
}  // namespace zw::network
