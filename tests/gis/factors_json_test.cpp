// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/plan/factors_json.h"

#include <gtest/gtest.h>

#include <fstream>

#include "core/capacity/capacity_factors.h"
#include "tests/support/temporary_folder.h"

namespace zw {
namespace {

std::string written(const std::string& name, const std::string& text) {
  static const test::TemporaryFolder folder;
  const std::string path = folder.file(name);
  std::ofstream(path) << text;
  return path;
}

std::string factorWith(const std::string& members) {
  return R"({"factors": [{"id": "a.b", "title": "t", "unit": "m", "source": "s", )" + members + "}]}";
}

TEST(Factors, DefaultsAreComplete) {
  const auto factors = readFactors(ZW_SOURCE_DIR "/resources/factors/default.json");
  ASSERT_TRUE(factors) << factors.error().detail;
  EXPECT_GE(factors->size(), 40U);
  // planning-factors: one place kept 24/7 needs 8,736 h of 1,874 productive hours = 4.66 soldiers.
  EXPECT_NEAR(24 * 7 * 52 / factors->at("staffing.productive_hours").value, 4.66, 0.005);
  EXPECT_EQ(factors->at("coverage.frontage_tolerance").unit, "m");
  const double parts = factors->at("supply.demand_water").value + factors->at("supply.demand_food").value +
                       factors->at("supply.demand_fuel").value + factors->at("supply.demand_rest").value;
  EXPECT_DOUBLE_EQ(parts, factors->at("supply.demand").value);
}

TEST(Factors, DefaultsOfCapacityAreThoseOfTheFile) {
  const auto factors = readFactors(ZW_SOURCE_DIR "/resources/factors/default.json");
  ASSERT_TRUE(factors);
  for (std::size_t i = 0; i < capacity::kFactorCount; ++i) {
    const auto key = static_cast<capacity::FactorKey>(i);
    const auto found = factors->find(capacity::factorId(key));
    ASSERT_NE(found, factors->end()) << capacity::factorId(key);
    const Estimate band{found->second.low, found->second.value, found->second.high};
    EXPECT_EQ(capacity::CapacityFactors()[key], band) << found->first;
  }
  EXPECT_TRUE(capacity::CapacityFactors::faults(*factors).empty());
}

TEST(Factors, SaysWhatIsWrongAndWhere) {
  struct Case {
    std::string text;
    ErrorCode code;
    std::string detail;
  };
  const std::vector<Case> cases = {
      {"", ErrorCode::Syntax, "line 1"},
      {"{\"factors\": [", ErrorCode::Syntax, "line 1"},
      {"{}", ErrorCode::MissingKey, "factors"},
      {factorWith(R"("low": 1, "high": 3, "confidence": "read")"), ErrorCode::MissingKey, "factors[0].value"},
      {factorWith(R"("value": "2", "low": 1, "high": 3, "confidence": "read")"), ErrorCode::BadValue,
       "factors[0].value"},
      {factorWith(R"("value": 2, "low": 1, "high": 3, "confidence": "sure")"), ErrorCode::BadValue,
       "confidence"},
      {factorWith(R"("value": 4, "low": 1, "high": 3, "confidence": "read")"), ErrorCode::FactorOrder, "a.b"},
      {factorWith(R"("value": 2, "low": 1, "high": 3, "confidence": "read", "hihg": 3)"), ErrorCode::BadValue,
       "hihg"},
  };
  for (const Case& c : cases) {
    const std::string path = written("factors.json", c.text);
    const auto factors = readFactors(path);
    ASSERT_FALSE(factors) << c.text;
    EXPECT_EQ(factors.error().code, c.code) << c.text;
    EXPECT_EQ(factors.error().file, path);
    EXPECT_NE(factors.error().detail.find(c.detail), std::string::npos) << factors.error().detail;
  }
  EXPECT_EQ(readFactors("/nowhere/factors.json").error().code, ErrorCode::FileMissing);
  EXPECT_EQ(readFactors(test::TemporaryFolder().path()).error().code, ErrorCode::FileUnreadable);
}

}  // namespace
}  // namespace zw
