// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two zones of a square km side by side on level ground, a road through both: shares by discs, and by speed
// times time.
#include "core/observe/scenario_observation.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "tests/support/plan_samples.h"
#include "tests/support/road_graphs.h"
#include "tests/support/road_regions.h"
#include "tests/support/utm_projection.h"

namespace zw::observe {
namespace {

using test::idOf;

const ProjectedPoint kOrigin{700000, 3690000};
constexpr double kRange = 200;  // m
constexpr const char *kArea = "coverage.observed_share", *kBorder = "coverage.observed_border_share",
                     *kPatrol = "coverage.patrol_share";

std::shared_ptr<Region> twoZoneRegion(bool withElevation = true) {
  testing::DrawnGraph map = testing::drawGraph("a------------------b");  // 100 m a character, 20 km/h
  for (ProjectedPoint& p : map.places) p = {p.x + kOrigin.x, p.y + kOrigin.y};
  auto region = testing::makeRoadRegion(map.graph, map.places);
  region->projection = std::make_shared<testing::UtmProjection>(36);
  if (!withElevation) return region;
  const LonLat corner = region->projection->inverse(kOrigin);
  ElevationGrid& grid = region->elevation;
  grid.columns = 300;
  grid.rows = 200;
  grid.cellWidth = grid.cellHeight = 1e-4;  // 10 m
  grid.west = corner.lon - 0.005;
  grid.north = corner.lat + 0.01;
  grid.heights.assign(std::size_t{300} * 200, 500);
  return region;
}

/// Zone 10 from 0 to 1 km and zone 11 from 1 to 2 km, 500 m to either side of the road.
Plan twoZones(const Region& region) {
  Plan plan = test::emptyPlan();
  const auto lonLat = [&](double x, double y) {
    return region.projection->inverse({kOrigin.x + x, kOrigin.y + y});
  };
  for (const unsigned i : {0U, 1U}) {
    Zone zone;
    zone.id = idOf(10 + i);
    zone.scenario = idOf(1);
    zone.name = "Zone " + std::to_string(i);
    zone.order = static_cast<int>(i);
    const double west = 1000.0 * i, east = west + 1000;
    zone.shape = {{{lonLat(west, -500), lonLat(east, -500), lonLat(east, 500), lonLat(west, 500)}, {}}};
    plan.zones[zone.id] = zone;
  }
  plan.factors["observation.range_day"] = {"observation.range_day", "", kRange, kRange, kRange, "m", "", {}};
  plan.factors["patrol.reach_time"] = {"patrol.reach_time", "", 1, 1, 1, "min", "", {}};
  return plan;
}

void addPost(Plan& plan, const Region& region, unsigned id, unsigned zone, double x,
             PostKind kind = PostKind::Observation) {
  Post post;
  post.id = idOf(id);
  post.zone = idOf(zone);
  post.name = "Post " + std::to_string(id);
  post.kind = kind;
  post.point = region.projection->inverse({kOrigin.x + x, kOrigin.y});
  plan.posts[post.id] = post;
}

std::vector<MetricSet> observationOf(const std::shared_ptr<const Region>& region, const Plan& plan) {
  return scenarioObservation(*buildRegionIndex(region), plan, idOf(1),
                             *network::supplyNetwork(region, plan, {}));
}

double likely(const MetricSet& figures, const char* id) {
  const Metric* metric = findMetric(figures, id);
  return metric && metric->known() ? metric->number() : -1;
}
UnknownReason reason(const MetricSet& figures, const char* id) {
  return std::get<Unknown>(findMetric(figures, id)->value).reason;
}

constexpr double kDisc = std::numbers::pi * kRange * kRange / 1e6;  // share of a zone
constexpr double kDriven = 20000.0 / 60;                            // m in the minute

TEST(ScenarioObservation, ANeighboursPostSeesTooButItsPatrolsAreItsOwn) {
  const auto region = twoZoneRegion();
  Plan plan = twoZones(*region);
  addPost(plan, *region, 20, 10, 500);
  const auto alone = observationOf(region, plan);
  ASSERT_EQ(alone.size(), 2u);
  EXPECT_NEAR(likely(alone[0], kArea), kDisc, 2e-3);
  EXPECT_NEAR(likely(alone[0], kPatrol), 2 * kDriven / 1000, 2e-3);
  // On the boundary between the two; of the other zone.
  addPost(plan, *region, 21, 11, 1000);
  const auto both = observationOf(region, plan);
  EXPECT_NEAR(likely(both[0], kArea), 1.5 * kDisc, 3e-3);
  EXPECT_EQ(likely(both[0], kPatrol), likely(alone[0], kPatrol));
  EXPECT_NEAR(likely(both[1], kArea), 0.5 * kDisc, 2e-3);
  EXPECT_NEAR(likely(both[1], kPatrol), kDriven / 900, 2e-3);
  EXPECT_EQ(reason(both[0], kBorder), UnknownReason::NoBorderLine);
}

TEST(ScenarioObservation, ACheckpointSeesAsWell) {
  const auto region = twoZoneRegion();
  Plan plan = twoZones(*region);
  addPost(plan, *region, 20, 10, 500, PostKind::Checkpoint);
  EXPECT_NEAR(likely(observationOf(region, plan)[0], kArea), kDisc, 2e-3);
}

TEST(ScenarioObservation, OnlyZonesWithPostsAreLookedAt) {
  const auto region = twoZoneRegion();
  Plan plan = twoZones(*region);
  addPost(plan, *region, 20, 10, 1000);  // sees as much of the other zone
  const auto found = observationOf(region, plan);
  EXPECT_NEAR(likely(found[0], kArea), 0.5 * kDisc, 2e-3);
  for (const char* id : {kArea, kBorder, kPatrol}) EXPECT_EQ(reason(found[1], id), UnknownReason::NoPosts);
  EXPECT_EQ(found[1].size(), found[0].size());
  // A post of another scenario's zone is none of this one's.
  plan.scenarios[idOf(2)] = {idOf(2), "Other", "", 1};
  plan.zones[idOf(10)].scenario = idOf(2);
  EXPECT_EQ(observationOf(region, plan).size(), 1u);
  EXPECT_EQ(reason(observationOf(region, plan)[0], kArea), UnknownReason::NoPosts);
}

TEST(ScenarioObservation, WithoutElevationPatrolsAreReckonedAllTheSame) {
  const auto region = twoZoneRegion(false);
  Plan plan = twoZones(*region);
  addPost(plan, *region, 20, 10, 500);
  const auto found = observationOf(region, plan);
  EXPECT_EQ(reason(found[0], kArea), UnknownReason::NoElevation);
  EXPECT_EQ(reason(found[0], kBorder), UnknownReason::NoElevation);
  EXPECT_NEAR(likely(found[0], kPatrol), 2 * kDriven / 1000, 2e-3);
  EXPECT_EQ(reason(found[1], kArea), UnknownReason::NoElevation);
  EXPECT_EQ(reason(found[1], kPatrol), UnknownReason::NoPosts);
}

TEST(ScenarioObservation, StandsAmongAllFiguresAndGoesByTheNetworkState) {
  const auto region = twoZoneRegion();
  Plan plan = twoZones(*region);
  addPost(plan, *region, 20, 10, 500);
  const auto all = reckonAllFigures(region, plan, idOf(1), Uuid{}, {});
  const auto& figures = all.figures.zones[0].figures;
  const auto place = [&](const char* id) { return findMetric(figures, id) - figures.data(); };
  EXPECT_EQ(place(kArea), place("coverage.crossings") + 1);
  EXPECT_EQ(place("coverage.elevation_min"), place(kPatrol) + 1);
  EXPECT_EQ(likely(figures, kPatrol), likely(observationOf(region, plan)[0], kPatrol));
  plan.networkStates[idOf(30)] = {idOf(30), "Closed", "", "", {}, "", 0};
  RoadStatus closed;
  closed.id = idOf(31);
  closed.state = idOf(30);
  closed.target = RoadStatus::Target::Road;
  closed.code = "1";
  closed.point = region->projection->inverse({kOrigin.x + 950, kOrigin.y});
  closed.passability = Passability::Closed;
  plan.roadStatuses[closed.id] = closed;
  const auto then = reckonAllFigures(region, plan, idOf(1), idOf(30), {}, all.index);
  EXPECT_EQ(likely(then.figures.zones[0].figures, kPatrol), 0) << "known: nothing is reached";
  EXPECT_EQ(likely(then.figures.zones[0].figures, kArea), likely(figures, kArea));
}

}  // namespace
}  // namespace zw::observe
