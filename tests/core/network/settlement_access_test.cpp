// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// 100 m a character; roads at 20 km/h, links too.
#include "core/network/settlement_access.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "core/network/criticality.h"
#include "core/network/network_changes.h"
#include "core/network/seal_side.h"
#include "tests/support/road_graphs.h"
#include "tests/support/road_regions.h"

namespace zw::network {
namespace {

struct Village {
  testing::DrawnGraph map = testing::drawGraph(
      "a-----b\n"
      "      |\n"
      "c--d--e");
  std::shared_ptr<Region> region = testing::makeRoadRegion(map.graph, map.places);

  [[nodiscard]] RoadNetwork network() const { return {region, TravelFactors{}}; }
  [[nodiscard]] std::set<EdgeIndex> edgesOf(const std::vector<Access>& accesses) const {
    std::set<EdgeIndex> edges;
    for (const Access& access : accesses) edges.insert(access.edge);
    return edges;
  }
  void settle(ProjectedPoint place) {
    Settlement settlement;
    settlement.point = place;
    region->settlements.push_back(settlement);
  }
};

}  // namespace

TEST(SettlementAccess, EveryRoadWithinReachServesASettlement) {
  const Village village;
  const RoadNetwork network = village.network();
  // 100 m above the lower road, 200 m left of the upright one, 100 m below the upper road.
  const SettlementAccess access = settlementAccess(network, {400, -100});
  EXPECT_EQ(access.kind, SettlementAccess::Kind::OnNetwork);
  EXPECT_EQ(village.edgesOf(access.accesses),
            (std::set<EdgeIndex>{village.map.edge('a', 'b'), village.map.edge('b', 'e'),
                                 village.map.edge('c', 'd'), village.map.edge('d', 'e')}));
  EXPECT_EQ(access.accesses.back().edge, village.map.edge('b', 'e')) << "the farthest";
  EXPECT_NEAR(access.accesses.back().linkMetres, 1.3 * 200, 1e-9);
  EXPECT_EQ(access.accesses.back().linkTime, 46'800U) << "260 m at 20 km/h";
}

TEST(SettlementAccess, OneOffTheNetworkGetsAnAssumedLinkAndOneFartherNone) {
  const Village village;
  const RoadNetwork network = village.network();
  const SettlementAccess off = settlementAccess(network, {600, -1200});
  EXPECT_EQ(off.kind, SettlementAccess::Kind::AssumedLink);
  ASSERT_EQ(off.accesses.size(), 1U);
  EXPECT_NEAR(off.accesses[0].linkMetres, 1.3 * 1000, 1e-9);
  EXPECT_EQ(off.accesses[0].linkTime, 234'000U);
  EXPECT_EQ(settlementAccess(network, {600, -5300}).kind, SettlementAccess::Kind::None);
}

TEST(SettlementAccess, CountsWhoIsServedHowAndWhoNot) {
  Village village;
  village.settle({300, -50});
  village.settle({600, -1200});
  village.settle({600, -9000});
  RoadNetwork network = village.network();
  ShortestPathTree tree;
  const auto fromC = [&] { tree.build(network.graph(), {{village.map.node('c'), 0}}); };
  fromC();
  const ShortestPathTree* trees[] = {&tree};
  const SettlementService all = settlementService(network, trees);
  EXPECT_EQ(all.onNetwork, 1U);
  EXPECT_EQ(all.assumed, std::vector<std::uint32_t>{1});
  EXPECT_EQ(all.links.size(), 1U);
  EXPECT_EQ(all.noRoad, std::vector<std::uint32_t>{2});
  EXPECT_EQ(all.cutOff, std::vector<std::uint32_t>{2});
  network.setPassability(village.map.edge('c', 'd'), Passability::Closed);
  fromC();
  EXPECT_EQ(settlementService(network, trees).cutOff, (std::vector<std::uint32_t>{0, 1, 2}));
  EXPECT_TRUE(settlementService(network, {}).cutOff.empty()) << "without a base nobody is cut off";
}

TEST(SettlementAccess, ARoadAtTheDoorThatFailsCutsOffNobodyWhoHasAnother) {
  Village village;
  village.settle({300, -110});  // 90 m from c–d and d–e, 110 m from a–b
  const RoadNetwork network = village.network();
  auto served = servedPlaces(network, {});
  const Criticality criticality(network.graph(), {{village.map.node('a'), 0}}, std::move(served.places));
  for (EdgeIndex e = 0; e < network.graph().edgeCount(); ++e)
    EXPECT_EQ(criticality.loss({&e, 1}).cutOffSettlements, 0U) << "edge " << e;
}

TEST(WholeRoad, IsAllOfANameThatHangsTogether) {
  Village village;
  village.region->roadNames = {"", "Long road"};
  for (const auto& [from, to] : {std::pair('a', 'b'), {'b', 'e'}, {'c', 'd'}})
    village.region->roads[village.map.edge(from, to)].nameIndex = 1;
  std::vector<std::uint32_t> joined = {village.map.edge('a', 'b'), village.map.edge('b', 'e')};
  std::sort(joined.begin(), joined.end());
  EXPECT_EQ(wholeRoad(*village.region, village.map.edge('a', 'b')), joined);
  EXPECT_EQ(wholeRoad(*village.region, village.map.edge('b', 'e')), joined);
  EXPECT_EQ(wholeRoad(*village.region, village.map.edge('c', 'd')),
            std::vector<std::uint32_t>{village.map.edge('c', 'd')})
      << "d–e, which has no name, parts it from the rest";
  EXPECT_EQ(wholeRoad(*village.region, village.map.edge('d', 'e')).size(), 1U);
}

TEST(SealSide, QuartersAreAboutTheMiddleAndRiverSidesAsTheRegionHasThem) {
  Region region;
  const auto box = [](double x0, double y0, double x1, double y1) {
    return MultiPolygon<ProjectedPoint>{{{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}, {}}};
  };
  region.riverSides = {{Side::Border, box(-50, -50, 50, 5)}, {Side::Far, box(-50, 5, 50, 50)}};
  const auto zone = box(0, 0, 10, 10);
  const auto sidesOf = [&](ProjectedPoint p) {
    std::string sides;
    for (const auto& [side, letter] : {std::pair(SealSide::North, 'n'),
                                       {SealSide::East, 'e'},
                                       {SealSide::South, 's'},
                                       {SealSide::West, 'w'},
                                       {SealSide::BorderSide, 'b'},
                                       {SealSide::FarSide, 'f'}})
      if (onSide(side, region, zone)(p)) sides += letter;
    EXPECT_TRUE(onSide(SealSide::All, region, zone)(p));
    return sides;
  };
  EXPECT_EQ(sidesOf({7, 30}), "nf");
  EXPECT_EQ(sidesOf({30, 4}), "eb");
  EXPECT_EQ(sidesOf({4, -20}), "sb");
  EXPECT_EQ(sidesOf({-20, 20}), "wf");
  EXPECT_EQ(sidesOf({200, 5}), "e") << "on neither side of the river";
}

}  // namespace zw::network
