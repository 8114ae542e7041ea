// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The shapes of zones from the command line, on the region that ships.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <numbers>

#include "core/geometry/geodesic.h"
#include "core/geometry/geometry_text.h"
#include "tests/cli/zw_process.h"

namespace zw::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using Words = std::vector<std::string>;

// In the hills north of the Litani, where the sample has no zone.
constexpr const char* kRectangle = "35.40,33.45,35.42,33.47";

MultiPolygon<LonLat> shapeOf(const std::string& plan, const char* zone, const char* as = "wkt") {
  const auto shape = shapeFromText(runZw({"zone", "shape", plan, "--name", zone, "--as", as}).out);
  EXPECT_TRUE(shape);
  return shape.value_or(MultiPolygon<LonLat>());
}
double area(const std::string& plan, const char* zone) {
  return geodesicArea(shapeOf(plan, zone)).value() / 1e6;
}
void add(const std::string& plan, const char* zone, Words how) {
  Words all = {"zone", "add", plan, "--name", zone};
  all.insert(all.end(), how.begin(), how.end());
  const Outcome added = runZw(all);
  ASSERT_EQ(added.exitCode, 0) << added.err;
}
Outcome shape(const char* command, const std::string& plan, const char* zone, Words how) {
  Words all = {"zone", command, plan, "--name", zone};
  all.insert(all.end(), how.begin(), how.end());
  return runZw(all);
}
json shaped(const char* command, const std::string& plan, const char* zone, Words how) {
  how.emplace_back("--json");
  const Outcome outcome = shape(command, plan, zone, how);
  EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
  return json::parse(outcome.out, nullptr, false);
}

TEST(CliZoneShape, AddsRectanglesCirclesCorridorsAndUnits) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  add(plan, "Rectangle", {"--rectangle", kRectangle});
  EXPECT_EQ(shapeOf(plan, "Rectangle").front().outer.size(), 4U);
  add(plan, "Circle", {"--circle", "35.38,33.52,1500"});
  EXPECT_NEAR(area(plan, "Circle"), std::numbers::pi * 2.25, 0.02);
  add(plan, "Corridor", {"--corridor", "LINESTRING(35.40 33.50, 35.44 33.50)", "--width", "600"});
  const double length = geodesicDistance({35.40, 33.50}, {35.44, 33.50}).value() / 1000;
  EXPECT_NEAR(area(plan, "Corridor"), 0.6 * length + std::numbers::pi * 0.09, 0.02);
  const json found = json::parse(runZw({"find", plan, "Kfar Dounine", "--json"}).out);
  ASSERT_FALSE(found.at("matches").empty());
  add(plan, "Unit", {"--unit", "Kfar Dounine"});
  EXPECT_GT(area(plan, "Unit"), 1);

  EXPECT_EQ(runZw({"zone", "add", plan, "--name", "Two", "--circle", "35,33,5", "--rectangle", kRectangle})
                .exitCode,
            2);
  EXPECT_EQ(runZw({"zone", "add", plan, "--name", "None"}).exitCode, 2);
  EXPECT_EQ(runZw({"zone", "add", plan, "--name", "Thin", "--corridor", "LINESTRING(35.4 33.5, 35.5 33.5)"})
                .exitCode,
            2);
  const Outcome nowhere = runZw({"zone", "add", plan, "--name", "Nowhere", "--unit", "Atlantis"});
  EXPECT_EQ(nowhere.exitCode, 3);
  EXPECT_THAT(nowhere.err, HasSubstr("Atlantis"));
  EXPECT_EQ(runZw({"zone", "add", plan, "--name", "Flat", "--circle", "35.4,33.5,0"}).exitCode, 3);
}

