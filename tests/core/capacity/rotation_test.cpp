// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capacity/rotation.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <random>

#include "core/capacity/pool.h"
#include "tests/support/plan_samples.h"
#include "tests/support/turns_search.h"

namespace zw::capacity {
namespace {

const Date kStart = *Date::fromText("2027-01-01");

PoolUnit unitOf(int strength, int deploymentDays, double dwell, int availableDay = 0) {
  PoolUnit unit;
  unit.name = "Unit of " + std::to_string(strength);
  unit.strength = strength;
  unit.vettedFrom = unit.trainedFrom = kStart.plusDays(availableDay);
  unit.deploymentDays = deploymentDays;
  unit.dwellRatio = dwell;
  return unit;
}

Rotation planOf(const std::vector<PoolUnit>& units, const std::vector<ZoneNeed>& zones, int days = 720,
                const DistanceMatrix& distances = {}) {
  const auto rotation = planRotation({units, zones, kStart, kStart.plusDays(days), 1, distances});
  EXPECT_TRUE(rotation);
  return *rotation;
}

/// Soldiers of a plan in a zone on a day, by looking at every assignment.
int heldOn(const Rotation& rotation, const std::vector<PoolUnit>& units, std::size_t zone, Date day) {
  int held = 0;
  for (const Assignment& a : rotation.assignments)
    if (a.zone == zone && a.from <= day && day < a.to) held += deployable(units[a.unit]);
  return held;
}

struct AnyCase {
  std::vector<PoolUnit> units;
  std::vector<ZoneNeed> zones;
  int days = 0;
};

/// Anything, of a seed: units of all kinds, some not vetted, zones of several starts.
AnyCase anyCase(unsigned seed) {
  std::mt19937 random(seed);
  const auto below = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
  AnyCase out;
  out.days = 30 + below(800);
  for (int u = below(12); u >= 0; --u) {
    PoolUnit unit = unitOf(below(120), 1 + below(250), below(31) / 10.0, below(400) - 100);
    unit.readiness = below(11) / 10.0;
    if (below(3) == 0) unit.dwellRatio.reset();
    if (below(6) == 0) unit.vettedFrom.reset();
    if (below(6) == 0) unit.trainedFrom.reset();
    if (below(4) == 0) unit.trainedFrom = kStart.plusDays(below(500));
    out.units.push_back(unit);
  }
  for (int z = below(4); z >= 0; --z) out.zones.push_back({below(200), kStart.plusDays(below(300) - 50)});
  return out;
}

}  // namespace

TEST(Pool, CountsUnitsOnceVettedAndTrained) {
  PoolUnit unit = unitOf(200, 240, 3);
  unit.readiness = 0.85;
  EXPECT_EQ(deployable(unit), 170);
  EXPECT_EQ(availableFrom(unit), kStart);
  unit.trainedFrom = kStart.plusDays(30);
  EXPECT_EQ(availableFrom(unit), kStart.plusDays(30));
  EXPECT_EQ(sustainedForce({&unit, 1}, kStart.plusDays(29)), SustainedForce{});
  // 8 months out and 24 home: a quarter deployed at a time (RAND, p. 73).
  EXPECT_EQ(sustainedForce({&unit, 1}, kStart.plusDays(30)).at(1), 170.0 / 4);
  unit.dwellRatio.reset();
  EXPECT_EQ(sustainedForce({&unit, 1}, kStart.plusDays(30)).at(3), 170.0 / 4);
  EXPECT_EQ(sustainedForce({&unit, 1}, kStart.plusDays(30)).at(0.5), 170.0 / 1.5);
  EXPECT_EQ(dwellDays(unit, 0.5), 120);
  EXPECT_EQ(dwellDays(unit, 0.501), 121);
  unit.vettedFrom.reset();
  EXPECT_FALSE(availableFrom(unit));
  EXPECT_EQ(sustainedForce({&unit, 1}, kStart.plusDays(3000)), SustainedForce{});
}

TEST(Pool, RefusesUnitsThatMakeNoSense) {
  const auto refused = [](auto change) {
    PoolUnit unit = unitOf(100, 180, 1);
    change(unit);
    const auto checked = checkUnit(unit);
    return checked ? std::string() : checked.error().detail;
  };
  EXPECT_EQ(refused([](PoolUnit&) {}), "");
  EXPECT_NE(refused([](PoolUnit& u) { u.strength = -1; }), "");
  EXPECT_NE(refused([](PoolUnit& u) { u.vehicles = -1; }), "");
  EXPECT_NE(refused([](PoolUnit& u) { u.readiness = 1.01; }), "");
  EXPECT_NE(refused([](PoolUnit& u) { u.readiness = -0.01; }), "");
  EXPECT_NE(refused([](PoolUnit& u) { u.deploymentDays = 0; }), "");
  EXPECT_NE(refused([](PoolUnit& u) { u.dwellRatio = -1; }), "");
}

TEST(Rotation, TwoUnitsTakeTurns) {
  // Dwell as long as deployment: units · 1 / (1 + 1) are deployed.
  const std::vector<PoolUnit> units = {unitOf(100, 180, 1), unitOf(100, 180, 1)};
  const Rotation rotation = planOf(units, {{100, kStart}});
  ASSERT_EQ(rotation.assignments.size(), 4U);
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(rotation.assignments[i].unit, i % 2);
    EXPECT_EQ(rotation.assignments[i].from, kStart.plusDays(180 * static_cast<int>(i)));
  }
  EXPECT_EQ(rotation.feasibleFrom.front(), kStart);
  EXPECT_EQ(rotation.allFeasibleFrom, kStart);
  EXPECT_EQ(rotation.months.size(), 24U);
  for (const MonthShortfall& month : rotation.months) EXPECT_EQ(month.total, 0);
}

