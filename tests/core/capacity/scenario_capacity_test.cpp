// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A drawn network: 100 m a character, so that distances and patrol routes can be counted.
#include "core/capacity/scenario_capacity.h"

#include <gtest/gtest.h>

#include "tests/support/plan_samples.h"
#include "tests/support/road_graphs.h"
#include "tests/support/road_regions.h"
#include "tests/support/synthetic_region.h"
#include "tests/support/utm_projection.h"

namespace zw::capacity {
namespace {

using zw::test::idOf;

const ProjectedPoint kOrigin{500000, 3700000};
const Uuid kScenario = idOf(1);
const Uuid kWest = idOf(101), kEast = idOf(102);

ProjectedPoint at(double column, double row) {
  return {kOrigin.x + 100 * column, kOrigin.y - 100 * row};
}

/// Two zones on a road of 4 km with a base at its western end:
///   base a--------------------b----------------c, West from 10 to 20, East from 30 to 41.
struct Drawn {
  Drawn() : plan(zw::test::emptyPlan()) {
    auto map = testing::drawGraph("a--------------------b------------------c");
    for (ProjectedPoint& p : map.places) p = {p.x + kOrigin.x, p.y + kOrigin.y};
    region = testing::makeRoadRegion(map.graph, map.places);
    region->projection = std::make_shared<testing::UtmProjection>(36);
    addZone(kWest, "West", 10, 21.5, 0);
    addZone(kEast, "East", 30, 41, 1);
    plan.bases[idOf(5)] = {idOf(5), "Base", "", true, region->projection->inverse(at(0, 0))};
  }
  void addZone(const Uuid& id, const std::string& name, double left, double right, int order) {
    Zone zone;
    zone.id = id;
    zone.scenario = kScenario;
    zone.name = name;
    zone.order = order;
    zone.shape = region->projection->inverse(
        MultiPolygon<ProjectedPoint>{{{at(left, -5), at(right, -5), at(right, 5), at(left, 5)}, {}}});
    plan.zones[id] = zone;
  }
  void addPost(unsigned id, const Uuid& zone, PostKind kind, std::optional<double> onDuty = {}) {
    Post post;
    post.id = idOf(id);
    post.zone = zone;
    post.name = "Post " + std::to_string(id);
    post.kind = kind;
    post.onDuty = onDuty;
    plan.posts[post.id] = post;
  }
  void addUnit(unsigned id, int strength, const Uuid& base = {}) {
    PoolUnit unit;
    unit.id = idOf(id);
    unit.name = "Unit " + std::to_string(id);
    unit.strength = strength;
    unit.vettedFrom = unit.trainedFrom = Date::fromText("2026-01-01");
    unit.homeBase = base;
    plan.pool[unit.id] = unit;
  }
  [[nodiscard]] std::vector<network::BaseDistances> distances() const {
    const auto supply = network::supplyNetwork(region, plan, {});
    std::vector<network::BaseDistances> out;
    for (const Zone* zone : plan.zonesOf(kScenario))
      out.push_back(network::distancesFromBases(*supply, zone->shape));
    return out;
  }
  [[nodiscard]] Result<ScenarioCapacity> reckon(ScenarioCapacityOptions options = {kToday}) const {
    options.draws.draws = 200;
    return scenarioCapacity(*region, plan, kScenario, distances(), options);
  }
  static inline const Date kToday = *Date::fromText("2026-11-25");