TEST(CliZoneShape, CutsFillsAndRedraws) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  add(plan, "North", {"--rectangle", kRectangle});
  const double whole = area(plan, "North");
  const json cut = shaped(
      "cut", plan, "North",
      {"--wkt", "POLYGON((35.405 33.455, 35.415 33.455, 35.415 33.465, 35.405 33.465, 35.405 33.455))"});
  EXPECT_EQ(cut.at("zones")[0].at("name"), "North");
  EXPECT_NEAR(cut.at("zones")[0].at("area").at("value").get<double>() / 1e6, 0.75 * whole, 0.01);
  EXPECT_EQ(shape("fill", plan, "North", {"--at", "35.5,33.3"}).exitCode, 3) << "no gap is there";
  EXPECT_EQ(shape("fill", plan, "North", {"--at", "35.41,33.46"}).exitCode, 0);
  EXPECT_NEAR(area(plan, "North"), whole, 1e-6);
  EXPECT_EQ(shape("fill", plan, "North", {}).exitCode, 3) << "it has no hole any more";
  shaped("reshape", plan, "North",
         {"--line", "LINESTRING(35.405 33.465, 35.405 33.475, 35.415 33.475, 35.415 33.465)"});
  EXPECT_NEAR(area(plan, "North"), 1.125 * whole, 0.01);
  shaped("reshape", plan, "North",
         {"--wkt", "POLYGON((35.40 33.45, 35.41 33.45, 35.41 33.47, 35.40 33.47, 35.40 33.45))"});
  EXPECT_NEAR(area(plan, "North"), 0.5 * whole, 0.01);
  EXPECT_EQ(shape("reshape", plan, "North", {}).exitCode, 2);
  EXPECT_EQ(shape("reshape", plan, "North", {"--line", "LINESTRING(0 0, 1 1)"}).exitCode, 3);
}

TEST(CliZoneShape, SimplifiesAndSmoothsWithTheZonesBeside) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const auto corners = [&](const char* zone) { return shapeOf(plan, zone).front().outer.size(); };
  const auto before = corners("Khiam plain");
  const double size = area(plan, "Khiam plain");
  const json smooth = shaped("smooth", plan, "Khiam plain", {"--times", "2"});
  EXPECT_GT(corners("Khiam plain"), before);
  EXPECT_EQ(smooth.at("zones")[0].at("corners").get<std::size_t>(), corners("Khiam plain"));
  shaped("simplify", plan, "Khiam plain", {"--tolerance", "60"});
  EXPECT_LT(corners("Khiam plain"), before);
  EXPECT_NEAR(area(plan, "Khiam plain") / size, 1, 0.02);
  EXPECT_EQ(shape("simplify", plan, "Khiam plain", {"--tolerance", "0"}).exitCode, 2);
  EXPECT_EQ(shape("smooth", plan, "Khiam plain", {"--times", "9"}).exitCode, 2);
}

TEST(CliZoneShape, ClipsMovesAndTakesUnits) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  add(plan, "Coast", {"--circle", "35.25,33.345,4000", "--overlap", "cut-new"});
  const double whole = area(plan, "Coast");
  shaped("clip", plan, "Coast", {"--to", "territory"});
  const double land = area(plan, "Coast");
  EXPECT_LT(land, 0.95 * whole) << "part of it is sea";
  shaped("clip", plan, "Coast", {"--to", "far-side"});
  EXPECT_LT(area(plan, "Coast"), land);
  const Outcome gone = shape("clip", plan, "Coast", {"--to", "border-side"});
  EXPECT_EQ(gone.exitCode, 3);
  EXPECT_THAT(gone.err, HasSubstr("nothing would be left"));

  add(plan, "North", {"--rectangle", kRectangle});
  const double north = area(plan, "North");
  shaped("move", plan, "North", {"--scale", "0.5", "--clockwise", "90", "--north", "1000"});
  EXPECT_NEAR(area(plan, "North"), north / 4, 0.01);
  add(plan, "Units", {"--unit", "Kfar Dounine"});
  const double one = area(plan, "Units");
  const json more = shaped("units", plan, "Units", {"--add", "Chehour"});
  EXPECT_GT(area(plan, "Units"), one);
  shaped("units", plan, "Units", {"--take-out", "Chehour"});
  EXPECT_NEAR(area(plan, "Units"), one, 0.001 * one);
  EXPECT_EQ(shape("units", plan, "Units", {}).exitCode, 2);
}

TEST(CliZoneShape, PrintsShapesThatOtherProgramsRead) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  EXPECT_EQ(shapeOf(plan, "Khiam plain"), shapeOf(plan, "Khiam plain", "geojson"));
  const std::string wkt = runZw({"zone", "shape", plan, "--name", "Khiam plain"}).out;
  EXPECT_THAT(wkt, testing::StartsWith("POLYGON (("));
  const json geometry =
      json::parse(runZw({"zone", "shape", plan, "--name", "Khiam plain", "--as", "geojson"}).out);
  EXPECT_EQ(geometry.at("type"), "Polygon");
}

}  // namespace
}  // namespace zw::test
