// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/critical_ranking.h"

#include <gtest/gtest.h>

#include "core/network/scenario_supply.h"
#include "tests/support/plan_samples.h"
#include "tests/support/road_graphs.h"
#include "tests/support/road_regions.h"
#include "tests/support/utm_projection.h"

namespace zw::network {
namespace {

using zw::test::emptyPlan;
using zw::test::idOf;

}  // namespace

TEST(CriticalRanking, RoadsInARowThatCostTheSameStandAsOne) {
  // One way leads to the village at f; two lead to that at c.
  const auto map = testing::drawGraph(
      "a--b---c---d--e--i-----f\n"
      "|      |\n"
      "g------h");
  std::vector<ProjectedPoint> places;
  for (const ProjectedPoint& p : map.places) places.push_back({p.x + 500000, p.y + 3700000});
  const auto region = testing::makeRoadRegion(map.graph, places);
  region->projection = std::make_shared<testing::UtmProjection>(36);
  const auto at = [&](char node) { return places[map.node(node)]; };
  for (const char node : {'c', 'f'}) {
    Settlement settlement;
    settlement.name.en = std::string("Village ") + node;
    settlement.point = at(node);
    region->settlements.push_back(settlement);
    AreaUnit unit;
    unit.residents = node == 'f' ? 100 : 1000;
    const ProjectedPoint p = at(node);
    unit.shape = {
        {{{p.x - 90, p.y - 90}, {p.x + 90, p.y - 90}, {p.x + 90, p.y + 90}, {p.x - 90, p.y + 90}}, {}}};
    region->units.push_back(unit);
  }
  Crossing crossing;
  crossing.id = "X1";
  crossing.roads = {map.edge('c', 'd')};
  region->crossings.push_back(crossing);
  Plan plan = emptyPlan();
  plan.bases[idOf(5)] = {idOf(5), "Base", "", true, region->projection->inverse(at('a'))};

  const auto supply = supplyNetwork(region, plan, {});
  const CriticalRanking ranking = rankCritical(*supply, plan, plan.info.activeScenario, 10);
  // The crossing's road cuts f off as those behind it do, but a crossing stands for itself.
  ASSERT_GE(ranking.things.size(), 3U);
  EXPECT_EQ(ranking.things[0].crossing, 0U);
  EXPECT_EQ(ranking.things[0].loss.cutOffPeople, 100);
  ASSERT_EQ(ranking.things[0].cutOff.size(), 1U);
  EXPECT_EQ(ranking.places[ranking.things[0].cutOff[0]].index, 1U);
  EXPECT_EQ(ranking.things[1].edges, std::vector{map.edge('d', 'e')});
  EXPECT_EQ(ranking.things[1].alike, std::vector{map.edge('e', 'i')})
      << "who lives on i–f still gets to its ends";
  // b–c: everybody goes round by g and h.
  EXPECT_EQ(ranking.things[2].loss.cutOffPeople, 0);
  EXPECT_GT(ranking.things[2].loss.addedPersonSeconds, 0);
  EXPECT_EQ(ranking.things[2].edges, std::vector{map.edge('b', 'c')});
  EXPECT_TRUE(ranking.things[2].alike.empty()) << "the base's own road costs nothing";
  EXPECT_TRUE(ranking.pairs.empty());

  EXPECT_EQ(rankCritical(*supply, plan, plan.info.activeScenario, 1).things.size(), 1U);
}

}  // namespace zw::network