TEST(Rotation, OneUnitAloneIsNotFeasibleEvenWhereItHoldsToTheEnd) {
  // 90 days of a horizon of 60 are covered, but there is nobody to relieve it.
  const Rotation rotation = planOf({unitOf(100, 90, 1)}, {{100, kStart}}, 60);
  EXPECT_EQ(rotation.carriedTo, kStart.plusDays(240));
  EXPECT_FALSE(rotation.feasibleFrom.front());
  for (const MonthShortfall& month : rotation.months) EXPECT_EQ(month.total, 0);
}

TEST(Rotation, FourUnitsForEightMonthsOutAndTwentyFourHome) {
  std::vector<PoolUnit> units(4, unitOf(100, 240, 3));
  EXPECT_TRUE(planOf(units, {{100, kStart}}, 3000).feasibleFrom.front());
  units.pop_back();
  EXPECT_FALSE(planOf(units, {{100, kStart}}, 3000).feasibleFrom.front());
}

TEST(Rotation, FeasibleOnceTheLastUnitIsTrained) {
  std::vector<PoolUnit> units = {unitOf(100, 180, 1), unitOf(100, 180, 1, 400)};
  const Rotation rotation = planOf(units, {{100, kStart}});
  // The first holds days 0 to 180 and 360 to 540, the second from 400 on is needed from 540.
  EXPECT_EQ(rotation.feasibleFrom.front(), kStart.plusDays(360));
  EXPECT_EQ(rotation.months[5].zones.front(), 100) << "June: the first left on 30 June";
  EXPECT_EQ(rotation.months[4].zones.front(), 0);
  EXPECT_EQ(rotation.months[6].total, 100);
  units[1].vettedFrom.reset();
  EXPECT_FALSE(planOf(units, {{100, kStart}}).feasibleFrom.front());
}

TEST(Rotation, HoldsTheFirstZoneFirstAndTellsWhatIsWanting) {
  const std::vector<PoolUnit> units = {unitOf(100, 200, 0), unitOf(50, 200, 0)};
  const Rotation rotation = planOf(units, {{100, kStart}, {80, kStart.plusDays(31)}}, 90);
  EXPECT_EQ(rotation.feasibleFrom[0], kStart);
  EXPECT_FALSE(rotation.feasibleFrom[1]);
  EXPECT_FALSE(rotation.allFeasibleFrom);
  ASSERT_EQ(rotation.months.size(), 3U);
  EXPECT_EQ(rotation.months[0].zones, (std::vector<double>{0, 0})) << "not to be held yet";
  EXPECT_EQ(rotation.months[1].from.text(), "2027-02-01");
  EXPECT_EQ(rotation.months[1].zones, (std::vector<double>{0, 30}));
  EXPECT_EQ(rotation.months[1].total, 30);
}

TEST(Rotation, NearestBasesFirst) {
  const std::vector<PoolUnit> units = {unitOf(100, 360, 0), unitOf(100, 360, 0), unitOf(100, 360, 0)};
  const auto km = [](double kilometres) { return std::optional(Metres(1000 * kilometres)); };
  const DistanceMatrix distances = {{std::nullopt, km(50)}, {km(20), km(10)}, {km(30), km(90)}};
  const Rotation rotation = planOf(units, {{100, kStart}, {100, kStart}}, 300, distances);
  ASSERT_EQ(rotation.assignments.size(), 2U);
  EXPECT_EQ(rotation.assignments[0].unit, 1U) << "20 km to the first zone, which comes first";
  EXPECT_EQ(rotation.assignments[1].unit, 0U) << "50 km to the second";
}

