// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/criticality.h"

#include <gtest/gtest.h>

#include "tests/support/road_graphs.h"
#include "tests/support/road_regions.h"

namespace zw::network {
namespace {

using testing::drawGraph;
using testing::makeRandomGraph;

/// From nothing: the edges closed in a copy, and a search from the bases.
FailureLoss lossAnew(const RoadGraph& graph, const std::vector<Seed>& bases,
                     const std::vector<ServedPlace>& places, const std::vector<EdgeIndex>& failed) {
  ShortestPathTree before, after;
  before.build(graph, bases);
  RoadGraph broken = graph;
  for (const EdgeIndex e : failed) broken.setTimes(e, kClosed, kClosed);
  after.build(broken, bases);
  const auto timeTo = [](const ShortestPathTree& tree, const ServedPlace& place) {
    std::optional<double> least;
    for (const Seed& seed : place.access)
      if (tree.time(seed.node) != kUnreachable)
        least = std::min(least.value_or(1e18), static_cast<double>(tree.time(seed.node)) + seed.time);
    return least;
  };
  FailureLoss loss;
  for (const ServedPlace& place : places) {
    const auto then = timeTo(before, place), now = timeTo(after, place);
    if (!then) continue;
    if (now) {
      loss.addedPersonSeconds += place.people * (*now - *then) / 1000;
      loss.addedSoldierSeconds += place.soldiers * (*now - *then) / 1000;
      continue;
    }
    loss.cutOffPeople += place.people;
    loss.cutOffSoldiers += place.soldiers;
    loss.cutOffSettlements += place.kind == ServedPlace::Kind::Settlement ? 1 : 0;
    loss.cutOffZones += place.kind == ServedPlace::Kind::Zone ? 1 : 0;
  }
  return loss;
}

TEST(Criticality, CountsTheWayRoundAndWhoIsCutOff) {
  const auto map = drawGraph(
      "a--b--c--d\n"
      "   |  |\n"
      "   e--f");
  using Kind = ServedPlace::Kind;
  const std::vector<ServedPlace> places = {{Kind::Settlement, 100, {{map.node('c'), 0}}},
                                           {Kind::Unit, 10, {{map.node('d'), 500}}},
                                           {Kind::Zone, 0, {{map.node('d'), 0}, {map.node('f'), 0}}, 40}};
  const Criticality criticality(map.graph, {{map.node('a'), 0}}, places);
  const auto loss = [&](char from, char to) {
    const EdgeIndex e = map.edge(from, to);
    return criticality.loss({&e, 1});
  };
  // b–c takes 2 s, by e and f 1 + 2 + 1.
  EXPECT_EQ(loss('b', 'c'), (FailureLoss{2 * 110, 0, 0, 0}));
  EXPECT_EQ(loss('c', 'd'), (FailureLoss{0, 10, 0, 0})) << "the zone is still reached at f";
  EXPECT_EQ(loss('a', 'b'), (FailureLoss{0, 110, 1, 1, 0, 40}));
  EXPECT_EQ(loss('e', 'f'), FailureLoss{});
  const std::vector<EdgeIndex> both = {map.edge('b', 'c'), map.edge('c', 'f')};
  EXPECT_EQ(criticality.loss(both), (FailureLoss{0, 110, 1, 0, 0, 0})) << "f is as far by e as by c";
  const std::vector<EdgeIndex> aroundF = {map.edge('b', 'e'), map.edge('c', 'f')};
  EXPECT_EQ(criticality.loss(aroundF), (FailureLoss{0, 0, 0, 0, 40 * 1, 0})) << "6 s to d instead of 5 to f";
  EXPECT_EQ(criticality.cutOff(both), (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(criticality.cutOff({}), std::vector<std::uint32_t>());
  EXPECT_TRUE(isWorse(loss('a', 'b'), loss('c', 'd')));
  EXPECT_TRUE(isWorse(loss('c', 'd'), loss('b', 'c')));
}

TEST(Criticality, EqualsReckoningAnewForEveryEdgeAndPair) {
  std::size_t slower = 0, cutOff = 0;
  for (unsigned seed = 1; seed <= 100; ++seed) {
    const RoadGraph graph = makeRandomGraph(6 + seed % 25, 8 + seed % 60, seed);
    const auto node = [&](unsigned i) { return static_cast<NodeIndex>(i % graph.nodeCount()); };
    // The second base is sometimes slower than the way from the first.
    const std::vector<Seed> bases = {{0, 1}, {node(seed), 8}, {1, 30}};
    std::vector<ServedPlace> places;
    for (unsigned i = 0; i < 9; ++i)
      places.push_back({static_cast<ServedPlace::Kind>(i % 3),
                        static_cast<double>(i),
                        {{node(i * 5 + seed), i}, {node(i * 7 + 3), 2}},
                        i % 3 == 2 ? 10.0 * i : 0});
    const Criticality criticality(graph, bases, places);
    const auto every = criticality.everyEdge();
    ASSERT_EQ(every.size(), graph.edgeCount());
    const auto expectEqual = [&](const FailureLoss& found, const std::vector<EdgeIndex>& failed) {
      const FailureLoss expected = lossAnew(graph, bases, places, failed);
      EXPECT_NEAR(found.addedPersonSeconds, expected.addedPersonSeconds, 1e-9);
      EXPECT_EQ(found.cutOffPeople, expected.cutOffPeople);
      EXPECT_EQ(found.cutOffSettlements, expected.cutOffSettlements);
      EXPECT_EQ(found.cutOffZones, expected.cutOffZones);
      EXPECT_NEAR(found.addedSoldierSeconds, expected.addedSoldierSeconds, 1e-9);
      EXPECT_EQ(found.cutOffSoldiers, expected.cutOffSoldiers);
      slower += expected.addedPersonSeconds > 0 ? 1 : 0;
      cutOff += expected.cutOffPeople > 0 ? 1 : 0;
    };
    for (EdgeIndex e = 0; e < graph.edgeCount(); ++e) {
      expectEqual(every[e], {e});
      const std::vector<EdgeIndex> pair = {e, static_cast<EdgeIndex>((e * 3 + 1) % graph.edgeCount())};
      expectEqual(criticality.loss(pair), pair);
    }
  }
  EXPECT_GT(slower, 200U);
  EXPECT_GT(cutOff, 200U);
}

TEST(Criticality, TwoBridgesAtOnceCutOffWhatEitherAloneDoesNot) {
  // Two bridges over a river, and a third far down it that leads to another bank.
  const auto map = drawGraph(
      "a--b--c-------d\n"
      "   |  |       |\n"
      "   |  |       |\n"
      "   e--f       g\n"
      "   |\n"
      "   h");
  const std::vector<ServedPlace> places = {{ServedPlace::Kind::Settlement, 100, {{map.node('h'), 0}}},
                                           {ServedPlace::Kind::Settlement, 30, {{map.node('g'), 0}}}};
  const Criticality criticality(map.graph, {{map.node('a'), 0}}, places);
  const std::vector<std::vector<EdgeIndex>> bridges = {
      {map.edge('b', 'e')}, {map.edge('c', 'f')}, {map.edge('d', 'g')}};
  const auto pairs = criticality.worstPairs(bridges, 5);
  ASSERT_EQ(pairs.size(), 3U);
  EXPECT_EQ(std::pair(pairs[0].first, pairs[0].second), std::pair(0U, 1U));
  EXPECT_EQ(pairs[0].loss, (FailureLoss{0, 100, 1, 0}));
  // b–e alone: by c and f, 2 + 2 + 2 s for 2; one is cut off now who then lost 4 s.
  EXPECT_EQ(pairs[0].added, (FailureLoss{-400, 100, 1, 0}));
  EXPECT_EQ(std::pair(pairs[1].first, pairs[1].second), std::pair(0U, 2U));
  EXPECT_EQ(pairs[1].loss, (FailureLoss{400, 30, 1, 0}));
  EXPECT_EQ(pairs[1].added, (FailureLoss{400, 0, 0, 0})) << "g is cut off by the third bridge alone";
  EXPECT_EQ(pairs[2].added, FailureLoss{});
  EXPECT_EQ(criticality.worstPairs(bridges, 1).size(), 1U);
  EXPECT_TRUE(criticality.worstPairs({}, 3).empty());
}

TEST(Criticality, WorstPairsAreThoseOfAllPairsReckonedAnew) {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    const RoadGraph graph = makeRandomGraph(8 + seed % 12, 14 + seed % 20, seed);
    const auto node = [&](unsigned i) { return static_cast<NodeIndex>(i % graph.nodeCount()); };
    const std::vector<Seed> bases = {{0, 1}, {1, 5}};
    std::vector<ServedPlace> places;
    for (unsigned i = 0; i < 8; ++i)
      places.push_back({ServedPlace::Kind::Settlement, static_cast<double>(1U << i), {{node(2 + i * 5), i}}});
    // Things of one to three edges, some of which they share.
    std::vector<std::vector<EdgeIndex>> things;
    for (EdgeIndex e = 0; e + 2 < graph.edgeCount(); e += 2) {
      things.push_back({e});
      for (EdgeIndex k = 1; k <= e % 3; ++k) things.back().push_back(e + k);
    }
    const Criticality criticality(graph, bases, places);
    const auto pairs = criticality.worstPairs(things, things.size() * things.size());
    ASSERT_EQ(pairs.size(), things.size() * (things.size() - 1) / 2);
    for (std::size_t p = 0; p < pairs.size(); ++p) {
      const auto& [first, second, loss, added] = pairs[p];
      std::vector<EdgeIndex> both = things[first];
      both.insert(both.end(), things[second].begin(), things[second].end());
      ASSERT_EQ(loss, lossAnew(graph, bases, places, both)) << "graph " << seed;
      const FailureLoss a = lossAnew(graph, bases, places, things[first]),
                        b = lossAnew(graph, bases, places, things[second]);
      const FailureLoss& worse = isWorse(a, b) ? a : b;
      ASSERT_EQ(added.cutOffPeople, loss.cutOffPeople - worse.cutOffPeople);
      ASSERT_EQ(added.addedPersonSeconds, loss.addedPersonSeconds - worse.addedPersonSeconds);
      ASSERT_LE(worse.cutOffSettlements + added.cutOffSettlements, places.size());
      if (p > 0) {
        ASSERT_FALSE(isWorse(loss, pairs[p - 1].loss));
      }
      double people = 0;
      for (const std::uint32_t i : criticality.cutOff(both)) people += places[i].people;
      ASSERT_EQ(people, loss.cutOffPeople) << "each place's people are a power of two of their own";
    }
  }
}

TEST(ServedPlaces, ShareAUnitsResidentsAmongItsSettlements) {
  const auto map = drawGraph("a----b----c");
  const auto region = testing::makeRoadRegion(map.graph, map.places);
  const auto square = [](double left, double right) {
    return MultiPolygon<ProjectedPoint>{{{{left, -400}, {right, -400}, {right, 400}, {left, 400}}, {}}};
  };
  const auto unit = [&](double left, double right, std::optional<double> residents) {
    AreaUnit made;
    made.shape = square(left, right);
    made.residents = residents;
    region->units.push_back(made);
  };
  unit(0, 400, 90);
  unit(400, 800, 50);
  unit(800, 1000, std::nullopt);
  for (const ProjectedPoint p : {ProjectedPoint{100, 30}, ProjectedPoint{300, 30}, ProjectedPoint{900, 20},
                                 ProjectedPoint{900, 9000}}) {
    Settlement made;
    made.point = p;
    region->settlements.push_back(made);
  }
  const RoadNetwork network(region, TravelFactors{});
  const std::vector<MultiPolygon<ProjectedPoint>> zones = {square(450, 1100)};
  const auto served = servedPlaces(network, zones, std::vector<double>{120});
  ASSERT_EQ(served.places.size(), 5U);
  EXPECT_EQ(served.places[0].kind, ServedPlace::Kind::Unit);
  EXPECT_EQ(served.places[0].people, 50);
  EXPECT_EQ(served.places[1].people, 45);
  EXPECT_EQ(served.places[2].people, 45);
  EXPECT_EQ(served.places[3].people, 0);
  EXPECT_EQ(served.places[3].access.size(), 2U);
  EXPECT_EQ(served.places[4].kind, ServedPlace::Kind::Zone);
  EXPECT_EQ(served.places[4].access.size(), 2U) << "b and c lie inside";
  EXPECT_EQ(served.places[4].soldiers, 120);
  EXPECT_EQ(served.places[4].people, 0) << "soldiers are not counted as residents";
  EXPECT_EQ(served.places[0].index, 1U) << "the second unit";
  EXPECT_EQ(served.places[3].index, 2U);
  EXPECT_EQ(served.unreached, 1U);
  EXPECT_EQ(served.uncounted, 1U);
}

}  // namespace
}  // namespace zw::network
