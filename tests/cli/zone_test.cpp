// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/cli/zw_process.h"

namespace zw::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

// A square in the hills north of the Litani that no zone of the sample covers, and one beside it.
json zonesOf(const std::string& plan) {
  return json::parse(runZw({"zone", "list", plan, "--json"}).out).at("zones");
}

bool holds(const json& zones, const std::string& name) {
  return std::any_of(zones.begin(), zones.end(), [&](const json& zone) { return zone.at("name") == name; });
}

TEST(CliZone, AddsListsAndRemovesAZone) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const Outcome added = runZw({"zone", "add", plan, "--name", "Square", "--wkt", kSquare, "--json"});
  ASSERT_EQ(added.exitCode, 0) << added.err;
  EXPECT_EQ(json::parse(added.out).at("zones").at(0).at("name"), "Square");
  EXPECT_TRUE(holds(zonesOf(plan), "Square"));
  EXPECT_THAT(runZw({"zone", "list", plan}).out, HasSubstr("Square"));

  ASSERT_EQ(runZw({"zone", "remove", plan, "--name", "Square"}).exitCode, 0);
  EXPECT_FALSE(holds(zonesOf(plan), "Square"));
  EXPECT_EQ(runZw({"zone", "remove", plan, "--name", "Square"}).exitCode, 3);
}

TEST(CliZone, TextInAnotherCrsLandsAtTheSamePlace) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  // gdaltransform -s_srs EPSG:4326 -t_srs EPSG:32636 gives these corners for a triangle near 35.40 33.45.
  const Outcome added = runZw({"zone", "add", plan, "--name", "Projected", "--crs", "EPSG:32636", "--wkt",
                               "POLYGON((723000 3704000, 724000 3704000, 723500 3705000, 723000 3704000))"});
  ASSERT_EQ(added.exitCode, 0) << added.err;
  const json figures = json::parse(runZw({"metrics", plan, "--zone", "Projected", "--json"}).out);
  // Half a square kilometre of the plane; the scale factor of UTM is within 0.03 % of 1 here.
  EXPECT_NEAR(figures.at("zones").at(0).at("metrics").at("coverage.area").at("value").get<double>(), 5e5,
              500);
}

TEST(CliZone, TakesPolygonsFromAFileDropsHeightsAndUnites) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const auto square = [](double west) {
    return json::array(
        {json::array({json::array({west, 33.45, 120.0}), json::array({west + 0.01, 33.45, 130.0}),
                      json::array({west + 0.01, 33.46, 125.0}), json::array({west, 33.46, 121.0}),
                      json::array({west, 33.45, 120.0})})});
  };
  const auto feature = [&](const char* kind, double west) {
    return json{{"type", "Feature"},
                {"properties", {{"kind", kind}}},
                {"geometry", {{"type", "Polygon"}, {"coordinates", square(west)}}}};
  };
  const std::string file = folder.file(
      "areas.geojson", json{{"type", "FeatureCollection"},
                            {"features", {feature("a", 35.40), feature("a", 35.41), feature("b", 35.45)}}}
                           .dump());
  const Outcome added =
      runZw({"zone", "add", plan, "--name", "Two", "--from", file, "--where", "kind = 'a'", "--json"});
  ASSERT_EQ(added.exitCode, 0) << added.err;
  EXPECT_EQ(json::parse(added.out).at("zones").at(0).at("parts"), 1) << "squares that touch become one part";
  ASSERT_EQ(runZw({"zone", "remove", plan, "--name", "Two"}).exitCode, 0);
  const Outcome all = runZw({"zone", "add", plan, "--name", "Three", "--from", file, "--json"});
  ASSERT_EQ(all.exitCode, 0) << all.err;
  EXPECT_EQ(json::parse(all.out).at("zones").at(0).at("parts"), 2);
}

