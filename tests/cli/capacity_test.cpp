// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "tests/cli/zw_process.h"

namespace zw::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

json capacityOf(const std::string& plan, std::vector<std::string> more = {}) {
  std::vector<std::string> arguments{"capacity", plan, "--json"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  const Outcome outcome = runZw(arguments);
  EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
  return json::parse(outcome.out);
}

json zoneIn(const json& out, const std::string& name) {
  for (const json& zone : out.at("zones"))
    if (zone.at("name") == name) return zone;
  ADD_FAILURE() << name;
  return {};
}

/// The sample plan with a zone "Square" of four observation posts and two checkpoints, without patrols.
std::string planWithPosts(const ScratchFolder& folder) {
  const std::string plan = samplePlanIn(folder);
  mustDo({"zone", "add", plan, "--name", "Square", "--wkt", kSquare});
  for (const char* name : {"1", "2", "3", "4"})
    mustDo({"post", "add", plan, "--zone", "Square", "--name", name, "--at", "35.41,33.46"});
  for (const char* name : {"5", "6"})
    mustDo({"post", "add", plan, "--zone", "Square", "--name", name, "--at", "35.41,33.46", "--kind",
            "checkpoint"});
  mustDo({"zone", "hold", plan, "--name", "Square", "--patrolled", "no", "--from", "2027-02-01"});
  return plan;
}

// docs/methods.md works the example out by hand.
TEST(CliCapacity, TellsEachStepFromPostsToSoldiers) {
  const ScratchFolder folder;
  const std::string plan = planWithPosts(folder);
  const json out = capacityOf(plan, {"--zone", "Square"});
  for (const char* key : {"tool", "inputs", "zones", "plan", "rotation"})
    EXPECT_TRUE(out.contains(key)) << key;
  ASSERT_EQ(out.at("zones").size(), 1u);
  const json& square = out.at("zones")[0];
  EXPECT_EQ(square.at("held_from"), "2027-02-01");
  ASSERT_EQ(square.at("ledger").size(), 5u) << "no patrols";
  const auto soldiers = [&](std::size_t line) {
    return square.at("ledger")[line].at("soldiers").at("value").get<double>();
  };
  EXPECT_EQ(square.at("ledger")[0].at("step"), "observation_posts");
  EXPECT_EQ(square.at("ledger")[0].at("count"), 4);
  EXPECT_EQ(square.at("ledger")[0].at("places").at("value"), 8);
  EXPECT_NEAR(soldiers(0), 37.29, 0.005);
  EXPECT_NEAR(soldiers(1), 27.97, 0.005);
  EXPECT_NEAR(soldiers(2), 30, 1e-9);
  EXPECT_NEAR(soldiers(3), 31.75, 0.005);
  EXPECT_NEAR(soldiers(4), 10.90, 0.005);
  const double total = square.at("totals").at("soldiers").at("value");
  EXPECT_NEAR(total, 137.9, 0.05);
  EXPECT_EQ(square.at("metrics").at("capacity.soldiers").at("value"), total);
  EXPECT_LT(square.at("totals").at("soldiers").at("low"), total);
  double drawn = 0;
  for (const json& bin : square.at("draws").at("histogram")) drawn += bin.get<double>();
  EXPECT_EQ(drawn, out.at("draws")) << "every draw is in a bin";
  double before = 1e9;
  for (const json& bar : square.at("tornado").at("bars")) {
    const double swing = std::abs(bar.at("at_high").get<double>() - bar.at("at_low").get<double>());
    EXPECT_LE(swing, before) << "the widest first";
    before = swing;
  }
  for (const json& band : square.at("context")) EXPECT_NE(band.at("counterweight"), "");

  const Outcome text = runZw({"capacity", plan, "--zone", "Square"});
  for (const char* says : {"Command and logistics", "Quinlivan", "no empirical support", "MP1000", "median"})
    EXPECT_THAT(text.out, HasSubstr(says));
}

TEST(CliCapacity, MetricsSupplyAndCapacityAgree) {
  const ScratchFolder folder;
  const std::string plan = planWithPosts(folder);
  const json out = capacityOf(plan);
  const json metrics = json::parse(runZw({"metrics", plan, "--json"}).out);
  const json supply = json::parse(runZw({"supply", plan, "--json"}).out);
  for (const json& zone : out.at("zones")) {
    const std::string name = zone.at("name");
    const json figures = zoneIn(metrics, name).at("metrics");
    for (const auto& [id, metric] : zone.at("metrics").items()) EXPECT_EQ(figures.at(id), metric) << id;
    const json soldiers = zone.at("totals").at("soldiers");
    EXPECT_EQ(zoneIn(supply, name).at("soldiers").at("value"), soldiers.at("value")) << name;
    EXPECT_NEAR(figures.at("supply.demand_per_day").at("value").get<double>(),
                soldiers.at("value").get<double>() * 20 / 1000, 1e-9);
  }
  EXPECT_EQ(metrics.at("plan").at("metrics").at("capacity.soldiers"),
            out.at("plan").at("metrics").at("capacity.soldiers"));
  double sum = 0;
  for (const json& zone : out.at("zones")) sum += zone.at("totals").at("soldiers").at("value").get<double>();
  EXPECT_NEAR(out.at("plan").at("totals").at("soldiers").at("value").get<double>(), sum, 1e-9 * sum);
}

TEST(CliCapacity, UnknownIsNotZero) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  mustDo({"zone", "add", plan, "--name", "Square", "--wkt", kSquare});
  const json out = capacityOf(plan);
  const json square = zoneIn(out, "Square");
  EXPECT_TRUE(square.at("ledger").empty());
  EXPECT_TRUE(square.at("totals").at("soldiers").at("value").is_null());
  EXPECT_EQ(square.at("totals").at("soldiers").at("unknown"), "no posts are planned");
  EXPECT_EQ(out.at("plan").at("totals").at("soldiers").at("unknown"), "1 zone has no posts planned");
  mustDo({"pool", "import", plan,
          folder.file("none.csv",
                      "name,strength,readiness,vetted_from,trained_from,vehicles,deployment_days\n")});
  for (const json& zone : capacityOf(plan).at("zones")) {
    if (zone.at("name") == "Square") continue;
    EXPECT_EQ(zone.at("metrics").at("capacity.feasible_from").at("unknown"),
              "the plan has no units to deploy");
    EXPECT_TRUE(zone.at("draws").at("pool_suffices").is_null());
  }
}

