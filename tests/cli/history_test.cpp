// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/zw_process.h"

namespace zw::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

json asked(const std::vector<std::string>& arguments) {
  std::vector<std::string> all = arguments;
  all.emplace_back("--json");
  return json::parse(mustDo(all).out, nullptr, false);
}

std::string square(double lon, double lat, double size) {
  const auto corner = [&](double x, double y) {
    return std::to_string(lon + x) + " " + std::to_string(lat + y);
  };
  return "POLYGON((" + corner(0, 0) + "," + corner(size, 0) + "," + corner(size, size) + "," +
         corner(0, size) + "," + corner(0, 0) + "))";
}

/// An empty plan, to which West, East were added; West was removed.
std::string threeSteps(const ScratchFolder& folder) {
  std::string plan = folder.path("plan.gpkg");
  mustDo({"plan", "new", plan, "--pack", bundledPack()});
  mustDo({"zone", "add", plan, "--name", "West", "--wkt", square(35.40, 33.30, 0.02)});
  mustDo({"zone", "add", plan, "--name", "East", "--wkt", square(35.45, 33.30, 0.02)});
  mustDo({"zone", "remove", plan, "--name", "West"});
  return plan;
}

using Names = std::vector<std::string>;

}  // namespace

TEST(CliHistory, ListsEveryCommandAndWhereThePlanIs) {
  const ScratchFolder folder;
  const std::string plan = threeSteps(folder);
  mustDo({"undo", plan});
  const json history = asked({"history", plan}).at("history");
  EXPECT_EQ(history.at("step"), 2);
  ASSERT_EQ(history.at("steps").size(), 3u);
  EXPECT_EQ(history.at("steps")[0].at("text"), "Drew “West”");
  EXPECT_EQ(history.at("steps")[2].at("kind"), "zone.delete");
  EXPECT_EQ(history.at("steps")[1].at("done"), true);
  EXPECT_EQ(history.at("steps")[2].at("done"), false);
  const std::string text = mustDo({"history", plan}).out;
  EXPECT_THAT(text, HasSubstr("Drew “East”"));
  EXPECT_THAT(text, HasSubstr("Deleted “West” (undone)"));
}

TEST(CliHistory, GoesToAnyStepAndBack) {
  const ScratchFolder folder;
  const std::string plan = threeSteps(folder);
  EXPECT_THAT(mustDo({"undo", plan, "--steps", "2"}).out, HasSubstr("Step 1 of 3: Drew “West”"));
  EXPECT_EQ(zoneNames(plan), Names{"West"});
  EXPECT_THAT(mustDo({"redo", plan}).out, HasSubstr("Step 2 of 3"));
  EXPECT_EQ(zoneNames(plan), (Names{"West", "East"}));
  EXPECT_THAT(mustDo({"history", "go", plan, "--step", "0"}).out, HasSubstr("As the plan was made"));
  EXPECT_EQ(zoneNames(plan), Names{});
  mustDo({"history", "go", plan, "--step", "3"});
  EXPECT_EQ(zoneNames(plan), Names{"East"});
}

TEST(CliHistory, RefusesStepsThatAreNotThere) {
  const ScratchFolder folder;
  const std::string plan = threeSteps(folder);
  const Outcome far = runZw({"history", "go", plan, "--step", "9"});
  EXPECT_EQ(far.exitCode, 3);
  EXPECT_THAT(far.err, HasSubstr("step 9"));
  EXPECT_THAT(far.err, HasSubstr("steps 0 to 3"));
  const Outcome undo = runZw({"undo", plan, "--steps", "4"});
  EXPECT_EQ(undo.exitCode, 3);
  EXPECT_THAT(undo.err, HasSubstr(plan));
  EXPECT_THAT(undo.err, HasSubstr("3 commands are done"));
  EXPECT_EQ(zoneNames(plan), Names{"East"}) << "nothing was undone";
  EXPECT_EQ(runZw({"redo", plan}).exitCode, 3);
  EXPECT_EQ(runZw({"history"}).exitCode, 2);
  EXPECT_EQ(runZw({"undo", plan, "--steps", "0"}).exitCode, 2);
}

TEST(CliVersions, AreKeptWhenTheHistoryGoesAnotherWay) {
  const ScratchFolder folder;
  const std::string plan = threeSteps(folder);
  mustDo({"version", "add", plan, "--name", "Both", "--step", "2", "--note", "as drawn"});
  mustDo({"history", "go", plan, "--step", "1"});
  mustDo({"zone", "add", plan, "--name", "South", "--wkt", square(35.40, 33.25, 0.02)});
  const json list = asked({"version", "list", plan}).at("versions");
  ASSERT_EQ(list.size(), 1u);
  EXPECT_EQ(list[0].at("name"), "Both");
  EXPECT_EQ(list[0].at("note"), "as drawn");
  EXPECT_TRUE(list[0].at("step").is_null()) << "that way is gone";
  EXPECT_THAT(mustDo({"version", "list", plan}).out, HasSubstr("as drawn"));

  mustDo({"version", "restore", plan, "--name", "Both"});
  EXPECT_EQ(zoneNames(plan), (Names{"West", "East"}));
  EXPECT_EQ(asked({"plan", "info", plan}).at("inputs").at("plan"), list[0].at("plan"));
  EXPECT_THAT(mustDo({"history", plan}).out, HasSubstr("Restored version “Both”"));
  EXPECT_THAT(mustDo({"version", "restore", plan, "--name", "Both"}).err, HasSubstr("already"));
  mustDo({"undo", plan});
  EXPECT_EQ(zoneNames(plan), (Names{"West", "South"}));
}

