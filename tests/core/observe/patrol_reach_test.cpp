// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// On drawn networks: 100 m a character, minor roads at 20 km/h, so that 100 m take 18 s by vehicle and 90 s
// on foot by day, 112.5 s by night.
#include "core/observe/patrol_reach.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/boost_roads.h"
#include "tests/support/plan_samples.h"
#include "tests/support/road_graphs.h"
#include "tests/support/road_regions.h"
#include "tests/support/utm_projection.h"

namespace zw::observe {
namespace {

using network::Millis;

const ProjectedPoint kOrigin{700000, 3690000};
constexpr Millis kMinute = 60000;
constexpr auto kVehicle = static_cast<std::size_t>(PatrolMode::Vehicle);
constexpr auto kDay = static_cast<std::size_t>(PatrolMode::FootByDay);
constexpr auto kNight = static_cast<std::size_t>(PatrolMode::FootByNight);

/// A drawn network on ground that rises by so many metres with each character to the east.
struct Drawn {
  Drawn(
      std::string_view picture, double rise, const std::function<void(Region&)>& alter = [](Region&) {})
      : map(testing::drawGraph(picture)) {
    for (ProjectedPoint& p : map.places) p = {p.x + kOrigin.x, p.y + kOrigin.y};
    region = testing::makeRoadRegion(map.graph, map.places);
    region->projection = std::make_shared<testing::UtmProjection>(36);
    const LonLat corner = region->projection->inverse({kOrigin.x, kOrigin.y});
    ElevationGrid& grid = region->elevation;
    grid.columns = 300;
    grid.rows = 200;
    grid.cellWidth = grid.cellHeight = 1e-4;  // 10 m
    grid.west = corner.lon - 0.005;
    grid.north = corner.lat + 0.01;
    for (int r = 0; r < grid.rows; ++r)
      for (int c = 0; c < grid.columns; ++c) {
        const double x = region->projection->forward(grid.cellCentre(c, r)).x - kOrigin.x;
        grid.heights.push_back(static_cast<std::int16_t>(std::lround(500 + rise * x / 100)));
      }
    alter(*region);
    roads = std::make_unique<network::RoadNetwork>(region, network::TravelFactors{});
  }
  [[nodiscard]] static ProjectedPoint at(double column, double row) {
    return {kOrigin.x + 100 * column, kOrigin.y - 100 * row};
  }
  [[nodiscard]] static MultiPolygon<ProjectedPoint> box(double left, double top, double right,
                                                        double bottom) {
    return {{{at(left, top), at(right, top), at(right, bottom), at(left, bottom)}, {}}};
  }
  [[nodiscard]] PatrolReach reach(const std::vector<ProjectedPoint>& posts,
                                  const MultiPolygon<ProjectedPoint>& zone, Millis within) const {
    const PatrolledZone patrolled = patrolledZone(*roads, zone);
    const auto heights = nodeHeights(*roads);
    return PatrolNetwork(*roads, heights, {}).reach(posts, patrolled, {&within, 1}).front();
  }
  /// Geodesic metres of a character.
  [[nodiscard]] double unit(char from, char to, double characters) const {
    return static_cast<double>(region->roads[map.edge(from, to)].lengthMetres) / characters;
  }