TEST(Rotation, AllWaysTogetherAreShort) {
  // The first zone's nearest unit would leave the second with 100 km: 110 km instead of 13.
  const std::vector<PoolUnit> units = {unitOf(100, 360, 0), unitOf(101, 360, 0)};
  const DistanceMatrix distances = {{Metres(10e3), Metres(1e3)}, {Metres(12e3), Metres(100e3)}};
  const Rotation rotation = planOf(units, {{100, kStart}, {100, kStart}}, 300, distances);
  ASSERT_EQ(rotation.assignments.size(), 2U);
  EXPECT_EQ(rotation.assignments[0].unit, 1U);
  EXPECT_EQ(rotation.assignments[1].unit, 0U);
}

TEST(Rotation, TooFewAreSentRatherThanNone) {
  const DistanceMatrix distances = {{Metres(10e3)}};
  const Rotation rotation = planOf({unitOf(40, 360, 0)}, {{100, kStart}}, 300, distances);
  EXPECT_FALSE(rotation.feasibleFrom.front());
  EXPECT_EQ(rotation.assignments.size(), 1U);
  for (const MonthShortfall& month : rotation.months) EXPECT_EQ(month.total, 60);
}

TEST(Rotation, NobodyIsSentWhoIsNotNeeded) {
  // 100 wanted: the 60 and the 50 meet it, and of 60, 30 and 80 the first two could stay at home.
  EXPECT_EQ(planOf({unitOf(60, 360, 0), unitOf(50, 360, 0), unitOf(40, 360, 0)}, {{100, kStart}}, 300)
                .assignments.size(),
            2U);
  const Rotation one =
      planOf({unitOf(60, 360, 0), unitOf(30, 360, 0), unitOf(110, 360, 0)}, {{100, kStart}}, 300);
  ASSERT_EQ(one.assignments.size(), 1U);
  EXPECT_EQ(one.assignments[0].unit, 2U);
}

TEST(Rotation, RefusesRequestsThatMakeNoSense) {
  const std::vector<PoolUnit> units = {unitOf(60, 360, 0)};
  const std::vector<ZoneNeed> zones = {{100, kStart}}, negative = {{-1, kStart}};
  EXPECT_EQ(planRotation({units, zones, kStart, kStart, 1, {}}).error().feature, "end");
  EXPECT_EQ(planRotation({units, zones, kStart, kStart.plusMonths(700), 1, {}}).error().feature, "end");
  EXPECT_EQ(planRotation({units, negative, kStart, kStart.plusDays(9), 1, {}}).error().feature, "soldiers");
  EXPECT_EQ(planRotation({units, zones, kStart, kStart.plusDays(9), 1, {{}}}).error().feature, "distances");
  EXPECT_EQ(planRotation({units, zones, kStart, kStart.plusDays(9), -1, {}}).error().feature, "dwell ratio");
  const std::vector<PoolUnit> bad = {unitOf(-5, 360, 0)};
  EXPECT_EQ(planRotation({bad, zones, kStart, kStart.plusDays(9), 1, {}}).error().feature, "Unit of -5");
  EXPECT_FALSE(planOf({}, zones).feasibleFrom.front());
}

TEST(Rotation, TheSameRequestGivesTheSamePlan) {
  for (unsigned seed = 0; seed < 5; ++seed) {
    const AnyCase any = anyCase(seed);
    const Rotation first = planOf(any.units, any.zones, any.days),
                   again = planOf(any.units, any.zones, any.days);
    EXPECT_EQ(first.assignments, again.assignments);
    EXPECT_EQ(first.months, again.months);
  }
}

TEST(Rotation, OfTwoZonesTheFirstIsHeldWhereOneCanBe) {
  // 100 soldiers in turns: enough for either zone, in whichever order they stand.
  const std::vector<PoolUnit> units = {unitOf(100, 180, 1), unitOf(100, 180, 1)};
  for (const int other : {90, 100}) {
    const Rotation rotation = planOf(units, {{100, kStart}, {other, kStart}});
    EXPECT_EQ(rotation.feasibleFrom[0], kStart);
    EXPECT_FALSE(rotation.feasibleFrom[1]);
  }
}

TEST(Rotation, AUnitIsKeptForTheZoneThatComesFirst) {
  // One unit, sent once: the second zone is to be held at once, the first only 100 days later, and wants
  // less.
  const std::vector<PoolUnit> units = {unitOf(100, 600, 0)};
  const Rotation rotation = planOf(units, {{50, kStart.plusDays(100)}, {100, kStart}}, 500);
  ASSERT_EQ(rotation.assignments.size(), 1U);
  EXPECT_EQ(rotation.feasibleFrom[0], kStart.plusDays(100));
  EXPECT_FALSE(rotation.feasibleFrom[1]);
}