TEST(CliVersions, AreRenamedAndRemoved) {
  const ScratchFolder folder;
  const std::string plan = threeSteps(folder);
  mustDo({"version", "add", plan, "--name", "A"});
  mustDo({"version", "add", plan, "--name", "B"});
  const Outcome taken = runZw({"version", "add", plan, "--name", "A"});
  EXPECT_EQ(taken.exitCode, 3);
  EXPECT_THAT(taken.err, HasSubstr("A: that name is in use already"));
  EXPECT_EQ(runZw({"version", "rename", plan, "--name", "A", "--to", "B"}).exitCode, 3);
  mustDo({"version", "rename", plan, "--name", "A", "--to", "C", "--note", "third"});
  mustDo({"version", "remove", plan, "--name", "B"});
  const json list = asked({"version", "list", plan}).at("versions");
  ASSERT_EQ(list.size(), 1u);
  EXPECT_EQ(list[0].at("name"), "C");
  EXPECT_EQ(list[0].at("note"), "third");
  const Outcome gone = runZw({"version", "remove", plan, "--name", "B"});
  EXPECT_EQ(gone.exitCode, 3);
  EXPECT_THAT(gone.err, HasSubstr("version 'B'"));
  EXPECT_EQ(runZw({"version", "rename", plan, "--name", "C"}).exitCode, 2);
}

TEST(CliVersions, CompareInWordsAndByGround) {
  const ScratchFolder folder;
  const std::string plan = threeSteps(folder);
  mustDo({"version", "add", plan, "--name", "Both", "--step", "2"});
  mustDo({"zone", "add", plan, "--name", "South", "--wkt", square(35.40, 33.25, 0.01)});
  const json compared = asked({"version", "compare", plan, "--name", "Both"}).at("comparison");
  EXPECT_EQ(compared.at("before"), "Both");
  EXPECT_EQ(compared.at("after"), "now");
  ASSERT_EQ(compared.at("differences").size(), 2u);
  json west, south;
  for (const json& one : compared.at("differences")) (one.at("name") == "West" ? west : south) = one;
  EXPECT_EQ(west.at("change"), "removed");
  EXPECT_EQ(south.at("change"), "added");
  const json zone = asked({"metrics", plan, "--zone", "South"}).at("zones")[0].at("metrics");
  EXPECT_NEAR(south.at("gained_m2"), zone.at("coverage.area").at("value"), 0.01);
  EXPECT_NEAR(compared.at("ground").at("only_after_m2"), south.at("gained_m2"), 1);
  EXPECT_NEAR(compared.at("ground").at("only_before_m2"), west.at("lost_m2"), 1);
  EXPECT_EQ(compared.at("ground").at("passed_m2"), 0);
  EXPECT_FALSE(compared.at("figures").empty()) << "the plan's covered area";

  const std::string text = mustDo({"version", "compare", plan, "--step", "1", "--with-step", "2"}).out;
  EXPECT_THAT(text, HasSubstr("Zone “East” was added: "));
  EXPECT_EQ(mustDo({"version", "compare", plan, "--name", "now"}).out, "Nothing differs.\n");
  EXPECT_EQ(runZw({"version", "compare", plan, "--name", "None"}).exitCode, 3);
  EXPECT_EQ(runZw({"version", "compare", plan, "--step", "77"}).exitCode, 3);
  EXPECT_EQ(runZw({"version", "compare", plan}).exitCode, 2);
}

TEST(CliVersions, WriteTheGroundThatDiffers) {
  const ScratchFolder folder;
  const std::string plan = threeSteps(folder);
  const std::string out = folder.path("ground.geojson");
  mustDo({"version", "compare", plan, "--step", "2", "-o", out});
  const json layer = json::parse(readBytes(out), nullptr, false);
  std::vector<std::string> parts;
  for (const json& feature : layer.at("features")) parts.push_back(feature.at("properties").at("part"));
  EXPECT_THAT(parts, testing::UnorderedElementsAre("both", "only_before"));
  EXPECT_EQ(runZw({"version", "compare", plan, "--step", "2", "-o", plan}).exitCode, 3) << "never a plan";
}

}  // namespace zw::test
