// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Small road networks on which everything can be tried out: every simple path, every set of closed roads.
#include <gtest/gtest.h>

#include <bit>
#include <functional>

#include "core/network/flow.h"
#include "core/network/shortest_path_tree.h"
#include "tests/support/road_graphs.h"

namespace zw::network {
namespace {

using testing::drawGraph;
using testing::DrawnGraph;

const char* const kMaps[] = {
    "a--b\n",
    "a->b-<c\n",
    "a--b  c--d\n",
    // a ladder with a closed rung
    "a--b--c--d\n"
    "|  x  |  |\n"
    "e--f--g--h\n",
    // two banks and three bridges, one of them one-way
    "a---b---c\n"
    "|   |   |\n"
    "v   |   |\n"
    "d---e---f\n",
    // a roundabout
    "a--b->c--d\n"
    "   ^  |\n"
    "   |  v\n"
    "e--f-<g--h\n",
    // a bottleneck between two blocks
    "a-b   c-d\n"
    "| |   | |\n"
    "e-f---g-h\n"
    "  |   |\n"
    "  i-<-j\n",
    // a dead end, a detour and a closed short cut
    "a-----b\n"
    "|  d  |\n"
    "|  |  |\n"
    "c--e-xf\n",
};

/// Calls visit(node, time) at the end of every simple path from a node.
void walk(const RoadGraph& graph, NodeIndex node, Millis time, std::vector<std::uint8_t>& met,
          const std::function<void(NodeIndex, Millis)>& visit) {
  visit(node, time);
  met[node] = 1;
  for (const auto& next : graph.incidences(node))
    if (next.leave != kClosed && !met[next.node]) walk(graph, next.node, time + next.leave, met, visit);
  met[node] = 0;
}

std::vector<Millis> timesOfAllPaths(const RoadGraph& graph, NodeIndex start) {
  std::vector<Millis> least(graph.nodeCount(), kUnreachable);
  std::vector<std::uint8_t> met(graph.nodeCount(), 0);
  walk(graph, start, 0, met, [&](NodeIndex node, Millis time) { least[node] = std::min(least[node], time); });
  return least;
}

TEST(SmallMaps, QuickestTimesAreThoseOfAllPathsWhateverTwoRoadsAreClosed) {
  for (const char* picture : kMaps) {
    DrawnGraph map = drawGraph(picture);
    RoadGraph& graph = map.graph;
    for (NodeIndex start = 0; start < graph.nodeCount(); ++start) {
      ShortestPathTree tree;
      tree.build(graph, {{start, 0}});
      ASSERT_EQ(tree.times(), timesOfAllPaths(graph, start)) << picture;
      for (EdgeIndex a = 0; a < graph.edgeCount(); ++a)
        for (EdgeIndex b = a; b < graph.edgeCount(); ++b) {
          const std::vector<EdgeIndex> closed = {a, b};
          const GraphEdge openA = graph.edge(a), openB = graph.edge(b);
          for (const EdgeIndex e : closed) graph.setTimes(e, kClosed, kClosed);
          tree.repair(graph, closed);
          ASSERT_EQ(tree.times(), timesOfAllPaths(graph, start))
              << picture << "without " << a << " and " << b;
          graph.setTimes(b, openB.forward, openB.backward);
          graph.setTimes(a, openA.forward, openA.backward);
          tree.repair(graph, closed);
        }
      ASSERT_EQ(tree.times(), timesOfAllPaths(graph, start)) << picture;
    }
  }
}

TEST(SmallMaps, CutsAreTheSmallestOfAllSetsOfRoadsAndEqualTheFlow) {
  for (const char* picture : kMaps) {
    const DrawnGraph map = drawGraph(picture);
    const RoadGraph& graph = map.graph;
    const std::size_t sets = std::size_t{1} << graph.edgeCount();
    // By set of closed roads, and start: the nodes that can be reached, a bit each.
    std::vector<std::vector<std::uint32_t>> reached(sets, std::vector<std::uint32_t>(graph.nodeCount(), 0));
    for (std::size_t closed = 0; closed < sets; ++closed)
      for (NodeIndex start = 0; start < graph.nodeCount(); ++start) {
        std::vector<NodeIndex> queue = {start};
        std::uint32_t met = 1U << start;
        for (std::size_t i = 0; i < queue.size(); ++i)
          for (const auto& next : graph.incidences(queue[i]))
            if (next.leave != kClosed && !(closed >> next.edge & 1U) && !(met >> next.node & 1U)) {
              met |= 1U << next.node;
              queue.push_back(next.node);
            }
        reached[closed][start] = met;
      }
    for (NodeIndex from = 0; from < graph.nodeCount(); ++from)
      for (NodeIndex to = 0; to < graph.nodeCount(); ++to) {
        if (from == to) continue;
        std::size_t least = graph.edgeCount();
        for (std::size_t closed = 0; closed < sets; ++closed)
          if (!(reached[closed][from] >> to & 1U))
            least = std::min(least, static_cast<std::size_t>(std::popcount(closed)));
        const NodeIndex source[] = {from}, target[] = {to};
        const auto found = edgeConnectivity(graph, source, target);
        ASSERT_TRUE(found);
        EXPECT_EQ(found->cut.size(), least) << picture << map.names[from] << " to " << map.names[to];
        EXPECT_EQ(found->routes.size(), least);
        std::size_t told = 0;
        for (const EdgeIndex e : found->cut) told |= std::size_t{1} << e;
        EXPECT_FALSE(reached[told][from] >> to & 1U) << "the cut that was told leaves a way";
      }
  }
}

}  // namespace
}  // namespace zw::network