  testing::DrawnGraph map;
  std::shared_ptr<Region> region;
  std::unique_ptr<network::RoadNetwork> roads;
};

TEST(PatrolReach, OnLevelGroundIsSpeedTimesTime) {
  const Drawn drawn("a------------------b", 0);
  const double unit = drawn.unit('a', 'b', 19);
  const auto zone = Drawn::box(-1, -1, 20, 1);
  // In six minutes 2 km by vehicle (all of 1.9), 400 m on foot by day and 320 m by night.
  const PatrolReach reach = drawn.reach({Drawn::at(0, 0)}, zone, 6 * kMinute);
  EXPECT_NEAR(reach.roads.total, 19 * unit, 0.1);
  EXPECT_NEAR(reach.roads.by[kVehicle], 19 * unit, 0.1);
  EXPECT_NEAR(reach.roads.by[kDay], 400, 0.1);
  EXPECT_NEAR(reach.roads.by[kNight], 320, 0.1);
  EXPECT_NEAR(reach.roads.byDay, 19 * unit, 0.1);
  EXPECT_EQ(reach.withoutAccess, 0U);
  EXPECT_EQ(reach.unknownClimb, 0);
  // From the middle both ways; the zone holds one side alone.
  const PatrolReach half = drawn.reach({Drawn::at(10, 0)}, Drawn::box(10, -1, 20, 1), 6 * kMinute);
  EXPECT_NEAR(half.roads.total, 9 * unit, 0.1);
  EXPECT_NEAR(half.roads.by[kDay], 400, 0.1);
}

TEST(PatrolReach, UphillItTakesAMinuteMoreForEachTenMetres) {
  // 5 m up with each 100 m: 90 s and 30 s of climb uphill, 90 s downhill.
  const Drawn drawn("a-b-c-d-e-f-g-h-i-j", 5);
  const auto zone = Drawn::box(-1, -1, 20, 1);
  const double from = drawn.reach({Drawn::at(0, 0)}, zone, 12 * kMinute).roads.by[kDay];
  EXPECT_NEAR(from, 600, 15) << "heights are whole metres";
  const double back = drawn.reach({Drawn::at(18, 0)}, zone, 12 * kMinute).roads.by[kDay];
  EXPECT_NEAR(back, 800, 1);
}

TEST(PatrolReach, WalkersMindNoOneWayButClosedRoadsAndPathsAreTheirs) {
  const Drawn drawn("a--<---b", 0);
  const auto zone = Drawn::box(-1, -1, 8, 1);
  const PatrolReach against = drawn.reach({Drawn::at(0, 0)}, zone, 6 * kMinute);
  EXPECT_EQ(against.roads.by[kVehicle], 0);
  EXPECT_NEAR(against.roads.by[kDay], 400, 0.1);
  EXPECT_NEAR(against.roads.byDay, 400, 0.1);

  const Drawn path("a------b---c", 0, [](Region& region) { region.roads[1].roadClass = RoadClass::Path; });
  const PatrolReach walked = path.reach({Drawn::at(7, 0)}, Drawn::box(7.001, -1, 12, 1), 6 * kMinute);
  EXPECT_EQ(walked.roads.by[kVehicle], 0);
  EXPECT_NEAR(walked.roads.by[kDay], walked.roads.total, 0.5);

  const Drawn closed("a-x----b---c", 0);
  EXPECT_EQ(closed.reach({Drawn::at(11, 0)}, Drawn::box(-1, -1, 6, 1), 60 * kMinute).roads.by[kDay], 0);
}

TEST(PatrolReach, SettlementsAreReachedWithTheWayToThem) {
  const Drawn drawn("a------------------b", 0, [](Region& region) {
    for (const double x : {2.0, 5.0, 15.0}) {
      Settlement settlement;
      settlement.point = Drawn::at(x, -0.5);
      region.settlements.push_back(settlement);
    }
    region.settlements.push_back({{}, {}, {}, Drawn::at(30, 0), {}});
  });
  // 200 m of road take 180 s; 50 m across country, 65 m with detours, 93.6 s: 273.6 s to the first.
  const auto zone = Drawn::box(-1, -2, 20, 2);
  const auto reached = [&](double seconds, std::size_t mode) {
    return drawn.reach({Drawn::at(0, 0)}, zone, static_cast<Millis>(seconds * 1000)).settlements.by[mode];
  };
  EXPECT_EQ(reached(272, kDay), 0);
  EXPECT_EQ(reached(275, kDay), 1);
  // By night 225 s and 146.25 s.
  EXPECT_EQ(reached(370, kNight), 0);
  EXPECT_EQ(reached(373, kNight), 1);
  // By vehicle 36 s, and 65 m at 20 km/h, 11.7 s.
  EXPECT_EQ(reached(47, kVehicle), 0);
  EXPECT_EQ(reached(49, kVehicle), 1);
  EXPECT_EQ(drawn.reach({Drawn::at(15, 0)}, zone, 2 * kMinute).reachedSettlements[kDay],
            std::vector<std::uint32_t>{2});
  EXPECT_EQ(drawn.reach({Drawn::at(0, 0)}, zone, 60 * kMinute).settlements.total, 3) << "one lies outside";
}

TEST(PatrolReach, FootTimesAreBoosts) {
  const testing::PlanarRoads planar = testing::makePlanarRoads(900, 1500, 4);
  std::vector<ProjectedPoint> places;
  for (const ProjectedPoint& p : planar.places) places.push_back({p.x + kOrigin.x, p.y + kOrigin.y});
  auto region = testing::makeRoadRegion(planar.graph, places);
  region->projection = std::make_shared<testing::UtmProjection>(36);
  const network::RoadNetwork roads(region, {});
  const auto heights = nodeHeights(roads);
  const PatrolNetwork patrols(roads, heights, {});
  const network::RoadGraph& graph = patrols.graph(PatrolMode::FootByDay);
  const auto times = testing::boostTimes(graph, {{17, 0}}, network::Direction::From);
  // Without elevation every metre takes 0.9 s; a road both of whose ends are reached well in time is reached
  // whole.
  const Box<ProjectedPoint> all = boundsOf(places).grownBy(100);
  const MultiPolygon<ProjectedPoint> zone = {
      {{{all.minX, all.minY}, {all.maxX, all.minY}, {all.maxX, all.maxY}, {all.minX, all.maxY}}, {}}};
  const Millis within = 20 * kMinute;
  const PatrolReach reach = patrols.reach({places[17]}, patrolledZone(roads, zone), {&within, 1}).front();
  double metres = 0;
  for (network::EdgeIndex e = 0; e < graph.edgeCount(); ++e) {
    const auto& edge = graph.edge(e);
    if (edge.forward == network::kClosed) continue;
    const auto left = [&](network::NodeIndex node) {
      return times[node] < within ? static_cast<double>(within - times[node]) : 0.0;
    };
    metres += std::min(1.0, (left(edge.from) + left(edge.to)) / edge.forward) *
              static_cast<double>(region->roads[e].lengthMetres);
  }
  EXPECT_GT(metres, 1000);
  EXPECT_NEAR(reach.roads.by[kDay], metres, 2e-3 * metres);
  EXPECT_NEAR(reach.unknownClimb, reach.roads.total, 1) << "no height is known";
}

TEST(PatrolShare, IsTheShareByDayWithTheBandOfPacesAndTimes) {
  const Drawn drawn("a------------------b", 0);
  const auto zone = Drawn::box(-1, -1, 20, 1);
  const std::vector<ProjectedPoint> posts = {Drawn::at(0, 0)};
  const auto at = [&](Millis within) { return drawn.reach(posts, zone, within); };
  const auto bandOf = [&](const PatrolReachBand& reach) {
    return std::get<Estimate>(patrolShare(*drawn.region, 1, reach).value);
  };
  const PatrolReach three = at(3 * kMinute);
  // 333 m a minute of 1.9 km.
  const Estimate paced = bandOf({three, at(2 * kMinute), at(4 * kMinute), three, three});
  EXPECT_NEAR(paced.low, 2 * 333.3 / 1900, 2e-3);
  EXPECT_NEAR(paced.likely, 3 * 333.3 / 1900, 2e-3);
  EXPECT_NEAR(paced.high, 4 * 333.3 / 1900, 2e-3);
  const Estimate timed = bandOf({three, three, three, at(kMinute), at(5 * kMinute)});
  EXPECT_NEAR(timed.low, 333.3 / 1900, 2e-3);
  EXPECT_NEAR(timed.high, 5 * 333.3 / 1900, 2e-3);
  // Of both together: the ratios' logarithms in quadrature, 1.5 and 3 below.
  const Estimate both = bandOf({three, at(2 * kMinute), at(4 * kMinute), at(kMinute), at(60 * kMinute)});
  EXPECT_NEAR(both.low, both.likely / std::exp(std::hypot(std::log(1.5), std::log(3))), 2e-3);
  EXPECT_EQ(both.high, 1) << "no more than all";
  const auto reason = [](const Metric& metric) { return std::get<Unknown>(metric.value).reason; };
  EXPECT_EQ(reason(patrolShare(*drawn.region, 0, {})), UnknownReason::NoPosts);
  const PatrolReach empty = drawn.reach(posts, Drawn::box(5, 5, 6, 6), kMinute);
  EXPECT_EQ(reason(patrolShare(*drawn.region, 1, {empty, empty, empty, empty, empty})),
            UnknownReason::NoRoadsInside);
  EXPECT_EQ(reason(patrolShare(Region{}, 1, {})), UnknownReason::NoRoads);
}

TEST(PatrolTime, IsThePlans) {
  Plan plan = test::emptyPlan();
  EXPECT_EQ(patrolTime(plan).likely, 30 * kMinute);
  plan.factors["patrol.reach_time"] = {"patrol.reach_time", "", 20, 10, 90, "min", "", {}};
  EXPECT_EQ(patrolTime(plan).low, 10 * kMinute);
  EXPECT_EQ(patrolTime(plan).likely, 20 * kMinute);
  EXPECT_EQ(patrolTime(plan).high, 90 * kMinute);
}

TEST(PatrolPace, IsThePlans) {
  Plan plan = test::emptyPlan();
  plan.factors["patrol.climb_time"] = {"patrol.climb_time", "", 1, 0.5, 1.5, "min", "", {}};
  plan.factors["patrol.speed_road_day"] = {"patrol.speed_road_day", "", 4, 3, 5, "km/h", "", {}};
  EXPECT_EQ(patrolPace(plan, network::Pace::Slow).climb, 1.5);
  EXPECT_EQ(patrolPace(plan, network::Pace::Slow).roadDay, 3);
  EXPECT_EQ(patrolPace(plan, network::Pace::Quick).climb, 0.5);
  EXPECT_EQ(patrolPace(plan).roadDay, 4);
}

}  // namespace
}  // namespace zw::observe
