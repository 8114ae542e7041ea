// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/cli/zw_process.h"

namespace zw::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

constexpr const char* kBaseA = "Base A (illustrative)";  // of the sample plan

json basesOf(const std::string& plan) {
  return json::parse(runZw({"base", "list", plan, "--json"}).out).at("bases");
}

json baseNamed(const std::string& plan, const std::string& name) {
  for (const json& base : basesOf(plan))
    if (base.at("name") == name) return base;
  return {};
}

TEST(CliBase, AddsEditsMovesRenamesAndRemoves) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const std::size_t before = basesOf(plan).size();
  const Outcome added = runZw({"base", "add", plan, "--name", "Depot", "--at", "35.41,33.46",
                               "--illustrative", "no", "--notes", "behind the mill", "--json"});
  ASSERT_EQ(added.exitCode, 0) << added.err;
  EXPECT_EQ(added.err, "");
  EXPECT_EQ(json::parse(added.out).at("bases").at(0), baseNamed(plan, "Depot"));
  EXPECT_EQ(basesOf(plan).size(), before + 1);
  const json depot = baseNamed(plan, "Depot");
  EXPECT_EQ(depot.at("lon"), 35.41);
  EXPECT_EQ(depot.at("illustrative"), false);
  EXPECT_EQ(depot.at("notes"), "behind the mill");
  EXPECT_EQ(depot.at("units"), json::array());
  EXPECT_THAT(runZw({"base", "list", plan}).out, HasSubstr("Depot"));

  mustDo({"base", "move", plan, "--name", "Depot", "--at", "35.42,33.47"});
  EXPECT_EQ(baseNamed(plan, "Depot").at("lat"), 33.47);
  mustDo({"base", "rename", plan, "--name", "Depot", "--to", "Stores"});
  mustDo({"base", "edit", plan, "--name", "Stores", "--notes", "", "--illustrative", "yes"});
  const json stores = baseNamed(plan, "Stores");
  EXPECT_EQ(stores.at("id"), depot.at("id"));
  EXPECT_EQ(stores.at("notes"), "");
  EXPECT_EQ(stores.at("illustrative"), true);
  EXPECT_EQ(stores.at("lat"), 33.47) << "what is not given stays";
  EXPECT_THAT(runZw({"history", plan}).out, HasSubstr("Moved base “Depot”"));
  mustDo({"base", "remove", plan, "--name", "Stores"});
  EXPECT_EQ(basesOf(plan).size(), before);
}

TEST(CliBase, TakesAPlaceInAnyNotation) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  int number = 0;
  for (const char* place : {"35.25210,33.33942", "33.33942 35.25210", "33°20'21.9\"N 35°15'07.6\"E",
                            "33.33942 N, 35.2521 E", "36S YB 09594 91180", "36N 709594 3691180"}) {
    const std::string name = "Base " + std::to_string(++number);
    mustDo({"base", "add", plan, "--name", name, "--at", place});
    EXPECT_NEAR(baseNamed(plan, name).at("lon"), 35.2521, 2e-5) << place;
    EXPECT_NEAR(baseNamed(plan, name).at("lat"), 33.33942, 2e-5) << place;
  }
}

TEST(CliBase, WithThePlanThatItMakesRoutesBegin) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  mustDo({"base", "add", plan, "--name", "Depot", "--at", "35.375,33.379"});
  const Outcome route = runZw({"route", plan, "--from", "Depot", "--to", "35.591,33.360"});
  EXPECT_EQ(route.exitCode, 0) << route.err;
}

TEST(CliBase, NamesTheUnitsWhoseHomeIsRemoved) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  mustDo({"pool", "add", plan, "--name", "Alpha", "--strength", "100", "--base", kBaseA});
  EXPECT_THAT(baseNamed(plan, kBaseA).at("units"), testing::Contains("Alpha"));
  const Outcome removed = runZw({"base", "remove", plan, "--name", kBaseA});
  EXPECT_EQ(removed.exitCode, 0);
  EXPECT_THAT(removed.err, HasSubstr("Alpha"));
  const json pool = json::parse(runZw({"pool", "list", plan, "--json"}).out).at("pool");
  const auto alpha =
      std::find_if(pool.begin(), pool.end(), [](const json& unit) { return unit.at("name") == "Alpha"; });
  ASSERT_NE(alpha, pool.end());
  EXPECT_TRUE(alpha->at("home_base").is_null()) << *alpha;
  mustDo({"undo", plan});
  EXPECT_THAT(baseNamed(plan, kBaseA).at("units"), testing::Contains("Alpha")) << "as it was";
}

TEST(CliBase, RefusesWhatMakesNoSenseAndLeavesThePlanAsItWas) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const std::string before = readBytes(plan);
  const auto refused = [&](std::vector<std::string> arguments, int code, const std::string& says) {
    const Outcome outcome = runZw(arguments);
    EXPECT_EQ(outcome.exitCode, code) << testing::PrintToString(arguments);
    EXPECT_THAT(outcome.err, HasSubstr(says));
  };
  refused({"base", "add", plan, "--name", kBaseA, "--at", "35.4,33.4"}, 3, "in use already");
  refused({"base", "add", plan, "--name", " ", "--at", "35.4,33.4"}, 3, "name is empty");
  refused({"base", "add", plan, "--name", "Depot", "--at", "somewhere"}, 3, "--at");
  refused({"base", "add", plan, "--name", "Depot", "--at", "35.4,133.4"}, 3, "latitude");
  refused({"base", "move", plan, "--name", "Nowhere", "--at", "35.4,33.4"}, 3, "base 'Nowhere'");
  refused({"base", "rename", plan, "--name", kBaseA, "--to", "Base B (illustrative)"}, 3, "in use already");
  refused({"base", "remove", plan, "--name", "Nowhere"}, 3, "base 'Nowhere'");
  refused({"base", "edit", plan, "--name", kBaseA, "--illustrative", "maybe"}, 2, "--illustrative");
  refused({"base", "add", plan, "--name", "Depot"}, 2, "--at");
  EXPECT_EQ(readBytes(plan), before);
}

TEST(CliBase, WarnsOfAPlaceOutsideOfTheRegion) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const Outcome swapped = runZw({"base", "add", plan, "--name", "Depot", "--at", "33.46,35.41"});
  EXPECT_EQ(swapped.exitCode, 0) << "a unit's home may be far away";
  EXPECT_THAT(swapped.err, HasSubstr("outside of the region"));
}

}  // namespace
}  // namespace zw::test
