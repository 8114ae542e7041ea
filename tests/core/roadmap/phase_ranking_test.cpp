// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/phase_ranking.h"

#include <gtest/gtest.h>

#include <set>

#include "core/change/network_commands.h"
#include "core/change/phase_commands.h"
#include "core/network/scenario_supply.h"
#include "tests/support/command_checks.h"
#include "tests/support/plan_samples.h"
#include "tests/support/road_graphs.h"
#include "tests/support/road_regions.h"
#include "tests/support/synthetic_region.h"
#include "tests/support/utm_projection.h"

namespace zw::roadmap {
namespace {

using namespace network;
using test::emptyPlan;
using test::idOf;
using test::with;
using Kind = Standing::Kind;

MultiPolygon<LonLat> squareAround(const Region& region, ProjectedPoint p, double half) {
  const MultiPolygon<ProjectedPoint> shape = {{{{p.x - half, p.y - half},
                                                {p.x + half, p.y - half},
                                                {p.x + half, p.y + half},
                                                {p.x - half, p.y + half}},
                                               {}}};
  return mapPoints<LonLat>(shape, [&](const ProjectedPoint& q) { return region.projection->inverse(q); });
}

Zone zoneIn(const Plan& plan, unsigned id, MultiPolygon<LonLat> shape) {
  Zone zone;
  zone.id = idOf(id);
  zone.scenario = plan.info.activeScenario;
  zone.name = "Zone " + std::to_string(id);
  zone.order = static_cast<int>(id);
  zone.shape = std::move(shape);
  return zone;
}

Plan withPhase(const Plan& plan, unsigned id, const Uuid& state, const std::vector<Uuid>& zones) {
  Phase phase;
  phase.id = idOf(id);
  phase.scenario = plan.info.activeScenario;
  phase.name = "Phase " + std::to_string(id);
  phase.networkState = state;
  return with(plan, addPhase(plan, phase, zones));
}

/// The base at a; villages, each with a zone around it, at c (1,000 people) and f (100).
struct TwoVillages {
  testing::DrawnGraph map = testing::drawGraph(
      "a--b---c---d--e--i-----f\n"
      "|      |\n"
      "g------h");
  std::shared_ptr<Region> region;
  Plan plan = emptyPlan();

  TwoVillages() {
    std::vector<ProjectedPoint> places;
    for (const ProjectedPoint& p : map.places) places.push_back({p.x + 500000, p.y + 3700000});
    region = testing::makeRoadRegion(map.graph, places);
    region->projection = std::make_shared<testing::UtmProjection>(36);
    if (region->roadNames.empty()) region->roadNames.emplace_back();
    unsigned id = 10;
    for (const char node : {'c', 'f'}) {
      const ProjectedPoint at = places[map.node(node)];
      Settlement settlement;
      settlement.name.en = std::string("Village ") + node;
      settlement.point = at;
      region->settlements.push_back(settlement);
      AreaUnit unit;
      unit.residents = node == 'f' ? 100 : 1000;
      unit.shape = region->projection->forward(squareAround(*region, at, 90));
      region->units.push_back(unit);
      plan.zones[idOf(id)] = zoneIn(plan, id, squareAround(*region, at, 95));
      ++id;
    }
    plan.bases[idOf(5)] = {idOf(5), "Base", "", true, region->projection->inverse(places[map.node('a')])};
  }

