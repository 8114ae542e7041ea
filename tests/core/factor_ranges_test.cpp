// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/factor_ranges.h"

#include <gtest/gtest.h>

#include <limits>

#include "core/change/commands.h"
#include "core/model/plan.h"

namespace zw {
namespace {

std::map<std::string, Factor> one(const char* id, double low, double value, double high) {
  Factor factor;
  factor.id = id;
  factor.value = value;
  factor.low = low;
  factor.high = high;
  return {{id, factor}};
}

struct Case {
  const char* id;
  Estimate band;
  FactorFaultKind kind;
  ErrorCode code;
  const char* detail;
};
const Case kBad[] = {
    {"observation.range_day", {-1, -1, -1}, FactorFaultKind::Negative, ErrorCode::BadValue, "-1 is negative"},
    {"observation.range_night", {0, 0, 0}, FactorFaultKind::Zero, ErrorCode::BadValue, "0 is not above 0"},
    {"observation.range_day", {5, 3, 8}, FactorFaultKind::LowAboveValue, ErrorCode::FactorOrder, "5, 3, 8"},
    {"observation.observer_height",
     {-2, 2, 3},
     FactorFaultKind::Negative,
     ErrorCode::BadValue,
     "-2 is negative"},
    {"observation.refraction",
     {0, 0.5, 1},
     FactorFaultKind::TooLarge,
     ErrorCode::BadValue,
     "1 is too large; it must be below 1"},
    {"patrol.speed_terrain_night", {0, 1, 2}, FactorFaultKind::Zero, ErrorCode::BadValue, "0 is not above 0"},
    {"patrol.reach_time", {-5, 30, 60}, FactorFaultKind::Negative, ErrorCode::BadValue, "-5 is negative"},
    {"staffing.hours_per_day", {0, 0, 0}, FactorFaultKind::Zero, ErrorCode::BadValue, "0 is not above 0"},
    {"staffing.hours_per_day",
     {8, 24, 25},
     FactorFaultKind::TooLarge,
     ErrorCode::BadValue,
     "25 is too large; at most 24"},
    {"rotation.dwell_ratio",
     {0, 1, 101},
     FactorFaultKind::TooLarge,
     ErrorCode::BadValue,
     "101 is too large; at most 100"},
};

}  // namespace

TEST(FactorRanges, TellWhichFactorIsWrongAndWhy) {
  for (const Case& bad : kBad) {
    const auto fault = factorFault(bad.id, bad.band);
    ASSERT_TRUE(fault) << bad.id;
    EXPECT_EQ(fault->kind, bad.kind) << bad.id;
    const Error error = errorOf(*fault, bad.band);
    EXPECT_EQ(error.code, bad.code) << bad.id;
    EXPECT_EQ(error.feature, bad.id);
    EXPECT_EQ(error.detail, bad.detail);
  }
  const double infinity = std::numeric_limits<double>::infinity();
  EXPECT_EQ(factorFault("observation.range_day", {1, 2, infinity})->kind, FactorFaultKind::NotFinite);
  EXPECT_FALSE(factorFault("observation.observer_height", {0, 0, 0})) << "eyes on the ground";
  EXPECT_FALSE(factorFault("made.up", {-3, -2, -1})) << "nobody knows what it stands for";
}

TEST(FactorRanges, NoFactorIsSetToWhatMakesNoSense) {
  for (const Case& bad : kBad) {
    Plan plan;
    plan.factors = one(bad.id, bad.band.low, bad.band.likely, bad.band.high);
    const auto refused = setFactor(plan, bad.id, bad.band.likely, bad.band.low, bad.band.high);
    ASSERT_FALSE(refused) << bad.id;
    EXPECT_EQ(refused.error().code, bad.code) << bad.id;
    EXPECT_EQ(refused.error().feature, bad.id);
  }
}

TEST(FactorRanges, ThoseOfAPrefixAreLookedAt) {
  auto factors = one("observation.range_day", 0, 4000, 8000);
  factors.merge(one("observation.refraction", -1, 0, 0.5));
  factors.merge(one("patrol.size", 9, 8, 7));
  factors.merge(one("patrol.halts", 1, 2, 3));
  const auto faults = factorFaults(factors);
  ASSERT_EQ(faults.size(), 3U);
  EXPECT_EQ(faults[0], (FactorFault{"observation.range_day", FactorFaultKind::Zero, 0}));
  EXPECT_EQ(faults[1].id, "observation.refraction");
  EXPECT_EQ(faults[2].id, "patrol.size");
  EXPECT_EQ(factorFaults(factors, "patrol.").size(), 1U);
  EXPECT_EQ(checkFactors(factors, "observation.").error().feature, "observation.range_day");
  EXPECT_EQ(checkFactors(factors, "patrol.").error().code, ErrorCode::FactorOrder);
  EXPECT_TRUE(checkFactors(factors, "rotation."));
  EXPECT_EQ(usableFactor(factors, "patrol.halts")->value, 2);
  EXPECT_FALSE(usableFactor(factors, "patrol.size"));
  EXPECT_FALSE(usableFactor(factors, "patrol.night_share"));
}

}  // namespace zw
