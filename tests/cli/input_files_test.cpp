// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/cli/zw_process.h"

namespace zw::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;

TEST(CliInputs, UnreadableFilesAreExitCodeThreeAndOneSentenceThatNamesThem) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const std::string whole = readBytes(plan);
  const std::vector<std::string> bad = {
      folder.path("missing.gpkg"),
      folder.file("empty.gpkg", ""),
      folder.file("text.gpkg", "this is no GeoPackage\n"),
      folder.file("cut.gpkg", whole.substr(0, whole.size() / 2)),
      folder.path("."),
      bundledPack(),  // a GeoPackage, but no plan
  };
  for (const std::string& file : bad)
    for (const std::vector<std::string>& command :
         {std::vector<std::string>{"plan", "info"}, {"metrics"}, {"zone", "list"}}) {
      std::vector<std::string> arguments = command;
      arguments.push_back(file);
      const Outcome outcome = runZw(arguments);
      EXPECT_EQ(outcome.exitCode, 3) << testing::PrintToString(arguments) << outcome.err;
      EXPECT_THAT(outcome.err, HasSubstr(file));
      EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
      EXPECT_EQ(outcome.out, "");
    }
  EXPECT_EQ(runZw({"pack", "info", plan}).exitCode, 3) << "a plan is no pack";
}

TEST(CliInputs, PlanInfoTellsScenariosZonesAndBases) {
  const ScratchFolder folder;
  const json info = json::parse(runZw({"plan", "info", samplePlanIn(folder), "--json"}).out);
  const json& plan = info.at("plan");
  EXPECT_FALSE(plan.at("title").get<std::string>().empty());
  EXPECT_EQ(plan.at("pack"), info.at("inputs").at("pack"));
  int active = 0;
  for (const json& scenario : plan.at("scenarios")) {
    if (scenario.at("active").get<bool>()) ++active;
    for (const json& zone : scenario.at("zones")) EXPECT_TRUE(zone.contains("id") && zone.contains("name"));
  }
  EXPECT_EQ(active, 1);
  for (const json& base : plan.at("bases"))
    EXPECT_TRUE(base.contains("id") && base.contains("name") && base.contains("lon") && base.contains("lat"));
  EXPECT_FALSE(plan.at("bases").empty());
}

TEST(CliInputs, PackAndPlanPassTheirChecks) {
  const ScratchFolder folder;
  EXPECT_EQ(runZw({"pack", "check", bundledPack()}).exitCode, 0);
  EXPECT_EQ(runZw({"plan", "check", samplePlanIn(folder)}).exitCode, 0);
  const json pack = json::parse(runZw({"pack", "info", bundledPack(), "--json"}).out).at("pack");
  EXPECT_EQ(pack.at("layers").at("units"), 604);
}

TEST(CliInputs, ANewPlanIsMadeOnAPackAndNeverOverAFileUnasked) {
  const ScratchFolder folder;
  const std::string plan = folder.path("new.gpkg");
  ASSERT_EQ(runZw({"plan", "new", plan, "--pack", bundledPack(), "--title", "Mine"}).exitCode, 0);
  const json info = json::parse(runZw({"plan", "info", plan, "--json"}).out);
  EXPECT_EQ(info.at("plan").at("title"), "Mine");
  const std::string before = readBytes(plan);
  for (const std::vector<std::string>& again :
       {std::vector<std::string>{"plan", "new", plan, "--pack", bundledPack()},
        {"plan", "sample", "-o", plan}}) {
    const Outcome refused = runZw(again);
    EXPECT_EQ(refused.exitCode, 3);
    EXPECT_THAT(refused.err, HasSubstr("exists already"));
  }
  EXPECT_EQ(readBytes(plan), before);
  // No zones yet: the whole buffer zone is residual, and nothing is covered.
  const json metrics = json::parse(runZw({"metrics", plan, "--json"}).out);
  EXPECT_TRUE(metrics.at("zones").empty());
  EXPECT_EQ(metrics.at("plan").at("metrics").at("covered_area").at("value"), 0.0);
  EXPECT_GT(metrics.at("plan").at("metrics").at("residual.area").at("value"), 6e8);
}

TEST(CliInputs, AnotherPackIsRefusedUntilAskedForAndThenWarnedOf) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const std::string other = folder.path("other.gpkg");
  fs::copy_file(bundledPack(), other);
  {
    // One more byte behind the last page: the same content for SQLite, another hash.
    std::FILE* file = std::fopen(other.c_str(), "ab");
    ASSERT_TRUE(file);
    std::fputc(0, file);
    std::fclose(file);
  }
  const Outcome refused = runZw({"metrics", plan, "--pack", other, "--json"});
  EXPECT_EQ(refused.exitCode, 3);
  EXPECT_EQ(refused.out, "");
  EXPECT_THAT(refused.err, HasSubstr("another region pack"));
  const json info = json::parse(runZw({"plan", "info", plan, "--json"}).out);
  EXPECT_THAT(refused.err, HasSubstr(info.at("plan").at("pack").get<std::string>()));

  const Outcome accepted = runZw({"metrics", plan, "--pack", other, "--other-pack", "--json"});
  ASSERT_EQ(accepted.exitCode, 0) << accepted.err;
  EXPECT_THAT(accepted.err, HasSubstr("warning"));
  const std::string used = json::parse(accepted.out).at("inputs").at("pack");
  EXPECT_NE(used, info.at("plan").at("pack"));
  EXPECT_THAT(accepted.err, HasSubstr(used));
  EXPECT_EQ(runZw({"plan", "check", plan, "--pack", other}).exitCode, 1) << "the answer is no";
}

TEST(CliInputs, APlanWhosePackIsGoneSaysWhereItLooked) {
  const ScratchFolder folder;
  const std::string pack = folder.path("elsewhere.gpkg");
  fs::copy_file(bundledPack(), pack);
  const std::string plan = folder.path("plan.gpkg");
  ASSERT_EQ(runZw({"plan", "new", plan, "--pack", pack}).exitCode, 0);
  EXPECT_EQ(runZw({"metrics", plan}).exitCode, 0) << "found beside the plan";
  fs::remove(pack);
  const Outcome outcome = runZw({"metrics", plan});
  EXPECT_EQ(outcome.exitCode, 3);
  EXPECT_THAT(outcome.err, HasSubstr(pack));
  EXPECT_EQ(runZw({"plan", "info", plan}).exitCode, 0) << "the plan itself can still be read";
}

TEST(CliInputs, RecipesThatCannotBeBuiltLeaveNothingBehind) {
  const ScratchFolder folder;
  const std::string pack = folder.path("pack.gpkg");
  for (const std::string& recipe :
       {folder.path("missing.json"), folder.file("empty.json", ""), folder.file("half.json", "{\"name\": "),
        folder.file("none.json", "{}")}) {
    const Outcome outcome = runZw({"pack", "build", recipe, "-o", pack});
    EXPECT_EQ(outcome.exitCode, 3) << recipe;
    EXPECT_THAT(outcome.err, HasSubstr(recipe));
    EXPECT_FALSE(fs::exists(pack));
  }
}

}  // namespace
}  // namespace zw::test
