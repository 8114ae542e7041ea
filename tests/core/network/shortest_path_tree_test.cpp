// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/shortest_path_tree.h"

#include <gtest/gtest.h>

#include <random>

#include "tests/support/boost_roads.h"
#include "tests/support/road_graphs.h"

namespace zw::network {
namespace {

using testing::boostTimes;
using testing::drawGraph;
using testing::makePlanarRoads;
using testing::makeRandomGraph;

/// What a path costs when it is travelled; fails when it does not hang together.
Millis costOf(const RoadGraph& graph, const ShortestPathTree::Path& path) {
  Millis cost = 0;
  for (std::size_t i = 0; i < path.edges.size(); ++i) {
    const GraphEdge& edge = graph.edge(path.edges[i]);
    const NodeIndex a = path.nodes[i], b = path.nodes[i + 1];
    Millis step = kClosed;
    if (edge.from == a && edge.to == b) step = edge.forward;
    if (edge.to == a && edge.from == b) step = std::min(step, edge.backward);
    EXPECT_NE(step, kClosed) << "the path uses a closed edge";
    cost += step;
  }
  return cost;
}

void expectPathsCost(const RoadGraph& graph, const ShortestPathTree& tree) {
  for (NodeIndex node = 0; node < graph.nodeCount(); ++node) {
    const auto path = tree.pathTo(graph, node);
    if (tree.time(node) == kUnreachable) {
      EXPECT_TRUE(path.nodes.empty());
      continue;
    }
    ASSERT_EQ(path.nodes.size(), path.edges.size() + 1);
    const bool from = tree.direction() == Direction::From;
    EXPECT_EQ(from ? path.nodes.back() : path.nodes.front(), node);
    const NodeIndex end = from ? path.nodes.front() : path.nodes.back();
    Millis seed = kUnreachable;
    for (const Seed& s : tree.seeds())
      if (s.node == end) seed = std::min(seed, s.time);
    ASSERT_NE(seed, kUnreachable);
    EXPECT_EQ(costOf(graph, path) + seed, tree.time(node));
  }
}

TEST(ShortestPathTree, FollowsOneWaysAndAvoidsClosedRoads) {
  const auto map = drawGraph(R"(
a---b-->c
|   x   |
d<--e---f)");
  ShortestPathTree tree;
  tree.build(map.graph, {{map.node('a'), 0}});
  EXPECT_EQ(tree.time(map.node('b')), 3000U);
  EXPECT_EQ(tree.time(map.node('c')), 6000U);
  EXPECT_EQ(tree.time(map.node('f')), 7000U);
  EXPECT_EQ(tree.time(map.node('e')), 10000U) << "neither over the closed road nor against the one-way";
  EXPECT_EQ(tree.time(map.node('d')), 1000U);

  ShortestPathTree back(Direction::Towards);
  back.build(map.graph, {{map.node('a'), 0}});
  EXPECT_EQ(back.time(map.node('c')), 9000U + 1000U - 2000U) << "c f e d a";
  const auto path = back.pathTo(map.graph, map.node('c'));
  ASSERT_EQ(path.nodes.size(), 5U);
  EXPECT_EQ(path.nodes[2], map.node('e'));
}

TEST(ShortestPathTree, WhatIsCutOffIsUnreachable) {
  auto map = drawGraph("a--b--c   d");
  ShortestPathTree tree;
  tree.build(map.graph, {{map.node('a'), 500}});
  EXPECT_EQ(tree.time(map.node('a')), 500U);
  EXPECT_EQ(tree.time(map.node('c')), 4500U);
  EXPECT_EQ(tree.time(map.node('d')), kUnreachable);
  const EdgeIndex bridge = map.edge('a', 'b');
  map.graph.setTimes(bridge, kClosed, kClosed);
  tree.repair(map.graph, std::vector{bridge});
  EXPECT_EQ(tree.time(map.node('c')), kUnreachable);
  EXPECT_TRUE(tree.pathTo(map.graph, map.node('c')).nodes.empty());
}

TEST(ShortestPathTree, WithoutNodesSeedsOrEdges) {
  ShortestPathTree tree;
  tree.build(RoadGraph(), {});
  EXPECT_TRUE(tree.times().empty());
  const RoadGraph lonely(2, {{0, 0, 5, 5}});
  tree.build(lonely, {});
  EXPECT_EQ(tree.time(0), kUnreachable);
  tree.build(lonely, {{0, 7}});
  EXPECT_EQ(tree.time(0), 7U);
  EXPECT_EQ(tree.time(1), kUnreachable);
}

TEST(ShortestPathTree, EqualsBoostOnEveryPairOf200RandomGraphs) {
  for (unsigned seed = 1; seed <= 200; ++seed) {
    const RoadGraph graph = makeRandomGraph(4 + seed % 37, seed % 90, seed);
    for (NodeIndex start = 0; start < graph.nodeCount(); ++start)
      for (const Direction direction : {Direction::From, Direction::Towards}) {
        ShortestPathTree tree(direction);
        const std::vector<Seed> seeds = {{start, 0}};
        tree.build(graph, seeds);
        ASSERT_EQ(tree.times(), boostTimes(graph, seeds, direction)) << "graph " << seed << " from " << start;
        if (start % 8 == 0) expectPathsCost(graph, tree);
      }
  }
}

TEST(ShortestPathTree, RepairedEqualsBuiltAnewAndTellsTheSameRoutes) {
  std::mt19937 random(7);
  for (unsigned seed = 1; seed <= 120; ++seed) {
    RoadGraph graph = makeRandomGraph(5 + seed % 30, 10 + seed % 60, seed);
    const auto direction = seed % 2 ? Direction::From : Direction::Towards;
    const std::vector<Seed> seeds = {{0, 2}, {static_cast<NodeIndex>(seed % graph.nodeCount()), 0}};
    ShortestPathTree::Workspace space;
    ShortestPathTree kept(direction);
    kept.build(graph, seeds);
    for (int step = 0; step < 30; ++step) {
      std::vector<EdgeIndex> changed;
      for (unsigned k = 0; k <= random() % 4; ++k) {
        const auto e = static_cast<EdgeIndex>(random() % graph.edgeCount());
        const auto time = [&] {
          return random() % 4 == 0 ? kClosed : static_cast<Millis>(1 + random() % 12);
        };
        graph.setTimes(e, time(), time());
        changed.push_back(e);
      }
      kept.repair(graph, changed, space);
      if (random() % 4 == 0) kept.tidy(graph, space);
      ShortestPathTree anew(direction);
      anew.build(graph, seeds);
      ASSERT_EQ(kept.times(), anew.times()) << "graph " << seed << " step " << step;
      for (NodeIndex node = 0; node < graph.nodeCount(); ++node)
        ASSERT_EQ(kept.lastEdge(graph, node), anew.lastEdge(graph, node));
    }
  }
}

/// As when one bridge after another closes and few open again; what stands is taken up by every repair after
/// it, or laid out.
TEST(ShortestPathTree, RepairedEqualsBoostWhileClosuresPileUp) {
  std::mt19937 random(3);
  auto [graph, places] = makePlanarRoads(1500, 2600);
  const std::vector<Seed> seeds = {{700, 0}, {701, 4000}};
  for (const Direction direction : {Direction::From, Direction::Towards}) {
    ShortestPathTree tree(direction);
    tree.build(graph, seeds);
    ShortestPathTree::Workspace space;
    std::vector<std::pair<EdgeIndex, GraphEdge>> before;
    for (int step = 0; step < 250; ++step) {
      std::vector<EdgeIndex> changed;
      if (step % 3 == 2) {
        const auto [e, edge] = before[random() % before.size()];
        graph.setTimes(e, edge.forward, edge.backward);
        changed.push_back(e);
      }
      // Near the seeds, where much hangs on each, or anywhere.
      const auto near = graph.incidences(static_cast<NodeIndex>(690 + random() % 20));
      const EdgeIndex e = step % 2 != 0 && !near.empty()
                              ? near.front().edge
                              : static_cast<EdgeIndex>(random() % graph.edgeCount());
      before.emplace_back(e, graph.edge(e));
      const auto halved = [](Millis time) { return time == kClosed ? kClosed : 1 + time / 2; };
      const bool closes = step % 5 != 0;
      graph.setTimes(e, closes ? kClosed : halved(graph.edge(e).forward),
                     closes ? kClosed : halved(graph.edge(e).backward));
      changed.push_back(e);
      tree.repair(graph, changed, space);
      ASSERT_EQ(tree.times(), boostTimes(graph, seeds, direction)) << "step " << step;
      if (step % 40 != 39) continue;
      tree.tidy(graph, space);
      ASSERT_EQ(tree.times(), boostTimes(graph, seeds, direction)) << "tidied after step " << step;
    }
  }
}

/// Each of an hour or many, so that the next node in turn may be far off.
TEST(ShortestPathTree, EqualsBoostWhereRoadsTakeHours) {
  constexpr Millis kHour = 3600 * 1000;
  std::mt19937 random(5);
  for (unsigned seed = 1; seed <= 60; ++seed) {
    RoadGraph graph = makeRandomGraph(5 + seed % 20, 20 + seed % 60, seed);
    for (EdgeIndex e = 0; e < graph.edgeCount(); ++e) {
      const auto hours = [&](Millis time) { return time == kClosed ? kClosed : time * (kHour + e); };
      graph.setTimes(e, hours(graph.edge(e).forward), hours(graph.edge(e).backward));
    }
    const std::vector<Seed> seeds = {{0, 0}, {1, 3 * kHour}};
    ShortestPathTree tree;
    tree.build(graph, seeds);
    ASSERT_EQ(tree.times(), boostTimes(graph, seeds, Direction::From)) << "graph " << seed;
    for (int step = 0; step < 10; ++step) {
      const auto e = static_cast<EdgeIndex>(random() % graph.edgeCount());
      const auto time = static_cast<Millis>(1 + random() % kHour);
      graph.setTimes(e, random() % 2 ? kClosed : time, kClosed);
      tree.repair(graph, {&e, 1});
      ASSERT_EQ(tree.times(), boostTimes(graph, seeds, Direction::From)) << "graph " << seed;
    }
  }
}

TEST(ShortestPathTree, BuiltTogetherAreBuiltAndRepairedAsOneByOne) {
  RoadGraph graph = makeRandomGraph(40, 90, 4);
  const std::vector<std::vector<Seed>> seeds = {{{0, 0}}, {{5, 3}, {7, 0}}, {}, {{39, 1}}};
  auto trees = buildTrees(graph, seeds, Direction::Towards);
  const auto expectBoost = [&] {
    ASSERT_EQ(trees.size(), seeds.size());
    for (std::size_t i = 0; i < trees.size(); ++i)
      EXPECT_EQ(trees[i].times(), boostTimes(graph, seeds[i], Direction::Towards));
  };
  expectBoost();
  const std::vector<EdgeIndex> closed = {3, 40, 41};
  for (const EdgeIndex e : closed) graph.setTimes(e, kClosed, kClosed);
  for (ShortestPathTree& tree : trees) tree.repair(graph, closed);
  expectBoost();
}

TEST(RoadGraph, ShowsLoopsAndParallelEdgesFromBothEnds) {
  RoadGraph graph(3, {{0, 1, 5, 6}, {1, 0, 7, 8}, {2, 2, 3, 4}});
  ASSERT_EQ(graph.incidences(0).size(), 2U);
  EXPECT_EQ(graph.incidences(0)[0].leave, 5U);
  EXPECT_EQ(graph.incidences(0)[1].leave, 8U);
  ASSERT_EQ(graph.incidences(2).size(), 2U);
  graph.setTimes(2, 30, 40);
  std::vector<Millis> leave;
  for (const auto& i : graph.incidences(2)) leave.push_back(i.leave);
  std::sort(leave.begin(), leave.end());
  EXPECT_EQ(leave, (std::vector<Millis>{30, 40}));
  graph.setTimes(1, 70, kClosed);
  EXPECT_EQ(graph.incidences(0)[1].leave, kClosed);
  EXPECT_EQ(graph.incidences(0)[1].arrive, 70U);
  EXPECT_EQ(graph.incidences(1)[1].leave, 70U);
}

}  // namespace
}  // namespace zw::network
