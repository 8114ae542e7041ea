// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/disjoint_pair.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/network/flow.h"
#include "tests/support/road_graphs.h"

namespace zw::network {
namespace {

using Path = ShortestPathTree::Path;
using testing::drawGraph;
using testing::makeRandomGraph;

Millis timeOf(const RoadGraph& graph, const Path& path) {
  Millis time = 0;
  for (std::size_t i = 0; i < path.edges.size(); ++i) time += graph.timeFrom(path.edges[i], path.nodes[i]);
  return time;
}

/// Every path that visits no node twice.
void collectPaths(const RoadGraph& graph, const std::set<NodeIndex>& targets, Path& path,
                  std::vector<Path>& found) {
  const NodeIndex node = path.nodes.back();
  if (targets.contains(node)) found.push_back(path);
  for (const auto& next : graph.incidences(node)) {
    if (next.leave == kClosed) continue;
    if (std::find(path.nodes.begin(), path.nodes.end(), next.node) != path.nodes.end()) continue;
    path.nodes.push_back(next.node);
    path.edges.push_back(next.edge);
    collectPaths(graph, targets, path, found);
    path.nodes.pop_back();
    path.edges.pop_back();
  }
}

Millis seedTime(const std::vector<Seed>& seeds, NodeIndex node) {
  Millis least = kUnreachable;
  for (const Seed& seed : seeds)
    if (seed.node == node) least = std::min(least, seed.time);
  return least;
}

/// The least time of two paths together that share no edge, of all pairs of paths; kUnreachable when none do.
Millis leastOfAllPairs(const RoadGraph& graph, const std::vector<Seed>& sources,
                       const std::vector<Seed>& targets) {
  std::set<NodeIndex> starts, ends;
  for (const Seed& seed : sources) starts.insert(seed.node);
  for (const Seed& seed : targets) ends.insert(seed.node);
  std::vector<Path> paths;
  for (const NodeIndex start : starts) {
    Path path{{start}, {}};
    collectPaths(graph, ends, path, paths);
  }
  const auto whole = [&](const Path& path) {
    return seedTime(sources, path.nodes.front()) + timeOf(graph, path) + seedTime(targets, path.nodes.back());
  };
  Millis least = kUnreachable;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    const std::set<EdgeIndex> used(paths[i].edges.begin(), paths[i].edges.end());
    for (std::size_t j = i + 1; j < paths.size(); ++j)
      if (std::none_of(paths[j].edges.begin(), paths[j].edges.end(),
                       [&](EdgeIndex e) { return used.contains(e); }))
        least = std::min(least, whole(paths[i]) + whole(paths[j]));
  }
  return least;
}

TEST(DisjointPair, TurnsBackOnTheQuickestPathWhereThatIsBetter) {
  // The quickest way a b e f leaves no second one whole: both ways together need b–e given up.
  const auto map = drawGraph(
      "a--b-----c\n"
      "|  |     |\n"
      "|  e--f  |\n"
      "|  |  |  |\n"
      "g--h  i--j");
  const std::vector<Seed> from = {{map.node('a'), 0}}, to = {{map.node('f'), 0}};
  const auto pair = disjointPair(map.graph, from, to);
  ASSERT_TRUE(pair);
  EXPECT_EQ(timeOf(map.graph, (*pair)[0]) + timeOf(map.graph, (*pair)[1]),
            leastOfAllPairs(map.graph, from, to));
  EXPECT_LE(timeOf(map.graph, (*pair)[0]), timeOf(map.graph, (*pair)[1]));
}

TEST(DisjointPair, IsNotThereWhereOneRoadLeadsIn) {
  const auto map = drawGraph(
      "a--b--c\n"
      "|  |\n"
      "d--e");
  EXPECT_FALSE(
      disjointPair(map.graph, std::vector<Seed>{{map.node('a'), 0}}, std::vector<Seed>{{map.node('c'), 0}}));
  EXPECT_FALSE(disjointPair(map.graph, {}, std::vector<Seed>{{map.node('c'), 0}}));
  EXPECT_FALSE(disjointPair(map.graph, std::vector<Seed>{{map.node('c'), 0}}, {}));
}

TEST(DisjointPair, TakesTheLeastTimeOfAllPairsOfPaths) {
  std::size_t found = 0, missing = 0;
  for (unsigned seed = 1; seed <= 400; ++seed) {
    const RoadGraph graph = makeRandomGraph(5 + seed % 4, 8 + seed % 7, seed);
    const auto last = static_cast<NodeIndex>(graph.nodeCount() - 1);
    const std::vector<Seed> sources = {{0, seed % 5}, {1, 2}}, targets = {{last, 0}, {last - 1, seed % 3}};
    const Millis least = leastOfAllPairs(graph, sources, targets);
    const auto pair = disjointPair(graph, sources, targets);
    ASSERT_EQ(pair.has_value(), least != kUnreachable) << "graph " << seed;
    if (!pair) {
      ++missing;
      continue;
    }
    ++found;
    Millis together = 0;
    std::set<EdgeIndex> used;
    for (const Path& path : *pair) {
      ASSERT_EQ(path.nodes.size(), path.edges.size() + 1);
      together += seedTime(sources, path.nodes.front()) + seedTime(targets, path.nodes.back());
      for (std::size_t i = 0; i < path.edges.size(); ++i) {
        EXPECT_TRUE(used.insert(path.edges[i]).second) << "graph " << seed;
        ASSERT_NE(graph.timeFrom(path.edges[i], path.nodes[i]), kClosed);
        ASSERT_EQ(graph.otherEnd(path.edges[i], path.nodes[i]), path.nodes[i + 1]);
        together += graph.timeFrom(path.edges[i], path.nodes[i]);
      }
    }
    EXPECT_EQ(together, least) << "graph " << seed;
  }
  EXPECT_GT(found, 100U);
  EXPECT_GT(missing, 20U);
}

TEST(DisjointPair, IsThereExactlyWhereTwoRoadsMustBeClosedToCut) {
  for (unsigned seed = 1; seed <= 200; ++seed) {
    const RoadGraph graph = makeRandomGraph(6 + seed % 40, 2 * seed % 150, seed);
    const auto last = static_cast<NodeIndex>(graph.nodeCount() - 1);
    const auto ties =
        edgeConnectivity(graph, std::vector<NodeIndex>{0, 1}, std::vector<NodeIndex>{last, last - 1});
    const auto pair =
        disjointPair(graph, std::vector<Seed>{{0, 0}, {1, 7}}, std::vector<Seed>{{last, 3}, {last - 1, 0}});
    EXPECT_EQ(pair.has_value(), ties->cut.size() >= 2) << "graph " << seed;
  }
}

}  // namespace
}  // namespace zw::network