TEST(CliCapacity, TheSeedDecidesTheDrawsAndNothingElse) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const json one = capacityOf(plan, {"--draws", "2000"});
  EXPECT_EQ(capacityOf(plan, {"--draws", "2000"}), one);
  const json other = capacityOf(plan, {"--draws", "2000", "--seed", "2"});
  EXPECT_NE(other.at("zones")[0].at("draws"), one.at("zones")[0].at("draws"));
  EXPECT_EQ(other.at("zones")[0].at("ledger"), one.at("zones")[0].at("ledger"));
  EXPECT_EQ(other.at("rotation"), one.at("rotation"));
}

TEST(CliCapacity, TheRotationIsThatOfTheDaysAskedFor) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  EXPECT_EQ(capacityOf(plan).at("rotation").at("start"), "2027-02-01") << "the first zone's day";
  const json out = capacityOf(plan, {"--start", "2027-06-01", "--months", "3"});
  EXPECT_EQ(out.at("rotation").at("start"), "2027-06-01");
  EXPECT_EQ(out.at("rotation").at("end"), "2027-09-01");
  EXPECT_EQ(out.at("rotation").at("shortfall_by_month").size(), 3u);
  EXPECT_EQ(runZw({"capacity", plan, "--months", "0"}).exitCode, 2);
  EXPECT_EQ(runZw({"capacity", plan, "--start", "June"}).exitCode, 3);
  EXPECT_EQ(runZw({"capacity", plan, "--draws", "0"}).exitCode, 3);
  EXPECT_EQ(runZw({"capacity", plan, "--zone", "None"}).exitCode, 3);
}

}  // namespace
}  // namespace zw::test
