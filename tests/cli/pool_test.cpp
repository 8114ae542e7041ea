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

json poolOf(const std::string& plan) {
  return json::parse(runZw({"pool", "list", plan, "--json"}).out).at("pool");
}

/// The sample plan with a pool of these two units alone.
std::string planWithTwoUnits(const ScratchFolder& folder) {
  const std::string plan = samplePlanIn(folder);
  mustDo({"pool", "import", plan,
          folder.file("two.csv",
                      "name,strength,readiness,vetted_from,trained_from,vehicles,deployment_days,home_base\n"
                      "Alpha,140,0.85,2026-12-01,2027-02-01,12,180,Base A (illustrative)\n"
                      "Beta,100,1,2026-12-01,,8,120,\n")});
  return plan;
}

TEST(CliPool, ImportReplacesThePoolAndKeepsUnitsOfTheSameName) {
  const ScratchFolder folder;
  const std::string plan = planWithTwoUnits(folder);
  const json before = poolOf(plan);
  ASSERT_EQ(before.size(), 2u);
  EXPECT_EQ(before[0].at("deployable"), 119) << "140 · 0.85";
  EXPECT_EQ(before[0].at("available_from"), "2027-02-01");
  EXPECT_EQ(before[0].at("home_base"), "Base A (illustrative)");
  EXPECT_EQ(before[0].at("illustrative"), false);
  EXPECT_TRUE(before[1].at("available_from").is_null()) << "not trained yet";
  EXPECT_THAT(runZw({"pool", "list", plan}).out, HasSubstr("not trained yet"));

  mustDo({"pool", "import", plan,
          folder.file("three.csv",
                      "name;strength;readiness;vetted_from;trained_from;vehicles;deployment_days\n"
                      "Gamma;90;0,9;;;4;180\nBeta;110;1;2026-12-01;2027-01-01;8;120\n")});
  const json after = poolOf(plan);
  ASSERT_EQ(after.size(), 2u);
  EXPECT_EQ(after[0].at("id"), before[1].at("id")) << "Beta, altered";
  EXPECT_EQ(after[0].at("strength"), 110);
  EXPECT_EQ(after[1].at("name"), "Gamma");
}

TEST(CliPool, WhatIsExportedIsImportedAsItWas) {
  const ScratchFolder folder;
  const std::string plan = planWithTwoUnits(folder);
  mustDo({"pool",
          "add",
          plan,
          "--name",
          "Delta",
          "--strength",
          "60",
          "--readiness",
          "0.5",
          "--vetted-from",
          "2026-11-30",
          "--trained-from",
          "2026-12-31",
          "--vehicles",
          "3",
          "--base",
          "Base B (illustrative)",
          "--deployment-days",
          "90",
          "--dwell-ratio",
          "1.5",
          "--source",
          "a paper",
          "--notes",
          "n, \"m\"",
          "--illustrative"});
  const json units = poolOf(plan);
  ASSERT_EQ(units.size(), 3u);
  EXPECT_EQ(units[2].at("dwell_ratio"), 1.5);
  EXPECT_EQ(units[2].at("available_from"), "2026-12-31");
  const std::string file = folder.path("pool.csv");
  mustDo({"pool", "export", plan, "-o", file});
  const std::string before = readBytes(plan);
  mustDo({"pool", "import", plan, file});
  EXPECT_EQ(poolOf(plan), units);
  EXPECT_EQ(readBytes(plan), before) << "nothing differs, so nothing is written";
  mustDo({"pool", "remove", plan, "--name", "Delta"});
  EXPECT_EQ(poolOf(plan).size(), 2u);
}

TEST(CliPool, EveryFaultOfAFileIsTold) {
  const ScratchFolder folder;
  const std::string plan = planWithTwoUnits(folder);
  const std::string before = readBytes(plan);
  const std::string file =
      folder.file("bad.csv",
                  "name,strength,readiness,vetted_from,trained_from,vehicles,deployment_days,home_base\n"
                  "A,1.5,1,,,1,1,\nB,1,2,soon,,1,1,\nC,1,1,,,1,1,Nowhere\n");
  const Outcome outcome = runZw({"pool", "import", plan, file});
  EXPECT_EQ(outcome.exitCode, 3);
  EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 4) << outcome.err;
  for (const char* says : {"row 2, column 'strength'", "row 3, column 'readiness'",
                           "row 3, column 'vetted_from'", "row 4, column 'home_base'", "bad.csv"})
    EXPECT_THAT(outcome.err, HasSubstr(says));
  EXPECT_EQ(readBytes(plan), before);
}

TEST(CliPool, OfManyFaultsTheFirstAreToldAndTheRestCounted) {
  const ScratchFolder folder;
  const std::string plan = planWithTwoUnits(folder);
  std::string rows = "name,strength,readiness,vetted_from,trained_from,vehicles,deployment_days\n";
  for (int i = 0; i < 1000; ++i) rows += "U" + std::to_string(i) + ",-1,1,,,1,1\n";
  const Outcome outcome = runZw({"pool", "import", plan, folder.file("many.csv", rows)});
  EXPECT_EQ(outcome.exitCode, 3);
  EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 20) << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr("row 21, column 'strength'"));
  EXPECT_THAT(outcome.err, HasSubstr("and 980 faults more"));
}

