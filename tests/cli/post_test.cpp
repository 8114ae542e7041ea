// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gdal_priv.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/cli/zw_process.h"

namespace zw::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

/// The sample plan with a zone "Square" in the hills north of the Litani.
std::string planWithSquare(const ScratchFolder& folder) {
  const std::string plan = samplePlanIn(folder);
  EXPECT_EQ(runZw({"zone", "add", plan, "--name", "Square", "--wkt", kSquare}).exitCode, 0);
  return plan;
}

json postsOf(const std::string& plan) {
  return json::parse(runZw({"post", "list", plan, "--zone", "Square", "--json"}).out)
      .at("zones")
      .at(0)
      .at("posts");
}

TEST(CliPost, AddsSetsListsAndRemoves) {
  const ScratchFolder folder;
  const std::string plan = planWithSquare(folder);
  mustDo({"post", "add", plan, "--zone", "Square", "--name", "Hill", "--at", "35.41,33.46", "--mast"});
  const Outcome added =
      runZw({"post", "add", plan, "--zone", "Square", "--name", "Gate", "--at", "35.405,33.455", "--kind",
             "checkpoint", "--on-duty", "4", "--hours", "16", "--json"});
  ASSERT_EQ(added.exitCode, 0) << added.err;
  EXPECT_EQ(json::parse(added.out).at("zones").at(0).at("posts"), postsOf(plan));
  json posts = postsOf(plan);
  ASSERT_EQ(posts.size(), 2u);
  EXPECT_EQ(posts[0].at("name"), "Gate");
  EXPECT_EQ(posts[0].at("kind"), "checkpoint");
  EXPECT_EQ(posts[0].at("on_duty"), 4);
  EXPECT_EQ(posts[0].at("hours_per_day"), 16);
  EXPECT_EQ(posts[0].at("lon"), 35.405);
  EXPECT_EQ(posts[1].at("on_mast"), true);
  EXPECT_TRUE(posts[1].at("on_duty").is_null()) << "as the planning factors say";
  EXPECT_THAT(runZw({"post", "list", plan}).out, HasSubstr("Hill"));

  mustDo({"post", "set", plan, "--zone", "Square", "--name", "Gate", "--new-name", "North gate", "--at",
          "35.406,33.456", "--kind", "observation", "--mast", "yes", "--on-duty", "default", "--notes", "n"});
  posts = postsOf(plan);
  EXPECT_EQ(posts[1].at("name"), "North gate");
  EXPECT_EQ(posts[1].at("lat"), 33.456);
  EXPECT_EQ(posts[1].at("kind"), "observation");
  EXPECT_TRUE(posts[1].at("on_duty").is_null());
  EXPECT_EQ(posts[1].at("hours_per_day"), 16) << "what is not given stays as it is";
  EXPECT_EQ(posts[1].at("notes"), "n");

  mustDo({"post", "remove", plan, "--zone", "Square", "--name", "Hill", "--name", "North gate"});
  EXPECT_TRUE(postsOf(plan).empty());
}

TEST(CliPost, RefusesInOneSentenceAndLeavesThePlanAsItWas) {
  const ScratchFolder folder;
  const std::string plan = planWithSquare(folder);
  mustDo({"post", "add", plan, "--zone", "Square", "--name", "Hill", "--at", "35.41,33.46"});
  const std::string before = readBytes(plan);
  const std::vector<std::pair<std::vector<std::string>, const char*>> bad = {
      {{"add", "--name", "Hill", "--at", "35.41,33.46"}, "name is in use"},
      {{"add", "--name", " ", "--at", "35.41,33.46"}, "name"},
      {{"add", "--name", "X", "--at", "35.41"}, "is no place"},
      {{"add", "--name", "X", "--at", "2.35,48.85"}, "outside the region"},
      {{"add", "--name", "X", "--at", "35.41,133.46"}, "outside longitude"},
      {{"add", "--name", "X", "--at", "35.41,33.46", "--hours", "25"}, "24"},
      {{"add", "--name", "X", "--at", "35.41,33.46", "--on-duty", "two"}, "neither a number"},
      {{"add", "--name", "X", "--at", "35.41,33.46", "--on-duty", "-2"}, "more than 0"},
      {{"add", "--name", "X", "--at", "35.41,33.46", "--on-duty", "1e300"}, "at most 1000000"},
      {{"add", "--name", "X", "--at", "35.41,33.46", "--hours", "0"}, "more than 0"},
      {{"add", "--name", "X", "--at", "35.41,33.46", "--hours", "1,5"}, "'1,5' is neither a number"},
      {{"set", "--name", "Y", "--hours", "8"}, "post 'Y'"},
      {{"remove", "--name", "Hill", "--name", "Y"}, "post 'Y'"},
  };
  for (const auto& [options, says] : bad) {
    std::vector<std::string> arguments{"post", options[0], plan, "--zone", "Square"};
    arguments.insert(arguments.end(), options.begin() + 1, options.end());
    const Outcome outcome = runZw(arguments);
    EXPECT_EQ(outcome.exitCode, 3) << testing::PrintToString(arguments) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr(says)) << testing::PrintToString(arguments);
    EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
    EXPECT_EQ(outcome.out, "");
  }
  EXPECT_EQ(runZw({"post", "add", plan, "--zone", "None", "--name", "X", "--at", "35.41,33.46"}).exitCode, 3);
  EXPECT_EQ(runZw({"post", "add", plan, "--zone", "Square", "--name", "X"}).exitCode, 2);
  EXPECT_EQ(readBytes(plan), before);
}

