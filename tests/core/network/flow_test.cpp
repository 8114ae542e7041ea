// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/flow.h"

#include <gtest/gtest.h>

#include <bit>
#include <set>

#include "tests/support/boost_roads.h"
#include "tests/support/road_graphs.h"
#include "tests/support/road_regions.h"

namespace zw::network {
namespace {

using testing::drawGraph;
using testing::makeRandomGraph;

bool connects(const RoadGraph& graph, const std::vector<NodeIndex>& sources,
              const std::vector<NodeIndex>& targets, const std::set<EdgeIndex>& closed) {
  std::vector<NodeIndex> queue(sources);
  std::set<NodeIndex> met(sources.begin(), sources.end());
  for (std::size_t i = 0; i < queue.size(); ++i)
    for (const auto& out : graph.incidences(queue[i]))
      if (out.leave != kClosed && !closed.contains(out.edge) && met.insert(out.node).second)
        queue.push_back(out.node);
  return std::any_of(targets.begin(), targets.end(), [&](NodeIndex node) { return met.contains(node); });
}

void expectSound(const RoadGraph& graph, const std::vector<NodeIndex>& sources,
                 const std::vector<NodeIndex>& targets, const EdgeConnectivity& found) {
  EXPECT_EQ(found.cut.size(), found.routes.size());
  EXPECT_TRUE(std::is_sorted(found.cut.begin(), found.cut.end()));
  EXPECT_FALSE(connects(graph, sources, targets, {found.cut.begin(), found.cut.end()}));
  std::set<EdgeIndex> used;
  for (const auto& route : found.routes) {
    ASSERT_EQ(route.nodes.size(), route.edges.size() + 1);
    EXPECT_NE(std::find(sources.begin(), sources.end(), route.nodes.front()), sources.end());
    EXPECT_NE(std::find(targets.begin(), targets.end(), route.nodes.back()), targets.end());
    for (std::size_t i = 0; i < route.edges.size(); ++i) {
      EXPECT_TRUE(used.insert(route.edges[i]).second) << "two routes share an edge";
      const GraphEdge& edge = graph.edge(route.edges[i]);
      const NodeIndex a = route.nodes[i], b = route.nodes[i + 1];
      EXPECT_TRUE((edge.from == a && edge.to == b && edge.forward != kClosed) ||
                  (edge.to == a && edge.from == b && edge.backward != kClosed));
    }
  }
}

TEST(EdgeConnectivity, TellsTheRoutesAndTheCutNearestTheTarget) {
  const auto map = drawGraph(
      "a--b--c\n"
      "|  |  |\n"
      "d--e--f--g");
  const std::vector<NodeIndex> from = {map.node('a')}, to = {map.node('g')};
  const auto found = edgeConnectivity(map.graph, from, to);
  ASSERT_TRUE(found);
  expectSound(map.graph, from, to, *found);
  EXPECT_EQ(found->cut, std::vector<EdgeIndex>{map.edge('f', 'g')});

  const std::vector<NodeIndex> corner = {map.node('f')};
  const auto two = edgeConnectivity(map.graph, from, corner);
  expectSound(map.graph, from, corner, *two);
  std::vector<EdgeIndex> nearest = {map.edge('c', 'f'), map.edge('e', 'f')};
  std::sort(nearest.begin(), nearest.end());
  EXPECT_EQ(two->cut, nearest);
}

TEST(EdgeConnectivity, HeedsOneWaysAndClosedEdges) {
  const auto map = drawGraph(
      "a->b--c\n"
      "|  |  |\n"
      "d--e-<f\n"
      "|     |\n"
      "g--x--h");
  const std::vector<NodeIndex> from = {map.node('a')}, to = {map.node('f'), map.node('h')};
  const auto there = edgeConnectivity(map.graph, from, to);
  EXPECT_EQ(there->cut, std::vector<EdgeIndex>{map.edge('c', 'f')});
  const auto back = edgeConnectivity(map.graph, to, from);
  EXPECT_EQ(back->cut, std::vector<EdgeIndex>{map.edge('a', 'd')});
  EXPECT_FALSE(edgeConnectivity(map.graph, from, from)) << "nothing parts a node from itself";
  EXPECT_TRUE(edgeConnectivity(map.graph, from, {})->cut.empty());
}

TEST(EdgeConnectivity, EqualsBoostOnRandomGraphs) {
  std::size_t tied = 0;
  for (unsigned seed = 1; seed <= 200; ++seed) {
    const RoadGraph graph = makeRandomGraph(6 + seed % 40, 2 * seed % 150, seed);
    const auto last = static_cast<NodeIndex>(graph.nodeCount() - 1);
    const std::vector<NodeIndex> sources = {0, 1, 0}, targets = {last, static_cast<NodeIndex>(last - 1)};
    const auto found = edgeConnectivity(graph, sources, targets);
    ASSERT_TRUE(found);
    ASSERT_EQ(found->cut.size(), testing::BoostFlow(graph, sources, targets).run()) << "graph " << seed;
    expectSound(graph, sources, targets, *found);
    tied += found->cut.size();
  }
  EXPECT_GT(tied, 400U) << "the graphs are too thin to show anything";
}

TEST(EdgeConnectivity, TellsTheSameCutWhateverRoutesAreKnown) {
  for (unsigned seed = 1; seed <= 200; ++seed) {
    RoadGraph graph = makeRandomGraph(6 + seed % 40, 2 * seed % 150, seed);
    const auto last = static_cast<NodeIndex>(graph.nodeCount() - 1);
    const std::vector<NodeIndex> sources = {0, 1}, targets = {last, last - 1}, moved = {last - 1, last - 2};
    const auto before = edgeConnectivity(graph, sources, targets);
    if (graph.edgeCount() > 0)
      graph.setTimes(static_cast<EdgeIndex>(seed % graph.edgeCount()), kClosed, kClosed);
    const auto anew = edgeConnectivity(graph, sources, moved);
    const auto again = edgeConnectivity(graph, sources, moved, before->routes);
    ASSERT_TRUE(anew && again);
    EXPECT_EQ(again->cut, anew->cut) << "graph " << seed;
    expectSound(graph, sources, moved, *again);
    const auto fromOther = edgeConnectivity(graph, std::vector<NodeIndex>{2}, moved, before->routes);
    if (fromOther) expectSound(graph, {2}, moved, *fromOther);
  }
}

/// The least number of things whose closure parts sources from targets, of all subsets of them.
template <class Closed>
std::optional<std::size_t> leastSubset(std::size_t things, const RoadGraph& graph,
                                       const std::vector<NodeIndex>& sources,
                                       const std::vector<NodeIndex>& targets, const Closed& closedBy) {
  std::optional<std::size_t> least;
  for (std::uint32_t subset = 0; subset < 1U << things; ++subset) {
    const auto size = static_cast<std::size_t>(std::popcount(subset));
    if (least && size >= *least) continue;
    if (!connects(graph, sources, targets, closedBy(subset))) least = size;
  }
  return least;
}

TEST(EdgeConnectivity, EqualsBruteForceOverSubsetsOfEdges) {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    const RoadGraph graph = makeRandomGraph(4 + seed % 4, 6 + seed % 6, seed);
    const std::vector<NodeIndex> sources = {0}, targets = {1, 2};
    const auto least = leastSubset(graph.edgeCount(), graph, sources, targets, [&](std::uint32_t subset) {
      std::set<EdgeIndex> closed;
      for (EdgeIndex e = 0; e < graph.edgeCount(); ++e)
        if (subset >> e & 1U) closed.insert(e);
      return closed;
    });
    EXPECT_EQ(edgeConnectivity(graph, sources, targets)->cut.size(), *least) << "graph " << seed;
  }
}

TEST(CrossingCut, ClosesAllRoadsOfACrossing) {
  const auto map = drawGraph(
      "a--b--c\n"
      "|  |  |\n"
      "d--e--f");
  const std::vector<NodeIndex> from = {map.node('a')}, to = {map.node('f')};
  std::vector<Crossing> crossings(2);
  crossings[0].roads = {map.edge('a', 'd'), map.edge('b', 'e')};
  EXPECT_FALSE(crossingCut(map.graph, crossings, from, to)) << "the road c–f is no crossing";
  crossings[1].roads = {map.edge('c', 'f')};
  EXPECT_EQ(crossingCut(map.graph, crossings, from, to), (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(crossingCut(map.graph, crossings, to, {}), std::vector<std::uint32_t>());
  EXPECT_FALSE(crossingCut(map.graph, crossings, to, to));
}

TEST(CrossingCut, EqualsBruteForceWhereRoutesNeedSeveralCrossings) {
  std::size_t severed = 0, whole = 0;
  for (unsigned seed = 1; seed <= 150; ++seed) {
    const RoadGraph graph = makeRandomGraph(5 + seed % 9, 14 + seed % 16, seed);
    std::vector<Crossing> crossings(2 + seed % 7);
    // All edges but a few lie on a crossing; some on two.
    for (EdgeIndex e = 0; e < graph.edgeCount(); ++e) {
      if (e % 9 == 8) continue;
      crossings[(e * 7 + seed) % crossings.size()].roads.push_back(e);
      if (e % 5 == 0) crossings[e % crossings.size()].roads.push_back(e);
    }
    const std::vector<NodeIndex> sources = {0, 1}, targets = {2, 3};
    const auto closedBy = [&](std::uint32_t subset) {
      std::set<EdgeIndex> closed;
      for (std::size_t c = 0; c < crossings.size(); ++c)
        if (subset >> c & 1U) closed.insert(crossings[c].roads.begin(), crossings[c].roads.end());
      return closed;
    };
    const auto least = leastSubset(crossings.size(), graph, sources, targets, closedBy);
    const auto found = crossingCut(graph, crossings, sources, targets);
    ASSERT_EQ(found.has_value(), least.has_value()) << "graph " << seed;
    if (!found) {
      ++whole;
      continue;
    }
    ++severed;
    EXPECT_EQ(found->size(), *least) << "graph " << seed;
    std::uint32_t told = 0;
    for (const std::uint32_t c : *found) told |= 1U << c;
    EXPECT_FALSE(connects(graph, sources, targets, closedBy(told)));
  }
  EXPECT_GT(severed, 20U);
  EXPECT_GT(whole, 20U);
}

TEST(SupplyNodes, AreTheAccessAndTheYardOfEachBase) {
  const auto map = drawGraph(
      "a-b---c-----<d\n"
      "  |\n"
      "  e-<f");
  const RoadNetwork network(testing::makeRoadRegion(map.graph, map.places), TravelFactors{});
  const std::vector<Access> bases = {*network.access({300, 30})};
  EXPECT_EQ(supplyNodes(network, bases, 0), (std::vector<NodeIndex>{map.node('b'), map.node('c')}));
  EXPECT_EQ(
      supplyNodes(network, bases, 310),
      (std::vector<NodeIndex>{map.node('a'), map.node('b'), map.node('c'), map.node('e'), map.node('f')}));
  RoadNetwork closed = network;
  closed.setPassability(map.edge('f', 'e'), Passability::Closed);
  EXPECT_EQ(supplyNodes(closed, bases, 310).size(), 4U) << "nothing can leave f";
}

}  // namespace
}  // namespace zw::network
