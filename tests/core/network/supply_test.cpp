// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Supply figures on drawn networks: 100 m a character, minor roads at 20 km/h (12 to 26), so that 1 km takes
// 180 s.
#include "core/network/scenario_supply.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "core/geometry/geodesic.h"
#include "tests/support/plan_samples.h"
#include "tests/support/road_graphs.h"
#include "tests/support/road_regions.h"
#include "tests/support/utm_projection.h"

namespace zw::network {
namespace {

using zw::test::emptyPlan;
using zw::test::idOf;

const ProjectedPoint kOrigin{500000, 3700000};

struct Drawn {
  explicit Drawn(std::string_view picture) : map(testing::drawGraph(picture)), plan(emptyPlan()) {
    for (ProjectedPoint& p : map.places) p = {p.x + kOrigin.x, p.y + kOrigin.y};
    region = testing::makeRoadRegion(map.graph, map.places);
    region->projection = std::make_shared<testing::UtmProjection>(36);
    region->hash = plan.info.packHash;
  }
  [[nodiscard]] static ProjectedPoint at(double column, double row) {
    return {kOrigin.x + 100 * column, kOrigin.y - 100 * row};
  }
  void addBase(unsigned id, const std::string& name, ProjectedPoint place) {
    plan.bases[idOf(id)] = {idOf(id), name, "", true, region->projection->inverse(place)};
  }
  [[nodiscard]] MultiPolygon<LonLat> box(double left, double top, double right, double bottom) const {
    const Ring<ProjectedPoint> ring = {at(left, top), at(right, top), at(right, bottom), at(left, bottom)};
    return region->projection->inverse(MultiPolygon<ProjectedPoint>{{ring, {}}});
  }
  [[nodiscard]] std::unique_ptr<SupplyNetwork> supply() const { return supplyNetwork(region, plan, {}); }