TEST(CliZone, RefusesBadShapesInOneSentenceAndLeavesThePlanAsItWas) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const std::string before = readBytes(plan);
  const std::string noCrs =
      folder.file("no-crs.csv", "id,WKT\n1,\"POLYGON((35.4 33.4,35.5 33.4,35.5 33.5,35.4 33.4))\"\n");
  const std::string lines =
      folder.file("lines.geojson", R"({"type":"LineString","coordinates":[[35.4,33.4],[35.5,33.5]]})");
  struct Bad {
    std::vector<std::string> arguments;
    const char* says;
  };
  const std::vector<Bad> bad = {
      {{"--wkt", "POLYGON((35.40 33.45, 35.42 33.47, 35.42 33.45, 35.40 33.47, 35.40 33.45))"}, "crosses"},
      {{"--wkt", "POLYGON((35.40 33.45, 35.42 33.45, 35.40 33.45))"}, "three corners"},
      {{"--wkt", "POLYGON((35.40 33.45, 35.41 33.46, 35.42 33.47, 35.40 33.45))"}, "area"},
      {{"--wkt", "POLYGON((nan 33.45, 35.42 33.45, 35.42 33.47, nan 33.45))"}, ""},
      {{"--wkt", "POLYGON((235.40 33.45, 235.42 33.45, 235.42 33.47, 235.40 33.45))"}, "outside longitude"},
      {{"--wkt", "POLYGON((2.0 48.0, 2.1 48.0, 2.1 48.1, 2.0 48.0))"}, "outside the region"},
      {{"--wkt", "POINT(35.4 33.45)"}, "no polygon"},
      {{"--wkt", "POLYGON EMPTY"}, "no polygon"},
      {{"--wkt", "POLYGON((35.4 33.45"}, "well-known text"},
      {{"--wkt", kSquare, "--crs", "EPSG:999999"}, "CRS"},
      {{"--wkt", kSquare, "--scenario", "no such"}, "no such"},
      {{"--from", folder.path("missing.geojson")}, "no such file"},
      {{"--from", noCrs}, "coordinate reference system"},
      {{"--from", lines}, "no polygon"},
      {{"--from", lines, "--layer", "other"}, "no such layer"},
      {{"--from", lines, "--where", "nonsense ="}, "where"},
  };
  for (const Bad& one : bad) {
    std::vector<std::string> arguments{"zone", "add", plan, "--name", "Bad"};
    arguments.insert(arguments.end(), one.arguments.begin(), one.arguments.end());
    const Outcome outcome = runZw(arguments);
    EXPECT_EQ(outcome.exitCode, 3) << testing::PrintToString(one.arguments) << outcome.err;
    EXPECT_EQ(outcome.out, "");
    EXPECT_THAT(outcome.err, HasSubstr(one.says)) << testing::PrintToString(one.arguments);
    EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
  }
  EXPECT_EQ(readBytes(plan), before);
}

TEST(CliZone, RefusesOverlapAndATakenName) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  ASSERT_EQ(runZw({"zone", "add", plan, "--name", "Square", "--wkt", kSquare}).exitCode, 0);
  const std::string before = readBytes(plan);
  const Outcome again = runZw({"zone", "add", plan, "--name", "Square", "--wkt",
                               "POLYGON((35.42 33.45, 35.44 33.45, 35.44 33.47, 35.42 33.47, 35.42 33.45))"});
  EXPECT_EQ(again.exitCode, 3);
  EXPECT_THAT(again.err, HasSubstr("name is in use"));
  const Outcome over = runZw({"zone", "add", plan, "--name", "Over", "--wkt",
                              "POLYGON((35.41 33.46, 35.44 33.46, 35.44 33.48, 35.41 33.48, 35.41 33.46))"});
  EXPECT_EQ(over.exitCode, 3);
  EXPECT_THAT(over.err, HasSubstr("zone 'Square'"));
  EXPECT_EQ(readBytes(plan), before);
  // Beside it, sharing an edge, is no overlap.
  EXPECT_EQ(runZw({"zone", "add", plan, "--name", "Beside", "--wkt",
                   "POLYGON((35.42 33.45, 35.44 33.45, 35.44 33.47, 35.42 33.47, 35.42 33.45))"})
                .exitCode,
            0);
}

