// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The examples are those of docs/methods.md, "Deployment capacity", reckoned by hand with the default
// factors.
#include "core/capacity/capacity_ledger.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

namespace zw::capacity {
namespace {

ZonePosts posts(std::size_t observationPosts, std::size_t checkpoints) {
  ZonePosts zone;
  zone.observationPosts.resize(observationPosts);
  zone.checkpoints.resize(checkpoints);
  return zone;
}

CapacityLedger ledgerOf(const ZonePosts& zone, const CapacityFactors& factors = {}) {
  const auto ledger = capacityLedger(zone, factors);
  EXPECT_TRUE(ledger);
  return *ledger;
}

const LedgerLine& line(const CapacityLedger& ledger, StaffingStep step) {
  for (const LedgerLine& candidate : ledger.lines)
    if (candidate.step == step) return candidate;
  throw std::out_of_range("the ledger has no such line");
}
Estimate band(const MetricValue& value) {
  return std::get<Estimate>(value);
}
double soldiers(const CapacityLedger& ledger, StaffingStep step) {
  return band(line(ledger, step).soldiers).likely;
}
UnknownReason reason(const MetricValue& value) {
  return std::get<Unknown>(value).reason;
}
bool uses(const std::vector<FactorUse>& factors, FactorKey key) {
  return std::any_of(factors.begin(), factors.end(), [&](const FactorUse& use) { return use.key == key; });
}

}  // namespace

TEST(CapacityLedger, OnePlaceKeptDayAndNightIsThatOfTheSource) {
  // MP1000 ed. C: 24 · 7 · 52 = 8,736 hours; a soldier gives 1,874: 4.66.
  ZonePosts zone;
  zone.observationPosts = {{1, 24}};
  EXPECT_NEAR(soldiers(ledgerOf(zone), StaffingStep::ObservationPosts), 4.6617, 5e-5);
  // Its example 1: a post of two men is 17,472 hours a year, so 9.32 soldiers; its example 2, one man for 16
  // hours on 5 days, 4,160 hours: 2.22.
  zone.observationPosts = {{2, 24}};
  EXPECT_NEAR(soldiers(ledgerOf(zone), StaffingStep::ObservationPosts), 17472.0 / 1874, 1e-12);
  zone.observationPosts = {{1, 16}};
  const auto fiveDays = CapacityFactors().with(FactorKey::DaysPerWeek, {5, 5, 5});
  ASSERT_TRUE(fiveDays);
  EXPECT_NEAR(soldiers(ledgerOf(zone, *fiveDays), StaffingStep::ObservationPosts), 4160.0 / 1874, 1e-12);
  // Its sum of 91,120 hours: 48.62 soldiers. 91,120 / 364 h a day, of 24 h: 10.430403 on duty.
  zone.observationPosts = {{91120.0 / 8736, 24}};
  EXPECT_NEAR(soldiers(ledgerOf(zone), StaffingStep::ObservationPosts), 48.62, 0.005);
}

TEST(CapacityLedger, FourPostsAndTwoCheckpoints) {
  const CapacityLedger ledger = ledgerOf(posts(4, 2));
  ASSERT_EQ(ledger.lines.size(), 5U);
  EXPECT_EQ(line(ledger, StaffingStep::ObservationPosts).count, 4);
  EXPECT_EQ(line(ledger, StaffingStep::ObservationPosts).places->likely, 8);
  EXPECT_NEAR(soldiers(ledger, StaffingStep::ObservationPosts), 37.293, 5e-4);  // 8 · 8,736 / 1,874
  EXPECT_EQ(line(ledger, StaffingStep::Checkpoints).places->likely, 6);
  EXPECT_NEAR(soldiers(ledger, StaffingStep::Checkpoints), 27.970, 5e-4);  // 6 · 8,736 / 1,874
  EXPECT_EQ(soldiers(ledger, StaffingStep::ReactionForce), 30);
  EXPECT_FALSE(line(ledger, StaffingStep::ReactionForce).places);
  // 95.2636 soldiers are three quarters; a quarter is 31.7545.
  EXPECT_NEAR(*line(ledger, StaffingStep::CommandLogistics).count, 95.2636, 5e-4);
  EXPECT_NEAR(soldiers(ledger, StaffingStep::CommandLogistics), 31.7545, 5e-4);
  // 30 + 31.7545 are to be present, 85 % of those who are needed for it: 10.898 more.
  EXPECT_NEAR(*line(ledger, StaffingStep::Reserve).count, 61.7545, 5e-4);
  EXPECT_NEAR(soldiers(ledger, StaffingStep::Reserve), 10.898, 5e-4);
  EXPECT_EQ(band(ledger.totals.places.value).likely, 14);
  EXPECT_NEAR(band(ledger.totals.soldiers.value).likely, 137.9160, 5e-4);
  EXPECT_NEAR(band(ledger.totals.vehicles.value).likely, 17.2395, 5e-4);  // of 8 soldiers each
  EXPECT_NEAR(band(ledger.totals.supply.value).likely, 2.7583, 5e-5);     // t, 20 kg each
}

TEST(CapacityLedger, PatrolsByDayAndNight) {
  ZonePosts zone = posts(1, 0);
  zone.patrol = PatrolRoute{Metres(20000), {}};
  // 0.7 / 4 + 0.3 / 3.2 = 0.26875 h for a km; 20 km and 15 min of halts for each hour: 6.71875 h; of eight
  // soldiers 53.75 h a day, that is 2.2396 places and 53.75 · 364 / 1,874 = 10.440 soldiers.
  CapacityLedger ledger = ledgerOf(zone);
  EXPECT_NEAR(line(ledger, StaffingStep::Patrols).places->likely, 2.2396, 5e-5);
  EXPECT_NEAR(soldiers(ledger, StaffingStep::Patrols), 10.440, 5e-4);
  EXPECT_TRUE(line(ledger, StaffingStep::Patrols).climbLeftOut);
  EXPECT_FALSE(uses(line(ledger, StaffingStep::Patrols).factors, FactorKey::PatrolClimbTime));
  // 400 m climbed take 40 min more: 59.0833 h a day, 11.476 soldiers.
  zone.patrol = PatrolRoute{Metres(20000), Metres(400)};
  ledger = ledgerOf(zone);
  EXPECT_NEAR(soldiers(ledger, StaffingStep::Patrols), 11.476, 5e-4);
  EXPECT_FALSE(line(ledger, StaffingStep::Patrols).climbLeftOut);
}

TEST(CapacityLedger, AFactorEditedBearsOnWhatRestsOnIt) {
  const auto factors = CapacityFactors().with(FactorKey::ObservationPostOnDuty, {3, 3, 3});
  ASSERT_TRUE(factors);
  const CapacityLedger before = ledgerOf(posts(4, 2)), after = ledgerOf(posts(4, 2), *factors);
  EXPECT_NEAR(soldiers(after, StaffingStep::ObservationPosts), 12 * 8736.0 / 1874, 1e-9);
  EXPECT_EQ(soldiers(after, StaffingStep::Checkpoints), soldiers(before, StaffingStep::Checkpoints));
  // The numbers say on which factors they rest, with their values.
  const auto& used = line(after, StaffingStep::ObservationPosts).factors;
  ASSERT_EQ(used.size(), 4U);
  EXPECT_EQ(used[0], (FactorUse{FactorKey::ObservationPostOnDuty, {3, 3, 3}}));
  EXPECT_FALSE(uses(line(after, StaffingStep::Checkpoints).factors, FactorKey::ObservationPostOnDuty));
  EXPECT_TRUE(uses(after.totals.soldiers.factors, FactorKey::CommandShare));
  EXPECT_FALSE(uses(after.totals.soldiers.factors, FactorKey::PatrolSize)) << "nobody patrols";
  EXPECT_TRUE(uses(after.totals.supply.factors, FactorKey::DailyDemand));
  EXPECT_FALSE(uses(after.totals.places.factors, FactorKey::CommandShare));
}

TEST(CapacityLedger, WhatAPostStatesCountsOverTheFactors) {
  ZonePosts zone;
  zone.observationPosts = {{3, 12}, {3, {}}, {{}, 12}, {{}, {}}};
  zone.reactionForce = 10;
  const CapacityLedger ledger = ledgerOf(zone);
  EXPECT_EQ(line(ledger, StaffingStep::ObservationPosts).places->likely, 10);
  // 36 + 72 + 24 + 48 h a day.
  EXPECT_NEAR(soldiers(ledger, StaffingStep::ObservationPosts), 180 * 364.0 / 1874, 1e-9);
  EXPECT_EQ(band(line(ledger, StaffingStep::ReactionForce).soldiers), (Estimate{10, 10, 10}));
  EXPECT_TRUE(line(ledger, StaffingStep::ReactionForce).factors.empty());
  zone.observationPosts = {{3, 12}};
  EXPECT_EQ(ledgerOf(zone).lines.front().factors.size(), 2U) << "days a week and productive hours";
}

TEST(CapacityLedger, UnknownIsNotZero) {
  const CapacityLedger none = ledgerOf(ZonePosts{});
  EXPECT_TRUE(none.lines.empty());
  EXPECT_EQ(reason(none.totals.soldiers.value), UnknownReason::NoPosts);
  EXPECT_EQ(reason(none.totals.places.value), UnknownReason::NoPosts);

  ZonePosts zone = posts(2, 1);
  zone.patrol = Unknown{UnknownReason::NoRoads};
  const CapacityLedger ledger = ledgerOf(zone);
  EXPECT_NEAR(soldiers(ledger, StaffingStep::ObservationPosts), 4 * 8736.0 / 1874, 1e-9);
  EXPECT_EQ(reason(line(ledger, StaffingStep::Patrols).soldiers), UnknownReason::NoRoads);
  EXPECT_FALSE(line(ledger, StaffingStep::Patrols).count);
  EXPECT_EQ(reason(line(ledger, StaffingStep::CommandLogistics).soldiers), UnknownReason::NoRoads);
  for (const LedgerTotal* total : {&ledger.totals.places, &ledger.totals.soldiers, &ledger.totals.vehicles,
                                   &ledger.totals.supply, &ledger.totals.pool})
    EXPECT_EQ(reason(total->value), UnknownReason::NoRoads);

  const std::vector<ZonePosts> zones = {posts(1, 0), ZonePosts{}, ZonePosts{}};
  const auto totals = capacityTotals(zones, {});
  ASSERT_TRUE(totals);
  EXPECT_EQ(std::get<Unknown>(totals->soldiers.value), (Unknown{UnknownReason::NoPosts, 2}));
}

TEST(CapacityLedger, RefusesPostsThatMakeNoSense) {
  const auto refused = [](const ZonePosts& zone) {
    const auto ledger = capacityLedger(zone, {});
    return ledger ? std::string("accepted") : ledger.error().feature + ": " + ledger.error().detail;
  };
  ZonePosts zone = posts(2, 1);
  zone.observationPosts[1].hoursPerDay = 0;
  EXPECT_EQ(refused(zone), "observation post 2: hours per day must be above 0");
  zone.observationPosts[1].hoursPerDay = 24.5;
  EXPECT_EQ(refused(zone), "observation post 2: hours per day must be at most 24");
  zone.observationPosts[1].hoursPerDay = 24;
  EXPECT_EQ(refused(zone), "accepted");
  zone.checkpoints[0].onDuty = -1;
  EXPECT_EQ(refused(zone), "checkpoint 1: on duty must be above 0");
  zone.checkpoints[0].onDuty = NAN;
  EXPECT_EQ(refused(zone), "checkpoint 1: on duty must be above 0");
  zone.checkpoints[0].onDuty = 1;
  zone.patrol = PatrolRoute{Metres(-1), {}};
  EXPECT_EQ(refused(zone), "patrol: length and climb must be 0 or more");
  zone.patrol = PatrolRoute{Metres(1), {}};
  zone.reactionForce = -5;
  EXPECT_EQ(refused(zone), "reaction force: must be 0 or more");
}

TEST(CapacityLedger, TheBandIsThatOfFactorsInQuadrature) {
  // A zone of one post that states all but the productive hours (1,700 to 2,000), no reaction force, no
  // command, no reserve: the band of 1 / hours.
  ZonePosts zone;
  zone.observationPosts = {{1, 24}};
  zone.reactionForce = 0;
  auto factors = *CapacityFactors().with(FactorKey::CommandShare, {0, 0, 0});
  factors = *factors.with(FactorKey::ReserveShare, {0, 0, 0});
  const Estimate hours = band(ledgerOf(zone, factors).totals.soldiers.value);
  EXPECT_NEAR(hours.low, 8736.0 / 2000, 1e-9);
  EXPECT_NEAR(hours.high, 8736.0 / 1700, 1e-9);
  // With a command share of 0 to 0.5, likely 0.2: ratios 0.8 and 1.6 beside 1874 / 2000 and 1874 / 1700.
  factors = *factors.with(FactorKey::CommandShare, {0, 0.2, 0.5});
  const Estimate both = band(ledgerOf(zone, factors).totals.soldiers.value);
  const double likely = 8736.0 / 1874 / 0.8;
  EXPECT_NEAR(both.likely, likely, 1e-9);
  EXPECT_NEAR(both.low, likely * std::exp(-std::hypot(std::log(0.8), std::log(1874.0 / 2000))), 1e-9);
  EXPECT_NEAR(both.high, likely * std::exp(std::hypot(std::log(1.6), std::log(1874.0 / 1700))), 1e-9);
}

RC_GTEST_PROP(CapacityLedger, AddsUpAsAPlainSumDoes, ()) {
  // Oracle: every post by itself, from the formulas in words.
  ZonePosts zone;
  const auto anyPosts = [] {
    std::vector<StaffedPost> some(*rc::gen::inRange<std::size_t>(0, 6));
    for (StaffedPost& post : some) {
      if (*rc::gen::arbitrary<bool>()) post.onDuty = *rc::gen::inRange(1, 9);
      if (*rc::gen::arbitrary<bool>()) post.hoursPerDay = *rc::gen::inRange(1, 25);
    }
    return some;
  };
  zone.observationPosts = anyPosts();
  zone.checkpoints = anyPosts();
  if (*rc::gen::arbitrary<bool>()) zone.reactionForce = *rc::gen::inRange(0, 90);
  RC_PRE(zone.planned());
  double line = 0, places = 0;
  for (const StaffedPost& post : zone.observationPosts) {
    places += post.onDuty.value_or(2);
    line += post.onDuty.value_or(2) * post.hoursPerDay.value_or(24) * 7 * 52 / 1874;
  }
  for (const StaffedPost& post : zone.checkpoints) {
    places += post.onDuty.value_or(3);
    line += post.onDuty.value_or(3) * post.hoursPerDay.value_or(24) * 7 * 52 / 1874;
  }
  const double reaction = zone.reactionForce.value_or(30);
  const double command = (line + reaction) / 3;
  const double expected = line + (reaction + command) / 0.85;
  const CapacityLedger ledger = ledgerOf(zone);
  const Estimate soldiers = band(ledger.totals.soldiers.value);
  RC_ASSERT(std::abs(soldiers.likely - expected) < 1e-9 * expected);
  RC_ASSERT(std::abs(band(ledger.totals.places.value).likely - places) < 1e-9);
  RC_ASSERT(soldiers.low <= soldiers.likely);
  RC_ASSERT(soldiers.likely <= soldiers.high);
  double sum = 0;
  for (const LedgerLine& each : ledger.lines) sum += band(each.soldiers).likely;
  RC_ASSERT(std::abs(sum - soldiers.likely) < 1e-9 * expected);
  // Twice the same zone takes twice the soldiers, throughout the band.
  const std::vector<ZonePosts> twice = {zone, zone};
  const auto totals = capacityTotals(twice, {});
  RC_ASSERT(std::abs(band(totals->soldiers.value).high - 2 * soldiers.high) < 1e-9 * soldiers.high);
}

}  // namespace zw::capacity
