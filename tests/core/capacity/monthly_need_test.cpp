// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capacity/monthly_need.h"

#include <gtest/gtest.h>

#include "tests/support/plan_samples.h"

namespace zw::capacity {
namespace {

using zw::test::idOf;

Date day(const char* text) {
  return *Date::fromText(text);
}

CapacityRequest request() {
  CapacityRequest request;
  HeldZone planned{idOf(1), {}, day("2027-02-15")};
  planned.posts.observationPosts.resize(4);
  planned.posts.checkpoints.resize(2);
  HeldZone unplanned{idOf(2), {}, day("2027-04-01")};
  request.zones = {planned, unplanned};
  request.start = day("2027-01-31");
  request.end = day("2027-05-31");
  request.draws.draws = 100;
  PoolUnit unit;
  unit.id = idOf(3);
  unit.name = "Unit";
  unit.strength = 200;
  unit.vettedFrom = unit.trainedFrom = day("2027-03-01");
  request.pool = {unit};
  return request;
}

std::vector<MonthNeed> needOf(const CapacityRequest& request) {
  auto found = planCapacity(request);
  EXPECT_TRUE(found) << found.error().detail;
  return monthlyNeed({request, std::move(*found)});
}

double likely(const MetricValue& value) {
  return std::get<Estimate>(value).likely;
}

}  // namespace

// 137.916 soldiers: the example of docs/methods.md that is worked out by hand. 200 soldiers who take turns
// with a dwell ratio of 1 (0.5 to 3): 200 / 2 = 100, 200 / 4 = 50 to 200 / 1.5 = 133.3.
TEST(MonthlyNeed, CountsAZoneFromTheMonthInWhichItIsToBeHeld) {
  const auto months = needOf(request());
  ASSERT_EQ(months.size(), 4U);
  const char* const from[] = {"2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"};
  for (std::size_t m = 0; m < 4; ++m) {
    EXPECT_EQ(months[m].from.text(), from[m]) << "counted from the start, not from the month before";
    EXPECT_NEAR(likely(months[m].zones[0]), 137.916, 5e-4) << "the 15th lies in the first month already";
    EXPECT_NEAR(months[m].pool->likely, m < 2 ? 0 : 100, 1e-9) << "from the unit's day on";
  }
  EXPECT_NEAR(months[2].pool->low, 50, 1e-9);
  EXPECT_NEAR(months[2].pool->high, 400 / 3.0, 1e-9);
  EXPECT_EQ(likely(months[1].zones[1]), 0) << "it is not to be held yet";
  EXPECT_NEAR(likely(months[1].together), 137.916, 5e-4);
  EXPECT_EQ(std::get<Unknown>(months[2].zones[1]).reason, UnknownReason::NoPosts);
  EXPECT_EQ(std::get<Unknown>(months[2].together).reason, UnknownReason::NoPosts);
}

TEST(MonthlyNeed, TheBandTogetherIsThatOfTheTotals) {
  CapacityRequest both = request();
  both.zones[1].posts = both.zones[0].posts;
  const std::vector<ZonePosts> posts = {both.zones[0].posts, both.zones[1].posts};
  const auto months = needOf(both);
  EXPECT_NEAR(likely(months[3].together), 2 * 137.916, 1e-3);
  EXPECT_EQ(months[3].together, capacityTotals(posts, both.factors)->soldiers.value);
}

TEST(MonthlyNeed, NobodyIsNeededBeforeAndWithoutAPoolNothingIsSaidOfIt) {
  CapacityRequest early = request();
  early.start = day("2026-12-01");
  early.pool.clear();
  const auto months = needOf(early);
  EXPECT_EQ(likely(months[0].together), 0);
  EXPECT_FALSE(months[0].pool);
}

}  // namespace zw::capacity