  testing::DrawnGraph map;
  std::shared_ptr<Region> region;
  Plan plan;
};

const Metric& figure(const ZoneSupply& zone, const char* id) {
  return *findMetric(zone.figures, id);
}
UnknownReason reasonOf(const ZoneSupply& zone, const char* id) {
  return std::get<Unknown>(figure(zone, id).value).reason;
}

}  // namespace

TEST(Supply, IsReckonedByTheFactors) {
  Drawn drawn(
      "a---b----c---------d\n"
      "         |         |\n"
      "         e---------f");
  drawn.addBase(5, "West", Drawn::at(0, 0));
  drawn.addBase(6, "East", Drawn::at(19, 2));
  const auto supply = drawn.supply();
  const ZoneSupply zone = zoneSupply(*supply, drawn.box(8, -1, 10, 1), {});

  // The zone holds c: 0.9 km from a; from f by e or by d, 1.2 km.
  ASSERT_EQ(zone.fromBases.size(), 2U);
  EXPECT_EQ(supply->bases()[zone.fromBases[0].base].name, "West");
  EXPECT_NEAR(zone.fromBases[0].route.time, 162'000, 100);
  EXPECT_NEAR(zone.fromBases[1].route.time, 216'000, 100);
  EXPECT_NEAR(zone.fromBases[1].route.metres, 1200, 1);
  EXPECT_EQ(std::get<std::string>(figure(zone, "supply.best_base").value), "West");
  EXPECT_NEAR(figure(zone, "supply.best_time").number(), 162, 0.1);
  const Estimate time = std::get<Estimate>(figure(zone, "supply.best_time").value);
  EXPECT_EQ(time.low, time.likely) << "the plan's factors have no band of speeds";

  // By hand: 10 trucks · 0.75 · 5 t · 10 h / (2 · 0.045 h + 2 h).
  EXPECT_NEAR(zone.turnarounds.likely, 10 / 2.09, 1e-3);
  EXPECT_NEAR(figure(zone, "supply.lift_per_day").number(), 10 * 0.75 * 5 * 10 / 2.09, 0.02);
  // 200 m by 200 m at 5.2 soldiers on a km², 20 kg each.
  const double area = geodesicArea(drawn.box(8, -1, 10, 1)).value() / 1e6;
  EXPECT_NEAR(figure(zone, "supply.demand_per_day").number(), area * 5.2 * 20 / 1000, 1e-9);
  // 7.5 vehicles, 15 to the km, at 20 km/h: 1.5 min, and 5 min of gaps.
  EXPECT_NEAR(zone.passSeconds.likely, 60 * (7.5 * 60 / (15 * 20) + 5), 0.2);

  EXPECT_EQ(figure(zone, "supply.disjoint_routes").number(), 3);
  EXPECT_EQ(figure(zone, "supply.choke_points").number(), 3);
  EXPECT_EQ(figure(zone, "supply.entry_points").number(), 3);
}

TEST(Supply, TimesHaveTheBandOfTheSpeeds) {
  Drawn drawn("a---------b");
  drawn.plan.factors["speed.minor"] = {"speed.minor", "", 20, 10, 40, "km/h", "", Confidence::Assumed};
  drawn.addBase(5, "West", Drawn::at(0, 0));
  const ZoneSupply zone = zoneSupply(*drawn.supply(), drawn.box(9, -1, 11, 1), {});
  EXPECT_NEAR(zone.seconds.low, 90, 0.1);
  EXPECT_NEAR(zone.seconds.likely, 180, 0.1);
  EXPECT_NEAR(zone.seconds.high, 360, 0.1);
  EXPECT_LT(zone.liftTonnes.low, zone.liftTonnes.likely);
}

TEST(Supply, SaysWhatItCannotKnow) {
  Drawn drawn(
      "a----b\n"
      "\n"
      "\n"
      "\n"
      "c----d");
  const auto zone = drawn.box(4, 3.5, 6, 4.5);
  const ZoneSupply noBase = zoneSupply(*drawn.supply(), zone, {});
  EXPECT_EQ(reasonOf(noBase, "supply.best_time"), UnknownReason::NoBases);
  EXPECT_EQ(reasonOf(noBase, "supply.lift_per_day"), UnknownReason::NoBases);
  EXPECT_TRUE(figure(noBase, "supply.entry_points").known());
  EXPECT_TRUE(figure(noBase, "supply.demand_per_day").known());

  drawn.addBase(5, "North", Drawn::at(0, 0));
  const ZoneSupply cutOff = zoneSupply(*drawn.supply(), zone, {});
  EXPECT_EQ(reasonOf(cutOff, "supply.best_base"), UnknownReason::Unreachable);
  EXPECT_EQ(cutOff.cutOff.size(), 1U);
  EXPECT_EQ(figure(cutOff, "supply.disjoint_routes").number(), 0);
  EXPECT_EQ(figure(cutOff, "supply.lift_per_day").number(), 0) << "nothing can be lifted: that is known";
  EXPECT_EQ(reasonOf(cutOff, "supply.buffer_distance"), UnknownReason::NoBufferZone);

  const ZoneSupply around = zoneSupply(*drawn.supply(), drawn.box(-1, -1, 1, 1), {});
  EXPECT_EQ(reasonOf(around, "supply.choke_points"), UnknownReason::HoldsSupply);
  EXPECT_TRUE(figure(around, "supply.best_time").known());

  drawn.region->roads.clear();
  drawn.region->roadNodes.clear();
  const ZoneSupply noRoads = zoneSupply(*drawn.supply(), zone, {});
  EXPECT_EQ(reasonOf(noRoads, "supply.best_time"), UnknownReason::NoRoads);
  EXPECT_EQ(reasonOf(noRoads, "supply.entry_points"), UnknownReason::NoRoads);
}

TEST(Supply, ExposureIsTheRoutesLengthInBufferBorderBandAndOtherZones) {
  Drawn drawn("a-------------------b");
  BufferZone buffer;
  buffer.shape = {{{Drawn::at(3, -9), Drawn::at(8, -9), Drawn::at(8, 9), Drawn::at(3, 9)}, {}}};
  drawn.region->bufferZones.push_back(buffer);
  BorderLine border;
  border.line = {Drawn::at(12, 4), Drawn::at(14, 4)};
  drawn.region->border.push_back(border);
  drawn.plan.factors["supply.border_margin"] = {"supply.border_margin", "", 500, 500, 500, "m", "",
                                                Confidence::Assumed};
  drawn.addBase(5, "West", Drawn::at(0, 0));
  const auto others = std::vector{drawn.box(15, -1, 17, 1), drawn.box(-9, 5, 30, 8)};
  const ZoneSupply zone = zoneSupply(*drawn.supply(), drawn.box(19, -1, 21, 1), others);
  EXPECT_NEAR(*zone.exposure.bufferMetres, 500, 0.5);
  // Within 500 m of a line 400 m off: 300 m beyond each of its ends.
  EXPECT_NEAR(*zone.exposure.borderMetres, 200 + 2 * 300, 12) << "the band's corners have eight edges";
  EXPECT_NEAR(zone.exposure.otherZoneMetres, 200, 0.5);
}

TEST(Supply, AfterClosuresEqualsANewNetwork) {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    const auto roads = testing::makePlanarRoads(300, 520, seed);
    Drawn drawn("a--b");
    std::vector<ProjectedPoint> places;
    for (const ProjectedPoint& p : roads.places) places.push_back({p.x + kOrigin.x, p.y + kOrigin.y});
    drawn.region = testing::makeRoadRegion(roads.graph, places);
    drawn.region->projection = std::make_shared<testing::UtmProjection>(36);
    std::mt19937 random(seed);
    std::uniform_int_distribution<std::size_t> anyNode(0, places.size() - 1), anyEdge(0, 519);
    for (unsigned b = 0; b < 3; ++b)
      drawn.addBase(5 + b, "Base " + std::to_string(b), places[anyNode(random)]);
    const auto supply = drawn.supply();
    const ProjectedPoint middle = places[anyNode(random)];
    const Ring<ProjectedPoint> ring = {
        {middle.x - 600, middle.y - 600}, {middle.x + 600, middle.y - 600}, {middle.x, middle.y + 700}};
    const auto zone = drawn.region->projection->inverse(MultiPolygon<ProjectedPoint>{{ring, {}}});
    NetworkChanges changes;
    for (int round = 0; round < 8; ++round) {
      const auto e = static_cast<EdgeIndex>(anyEdge(random) % drawn.region->roads.size());
      const Passability status = round % 3 == 2 ? Passability::Restricted : Passability::Closed;
      changes.statuses.push_back({{e}, status});
      supply->setPassability(changes.statuses.back().roads, status);
      if (round % 3 == 1) supply->tidy();
      const SupplyNetwork anew(RoadNetwork(drawn.region, travelFactors(drawn.plan), changes), drawn.plan);
      for (std::size_t b = 0; b < 3; ++b)
        ASSERT_EQ(supply->bases()[b].tree.times(), anew.bases()[b].tree.times()) << seed << ' ' << round;
      EXPECT_EQ(supply->sources(), anew.sources());
      EXPECT_EQ(zoneSupply(*supply, zone, {}).figures, zoneSupply(anew, zone, {}).figures);
    }
  }
}

}  // namespace zw::network