  std::shared_ptr<Region> region;
  Plan plan;
};

const Estimate& soldiersOf(const ZoneCapacity& zone) {
  return std::get<Estimate>(zone.ledger.totals.soldiers.value);
}

}  // namespace

TEST(ScenarioCapacity, PostsOfAZoneByKindAndItsRoads) {
  Drawn drawn;
  drawn.addPost(11, kWest, PostKind::Observation);
  drawn.addPost(12, kWest, PostKind::Checkpoint, 4);
  drawn.addPost(13, kEast, PostKind::Observation);
  Zone& west = drawn.plan.zones.at(kWest);
  west.reactionForce = 12;
  ZonePosts posts = zonePosts(*drawn.region, drawn.plan, west);
  EXPECT_EQ(posts.observationPosts, (std::vector<StaffedPost>{{}}));
  EXPECT_EQ(posts.checkpoints, (std::vector<StaffedPost>{{4, std::nullopt}}));
  EXPECT_EQ(posts.reactionForce, 12);
  // From column 10 to 21.5 of the road.
  EXPECT_NEAR(std::get<PatrolRoute>(posts.patrol).length.value(), 1150, 1);
  EXPECT_FALSE(std::get<PatrolRoute>(posts.patrol).climb);
  west.patrolled = false;
  posts = zonePosts(*drawn.region, drawn.plan, west);
  EXPECT_TRUE(std::holds_alternative<std::monostate>(posts.patrol));
  west.patrolled = true;
  drawn.region->roads.clear();
  posts = zonePosts(*drawn.region, drawn.plan, west);
  EXPECT_EQ(std::get<Unknown>(posts.patrol).reason, UnknownReason::NoRoads);
}

TEST(ScenarioCapacity, SaysWhichZoneMakesNoSense) {
  Drawn drawn;
  drawn.addPost(201, kWest, PostKind::Observation);
  drawn.addPost(202, kEast, PostKind::Checkpoint, -3);
  const auto negative = drawn.reckon();
  ASSERT_FALSE(negative);
  EXPECT_EQ(negative.error().code, ErrorCode::BadValue);
  EXPECT_EQ(negative.error().feature, "zone 'East', checkpoint 1");
  drawn.plan.posts.at(idOf(202)).onDuty = 1e300;
  const auto tooMany = drawn.reckon();
  ASSERT_FALSE(tooMany);
  EXPECT_EQ(tooMany.error().feature, "zone 'East'");
  EXPECT_NE(tooMany.error().detail.find("thousand million soldiers"), std::string::npos);
}

TEST(ScenarioCapacity, StartsOnTheEarliestDayAndHoldsTheFirstZoneFirst) {
  Drawn drawn;
  auto reckoned = drawn.reckon();
  ASSERT_TRUE(reckoned) << reckoned.error().detail;
  EXPECT_EQ(reckoned->request.start, Drawn::kToday) << "no zone states a day";
  EXPECT_EQ(reckoned->request.end, Drawn::kToday.plusMonths(24));
  drawn.plan.zones.at(kWest).heldFrom = "2027-05-01";
  drawn.plan.zones.at(kEast).heldFrom = "2027-03-01";
  reckoned = drawn.reckon();
  EXPECT_EQ(reckoned->request.start.text(), "2027-03-01");
  ASSERT_EQ(reckoned->request.zones.size(), 2U);
  EXPECT_EQ(reckoned->request.zones[0].id, kEast);
  EXPECT_EQ(reckoned->request.zones[1].from.text(), "2027-05-01");
  EXPECT_EQ(reckoned->of(kWest), &reckoned->found.zones[1]);
  EXPECT_EQ(reckoned->of(idOf(9)), nullptr);
  // A zone without a day of its own is held from that of its phase.
  drawn.plan.phases[idOf(40)] = {idOf(40),    drawn.plan.zones.at(kEast).scenario, "First", "", "", "",
                                 "2027-02-01"};
  drawn.plan.zones.at(kEast).phase = idOf(40);
  EXPECT_EQ(drawn.reckon()->request.zones[0].from.text(), "2027-03-01");
  drawn.plan.zones.at(kEast).heldFrom.clear();
  EXPECT_EQ(drawn.reckon()->request.zones[0].from.text(), "2027-02-01");
  drawn.plan.zones.at(kEast).heldFrom = "2027-03-01";
  drawn.plan.zones.at(kWest).heldFrom.clear();
  reckoned = drawn.reckon({Drawn::kToday, Date::fromText("2027-01-01"), 6});
  EXPECT_EQ(reckoned->request.zones[0].id, kWest) << "a zone without a day is held from the start";
  EXPECT_EQ(reckoned->request.end.text(), "2027-07-01");
  EXPECT_EQ(drawn.reckon({Drawn::kToday, {}, 0}).error().code, ErrorCode::BadValue);
  drawn.plan.factors["staffing.productive_hours"] = {"staffing.productive_hours", "", 0, 0, 0, "", "",
                                                     Confidence::Assumed};
  EXPECT_EQ(drawn.reckon().error().code, ErrorCode::BadValue);
}

TEST(ScenarioCapacity, DistancesAreThoseOfTheQuickestRoute) {
  Drawn drawn;
  drawn.addUnit(21, 100, idOf(5));
  drawn.addUnit(22, 100);
  drawn.plan.zones.at(kWest).heldFrom = "2027-05-01";
  drawn.plan.zones.at(kEast).heldFrom = "2027-03-01";
  const auto reckoned = drawn.reckon();
  ASSERT_TRUE(reckoned);
  const DistanceMatrix& distances = reckoned->request.distances;
  ASSERT_EQ(distances.size(), 2U);
  ASSERT_EQ(distances[0].size(), 2U);
  EXPECT_NEAR(distances[0][0]->value(), 4000, 2) << "East comes first; c is its node";
  EXPECT_NEAR(distances[0][1]->value(), 2100, 2) << "b is the node in West";
  EXPECT_FALSE(distances[1][0]) << "a unit without a home";
}

TEST(ScenarioCapacity, PlannedSoldiersAreSupplied) {
  Drawn drawn;
  for (const unsigned id : {11U, 12U, 13U, 14U}) drawn.addPost(id, kWest, PostKind::Observation);
  for (const unsigned id : {15U, 16U}) drawn.addPost(id, kWest, PostKind::Checkpoint);
  drawn.plan.zones.at(kWest).patrolled = false;
  const auto soldiers = plannedSoldiers(*drawn.region, drawn.plan, kScenario);
  ASSERT_EQ(soldiers.size(), 1U) << "no posts are planned in East";
  // The example of docs/methods.md.
  EXPECT_NEAR(soldiers.at(kWest).likely, 137.916, 5e-4);
  EXPECT_EQ(soldiersOf(*drawn.reckon()->of(kWest)), soldiers.at(kWest));
  const auto supply = network::supplyNetwork(drawn.region, drawn.plan, {});
  const auto zones = network::scenarioSupply(*supply, drawn.plan, kScenario, soldiers);
  EXPECT_NEAR(findMetric(zones[0].figures, "supply.demand_per_day")->number(), 137.916 * 20 / 1000, 1e-4);
  const auto byArea = network::scenarioSupply(*supply, drawn.plan, kScenario, {});
  EXPECT_EQ(zones[1].figures, byArea[1].figures);
  EXPECT_NE(zones[0].demandTonnes, byArea[0].demandTonnes);
}

TEST(ScenarioCapacity, AllFiguresHoldCapacityOrWhyItIsUnknown) {
  const auto region = testing::makeSyntheticRegion();
  Plan plan = zw::test::emptyPlan();
  for (const unsigned i : {0U, 1U}) {
    Zone zone;
    zone.id = idOf(100 + i);
    zone.scenario = kScenario;
    zone.name = "Zone " + std::to_string(i);
    zone.order = static_cast<int>(i);
    zone.shape = region->projection->inverse(region->units.at(8 + 10 * i).shape);
    plan.zones[zone.id] = zone;
  }
  Post post;
  post.id = idOf(11);
  post.zone = idOf(100);
  post.name = "Hill";
  plan.posts[post.id] = post;
  ScenarioCapacityOptions options{Drawn::kToday};
  options.draws.draws = 200;
  const auto all = reckonAllFigures(region, plan, kScenario, {}, options);
  ASSERT_TRUE(all) << all.error().detail;
  ASSERT_EQ(all->figures.zones.size(), 2U);
  for (const char* id : {"capacity.places", "capacity.soldiers", "capacity.vehicles", "capacity.pool_share",
                         "capacity.feasible_from", "capacity.p_feasible"})
    for (const ZoneFigures& zone : all->figures.zones) ASSERT_NE(findMetric(zone.figures, id), nullptr) << id;
  const auto reason = [](const MetricSet& figures, const char* id) {
    return std::get<Unknown>(findMetric(figures, id)->value).reason;
  };
  EXPECT_TRUE(findMetric(all->figures.zones[0].figures, "capacity.soldiers")->known());
  EXPECT_EQ(reason(all->figures.zones[0].figures, "capacity.pool_share"), UnknownReason::NoPool);
  EXPECT_EQ(reason(all->figures.zones[1].figures, "capacity.soldiers"), UnknownReason::NoPosts);
  EXPECT_EQ(reason(all->figures.plan, "capacity.soldiers"), UnknownReason::NoPosts);
  EXPECT_EQ(reason(all->figures.plan, "capacity.shortfall"), UnknownReason::NoPosts);
  EXPECT_NE(findMetric(all->figures.zones[0].figures, "coverage.area"), nullptr);
  EXPECT_NE(findMetric(all->figures.zones[0].figures, "supply.demand_per_day"), nullptr);
}

}  // namespace zw::capacity