  const Standing* standing(const RoadmapRanking& ranking, char from, char to, std::size_t phase) const {
    for (const ThroughPhases& thing : ranking.things)
      if (!thing.crossing && thing.edge == map.edge(from, to)) return &thing.standings[phase];
    return nullptr;
  }
};

}  // namespace

TEST(PhaseRanking, WhatMattersMostIsAnotherRoadInEachPhase) {
  TwoVillages country;
  // First nothing is held, then the village at c, then that at f too; in the last b–c is closed.
  Plan& plan = country.plan;
  plan = with(plan, addNetworkState(plan, {idOf(30), "Closed", "", "", Reliability::Assumed, "", 0}));
  RoadStatus closed = statusOfRoad(*country.region, country.map.edge('b', 'c'));
  closed.id = idOf(31);
  closed.state = idOf(30);
  closed.passability = Passability::Closed;
  plan = with(plan, setRoadStatus(plan, closed));
  plan = withPhase(plan, 20, {}, {});
  plan = withPhase(plan, 21, {}, {idOf(10)});
  plan = withPhase(plan, 22, {}, {idOf(11)});
  plan = withPhase(plan, 23, idOf(30), {});

  const RoadmapRanking ranking = rankPhases(country.region, plan, plan.info.activeScenario, 10, {});
  ASSERT_EQ(ranking.phases.size(), 4U);
  EXPECT_TRUE(ranking.phases[0].held.empty());
  EXPECT_TRUE(ranking.phases[0].worst.things.empty());
  EXPECT_EQ(ranking.phases[1].held, std::vector{idOf(10)});
  EXPECT_EQ(ranking.phases[3].held, (std::vector{idOf(10), idOf(11)}));

  const auto kindAt = [&](char from, char to, std::size_t phase) {
    const Standing* found = country.standing(ranking, from, to, phase);
    return found ? found->kind : Kind::Absent;
  };
  const auto rankAt = [&](char from, char to, std::size_t phase) {
    return country.standing(ranking, from, to, phase)->rank;
  };
  // c–d is of no use while c alone is held, and then cuts off f.
  ASSERT_TRUE(country.standing(ranking, 'c', 'd', 0));
  EXPECT_EQ(kindAt('c', 'd', 0), Kind::NoZoneHeld);
  EXPECT_EQ(kindAt('c', 'd', 1), Kind::CostsNothing);
  EXPECT_EQ(kindAt('c', 'd', 2), Kind::Ranked);
  EXPECT_EQ(rankAt('c', 'd', 2), 1U);
  EXPECT_EQ(country.standing(ranking, 'c', 'd', 2)->loss.cutOffPeople, 100);
  EXPECT_GT(rankAt('c', 'd', 3), 1U);
  // b–c costs a way round; in the last phase it is closed, and all depend on a–g.
  EXPECT_EQ(rankAt('b', 'c', 1), 1U);
  EXPECT_GT(rankAt('b', 'c', 2), 1U);
  EXPECT_EQ(kindAt('b', 'c', 3), Kind::Closed);
  EXPECT_EQ(rankAt('a', 'g', 3), 1U);
  EXPECT_EQ(country.standing(ranking, 'a', 'g', 3)->loss.cutOffPeople, 1100);
  EXPECT_EQ(kindAt('a', 'g', 1), Kind::CostsNothing);
  // The worst of any phase come first; roads in a row that cost the same in all phases stand as one.
  EXPECT_EQ(ranking.things.front().standings[1].rank, 1U);
  EXPECT_FALSE(country.standing(ranking, 'd', 'e', 2));
  EXPECT_FALSE(country.standing(ranking, 'e', 'i', 2));
}

TEST(PhaseRanking, WithoutARoadmapThereIsNothing) {
  const TwoVillages country;
  const auto ranking = rankPhases(country.region, country.plan, country.plan.info.activeScenario, 10, {});
  EXPECT_TRUE(ranking.phases.empty());
  EXPECT_TRUE(ranking.things.empty());
}

TEST(PhaseRanking, WhatANetworkStateAddsIsThereInItsPhasesOnly) {
  TwoVillages country;
  Plan& plan = country.plan;
  plan = with(plan, addNetworkState(plan, {idOf(30), "Track", "", "", Reliability::Assumed, "", 0}));
  // From e straight to h: it divides no road, and makes c–d of less use.
  const auto at = [&](char node) { return country.region->roadNodes[country.map.node(node)]; };
  const AddedRoad track{
      idOf(31),
      idOf(30),
      "Track",
      RoadClass::Primary,
      RoadStructure::None,
      {country.region->projection->inverse(at('h')), country.region->projection->inverse(at('e'))},
      ""};
  const Box<LonLat> world{-180, -90, 180, 90};
  plan = with(plan, addRoad(plan, track, world));
  plan = withPhase(plan, 21, {}, {idOf(11)});
  plan = withPhase(plan, 22, idOf(30), {});
  const RoadmapRanking ranking = rankPhases(country.region, plan, plan.info.activeScenario, 50, {});
  bool seen = false;
  for (const ThroughPhases& thing : ranking.things) {
    const RoadNetwork& network = ranking.phases[thing.phase].supply->network();
    if (thing.crossing || network.regionRoad(thing.edge)) continue;
    seen = true;
    EXPECT_EQ(network.name(thing.edge), "Track");
    EXPECT_EQ(thing.phase, 1U);
    EXPECT_EQ(thing.standings[0].kind, Kind::Absent);
    EXPECT_EQ(thing.standings[1].kind, Kind::Ranked);
  }
  EXPECT_TRUE(seen);

  // Two states that add the same road, as one that was duplicated does: it stands in both.
  plan = with(plan, addNetworkState(plan, {idOf(32), "Later", "", "", Reliability::Assumed, "", 0}));
  AddedRoad again = track;
  again.id = idOf(33);
  again.state = idOf(32);
  plan = with(plan, addRoad(plan, again, world));
  plan = withPhase(plan, 23, idOf(32), {});
  const RoadmapRanking both = rankPhases(country.region, plan, plan.info.activeScenario, 50, {});
  std::size_t rows = 0;
  for (const ThroughPhases& thing : both.things) {
    if (thing.crossing || both.phases[thing.phase].supply->network().regionRoad(thing.edge)) continue;
    ++rows;
    EXPECT_EQ(thing.standings[0].kind, Kind::Absent);
    EXPECT_EQ(thing.standings[1].kind, Kind::Ranked);
    EXPECT_EQ(thing.standings[2], thing.standings[1]);
  }
  EXPECT_EQ(rows, 1U);
}

TEST(PhaseRanking, IsGivenUpBetweenPhases) {
  TwoVillages country;
  country.plan = withPhase(country.plan, 21, {}, {idOf(10)});
  country.plan = withPhase(country.plan, 22, {}, {idOf(11)});
  country.plan = withPhase(country.plan, 23, {}, {});
  const Uuid scenario = country.plan.info.activeScenario;
  int asked = 0;
  const auto given = rankPhases(country.region, country.plan, scenario, 10, {}, [&] { return ++asked == 2; });
  EXPECT_TRUE(given.phases.empty());
  EXPECT_EQ(asked, 2);
  // A phase that holds the same over the same roads is ranked as the one before.
  const auto whole = rankPhases(country.region, country.plan, scenario, 10, {}, [] { return false; });
  ASSERT_EQ(whole.phases.size(), 3U);
  for (const ThroughPhases& thing : whole.things) EXPECT_EQ(thing.standings[2], thing.standings[1]);
  EXPECT_EQ(whole.phases[2].worst.things.size(), whole.phases[1].worst.things.size());
}

TEST(PhaseRanking, EqualsRankingEachPhaseAlone) {
  for (unsigned seed = 1; seed <= 6; ++seed) {
    testing::SyntheticOptions options;
    options.seed = seed;
    options.roads = 900;
    options.settlements = 60;
    const auto region = testing::makeSyntheticRegion(options);
    Plan plan = emptyPlan();
    for (unsigned i = 0; i < 2; ++i)
      plan.bases[idOf(5 + i)] = {
          idOf(5 + i), "Base " + std::to_string(i), "", true,
          region->projection->inverse(region->roadNodes[(i + 1) * 97 * seed % region->roadNodes.size()])};
    for (unsigned i = 0; i < 4; ++i)
      plan.zones[idOf(10 + i)] = zoneIn(
          plan, 10 + i,
          squareAround(*region, region->settlements[(i * 13 + seed) % region->settlements.size()].point,
                       2500 + 400 * i));
    // A state that closes twenty roads and excludes an area.
    plan = with(plan, addNetworkState(plan, {idOf(30), "Closed", "", "", Reliability::Assumed, "", 0}));
    for (unsigned i = 0; i < 20; ++i) {
      RoadStatus status =
          statusOfRoad(*region, (i * 41 + seed) % static_cast<unsigned>(region->roads.size()));
      status.id = idOf(100 + i);
      status.state = idOf(30);
      status.passability = Passability::Closed;
      plan = with(plan, setRoadStatus(plan, status));
    }
    plan = withPhase(plan, 20, {}, {idOf(10)});
    plan = withPhase(plan, 21, {}, {idOf(11), idOf(12)});
    plan = withPhase(plan, 22, idOf(30), {idOf(13)});
    constexpr std::size_t kTop = 12;
    const Uuid scenario = plan.info.activeScenario;
    const RoadmapRanking ranking = rankPhases(region, plan, scenario, kTop, {});
    ASSERT_EQ(ranking.phases.size(), 3U);
    std::size_t ranked = 0, closed = 0;
    for (std::size_t p = 0; p < 3; ++p) {
      const PhaseRanking& phase = ranking.phases[p];
      const auto supply = supplyNetwork(region, plan, p == 2 ? idOf(30) : Uuid{});
      const auto whole = rankCritical(*supply, plan, scenario, 1'000'000, phase.held);
      const auto top = rankCritical(*supply, plan, scenario, kTop, phase.held);
      ASSERT_EQ(phase.worst.things.size(), top.things.size());
      for (std::size_t i = 0; i < top.things.size(); ++i) {
        EXPECT_EQ(phase.worst.things[i].edges, top.things[i].edges);
        EXPECT_EQ(phase.worst.things[i].loss, top.things[i].loss);
      }
      // By hand: the loss of every road and crossing that costs anything, and how many worse ones there are.
      std::vector<FailureLoss> losses;
      std::map<std::pair<bool, std::uint32_t>, FailureLoss> ofThing;
      for (const CriticalThing& thing : whole.things) {
        if (losses.empty() || losses.back() != thing.loss) losses.push_back(thing.loss);
        if (thing.crossing) ofThing[{true, *thing.crossing}] = thing.loss;
        if (!thing.crossing || thing.edges.size() == 1) ofThing[{false, thing.edges.front()}] = thing.loss;
        for (const EdgeIndex e : thing.alike) ofThing[{false, e}] = thing.loss;
      }
      for (const ThroughPhases& thing : ranking.things) {
        const Standing& standing = thing.standings[p];
        const auto known =
            ofThing.find(thing.crossing ? std::pair{true, *thing.crossing} : std::pair{false, thing.edge});
        if (known == ofThing.end()) {
          EXPECT_TRUE(standing.kind == Kind::CostsNothing || standing.kind == Kind::Closed);
          closed += standing.kind == Kind::Closed ? 1 : 0;
          continue;
        }
        ++ranked;
        ASSERT_EQ(standing.kind, Kind::Ranked);
        EXPECT_EQ(standing.loss, known->second);
        EXPECT_EQ(losses.at(standing.rank - 1), known->second);
      }
      // Nobody among the worst is missing.
      for (const CriticalThing& thing : top.things) {
        const auto isListed = [&](const ThroughPhases& row) {
          return row.standings[p].kind == Kind::Ranked && row.standings[p].loss == thing.loss;
        };
        EXPECT_TRUE(std::any_of(ranking.things.begin(), ranking.things.end(), isListed));
      }
    }
    EXPECT_GT(ranked, 3 * kTop / 2) << seed;
  }
}

}  // namespace zw::roadmap
