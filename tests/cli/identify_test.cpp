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
using testing::Not;

/// On the Litani below Yohmor, in the sample's zone "Yohmor–Taybeh".
constexpr const char* kOnTheRiver = "35.5416,33.3441";
constexpr const char* kWells =
    "WKT,name,depth\n\"POINT (35.5418 33.3442)\",Bridge well,120\n\"POINT (35.3 33.3)\",Far well,80\n";

json answered(std::vector<std::string> words) {
  words.insert(words.begin(), "identify");
  words.emplace_back("--json");
  const Outcome outcome = runZw(words);
  EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
  return json::parse(outcome.out, nullptr, false);
}

json firstOf(const json& answer, const std::string& kind) {
  for (const json& thing : answer["things"])
    if (thing["kind"] == kind) return thing;
  return {};
}

TEST(CliIdentify, TellsAllThatTheRegionAndThePlanHoldAtAPlace) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder, "plan.gpkg");
  const json answer = answered({plan, "--at", kOnTheRiver, "--within", "60"});
  EXPECT_TRUE(answer["inputs"].contains("plan"));
  EXPECT_NEAR(answer["height_m"].get<double>(), 247, 15) << "the Litani's gorge";
  EXPECT_EQ(answer["height_sources"][0]["status"], "approximate");
  EXPECT_EQ(firstOf(answer, "zone")["attributes"]["status"], "candidate");
  EXPECT_EQ(firstOf(answer, "river")["name"]["en"], "Litani River");
  EXPECT_EQ(firstOf(answer, "river")["attributes"]["main_stem"], true);
  EXPECT_EQ(firstOf(answer, "area_unit")["name"]["en"], "Arnoun");
  EXPECT_GT(firstOf(answer, "area_unit")["attributes"]["residents"], 0);
  EXPECT_EQ(firstOf(answer, "river_side")["attributes"]["side"], "far");
  EXPECT_EQ(firstOf(answer, "buffer_zone")["sources"][0]["status"], "illustrative");
  const json road = firstOf(answer, "road");
  EXPECT_EQ(road["attributes"]["class"], "trunk");
  EXPECT_TRUE(road["attributes"]["surface"].is_null()) << "nothing is stated of it";
  EXPECT_LT(road["distance_m"], 60);
  EXPECT_FALSE(road["sources"][0]["date"].get<std::string>().empty());

  const Outcome told = runZw({"identify", plan, "--at", kOnTheRiver, "--within", "60"});
  EXPECT_THAT(told.out, HasSubstr("Yohmor–Taybeh (Zone)"));
  EXPECT_THAT(told.out, HasSubstr("Surface: not stated"));
  EXPECT_THAT(told.out, HasSubstr("illustrative")) << "of the buffer zone";
  EXPECT_THAT(told.out, HasSubstr("m above sea level (SRTM"));
}

TEST(CliIdentify, TellsWhatTheNetworkStateSaysAndHowManyMoreThereAre) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder, "plan.gpkg");
  const std::string road = firstOf(answered({plan, "--at", kOnTheRiver}), "road")["id"];
  ASSERT_EQ(runZw({"state", "add", plan, "--name", "Flood"}).exitCode, 0);
  ASSERT_EQ(
      runZw({"state", "set", plan, "--name", "Flood", "--road", road, "--passability", "closed"}).exitCode,
      0);
  const json answer =
      answered({plan, "--at", kOnTheRiver, "--within", "2000", "--state", "Flood", "--limit", "1"});
  EXPECT_EQ(firstOf(answer, "road")["attributes"]["passability_in_state"], "closed");
  EXPECT_GT(answer["more"]["road"], 10);
  EXPECT_FALSE(
      firstOf(answered({plan, "--at", kOnTheRiver, "--state", "none"}), "road")["attributes"].contains(
          "passability_in_state"));
}

TEST(CliIdentify, AsksReferenceLayersAndSaysWhichCannotBeAsked) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder, "plan.gpkg");
  const std::string file = folder.file("wells.csv", kWells);
  ASSERT_EQ(runZw({"layer", "add", plan, file, "--name", "Wells", "--crs", "EPSG:4326"}).exitCode, 0);
  json answer = answered({plan, "--at", kOnTheRiver});
  ASSERT_EQ(answer["layers"][0]["hits"].size(), 1U);
  EXPECT_EQ(answer["layers"][0]["hits"][0]["attributes"],
            json::array({{"name", "Bridge well"}, {"depth", "120"}}));
  const Outcome told = runZw({"identify", plan, "--at", kOnTheRiver, "--layer", "Wells"});
  EXPECT_THAT(told.out, HasSubstr("Wells: Bridge well\n"));
  EXPECT_THAT(told.out, Not(HasSubstr("Far well")));
  std::filesystem::remove(file);
  answer = answered({plan, "--at", kOnTheRiver});
  EXPECT_TRUE(answer["layers"][0]["hits"].is_null()) << "unknown, not nothing";
  EXPECT_THAT(answer["layers"][0]["why"].get<std::string>(), HasSubstr("wells.csv"));
  EXPECT_THAT(runZw({"identify", plan, "--at", kOnTheRiver}).out, HasSubstr("Wells cannot be asked"));
}

TEST(CliIdentify, NeedsNoPlanAndKnowsNothingOutside) {
  const json inPack = answered({bundledPack(), "--at", "36S YB 36530 92319"});
  EXPECT_FALSE(inPack["inputs"].contains("plan"));
  EXPECT_EQ(firstOf(inPack, "area_unit")["name"]["en"], "Arnoun");
  const json outside = answered({bundledPack(), "--at", "2.35,48.85"});
  EXPECT_FALSE(outside["place"]["in_region"].get<bool>());
  EXPECT_TRUE(outside["height_m"].is_null());
  EXPECT_TRUE(outside["things"].empty());
}

TEST(CliIdentify, BadInputIsRefused) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder, "plan.gpkg");
  const auto refused = [](const std::vector<std::string>& words, int code, const char* text) {
    const Outcome outcome = runZw(words);
    EXPECT_EQ(outcome.exitCode, code) << outcome.out;
    EXPECT_THAT(outcome.err, HasSubstr(text));
  };
  refused({"identify", plan}, 2, "--at");
  refused({"identify", plan, "--at", "here"}, 3, "35.25,33.34");
  refused({"identify", plan, "--at", kOnTheRiver, "--within", "-1"}, 2, "--within");
  refused({"identify", plan, "--at", kOnTheRiver, "--limit", "0"}, 2, "--limit");
  refused({"identify", plan, "--at", kOnTheRiver, "--layer", "Wells"}, 3, "Wells");
  refused({"identify", plan, "--at", kOnTheRiver, "--scenario", "No such"}, 3, "No such");
  refused({"identify", folder.file("plain.txt", "hello"), "--at", kOnTheRiver}, 3, "plain.txt");
}

}  // namespace
}  // namespace zw::test
