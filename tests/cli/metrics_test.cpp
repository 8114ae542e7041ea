// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "tests/cli/zw_process.h"

namespace zw::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

// The contract of the command line: every coverage figure of a zone and of the plan, in this order.
constexpr const char* kZoneFigures[] = {
    "area",        "perimeter",    "compactness",     "parts",          "area_border_side", "area_far_side",
    "buffer_area", "buffer_share", "border_frontage", "river_frontage", "settlements",      "residents",
    "displaced",   "road_length",  "crossings",       "elevation_min",  "elevation_mean",   "elevation_max"};
constexpr const char* kPlanFigures[] = {
    "covered_area",       "residual.area",         "residual.parts",       "residual.border_length",
    "residual.depth_min", "residual.depth_median", "residual.settlements", "residual.residents"};

void expectFigure(const json& metrics, const std::string& id) {
  ASSERT_TRUE(metrics.contains(id)) << id;
  const json& metric = metrics.at(id);
  EXPECT_TRUE(metric.contains("unit")) << id;
  if (metric.at("value").is_null())
    EXPECT_FALSE(metric.at("unknown").get<std::string>().empty()) << id;
  else
    EXPECT_TRUE(metric.at("value").is_number()) << id;
}

TEST(CliMetrics, JsonHasTheContractsShapeAndTheSameBytesEachTime) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const std::string planBefore = readBytes(plan);
  const std::string packBefore = readBytes(bundledPack());
  const Outcome first = runZw({"metrics", plan, "--json"});
  ASSERT_EQ(first.exitCode, 0) << first.err;
  EXPECT_EQ(first.err, "");
  EXPECT_EQ(first.out, runZw({"metrics", plan, "--json"}).out);

  const json out = json::parse(first.out);
  EXPECT_EQ(out.at("tool").at("name"), "zw");
  for (const char* input : {"pack", "plan", "factors"})
    EXPECT_THAT(out.at("inputs").at(input).get<std::string>(), testing::MatchesRegex("sha256:[0-9a-f]+"))
        << input;
  ASSERT_GE(out.at("zones").size(), 5u);
  for (const json& zone : out.at("zones")) {
    EXPECT_EQ(zone.at("id").get<std::string>().size(), 36u);
    for (const char* id : kZoneFigures) expectFigure(zone.at("metrics"), std::string("coverage.") + id);
  }
  for (const char* id : kPlanFigures) expectFigure(out.at("plan").at("metrics"), id);

  EXPECT_TRUE(readBytes(plan) == planBefore) << "reading changed the plan";
  EXPECT_TRUE(readBytes(bundledPack()) == packBefore) << "reading changed the pack";
}

TEST(CliMetrics, TheSidesOfAZoneAddUpToItsArea) {
  const ScratchFolder folder;
  const json out = json::parse(runZw({"metrics", samplePlanIn(folder), "--json"}).out);
  for (const json& zone : out.at("zones")) {
    const auto value = [&](const char* id) { return zone.at("metrics").at(id).at("value").get<double>(); };
    // Cadastres and the territory come from different sources: along the coast and the border a strip of a
    // zone may lie outside the territory.
    const double sides = value("coverage.area_border_side") + value("coverage.area_far_side");
    EXPECT_LE(sides, value("coverage.area") * (1 + 1e-6)) << zone.at("name");
    EXPECT_GE(sides, value("coverage.area") * 0.97) << zone.at("name");
  }
}

TEST(CliMetrics, OneZoneOrAnotherScenarioCanBeAskedFor) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const json whole = json::parse(runZw({"metrics", plan, "--json"}).out);
  const std::string name = whole.at("zones").at(1).at("name");
  const json one = json::parse(runZw({"metrics", plan, "--zone", name, "--json"}).out);
  ASSERT_EQ(one.at("zones").size(), 1u);
  EXPECT_EQ(one.at("zones").at(0), whole.at("zones").at(1));
  EXPECT_EQ(one.at("plan"), whole.at("plan"));
  EXPECT_EQ(runZw({"metrics", plan, "--zone", "no such zone"}).exitCode, 3);

  const Outcome reported = runZw({"metrics", plan, "--scenario", "Reported pilot zones"});
  EXPECT_EQ(reported.exitCode, 0) << reported.err;
  EXPECT_THAT(reported.out, HasSubstr("not confirmed by a party"));
  EXPECT_THAT(reported.out, HasSubstr("illustrative buffer zone geometry"));
  EXPECT_EQ(runZw({"metrics", plan, "--scenario", "no such scenario"}).exitCode, 3);
}

TEST(CliMetrics, CsvHasARecordForEachFigure) {
  const ScratchFolder folder;
  const Outcome csv = runZw({"metrics", samplePlanIn(folder), "--csv"});
  ASSERT_EQ(csv.exitCode, 0);
  EXPECT_THAT(csv.out, testing::StartsWith("zone_id,zone,metric,value,unit,low,high,method,unknown\r\n"));
  EXPECT_THAT(csv.out, HasSubstr(",covered_area,"));
}

TEST(CliMetrics, SpeaksEnglishInEveryEnvironment) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const Outcome here = runZw({"metrics", plan});
  ASSERT_EQ(here.exitCode, 0) << here.err;
  ASSERT_EQ(::setenv("LC_ALL", "de_DE.UTF-8", 1), 0);
  const Outcome there = runZw({"metrics", plan});
  ::unsetenv("LC_ALL");
  EXPECT_EQ(there.out, here.out);
}

}  // namespace
}  // namespace zw::test