TEST(CliPool, ATableWithoutAUnitEmptiesThePoolAndSaysSo) {
  const ScratchFolder folder;
  const std::string plan = planWithTwoUnits(folder);
  const std::string file =
      folder.file("none.csv", "name,strength,readiness,vetted_from,trained_from,vehicles,deployment_days\n");
  const Outcome outcome = runZw({"pool", "import", plan, file});
  EXPECT_EQ(outcome.exitCode, 0);
  EXPECT_THAT(outcome.err, HasSubstr("none.csv has no unit, so the plan's pool becomes empty"));
  EXPECT_TRUE(poolOf(plan).empty());
  EXPECT_EQ(runZw({"pool", "import", plan, file}).err, "") << "it was empty before";
  const json out = json::parse(runZw({"metrics", plan, "--json"}).out);
  for (const char* figure : {"capacity.pool_share", "capacity.feasible_from", "capacity.p_feasible"}) {
    const json& found = out.at("zones").at(0).at("metrics").at(figure);
    EXPECT_TRUE(found.at("value").is_null()) << figure;
    EXPECT_EQ(found.at("unknown"), "the plan has no units to deploy") << figure;
  }
}

TEST(CliPool, NamesCannotCommandATerminal) {
  const ScratchFolder folder;
  const std::string plan = planWithTwoUnits(folder);
  mustDo({"pool", "add", plan, "--name", "Red\x1b[31m\nHerring", "--strength", "1"});
  const std::string text = runZw({"pool", "list", plan}).out;
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
  EXPECT_THAT(text, HasSubstr("Red\xEF\xBF\xBD[31m Herring"));
  EXPECT_EQ(poolOf(plan)[2].at("name"), "Red\x1b[31m\nHerring") << "in JSON as it is";
  EXPECT_EQ(runZw({"pool", "remove", plan, "--name", "\x1b[2J"}).err.find('\x1b'), std::string::npos);
}

TEST(CliPool, NumbersOfOptionsAreToldAsTheyHaveToBeWritten) {
  const ScratchFolder folder;
  const std::string plan = planWithTwoUnits(folder);
  const std::string before = readBytes(plan);
  const std::vector<std::pair<std::vector<std::string>, const char*>> bad = {
      {{"--strength", "1,200"}, "--strength: '1,200' is no whole number"},
      {{"--strength", "1 200"}, "'1 200' is no whole number"},
      {{"--strength", "1.5"}, "'1.5' is no whole number"},
      {{"--strength", "١٤٠"}, "'١٤٠' is no whole number"},
      {{"--strength", "99999999999"}, "'99999999999' is no whole number that can be used"},
      {{"--strength", "1", "--readiness", "90%"}, "'90%' is no number; write it with a decimal point"},
      {{"--strength", "1", "--dwell-ratio", "1,5"}, "'1,5' is no number"},
      {{"--strength", "1", "--vehicles", "few"}, "'few' is no whole number"},
      {{"--strength", "1", "--deployment-days", "180 days"}, "'180 days' is no whole number"},
  };
  for (const auto& [options, says] : bad) {
    std::vector<std::string> arguments{"pool", "add", plan, "--name", "X"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const Outcome outcome = runZw(arguments);
    EXPECT_EQ(outcome.exitCode, 2) << testing::PrintToString(arguments) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr(says));
  }
  EXPECT_EQ(runZw({"pool", "import", plan, ""}).exitCode, 2);
  EXPECT_EQ(readBytes(plan), before);
}

TEST(CliPool, RefusesInOneSentence) {
  const ScratchFolder folder;
  const std::string plan = planWithTwoUnits(folder);
  const std::string before = readBytes(plan);
  const std::vector<std::pair<std::vector<std::string>, const char*>> bad = {
      {{"add", "--name", "Alpha", "--strength", "1"}, "name is in use"},
      {{"add", "--name", "X", "--strength", "-1"}, "strength"},
      {{"add", "--name", "X", "--strength", "2000000"}, "strength must be 0 to 1000000"},
      {{"add", "--name", "X", "--strength", "1", "--readiness", "1.5"}, "readiness"},
      {{"add", "--name", "X", "--strength", "1", "--readiness", "nan"}, "readiness"},
      {{"add", "--name", "X", "--strength", "1", "--vetted-from", "soon"}, "soon"},
      {{"add", "--name", "X", "--strength", "1", "--base", "Nowhere"}, "base 'Nowhere'"},
      {{"remove", "--name", "X"}, "unit 'X'"},
      {{"import", "/nowhere/pool.csv"}, "no such file"},
      {{"export", "-o", plan + ".nowhere/pool.csv"}, "cannot be written"},
  };
  for (const auto& [options, says] : bad) {
    std::vector<std::string> arguments{"pool", options[0], plan};
    arguments.insert(arguments.end(), options.begin() + 1, options.end());
    const Outcome outcome = runZw(arguments);
    EXPECT_EQ(outcome.exitCode, 3) << testing::PrintToString(arguments) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr(says)) << testing::PrintToString(arguments);
    EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
  }
  EXPECT_EQ(readBytes(plan), before);
  EXPECT_EQ(runZw({"pool", "add", plan, "--name", "X"}).exitCode, 2);
}

}  // namespace
}  // namespace zw::test