RC_GTEST_PROP(Rotation, KeepsItsRules, ()) {
  const AnyCase any = anyCase(*rc::gen::arbitrary<unsigned>());
  const Rotation rotation = planOf(any.units, any.zones, any.days);
  for (std::size_t i = 0; i < rotation.assignments.size(); ++i) {
    const Assignment& a = rotation.assignments[i];
    const PoolUnit& unit = any.units[a.unit];
    RC_ASSERT(unit.vettedFrom && *unit.vettedFrom <= a.from);
    RC_ASSERT(unit.trainedFrom && *unit.trainedFrom <= a.from);
    RC_ASSERT(a.to - a.from == unit.deploymentDays);
    RC_ASSERT(a.from >= std::max(any.zones[a.zone].from, kStart));
    for (std::size_t j = i + 1; j < rotation.assignments.size(); ++j)
      if (const Assignment& later = rotation.assignments[j]; later.unit == a.unit)
        RC_ASSERT(later.from - a.to >= unit.deploymentDays * unit.dwellRatio.value_or(1) - 1e-6);
  }
  // Day by day: what is wanting is the need less who is there, and the feasible day is the first after which
  // nothing is.
  std::vector<std::optional<Date>> feasible(any.zones.size());
  const Date end = kStart.plusDays(any.days);
  std::vector<MonthShortfall> months;
  for (Date day = kStart; day < end; day = day.plusDays(1)) {
    if (day == kStart.plusMonths(static_cast<int>(months.size())))
      months.push_back({day, std::vector<double>(any.zones.size()), 0});
    double total = 0;
    for (std::size_t z = 0; z < any.zones.size(); ++z) {
      const int need = day < any.zones[z].from ? 0 : any.zones[z].soldiers;
      const int wanting = std::max(0, need - heldOn(rotation, any.units, z, day));
      if (wanting > 0)
        feasible[z].reset();
      else if (!feasible[z] && day >= any.zones[z].from)
        feasible[z] = day;
      months.back().zones[z] = std::max<double>(months.back().zones[z], wanting);
      total += wanting;
    }
    months.back().total = std::max(months.back().total, total);
  }
  RC_ASSERT(rotation.months == months);
  for (std::size_t z = 0; z < any.zones.size(); ++z)
    if (rotation.feasibleFrom[z]) RC_ASSERT(rotation.feasibleFrom[z] == feasible[z]);
}

// Oracle: every way to take turns, tried out, of tiny cases in ticks of 30 days.
TEST(Rotation, IsNeverBetterThanEverythingTriedOutAndSeldomWorse) {
  std::mt19937 random(3);
  const auto below = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
  int feasible = 0, missed = 0, later = 0, alike = 0, alikeFeasible = 0;
  for (int i = 0; i < 1500; ++i) {
    const bool sameUnits = i % 3 == 0;
    std::vector<test::TickUnit> ticks;
    test::TickUnit tick;
    for (int u = 1 + below(4); u > 0; --u) {
      if (!sameUnits || ticks.empty()) tick = {1 + below(3), 0, 1 + below(3), below(3)};
      tick.available = below(3);
      ticks.push_back(tick);
    }
    std::vector<int> needs = {1 + below(3)};
    if (!sameUnits && below(2) == 0) needs.push_back(1 + below(2));

    std::vector<PoolUnit> units;
    int cycle = 0;
    for (const test::TickUnit& t : ticks) {
      units.push_back(unitOf(t.soldiers, 30 * t.deployment, static_cast<double>(t.dwell) / t.deployment,
                             30 * t.available));
      cycle = std::max(cycle, t.deployment + t.dwell);
    }
    std::vector<ZoneNeed> zones;
    for (const int need : needs) zones.push_back({need, kStart});
    constexpr int kHorizon = 5;
    const Rotation rotation = planOf(units, zones, 30 * kHorizon);
    ASSERT_EQ(rotation.carriedTo, kStart.plusDays(30 * (kHorizon + cycle)));
    const auto best = test::firstFeasibleTick(ticks, needs, kHorizon, kHorizon + cycle);
    feasible += best ? 1 : 0;
    if (rotation.allFeasibleFrom) {
      ASSERT_TRUE(best) << i;
      const int days = *rotation.allFeasibleFrom - kStart;
      ASSERT_GE(days, 30 * *best) << i;
      later += days > 30 * *best ? 1 : 0;
    } else if (best) {
      ++missed;
    }
    if (sameUnits) {
      alikeFeasible += best ? 1 : 0;
      const auto found = rotation.allFeasibleFrom;
      alike += best && found && *found - kStart == 30 * *best ? 1 : 0;
    }
  }
  EXPECT_GT(feasible, 500);
  EXPECT_LE(missed * 100, feasible) << missed << " of " << feasible << " feasible cases were not found";
  EXPECT_LE(later * 50, feasible) << later << " of " << feasible << " are feasible earlier";
  EXPECT_GE(alike * 100, alikeFeasible * 99) << "of like units " << alike << " of " << alikeFeasible;
}

}  // namespace zw::capacity