TEST(CliZone, OverlapIsCutFromTheZoneThatIsAskedFor) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const auto squareKilometres = [&](const char* name) {
    const auto metrics = json::parse(runZw({"metrics", plan, "--zone", name, "--json"}).out);
    return metrics["zones"][0]["metrics"]["coverage.area"]["value"].get<double>() / 1e6;
  };
  const char* kOver = "POLYGON((35.41 33.46, 35.44 33.46, 35.44 33.48, 35.41 33.48, 35.41 33.46))";
  ASSERT_EQ(runZw({"zone", "add", plan, "--name", "Square", "--wkt", kSquare}).exitCode, 0);
  const double square = squareKilometres("Square");

  ASSERT_EQ(runZw({"zone", "add", plan, "--name", "Over", "--wkt", kOver, "--overlap", "cut-new"}).exitCode,
            0);
  const double cut = squareKilometres("Over");
  // Areas are those of geodesics: a corner on an edge of 2 km alters that by some 40 m².
  EXPECT_NEAR(squareKilometres("Square"), square, 1e-4);
  ASSERT_EQ(runZw({"zone", "remove", plan, "--name", "Over"}).exitCode, 0);

  ASSERT_EQ(
      runZw({"zone", "add", plan, "--name", "Over", "--wkt", kOver, "--overlap", "cut-neighbour"}).exitCode,
      0);
  const double whole = squareKilometres("Over");
  EXPECT_GT(whole, cut + 0.5);
  EXPECT_NEAR(square - squareKilometres("Square"), whole - cut, 1e-4) << "what one gains the other loses";
  EXPECT_EQ(runZw({"plan", "check", plan}).exitCode, 0);

  const Outcome swallowed =
      runZw({"zone", "add", plan, "--name", "In", "--wkt",
             "POLYGON((35.42 33.465, 35.43 33.465, 35.43 33.47, 35.42 33.465))", "--overlap", "cut-new"});
  EXPECT_EQ(swallowed.exitCode, 3);
  EXPECT_THAT(swallowed.err, HasSubstr("nothing would be left of the zone"));
  EXPECT_THAT(swallowed.err, HasSubstr("'In'"));
}

TEST(CliZone, IsSplitAndMerged) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  ASSERT_EQ(runZw({"zone", "add", plan, "--name", "Square", "--wkt", kSquare}).exitCode, 0);
  const Outcome split = runZw({"zone", "split", plan, "--name", "Square", "--line",
                               "LINESTRING(35.39 33.46, 35.43 33.46)", "--json"});
  ASSERT_EQ(split.exitCode, 0) << split.err;
  EXPECT_EQ(json::parse(split.out)["zones"][0]["name"], "Square 2");
  EXPECT_TRUE(holds(zonesOf(plan), "Square 2"));
  EXPECT_EQ(runZw({"plan", "check", plan}).exitCode, 0);

  const Outcome beside =
      runZw({"zone", "split", plan, "--name", "Square", "--line", "LINESTRING(35.1 33.46, 35.2 33.46)"});
  EXPECT_EQ(beside.exitCode, 3);
  EXPECT_THAT(beside.err, HasSubstr("does not cross the zone from edge to edge"));

  ASSERT_EQ(runZw({"zone", "merge", plan, "--name", "Square", "--with", "Square 2"}).exitCode, 0);
  EXPECT_FALSE(holds(zonesOf(plan), "Square 2"));
  const Outcome none = runZw({"zone", "merge", plan, "--name", "Square", "--with", "Nowhere"});
  EXPECT_EQ(none.exitCode, 3);
  EXPECT_THAT(none.err, HasSubstr("Nowhere"));
}

}  // namespace
}  // namespace zw::test