TEST(CliPost, ExportsOfEverythingHoldThePosts) {
  const ScratchFolder folder;
  const std::string plan = planWithSquare(folder);
  mustDo(
      {"post", "add", plan, "--zone", "Square", "--name", "Hill", "--at", "35.41,33.46", "--on-duty", "2.5"});
  const std::string gpkg = folder.path("out.gpkg"), geojson = folder.path("out.geojson");
  mustDo({"export", plan, "-o", gpkg, "--what", "all"});
  mustDo({"export", plan, "-o", geojson, "--what", "all"});
  GDALAllRegister();
  const auto file = GDALDatasetUniquePtr(GDALDataset::Open(gpkg.c_str(), GDAL_OF_VECTOR));
  ASSERT_TRUE(file);
  OGRLayer* posts = file->GetLayerByName("posts");
  ASSERT_TRUE(posts);
  posts->SetAttributeFilter("zone = 'Square'");
  ASSERT_EQ(posts->GetFeatureCount(), 1);
  const OGRFeatureUniquePtr post(posts->GetNextFeature());
  EXPECT_STREQ(post->GetFieldAsString("name"), "Hill");
  EXPECT_STREQ(post->GetFieldAsString("kind"), "observation");
  EXPECT_EQ(post->GetFieldAsDouble("on_duty_people"), 2.5);
  EXPECT_FALSE(post->IsFieldSetAndNotNull(post->GetFieldIndex("hours_per_day")));
  EXPECT_EQ(post->GetGeometryRef()->toPoint()->getX(), 35.41);
  const json features = json::parse(readBytes(geojson)).at("features");
  EXPECT_EQ(std::count_if(features.begin(), features.end(),
                          [](const json& feature) {
                            const json& properties = feature.at("properties");
                            return properties.at("layer") == "posts" && properties.at("zone") == "Square";
                          }),
            1);
}

TEST(CliZoneHold, SaysHowAZoneIsHeld) {
  const ScratchFolder folder;
  const std::string plan = planWithSquare(folder);
  const auto square = [&] {
    const json out = json::parse(runZw({"zone", "list", plan, "--json"}).out);
    for (const json& zone : out.at("zones"))
      if (zone.at("name") == "Square") return zone;
    return json();
  };
  EXPECT_TRUE(square().at("held_from").is_null());
  EXPECT_TRUE(square().at("reaction_force").is_null());
  mustDo({"zone", "hold", plan, "--name", "Square", "--from", "2027-03-01", "--reaction-force", "12"});
  mustDo({"zone", "hold", plan, "--name", "Square", "--patrolled", "no"});
  EXPECT_EQ(square().at("held_from"), "2027-03-01") << "what is not given stays as it is";
  EXPECT_EQ(square().at("reaction_force"), 12);
  EXPECT_EQ(square().at("patrolled"), false);
  mustDo({"zone", "hold", plan, "--name", "Square", "--from", "", "--reaction-force", "default"});
  EXPECT_TRUE(square().at("held_from").is_null());
  EXPECT_TRUE(square().at("reaction_force").is_null());
  const Outcome refused = runZw({"zone", "hold", plan, "--name", "Square", "--from", "2027-02-30"});
  EXPECT_EQ(refused.exitCode, 3);
  EXPECT_THAT(refused.err, HasSubstr("Square"));
  EXPECT_THAT(refused.err, HasSubstr("'2027-02-30': a date looks like 2027-03-01"));
  EXPECT_EQ(runZw({"zone", "hold", plan, "--name", "Square", "--reaction-force", "1e300"}).exitCode, 3);
  EXPECT_EQ(runZw({"zone", "hold", plan, "--name", "Square", "--reaction-force", "-1"}).exitCode, 3);
  EXPECT_EQ(runZw({"zone", "hold", plan, "--name", "Square", "--patrolled", "maybe"}).exitCode, 2);
}

}  // namespace
}  // namespace zw::test
