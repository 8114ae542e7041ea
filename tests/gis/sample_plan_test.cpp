// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/plan/sample_plan.h"

#include <gtest/gtest.h>

#include <fstream>

#include "core/geometry/geodesic.h"
#include "tests/support/synthetic_region.h"
#include "tests/support/temporary_folder.h"

namespace zw {
namespace {

std::string written(const std::string& text) {
  static const test::TemporaryFolder folder;
  const std::string path = folder.file("sample.json");
  std::ofstream(path) << text;
  return path;
}

std::string planWith(const std::string& units, const std::string& active = "S") {
  return R"({"format": "zonewright-sample-plan 1", "title": "T", "active": ")" + active +
         R"(", "scenarios": [{"name": "S", "zones": [{"name": "Z", "units": [)" + units +
         R"(]}]}], "bases": []})";
}

double areaOfUnit(const Region& region, const AreaUnit& unit) {
  return geodesicArea(region.projection->inverse(unit.shape)).value();
}

TEST(SamplePlan, AZoneIsItsUnitsTogether) {
  const auto region = testing::makeSyntheticRegion();
  const AreaUnit& first = region->units.at(0);
  const AreaUnit& second = region->units.at(1);
  const auto plan =
      readSamplePlan(written(planWith('"' + first.code + "\", \"" + second.code + '"')), *region, {});
  ASSERT_TRUE(plan) << plan.error().detail;
  ASSERT_EQ(plan->zones.size(), 1U);
  const Zone& zone = plan->zones.begin()->second;
  EXPECT_EQ(zone.shape.size(), 1U);
  EXPECT_TRUE(zone.shape.front().holes.empty());
  const double units = areaOfUnit(*region, first) + areaOfUnit(*region, second);
  EXPECT_NEAR(geodesicArea(zone.shape).value(), units, 1e-5 * units);
  EXPECT_EQ(plan->info.activeScenario, plan->scenarios.begin()->first);
}

TEST(SamplePlan, TheSameTextGivesTheSamePlan) {
  const auto region = testing::makeSyntheticRegion();
  const std::string path = written(planWith('"' + region->units.at(3).code + '"'));
  EXPECT_EQ(readSamplePlan(path, *region, {}).value(), readSamplePlan(path, *region, {}).value());
}

TEST(SamplePlan, SaysWhatIsWrongAndWhere) {
  const auto region = testing::makeSyntheticRegion();
  const std::string code = '"' + region->units.at(0).code + '"';
  const std::vector<std::pair<std::string, std::string>> cases = {
      {planWith("\"no such unit\""), "scenarios[0].zones[0].units[0]"},
      {planWith(code, "Other"), "no scenario 'Other'"},
      {planWith("12"), "scenarios[0].zones[0].units[0]"},
      {R"({"format": "something else"})", "format"},
  };
  for (const auto& [text, detail] : cases) {
    const auto plan = readSamplePlan(written(text), *region, {});
    ASSERT_FALSE(plan) << text;
    EXPECT_EQ(plan.error().code, ErrorCode::BadValue) << text;
    EXPECT_NE(plan.error().detail.find(detail), std::string::npos) << plan.error().detail;
  }
  EXPECT_EQ(readSamplePlan(written(planWith("")), *region, {}).error().code, ErrorCode::TooFewCorners);
}

}  // namespace
}  // namespace zw
