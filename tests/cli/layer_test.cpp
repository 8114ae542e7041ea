// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// zw layer, as scripts use it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/cli/zw_process.h"

namespace zw::test {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

constexpr const char* kSchools = R"({"type": "FeatureCollection", "features": [
 {"type": "Feature", "properties": {"name": "North", "pupils": 120},
  "geometry": {"type": "Point", "coordinates": [35.4, 33.4]}},
 {"type": "Feature", "properties": {"name": "South", "pupils": 40},
  "geometry": {"type": "Point", "coordinates": [35.4, 33.2]}}]})";

json layersOf(const std::string& plan) {
  return json::parse(runZw({"layer", "list", plan, "--json"}).out).at("layers");
}

TEST(CliLayer, AddsShowsAltersAndRemoves) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const std::string file = folder.file("schools.geojson", kSchools);
  const Outcome added = runZw({"layer", "add", plan, file, "--colour", "#aa3300", "--to-scale", "1:200,000"});
  ASSERT_EQ(added.exitCode, 0) << added.err;
  json layers = layersOf(plan);
  ASSERT_EQ(layers.size(), 1U);
  EXPECT_EQ(layers[0]["id"].get<std::string>() + "\n", added.out);
  EXPECT_EQ(layers[0]["name"], "schools");
  EXPECT_EQ(layers[0]["state"], "present");
  EXPECT_EQ(layers[0]["colour"], "#aa3300");
  EXPECT_EQ(layers[0]["to_scale"], 200000);
  EXPECT_TRUE(layers[0]["from_scale"].is_null());
  EXPECT_EQ(layers[0]["bytes"], std::filesystem::file_size(file));
  EXPECT_EQ(runZw({"layer", "check", plan}).exitCode, 0);

  ASSERT_EQ(runZw({"layer", "set", plan, "--name", "schools", "--new-name", "Schools", "--opacity", "0.5",
                   "--filter", "pupils > 100", "--to-scale", "any"})
                .exitCode,
            0);
  layers = layersOf(plan);
  EXPECT_EQ(layers[0]["name"], "Schools");
  EXPECT_EQ(layers[0]["opacity"], 0.5);
  EXPECT_TRUE(layers[0]["to_scale"].is_null());
  const json there =
      json::parse(runZw({"identify", plan, "--at", "35.4001,33.4", "--within", "30", "--json"}).out);
  ASSERT_EQ(there["layers"][0]["hits"].size(), 1U);
  EXPECT_EQ(there["layers"][0]["hits"][0]["title"], "North");
  const json filtered = json::parse(runZw({"identify", plan, "--at", "35.4,33.2", "--json"}).out);
  EXPECT_TRUE(filtered["layers"][0]["hits"].empty()) << "what the filter leaves out is not there";

  ASSERT_EQ(runZw({"undo", plan}).exitCode, 0);
  EXPECT_EQ(layersOf(plan)[0]["name"], "schools");
  ASSERT_EQ(runZw({"layer", "remove", plan, "--name", "schools"}).exitCode, 0);
  EXPECT_TRUE(layersOf(plan).empty());
  EXPECT_TRUE(std::filesystem::exists(file));
}

TEST(CliLayer, TheFileIsFoundFromThePlanAndMissedWhenItIsGone) {
  const ScratchFolder folder;
  std::filesystem::create_directory(folder.path("a"));
  const std::string plan = samplePlanIn(folder, "a/plan.gpkg");
  const std::string file = folder.file("a/schools.geojson", kSchools);
  ASSERT_EQ(runZw({"layer", "add", plan, file}).exitCode, 0);
  // Plan and file move together.
  std::filesystem::rename(folder.path("a"), folder.path("b"));
  const std::string moved = folder.path("b/plan.gpkg");
  EXPECT_EQ(layersOf(moved)[0]["state"], "present");
  (void)folder.file("b/schools.geojson", std::string(kSchools) + " ");
  EXPECT_EQ(layersOf(moved)[0]["state"], "changed");
  EXPECT_EQ(runZw({"layer", "check", moved}).exitCode, 1);
  std::filesystem::rename(folder.path("b/schools.geojson"), folder.path("elsewhere.geojson"));
  EXPECT_EQ(layersOf(moved)[0]["state"], "missing");
  const Outcome checked = runZw({"layer", "check", moved});
  EXPECT_EQ(checked.exitCode, 1);
  EXPECT_THAT(checked.out, HasSubstr("missing"));
  ASSERT_EQ(runZw({"layer", "relink", moved, folder.path("elsewhere.geojson"), "--name", "schools"}).exitCode,
            0);
  EXPECT_EQ(layersOf(moved)[0]["state"], "present");
}

TEST(CliLayer, SaysWhatCannotBeShown) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const std::string before = readBytes(plan);
  const std::string schools = folder.file("schools.geojson", kSchools);
  const auto refused = [&](const std::vector<std::string>& arguments, int code, const char* text) {
    const Outcome outcome = runZw(arguments);
    EXPECT_EQ(outcome.exitCode, code) << text;
    EXPECT_THAT(outcome.err, HasSubstr(text));
  };
  refused({"layer", "add", plan, folder.path("none.tif")}, 3, "none.tif");
  refused({"layer", "add", plan, folder.file("cut.geojson", "{\"type\": ")}, 3, "cut.geojson");
  refused({"layer", "add", plan, folder.file("zero.tif", "")}, 3, "0 bytes");
  refused({"layer", "add", plan, schools, "--colour", "red"}, 3, "red");
  refused({"layer", "add", plan, schools, "--opacity", "2"}, 3, "opacity");
  refused({"layer", "add", plan, schools, "--filter", "pupils >"}, 3, "pupils >");
  refused({"layer", "add", plan, schools, "--layer", "streets"}, 3, "streets");
  refused({"layer", "add", plan, schools, "--from-scale", "close"}, 3, "close");
  refused({"layer", "add", plan, schools, "--from-scale", "50000", "--to-scale", "1000"}, 3, "scale");
  refused({"layer", "add", plan, folder.file("plain.csv", "wkt\nPOINT (700000 3680000)\n")}, 3, "EPSG");
  refused({"layer", "set", plan, "--name", "schools", "--opacity", "1"}, 3, "schools");
  refused({"layer", "set", plan, "--name", "schools"}, 2, "zw help layer set");
  refused({"layer", "inspect"}, 2, "FILE");
  EXPECT_EQ(readBytes(plan), before) << "nothing was added";
}

TEST(CliLayer, LooksIntoAFile) {
  const ScratchFolder folder;
  const Outcome told = runZw({"layer", "inspect", folder.file("schools.geojson", kSchools), "--json"});
  ASSERT_EQ(told.exitCode, 0) << told.err;
  const json layer = json::parse(told.out)["file"]["layers"][0];
  EXPECT_EQ(layer["kind"], "vector");
  EXPECT_EQ(layer["features"], 2);
  EXPECT_EQ(layer["fields"], json({"name", "pupils"}));
}

}  // namespace
}  // namespace zw::test
