// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/coverage.h"

#include <gtest/gtest.h>

#include <limits>

#include "core/geometry/geodesic.h"
#include "tests/core/coverage_zones.h"
#include "tests/support/synthetic_region.h"
#include "tests/support/utm_projection.h"

namespace zw::testing {
namespace {

/// A country of 20 km × 20 km whose corner is (0, 0) of `at`: the border is its southern edge, the river runs
/// straight along its middle, the southern 8 km are the buffer zone, two units share it east and west.
constexpr double kX = 500000;
constexpr double kY = 3660000;

MultiPolygon<ProjectedPoint> box(double x0, double y0, double x1, double y1) {
  return {{{{kX + x0, kY + y0}, {kX + x1, kY + y0}, {kX + x1, kY + y1}, {kX + x0, kY + y1}}, {}}};
}

std::shared_ptr<Region> plainCountry() {
  auto region = std::make_shared<Region>();
  region->projection = std::make_shared<UtmProjection>(36);
  region->territoryCode = "AAA";
  region->territories.push_back({"AAA", {}, box(0, 0, 20000, 20000), ""});
  region->border.push_back({"AAA–BBB", {{kX, kY}, {kX + 10000, kY}, {kX + 20000, kY}}, false, ""});
  region->rivers.push_back({{}, "river", {{kX, kY + 10000}, {kX + 20000, kY + 10000}}, true, ""});
  region->riverSides.push_back({Side::Border, box(0, 0, 20000, 10000)});
  region->riverSides.push_back({Side::Far, box(0, 10000, 20000, 20000)});
  region->bufferZones.push_back({{}, box(0, 0, 20000, 8000), "none", ""});
  for (int i = 0; i < 2; ++i) {
    AreaUnit unit;
    unit.code = i == 0 ? "W" : "E";
    unit.shape = box(i * 10000.0, 0, i * 10000.0 + 10000, 20000);
    unit.residents = 1000;
    unit.displaced = 100;
    region->units.push_back(unit);
  }
  for (const ProjectedPoint corner : {ProjectedPoint{kX, kY}, {kX + 20000, kY + 20000}})
    region->bounds.add(region->projection->inverse(corner));
  region->bounds = region->bounds.grownBy(0.1);
  return region;
}

MetricSet figuresOf(const std::shared_ptr<const Region>& region, const MultiPolygon<ProjectedPoint>& shape) {
  return ZoneCoverage(buildRegionIndex(region), {}).update(region->projection->inverse(shape));
}

/// UTM's scale on its central meridian is 0.9996 and grows by five millionths over the country's 20 km; the
/// areas of a 20 km rectangle are compared with slack for that.
constexpr double kScale = 0.9996;

}  // namespace

TEST(Coverage, RectangleOverAStraightRiver) {
  const MetricSet figures = figuresOf(plainCountry(), box(2000, 6000, 6000, 11000));
  const double unit = 1 / (kScale * kScale);
  EXPECT_NEAR(number(figures, "coverage.area"), 20e6 * unit, 20e6 * 2e-6);
  EXPECT_NEAR(number(figures, "coverage.perimeter"), 18000 / kScale, 0.1);
  EXPECT_NEAR(number(figures, "coverage.compactness"), 4 * M_PI * 20 / (18 * 18), 1e-5);
  EXPECT_EQ(number(figures, "coverage.parts"), 1);
  EXPECT_NEAR(number(figures, "coverage.area_border_side"), 16e6 * unit, 16e6 * 2e-6);
  EXPECT_NEAR(number(figures, "coverage.area_far_side"), 4e6 * unit, 4e6 * 2e-6);
  EXPECT_NEAR(number(figures, "coverage.buffer_area"), 8e6 * unit, 8e6 * 2e-6);
  EXPECT_NEAR(number(figures, "coverage.buffer_share"), 8.0 / 160, 1e-6);
  EXPECT_NEAR(number(figures, "coverage.river_frontage"), 4000 / kScale, 0.1);
  EXPECT_EQ(number(figures, "coverage.border_frontage"), 0);
  EXPECT_NEAR(number(figures, "coverage.residents"), 1000 * 20.0 / 200, 1e-3);
  EXPECT_NEAR(number(figures, "coverage.displaced"), 100 * 20.0 / 200, 1e-4);
}

TEST(Coverage, FrontageOfAZoneThatStopsShortOfTheBorder) {
  // 100 m off the border, over 5 km: all of it runs along, and 100 m more at either end where the border is
  // as far off the corner as on from it.
  const auto country = plainCountry();
  EXPECT_NEAR(number(figuresOf(country, box(4000, 100, 9000, 3000)), "coverage.border_frontage"),
              5200 / kScale, 0.5);
  EXPECT_EQ(number(figuresOf(country, box(4000, 151, 9000, 3000)), "coverage.border_frontage"), 0);
  // Over the border: what lies inside, no more.
  EXPECT_NEAR(number(figuresOf(country, box(4000, -500, 9000, 3000)), "coverage.border_frontage"),
              5000 / kScale, 0.1);
}

TEST(Coverage, ALineThatCrossesAtASlantIsNotAlong) {
  // The western side crosses the river at 30°: within 150 m of it, the river outside does not count.
  const auto country = plainCountry();
  const MultiPolygon<ProjectedPoint> slanted{{{{kX + 5000, kY + 9000},
                                               {kX + 12000, kY + 9000},
                                               {kX + 12000, kY + 11000},
                                               {kX + 5000 + 2000 / std::tan(M_PI / 6), kY + 11000}},
                                              {}}};
  const double inside = 7000 - 1000 / std::tan(M_PI / 6);
  EXPECT_NEAR(number(figuresOf(country, slanted), "coverage.river_frontage"), inside / kScale, 0.5);
}

TEST(Coverage, PeopleLiveOnResidentialLandElseInSettlementsElseAnywhere) {
  const auto country = plainCountry();
  // West: one square kilometre of houses, half of it counted twice. East: two settlements.
  country->landCover.push_back({LandCover::Residential, box(1000, 1000, 2000, 2000).front(), ""});
  country->landCover.push_back({LandCover::Residential, box(1000, 1000, 1500, 2000).front(), ""});
  country->landCover.push_back({LandCover::Wood, box(5000, 5000, 8000, 8000).front(), ""});
  country->settlements.push_back({{}, "A", "", {kX + 12000, kY + 3000}, ""});
  country->settlements.push_back({{}, "B", "", {kX + 18000, kY + 15000}, ""});
  const auto residents = [&](double x0, double y0, double x1, double y1) {
    return number(figuresOf(country, box(x0, y0, x1, y1)), "coverage.residents");
  };
  EXPECT_NEAR(residents(0, 0, 10000, 20000), 1000, 1e-3);
  EXPECT_NEAR(residents(500, 500, 1250, 3000), 250, 0.1);
  EXPECT_NEAR(residents(4000, 4000, 9000, 9000), 0, 1e-9);
  EXPECT_NEAR(residents(11000, 1000, 13000, 5000), 500, 1e-9);
  EXPECT_NEAR(residents(-5000, -5000, 25000, 25000), 2000, 1e-3);
  EXPECT_EQ(number(figuresOf(country, box(11000, 1000, 13000, 5000)), "coverage.settlements"), 1);
}

TEST(Coverage, UncountedPeopleAreUnknownNotNone) {
  const auto country = plainCountry();
  country->units[1].residents.reset();
  const MetricSet both = figuresOf(country, box(8000, 2000, 12000, 4000));
  const auto uncounted = unknown(both, "coverage.residents");
  ASSERT_TRUE(uncounted);
  EXPECT_EQ(uncounted->reason, UnknownReason::PeopleNotCounted);
  EXPECT_EQ(uncounted->count, 1);
  // 11 km off the meridian the scale has grown by 1.5e-6.
  EXPECT_NEAR(uncounted->uncountedArea, 4e6 / (kScale * kScale), 20);
  EXPECT_EQ(uncounted->unclaimedArea, 0);
  EXPECT_NEAR(uncounted->countedPeople, 20, 0.1);
  EXPECT_NEAR(number(both, "coverage.displaced"), 4, 1e-3);
  // A sliver of half a hectare does not spoil the figure.
  EXPECT_NEAR(number(figuresOf(country, box(8000, 2000, 10002.5, 4000)), "coverage.residents"), 20, 0.1);

  country->units.pop_back();
  const auto unclaimed = unknown(figuresOf(country, box(8000, 2000, 12000, 4000)), "coverage.residents");
  ASSERT_TRUE(unclaimed);
  EXPECT_EQ(unclaimed->reason, UnknownReason::PeopleNotCounted);
  EXPECT_EQ(unclaimed->count, 0);
  EXPECT_NEAR(unclaimed->unclaimedArea, 4e6 / (kScale * kScale), 20);
  EXPECT_NEAR(unclaimed->countedPeople, 20, 0.1);
  // Nobody lives at sea.
  EXPECT_NEAR(number(figuresOf(country, box(-5000, 2000, 2000, 4000)), "coverage.residents"), 20, 1e-3);
}

TEST(Coverage, WhatTheRegionLacksIsUnknown) {
  auto bare = std::make_shared<Region>();
  bare->projection = std::make_shared<UtmProjection>(36);
  bare->territories.push_back({"AAA", {}, box(0, 0, 20000, 20000), ""});
  const MetricSet figures = figuresOf(bare, box(2000, 2000, 4000, 4000));
  EXPECT_EQ(reason(figures, "coverage.area"), std::nullopt);
  for (const auto& [id, why] : {std::pair{"coverage.area_border_side", UnknownReason::NoRiverMainStem},
                                {"coverage.area_far_side", UnknownReason::NoRiverMainStem},
                                {"coverage.buffer_area", UnknownReason::NoBufferZone},
                                {"coverage.buffer_share", UnknownReason::NoBufferZone},
                                {"coverage.border_frontage", UnknownReason::NoBorderLine},
                                {"coverage.river_frontage", UnknownReason::NoRiverMainStem},
                                {"coverage.settlements", UnknownReason::NoSettlements},
                                {"coverage.residents", UnknownReason::NoUnits},
                                {"coverage.displaced", UnknownReason::NoUnits},
                                {"coverage.road_length", UnknownReason::NoRoads},
                                {"coverage.crossings", UnknownReason::NoRiverMainStem},
                                {"coverage.elevation_min", UnknownReason::NoElevation},
                                {"coverage.elevation_mean", UnknownReason::NoElevation},
                                {"coverage.elevation_max", UnknownReason::NoElevation}})
    EXPECT_EQ(reason(figures, id), why) << id;
  const MetricSet plan = planCoverage(*buildRegionIndex(bare), {}, {});
  EXPECT_EQ(number(plan, "covered_area"), 0);
  for (const char* id : {"residual.area", "residual.parts", "residual.border_length", "residual.depth_min",
                         "residual.depth_median", "residual.settlements", "residual.residents"})
    EXPECT_EQ(reason(plan, id), UnknownReason::NoBufferZone) << id;

  const auto empty = std::make_shared<Region>();
  empty->projection = bare->projection;
  EXPECT_EQ(reason(figuresOf(empty, box(0, 0, 1, 1)), "coverage.residents"), UnknownReason::NoUnits);
}

TEST(Coverage, DegenerateShapesCountAsEmpty) {
  const auto region = makeSyntheticRegion();
  const auto index = buildRegionIndex(region);
  const LonLat p = region->projection->inverse({700000, 3670000});
  const LonLat q = region->projection->inverse({705000, 3670000});
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const double inf = std::numeric_limits<double>::infinity();
  for (const MultiPolygon<LonLat>& shape :
       {MultiPolygon<LonLat>{}, MultiPolygon<LonLat>{{}}, MultiPolygon<LonLat>{{{p}, {}}},
        MultiPolygon<LonLat>{{{p, q}, {}}}, MultiPolygon<LonLat>{{{p, q, {nan, 33}}, {}}},
        MultiPolygon<LonLat>{{{p, q, {inf, 33}}, {}}}, MultiPolygon<LonLat>{{{p, q, {35, 95}}, {}}},
        MultiPolygon<LonLat>{{{}, {{p, q, {35.2, 33.2}}}}}}) {
    ZoneCoverage coverage(index, {});
    const MetricSet figures = coverage.update(shape);
    for (const char* id : {"coverage.area", "coverage.perimeter", "coverage.parts", "coverage.buffer_area",
                           "coverage.border_frontage", "coverage.road_length", "coverage.residents",
                           "coverage.crossings", "coverage.settlements"})
      EXPECT_EQ(number(figures, id), 0) << id;
    EXPECT_EQ(reason(figures, "coverage.compactness"), UnknownReason::EmptyShape);
    static_cast<void>(planCoverage(*index, {}, {shape, shape}));
    // And back again: a real shape after a degenerate one.
    EXPECT_GT(number(coverage.update(unionOfUnits(*region, {3})), "coverage.area"), 1e6);
    EXPECT_EQ(number(coverage.update(shape), "coverage.road_length"), 0);
  }
}

TEST(Coverage, AShapeThatCrossesItselfIsReckonedByEvenOdd) {
  const auto country = plainCountry();
  // A bow tie of two triangles, 2 km wide and 1 km high each.
  const MultiPolygon<ProjectedPoint> tie{
      {{{kX + 5000, kY + 5000}, {kX + 7000, kY + 7000}, {kX + 7000, kY + 5000}, {kX + 5000, kY + 7000}}, {}}};
  const MetricSet figures = figuresOf(country, tie);
  EXPECT_NEAR(number(figures, "coverage.area"), 2e6 / (kScale * kScale), 10);
  EXPECT_NEAR(number(figures, "coverage.area_border_side"), 2e6 / (kScale * kScale), 10);
  EXPECT_EQ(reason(figures, "coverage.parts"), UnknownReason::CrossesItself);
  EXPECT_EQ(reason(figures, "coverage.compactness"), UnknownReason::CrossesItself);
}

TEST(Residual, StripAlongTheBorder) {
  const auto country = plainCountry();
  const auto index = buildRegionIndex(country);
  const auto zone = [&](double x0, double y0, double x1, double y1) {
    return country->projection->inverse(box(x0, y0, x1, y1));
  };
  const double unit = 1 / (kScale * kScale);
  const MetricSet nothing = planCoverage(*index, {}, {});
  EXPECT_EQ(number(nothing, "covered_area"), 0);
  EXPECT_NEAR(number(nothing, "residual.area"), 160e6 * unit, 2000);
  EXPECT_EQ(number(nothing, "residual.parts"), 1);
  EXPECT_NEAR(number(nothing, "residual.border_length"), 20000 / kScale, 0.5);
  EXPECT_NEAR(number(nothing, "residual.depth_median"), 8000 / kScale, 0.5);
  EXPECT_NEAR(number(nothing, "residual.residents"), 2000 * 8.0 / 20, 0.01);

  // A zone in the west leaves 500 m along the border.
  const MetricSet strip = planCoverage(*index, {}, {zone(-100, 500, 12000, 9000)});
  EXPECT_NEAR(number(strip, "residual.depth_min"), 500 / kScale, 0.5);
  EXPECT_NEAR(number(strip, "residual.depth_median"), 500 / kScale, 0.5);
  EXPECT_NEAR(number(strip, "residual.border_length"), 20000 / kScale, 0.5);

  // One at the border in the west: what is left begins at 12 km.
  const MetricSet east = planCoverage(*index, {}, {zone(-100, -100, 12000, 9000)});
  EXPECT_NEAR(number(east, "residual.border_length"), 8000 / kScale, 0.5);
  EXPECT_NEAR(number(east, "residual.depth_min"), 8000 / kScale, 0.5);
  EXPECT_NEAR(number(east, "residual.area"), 64e6 * unit, 500);

  // Two zones that overlap count once; together they leave nothing.
  const MetricSet none =
      planCoverage(*index, {}, {zone(-100, -100, 12000, 9000), zone(9000, -100, 20100, 9000)});
  EXPECT_NEAR(number(none, "covered_area"), 20.2 * 9.1e6 * unit, 1e4);
  EXPECT_EQ(number(none, "residual.area"), 0);
  EXPECT_EQ(number(none, "residual.parts"), 0);
  EXPECT_EQ(number(none, "residual.border_length"), 0);
  EXPECT_EQ(number(none, "residual.residents"), 0);
  EXPECT_EQ(reason(none, "residual.depth_min"), UnknownReason::NoResidual);
  EXPECT_TRUE(residualShape(*index, {zone(-100, -100, 20100, 9000)}).empty());

  // Inland only: there is a residual, but no depth at the border.
  const MetricSet inland = planCoverage(*index, {}, {zone(-100, -100, 20100, 5000)});
  EXPECT_NEAR(number(inland, "residual.area"), 60e6 * unit, 500);
  EXPECT_EQ(reason(inland, "residual.depth_median"), UnknownReason::NoResidualAtBorder);
}

TEST(Coverage, AllUnitsTogetherHoldTheRegionsPeople) {
  const auto region = makeSyntheticRegion();
  double residents = 0;
  double displaced = 0;
  for (const AreaUnit& unit : region->units) {
    residents += unit.residents.value_or(0);
    displaced += unit.displaced.value_or(0);
  }
  const auto index = buildRegionIndex(region);
  double sum = 0;
  for (std::size_t i = 0; i < region->units.size(); ++i)
    sum += number(ZoneCoverage(index, {}).update(unionOfUnits(*region, {i})), "coverage.residents");
  EXPECT_NEAR(sum / residents, 1, 1e-7);
  std::vector<std::size_t> all(region->units.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
  const MetricSet together = ZoneCoverage(index, {}).update(unionOfUnits(*region, all));
  EXPECT_NEAR(number(together, "coverage.residents") / residents, 1, 1e-7);
  EXPECT_NEAR(number(together, "coverage.displaced") / displaced, 1, 1e-7);
}

TEST(Coverage, FactorsComeFromThePlan) {
  Plan plan;
  EXPECT_EQ(coverageFactors(plan), CoverageFactors{});
  const auto set = [&plan](const char* id, double value) {
    plan.factors[id] = {id, "", value, value, value, "m", "", {}};
  };
  set("coverage.frontage_tolerance", 80);
  set("residual.depth_spacing", 500);
  EXPECT_EQ(coverageFactors(plan), (CoverageFactors{80, 500}));
  set("residual.depth_spacing", -1);
  EXPECT_EQ(coverageFactors(plan).depthSpacing, 250) << "what makes no sense is not used";
}

}  // namespace zw::testing
