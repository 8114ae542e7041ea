// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capacity/capacity_factors.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace zw::capacity {
namespace {

std::map<std::string, Factor> planWith(const std::string& id, double low, double value, double high) {
  return {{id, {id, "", value, low, high, "", "", Confidence::Assumed}}};
}

}  // namespace

TEST(CapacityFactors, AreThoseOfThePlanOrDefaults) {
  const auto factors = CapacityFactors::from(planWith("patrol.size", 5, 6, 7));
  ASSERT_TRUE(factors);
  EXPECT_EQ((*factors)[FactorKey::PatrolSize], (Estimate{5, 6, 7}));
  EXPECT_EQ((*factors)[FactorKey::ProductiveHours].likely, 1874);
  EXPECT_EQ(factors->likely()[static_cast<std::size_t>(FactorKey::PatrolSize)], 6);
  for (std::size_t i = 0; i < kFactorCount; ++i)
    EXPECT_EQ(factorKey(factorId(static_cast<FactorKey>(i))), static_cast<FactorKey>(i));
  EXPECT_FALSE(factorKey("patrol.sise"));
}

TEST(CapacityFactors, RefusesWhatMakesNoSenseAndSaysWhichAndWhy) {
  constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
  struct Case {
    const char* id;
    Estimate band;
    FactorFaultKind kind;
    double value;
    ErrorCode code;
    const char* detail;
  };
  const Case cases[] = {
      {"patrol.size", {9, 8, 12}, FactorFaultKind::LowAboveValue, 9, ErrorCode::FactorOrder, "9, 8, 12"},
      {"patrol.size", {4, 13, 12}, FactorFaultKind::ValueAboveHigh, 13, ErrorCode::FactorOrder, "4, 13, 12"},
      {"staffing.reaction_force",
       {-1, 2, 3},
       FactorFaultKind::Negative,
       -1,
       ErrorCode::BadValue,
       "-1 is negative"},
      {"staffing.productive_hours",
       {0, 1874, 2000},
       FactorFaultKind::Zero,
       0,
       ErrorCode::BadValue,
       "above 0"},
      {"staffing.hours_per_day", {0, 24, 24}, FactorFaultKind::Zero, 0, ErrorCode::BadValue, "above 0"},
      {"staffing.hours_per_day",
       {16, 24, 25},
       FactorFaultKind::TooLarge,
       25,
       ErrorCode::BadValue,
       "too large"},
      {"staffing.days_per_week", {7, 7, 8}, FactorFaultKind::TooLarge, 8, ErrorCode::BadValue, "too large"},
      {"staffing.command_logistics_share",
       {0.2, 0.5, 1},
       FactorFaultKind::TooLarge,
       1,
       ErrorCode::BadValue,
       "1 is too large"},
      {"staffing.reserve_share",
       {0.2, 1.5, 2},
       FactorFaultKind::TooLarge,
       2,
       ErrorCode::BadValue,
       "2 is too large"},
      {"staffing.soldiers_per_vehicle", {0, 8, 12}, FactorFaultKind::Zero, 0, ErrorCode::BadValue, "above 0"},
      {"patrol.speed_road_night", {0, 3, 4}, FactorFaultKind::Zero, 0, ErrorCode::BadValue, "above 0"},
      {"patrol.night_share",
       {0, 0.5, 1.1},
       FactorFaultKind::TooLarge,
       1.1,
       ErrorCode::BadValue,
       "1.1 is too large"},
  };
  for (const Case& c : cases) {
    const auto plan = planWith(c.id, c.band.low, c.band.likely, c.band.high);
    const auto refused = CapacityFactors::from(plan);
    ASSERT_FALSE(refused) << c.id;
    EXPECT_EQ(refused.error().code, c.code) << c.id;
    EXPECT_EQ(refused.error().feature, c.id);
    EXPECT_NE(refused.error().detail.find(c.detail), std::string::npos) << refused.error().detail;
    EXPECT_EQ(CapacityFactors::faults(plan), (std::vector<FactorFault>{{c.id, c.kind, c.value}})) << c.id;
    const auto changed = CapacityFactors().with(*factorKey(c.id), c.band);
    ASSERT_FALSE(changed) << c.id;
    EXPECT_EQ(changed.error().feature, c.id);
  }
  const auto notFinite = CapacityFactors::faults(planWith("patrol.halts", 5, kNan, 30));
  ASSERT_EQ(notFinite.size(), 1U);
  EXPECT_EQ(notFinite.front().kind, FactorFaultKind::NotFinite);
}

TEST(CapacityFactors, TellsAllFaultsAtOnce) {
  auto plan = planWith("patrol.size", 0, 8, 12);
  plan.merge(planWith("staffing.reserve_share", 0, 0.5, 1));
  const auto faults = CapacityFactors::faults(plan);
  ASSERT_EQ(faults.size(), 2U);
  EXPECT_EQ(faults[0].id, "staffing.reserve_share");
  EXPECT_EQ(faults[1].id, "patrol.size");
  // Values at the edge of what is allowed.
  auto edge = planWith("staffing.reserve_share", 0, 0, 0.999);
  edge.merge(planWith("patrol.night_share", 0, 0, 1));
  edge.merge(planWith("staffing.reaction_force", 0, 0, 0));
  EXPECT_TRUE(CapacityFactors::faults(edge).empty());
}

}  // namespace zw::capacity
