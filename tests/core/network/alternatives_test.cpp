// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/alternatives.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "tests/support/road_graphs.h"

namespace zw::network {
namespace {

using testing::drawGraph;
using testing::makePlanarRoads;

struct Trees {
  ShortestPathTree from{Direction::From};
  ShortestPathTree towards{Direction::Towards};
  Trees(const RoadGraph& graph, std::vector<Seed> starts, std::vector<Seed> ends) {
    from.build(graph, std::move(starts));
    towards.build(graph, std::move(ends));
  }
};

std::string namesOf(const ShortestPathTree::Path& path, const std::string& names) {
  std::string out;
  for (const NodeIndex node : path.nodes) out += names[node];
  return out;
}

Millis timeOf(const RoadGraph& graph, const ShortestPathTree::Path& path, std::size_t first,
              std::size_t last) {
  Millis time = 0;
  for (std::size_t i = first; i < last; ++i) {
    const Millis step = graph.timeFrom(path.edges[i], path.nodes[i]);
    EXPECT_NE(step, kClosed);
    EXPECT_EQ(graph.otherEnd(path.edges[i], path.nodes[i]), path.nodes[i + 1]);
    time += step;
  }
  return time;
}

TEST(Alternatives, OverThreeBridgesInTheOrderOfTheirTimes) {
  const auto map = drawGraph(R"(
a---b-----c---d
|   |         |
|   x         |
|   e         |
|   |         |
f---g-----h---i
|             |
|             |
j-------------k)");
  const Trees trees(map.graph, {{map.node('a'), 500}}, {{map.node('k'), 0}});
  const auto paths = alternativePaths(map.graph, trees.from, trees.towards, 5);
  ASSERT_EQ(paths.size(), 3U);
  EXPECT_EQ(namesOf(paths[0].path, map.names), "abcdik");
  EXPECT_EQ(paths[0].time, 500U + 3000 + 5000 + 3000 + 4000 + 2000);
  EXPECT_EQ(namesOf(paths[1].path, map.names), "afghik");
  EXPECT_EQ(namesOf(paths[2].path, map.names), "afjk");
  EXPECT_EQ(paths[2].time, 500U + 4000 + 2000 + 13000);
}

TEST(Alternatives, NoneWithoutAWayAndOneWithoutAChoice) {
  const auto map = drawGraph("a--b--c   d");
  const Trees apart(map.graph, {{map.node('a'), 0}}, {{map.node('d'), 0}});
  EXPECT_TRUE(alternativePaths(map.graph, apart.from, apart.towards, 3).empty());
  const Trees line(map.graph, {{map.node('a'), 0}}, {{map.node('c'), 0}});
  EXPECT_EQ(alternativePaths(map.graph, line.from, line.towards, 3).size(), 1U);
  EXPECT_TRUE(alternativePaths(map.graph, line.from, line.towards, 0).empty());
  const Trees here(map.graph, {{map.node('a'), 0}}, {{map.node('a'), 0}});
  EXPECT_EQ(alternativePaths(map.graph, here.from, here.towards, 3).size(), 1U);
}

TEST(Alternatives, ParallelRoadsAreTwoWays) {
  const RoadGraph graph(2, {{0, 1, 1000, 1000}, {0, 1, 1200, 1200}, {0, 1, 2000, 2000}, {1, 0, 9, kClosed}});
  const Trees trees(graph, {{0, 0}}, {{1, 0}});
  const auto paths = alternativePaths(graph, trees.from, trees.towards, 5);
  ASSERT_EQ(paths.size(), 2U) << "the third takes twice as long";
  EXPECT_EQ(paths[0].path.edges, std::vector<EdgeIndex>{0});
  EXPECT_EQ(paths[1].path.edges, std::vector<EdgeIndex>{1});
  EXPECT_EQ(paths[1].time, 1200U);
}

/// Every promise of the header, on road networks with closures, one-ways and several ends.
TEST(Alternatives, KeepTheirLimitsOnRandomNetworks) {
  std::mt19937 random(3);
  std::size_t several = 0;
  for (unsigned seed = 1; seed <= 60; ++seed) {
    RoadGraph graph = makePlanarRoads(400, 700, seed).graph;
    for (int i = 0; i < 40; ++i)
      graph.setTimes(static_cast<EdgeIndex>(random() % graph.edgeCount()), kClosed, kClosed);
    const auto node = [&] { return static_cast<NodeIndex>(random() % graph.nodeCount()); };
    std::vector<Seed> ends = {{node(), 0}};
    if (seed % 3 == 0) ends.push_back({node(), 40000});
    const Trees trees(graph, {{node(), 100}}, ends);
    AlternativeLimits limits;
    limits.shared = 0.2 + 0.1 * (seed % 6);
    limits.stretch = 1.2 + 0.1 * (seed % 5);
    const auto paths = alternativePaths(graph, trees.from, trees.towards, 5, limits);
    const auto again = alternativePaths(graph, trees.from, trees.towards, 5, limits);
    ASSERT_EQ(paths.size(), again.size());
    ASSERT_LE(paths.size(), 5U);
    Millis quickest = kUnreachable;
    for (const Seed& end : ends)
      if (trees.from.time(end.node) != kUnreachable)
        quickest = std::min(quickest, trees.from.time(end.node) + end.time);
    ASSERT_EQ(paths.empty(), quickest == kUnreachable);
    if (paths.size() > 2) ++several;
    for (std::size_t p = 0; p < paths.size(); ++p) {
      const auto& path = paths[p].path;
      ASSERT_EQ(path.edges, again[p].path.edges);
      const Millis along = timeOf(graph, path, 0, path.edges.size());
      Millis end = kUnreachable;
      for (const Seed& s : ends)
        if (s.node == path.nodes.back()) end = std::min(end, s.time);
      EXPECT_EQ(paths[p].time, 100 + along + end);
      EXPECT_EQ(std::set<NodeIndex>(path.nodes.begin(), path.nodes.end()).size(), path.nodes.size());
      EXPECT_GE(paths[p].time, p == 0 ? quickest : paths[p - 1].time);
      EXPECT_LE(static_cast<double>(paths[p].time), limits.stretch * quickest);
      for (std::size_t q = 0; q < p; ++q) {
        const auto& other = paths[q].path;
        Millis shared = 0;
        for (std::size_t i = 0; i < path.edges.size(); ++i)
          if (std::find(other.edges.begin(), other.edges.end(), path.edges[i]) != other.edges.end())
            shared += graph.timeFrom(path.edges[i], path.nodes[i]);
        const Millis least = std::min(along, timeOf(graph, other, 0, other.edges.size()));
        EXPECT_LE(static_cast<double>(shared), limits.shared * least + 1);
      }
      // Short parts are quickest ways themselves, by a search of their own.
      for (std::size_t first = 0; first < path.edges.size(); ++first) {
        ShortestPathTree oracle;
        oracle.build(graph, {{path.nodes[first], 0}});
        for (std::size_t last = first + 1; last < path.nodes.size(); ++last) {
          const Millis part = timeOf(graph, path, first, last);
          if (part > limits.local * quickest) break;
          ASSERT_EQ(part, oracle.time(path.nodes[last])) << "network " << seed << " path " << p;
        }
      }
    }
    if (!paths.empty()) {
      EXPECT_EQ(paths[0].time, quickest);
    }
  }
  EXPECT_GE(several, 20U) << "the test wants networks with a choice";
}

}  // namespace
}  // namespace zw::network
