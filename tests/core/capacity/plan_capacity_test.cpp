// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capacity/plan_capacity.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/capacity/context_bands.h"
#include "tests/support/plan_samples.h"

namespace zw::capacity {
namespace {

using zw::test::idOf;

const Date kStart = *Date::fromText("2027-01-01");

/// 138 soldiers: see docs/methods.md.
ZonePosts fourPostsTwoCheckpoints() {
  ZonePosts zone;
  zone.observationPosts.resize(4);
  zone.checkpoints.resize(2);
  return zone;
}

PoolUnit company(unsigned id, int strength, int availableDay = 0) {
  PoolUnit unit;
  unit.id = idOf(id);
  unit.name = "Company " + std::to_string(id);
  unit.strength = strength;
  unit.vettedFrom = unit.trainedFrom = kStart.plusDays(availableDay);
  unit.deploymentDays = 180;
  return unit;
}

CapacityRequest requestOf(std::vector<HeldZone> zones, std::vector<PoolUnit> pool) {
  CapacityRequest request;
  request.zones = std::move(zones);
  request.pool = std::move(pool);
  request.start = kStart;
  request.end = kStart.plusMonths(36);
  request.draws.draws = 500;
  return request;
}

const Metric& figure(const MetricSet& figures, const char* id) {
  return *findMetric(figures, id);
}
UnknownReason reason(const MetricSet& figures, const char* id) {
  return std::get<Unknown>(figure(figures, id).value).reason;
}

}  // namespace

TEST(PlanCapacity, TwoCompaniesHoldOneZone) {
  const auto plan = planCapacity(
      requestOf({{idOf(1), fourPostsTwoCheckpoints(), kStart}}, {company(10, 140), company(11, 140)}));
  ASSERT_TRUE(plan);
  const MetricSet& figures = plan->zones.front().figures;
  EXPECT_EQ(figure(figures, "capacity.places").number(), 14);
  EXPECT_NEAR(figure(figures, "capacity.soldiers").number(), 137.916, 5e-4);
  EXPECT_NEAR(figure(figures, "capacity.vehicles").number(), 17.2395, 5e-4);
  // 280 soldiers, as long at home as deployed: 140 at a time.
  EXPECT_NEAR(figure(figures, "capacity.pool_share").number(), 137.916 / 140, 5e-6);
  const Estimate share = std::get<Estimate>(figure(figures, "capacity.pool_share").value);
  EXPECT_GT(share.high, 2 * share.likely) << "a dwell ratio of 3 alone doubles it";
  EXPECT_EQ(std::get<std::string>(figure(figures, "capacity.feasible_from").value), "2027-01-01");
  EXPECT_EQ(figure(figures, "capacity.feasible_from").unit, Unit::Date);
  const double p = figure(figures, "capacity.p_feasible").number();
  EXPECT_GT(p, 0);
  EXPECT_LT(p, 0.5) << "fewer on duty and less dwell are as likely as not, but not both";
  EXPECT_NEAR(figure(plan->figures, "capacity.soldiers").number(), 137.916, 5e-4);
  EXPECT_EQ(figure(plan->figures, "capacity.shortfall").number(), 0);
  EXPECT_EQ(plan->zones.front().soldiers->bars, plan->soldiers->bars) << "it is the only zone";
  EXPECT_EQ(plan->pool->bars.front().factor, FactorKey::DwellRatio);
}

TEST(PlanCapacity, AZoneWaitsForTheUnitsThatAreTrainedLast) {
  // 138 wanted: 137 are one too few.
  const auto plan = planCapacity(requestOf({{idOf(1), fourPostsTwoCheckpoints(), kStart.plusDays(31)}},
                                           {company(10, 137), company(11, 140, 59), company(12, 140, 59)}));
  ASSERT_TRUE(plan);
  EXPECT_EQ(std::get<std::string>(figure(plan->zones.front().figures, "capacity.feasible_from").value),
            "2027-03-01");
  EXPECT_EQ(figure(plan->figures, "capacity.shortfall").number(), 1);
}

TEST(PlanCapacity, SaysWhatItCannotKnow) {
  const std::vector<HeldZone> zones = {{idOf(1), {}, kStart}, {idOf(2), fourPostsTwoCheckpoints(), kStart}};
  auto plan = planCapacity(requestOf(zones, {company(10, 300), company(11, 300)}));
  ASSERT_TRUE(plan);
  for (const Metric& metric : plan->zones[0].figures)
    EXPECT_EQ(std::get<Unknown>(metric.value).reason, UnknownReason::NoPosts) << metric.id;
  EXPECT_EQ(plan->zones[0].figures.size(), 6U);
  EXPECT_TRUE(figure(plan->zones[1].figures, "capacity.feasible_from").known());
  EXPECT_EQ(plan->rotated, (std::vector<std::size_t>{1}));
  EXPECT_EQ(std::get<Unknown>(figure(plan->figures, "capacity.soldiers").value),
            (Unknown{UnknownReason::NoPosts, 1}));
  EXPECT_EQ(reason(plan->figures, "capacity.shortfall"), UnknownReason::NoPosts);
  EXPECT_FALSE(plan->soldiers);

  plan = planCapacity(requestOf({zones[1]}, {}));
  ASSERT_TRUE(plan);
  for (const char* id : {"capacity.pool_share", "capacity.feasible_from", "capacity.p_feasible"})
    EXPECT_EQ(reason(plan->zones[0].figures, id), UnknownReason::NoPool) << id;
  EXPECT_TRUE(figure(plan->zones[0].figures, "capacity.soldiers").known());
  EXPECT_EQ(reason(plan->figures, "capacity.shortfall"), UnknownReason::NoPool);

  PoolUnit untrained = company(10, 500);
  untrained.trainedFrom.reset();
  plan = planCapacity(requestOf({zones[1]}, {untrained}));
  ASSERT_TRUE(plan);
  EXPECT_EQ(reason(plan->zones[0].figures, "capacity.pool_share"), UnknownReason::NoUnitReady);
  EXPECT_EQ(reason(plan->zones[0].figures, "capacity.feasible_from"), UnknownReason::NotWithinHorizon);
  EXPECT_EQ(figure(plan->zones[0].figures, "capacity.p_feasible").number(), 0);
  EXPECT_EQ(figure(plan->figures, "capacity.shortfall").number(), 138);
}

TEST(PlanCapacity, DistancesAreThoseOfTheZonesThatAreKnown) {
  auto request = requestOf({{idOf(1), {}, kStart}, {idOf(2), fourPostsTwoCheckpoints(), kStart}},
                           {company(10, 140), company(11, 140)});
  request.end = kStart.plusDays(100);
  request.distances = {{Metres(1), Metres(9000)}, {Metres(9000), Metres(1)}};
  auto plan = planCapacity(request);
  ASSERT_TRUE(plan);
  ASSERT_EQ(plan->rotation.assignments.size(), 1U);
  EXPECT_EQ(plan->rotation.assignments.front().unit, 1U);
  request.distances = {{Metres(1)}, {Metres(1)}};
  plan = planCapacity(request);
  ASSERT_FALSE(plan);
  EXPECT_EQ(plan.error().feature, "distances");
}

TEST(ContextBands, StandBesideWithTheirCounterweight) {
  const ContextSubject zone{Estimate{100, 200, 400}, 10000.0, Estimate{4000, 5000, 8000}, 40, 4, 5};
  const auto bands = contextBands(zone);
  ASSERT_EQ(bands.size(), 5U);
  EXPECT_EQ(std::get<Estimate>(bands[0].value), (Estimate{10, 20, 40}));  // 200 to 10,000 people
  EXPECT_EQ(bands[0].references[0].low, 20);
  EXPECT_FALSE(bands[0].references[0].high);
  EXPECT_STREQ(bands[0].counterweight, "context.friedman_2011");
  EXPECT_EQ(std::get<Estimate>(bands[1].value), (Estimate{12.5, 40, 100}));  // on 5 km of border
  EXPECT_NEAR(std::get<Estimate>(bands[2].value).likely, 1.25, 1e-12);       // km for each of four
  EXPECT_EQ(std::get<Estimate>(bands[3].value).likely, 5);                   // on 40 km²
  EXPECT_EQ(std::get<Estimate>(bands[4].value).likely, 40);                  // for each of five
  for (const ContextBand& band : bands) {
    EXPECT_FALSE(band.references.empty()) << band.id;
    EXPECT_FALSE(std::string(band.counterweight).empty()) << band.id;
  }
}

TEST(ContextBands, LeaveOutARatioToNothingAndKeepTheUnknown) {
  ContextSubject zone{Estimate{100, 200, 400}, Unknown{UnknownReason::PeopleNotCounted, 3}, 0.0, 40, 4, 5};
  auto bands = contextBands(zone);
  ASSERT_EQ(bands.size(), 3U) << "without a border there is nothing along it";
  EXPECT_EQ(std::get<Unknown>(bands[0].value).reason, UnknownReason::PeopleNotCounted);
  EXPECT_STREQ(bands[1].id, "context.force_to_area");
  zone.soldiers = Unknown{UnknownReason::NoPosts};
  zone.observationPosts = zone.posts = 0;
  bands = contextBands(zone);
  ASSERT_EQ(bands.size(), 2U);
  EXPECT_EQ(std::get<Unknown>(bands[1].value).reason, UnknownReason::NoPosts);
}

}  // namespace zw::capacity
