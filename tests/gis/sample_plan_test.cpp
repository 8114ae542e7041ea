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

/// The plan of one zone with these further members, and these of the whole.
std::string planHeld(const std::string& code, const std::string& ofZone, const std::string& ofPlan = {}) {
  std::string text = planWith(code);
  text.insert(text.find(R"(, "units")"), ofZone);
  text.replace(text.find(R"("bases": [])"), std::string::npos,
               R"("bases": [{"name": "B", "lon": 35.2, "lat": 33.2}])" + ofPlan + "}");
  return text;
}

TEST(SamplePlan, HoldsPostsAndAPool) {
  const auto region = testing::makeSyntheticRegion();
  const std::string code = '"' + region->units.at(0).code + '"';
  const auto plan = readSamplePlan(
      written(planHeld(
          code,
          R"(, "held_from": "2027-02-01", "posts": [{"name": "P", "lon": 35.1, "lat": 33.1},)"
          R"( {"name": "Q", "kind": "checkpoint", "lon": 35.2, "lat": 33.2, "on_duty": 4, "on_mast": true}])",
          R"(, "pool": [{"name": "U", "strength": 120, "readiness": 0.9, "vetted_from": "2026-12-01",)"
          R"( "vehicles": 8, "home_base": "B", "deployment_days": 120}])")),
      *region, {});
  ASSERT_TRUE(plan) << plan.error().detail;
  const Zone& zone = plan->zones.begin()->second;
  EXPECT_EQ(zone.heldFrom, "2027-02-01");
  const auto posts = plan->postsOf(zone.id);
  ASSERT_EQ(posts.size(), 2U);
  EXPECT_EQ(posts[0]->kind, PostKind::Observation);
  EXPECT_FALSE(posts[0]->onDuty);
  EXPECT_EQ(posts[1]->kind, PostKind::Checkpoint);
  EXPECT_EQ(posts[1]->onDuty, 4);
  EXPECT_TRUE(posts[1]->onMast);
  ASSERT_EQ(plan->pool.size(), 1U);
  const PoolUnit& unit = plan->pool.begin()->second;
  EXPECT_EQ(unit.homeBase, plan->bases.begin()->first);
  EXPECT_EQ(unit.vettedFrom, Date::fromText("2026-12-01"));
  EXPECT_FALSE(unit.trainedFrom);
  EXPECT_TRUE(unit.illustrative);

  for (
      const auto& [ofZone, ofPlan] : std::vector<std::pair<std::string, std::string>>{
          {R"(, "held_from": "soon")", ""},
          {R"(, "posts": [{"name": "P", "lon": 35.1, "lat": 33.1}, {"name": "P", "lon": 35.1, "lat": 33.1}])",
           ""},
          {R"(, "posts": [{"name": "P", "kind": "tower", "lon": 35.1, "lat": 33.1}])", ""},
          {"", R"(, "pool": [{"name": "U", "strength": 1, "home_base": "C"}])"},
          {"", R"(, "pool": [{"name": "U", "strength": 1, "trained_from": "2027-02-30"}])"},
          {"", R"(, "pool": [{"name": "U", "strength": -1}])"}})
    EXPECT_EQ(readSamplePlan(written(planHeld(code, ofZone, ofPlan)), *region, {}).error().code,
              ErrorCode::BadValue)
        << ofZone << ofPlan;
}

TEST(SamplePlan, HoldsTheRoadmapOfAScenario) {
  const auto region = testing::makeSyntheticRegion();
  const auto planOf = [&](const std::string& phases) {
    std::string text = planWith('"' + region->units.at(0).code + '"');
    text.insert(text.find("}], \"bases\""), ", \"phases\": [" + phases + "]");
    return readSamplePlan(written(text), *region, {});
  };
  const auto plan = planOf(R"({"name": "First", "from": "2027-02-01", "zones": ["Z"]},)"
                           R"({"name": "Second", "zones": []})");
  ASSERT_TRUE(plan) << plan.error().detail;
  const auto phases = plan->phasesOf(plan->info.activeScenario);
  ASSERT_EQ(phases.size(), 2U);
  EXPECT_EQ(phases[0]->name, "First");
  EXPECT_EQ(phases[0]->from, "2027-02-01");
  EXPECT_EQ(plan->zones.begin()->second.phase, phases[0]->id);
  EXPECT_EQ(plan->zonesHeldIn(*phases[1]).size(), 1U);
  for (const char* wrong :
       {R"({"name": "First", "zones": ["Y"]})", R"({"name": "First", "from": "soon", "zones": []})",
        R"({"name": "A", "zones": ["Z"]}, {"name": "B", "zones": ["Z"]})",
        R"({"name": "A", "zones": []}, {"name": "A", "zones": []})"})
    EXPECT_EQ(planOf(wrong).error().code, ErrorCode::BadValue) << wrong;
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
