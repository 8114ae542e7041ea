// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// zw zone import and zw zone inspect, as scripts use them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <csignal>
#include <limits>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>

#include "tests/cli/zw_process.h"
#include "tests/support/damage.h"

namespace zw::test {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

json ring(const std::vector<std::pair<double, double>>& corners) {
  json out = json::array();
  for (const auto& [lon, lat] : corners) out.push_back({lon, lat});
  return out;
}
json squareRing(double lon, double lat, double size = 0.01) {
  return ring({{lon, lat}, {lon + size, lat}, {lon + size, lat + size}, {lon, lat + size}, {lon, lat}});
}
json feature(const std::string& name, const json& boundary) {
  return {{"type", "Feature"},
          {"properties", {{"name", name}, {"kind", "a"}}},
          {"geometry", {{"type", "Polygon"}, {"coordinates", json::array({boundary})}}}};
}
std::string collection(const std::vector<json>& features) {
  return json{{"type", "FeatureCollection"}, {"features", features}}.dump();
}

// In the hills north of the Litani that no zone of the sample covers.
const json kGood = feature("Good", squareRing(35.40, 33.45));
const json kBow =
    feature("Bow", ring({{35.45, 33.45}, {35.46, 33.46}, {35.46, 33.45}, {35.45, 33.46}, {35.45, 33.45}}));
const json kAway = feature("Away", squareRing(45, 33));

json importOf(const Outcome& outcome) {
  return json::parse(outcome.out).at("import");
}
bool holds(const std::string& plan, const std::string& name) {
  const auto names = zoneNames(plan);
  return std::find(names.begin(), names.end(), name) != names.end();
}

TEST(CliZoneImport, AddsWhatFitsAndTellsWhatWasRepairedOrLeftOut) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const std::string file = folder.file("areas.geojson", collection({kGood, kBow, kAway}));
  const Outcome imported = runZw({"zone", "import", plan, file});
  EXPECT_EQ(imported.exitCode, 1) << "one was left out";
  EXPECT_THAT(imported.out,
              HasSubstr("'Bow': a boundary that crosses or touches itself was split into parts: "
                        "2, at 33.45500, 35.45500"));
  EXPECT_THAT(imported.out, HasSubstr("'Away': left out: the shape lies outside the region."));
  EXPECT_THAT(imported.out, HasSubstr("3 read, 2 added, of them 1 repaired; 1 left out"));
  EXPECT_TRUE(holds(plan, "Good"));
  EXPECT_TRUE(holds(plan, "Bow"));
  EXPECT_FALSE(holds(plan, "Away"));
  EXPECT_EQ(runZw({"plan", "check", plan}).exitCode, 0);
  const json zones = json::parse(runZw({"zone", "list", plan, "--json"}).out).at("zones");
  const json& good =
      *std::find_if(zones.begin(), zones.end(), [](const json& zone) { return zone.at("name") == "Good"; });
  EXPECT_EQ(good.at("notes"), "kind: a");
  EXPECT_THAT(good.at("source").get<std::string>(),
              HasSubstr("areas.geojson, layer areas, feature 0, read on "));
}

TEST(CliZoneImport, WithoutAFaultItIsDone) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const Outcome imported =
      runZw({"zone", "import", plan, folder.file("areas.geojson", collection({kGood, kBow})), "--json"});
  ASSERT_EQ(imported.exitCode, 0) << imported.err;
  const json report = importOf(imported);
  EXPECT_EQ(report.at("read"), 2);
  EXPECT_EQ(report.at("added"), 2);
  EXPECT_EQ(report.at("crs"), "EPSG:4326 WGS 84");
  const json& bow = report.at("features").at(1);
  EXPECT_EQ(bow.at("state"), "repaired");
  EXPECT_EQ(bow.at("findings").at(0).at("flaw"), "crosses-itself");
  EXPECT_NEAR(bow.at("findings").at(0).at("lon").get<double>(), 35.455, 1e-9);
  EXPECT_GT(bow.at("area_m2").get<double>(), bow.at("area_before_m2").get<double>());
  EXPECT_EQ(bow.at("zone").at("name"), "Bow");
  EXPECT_FALSE(bow.contains("wkb"));
}

TEST(CliZoneImport, ADryRunChangesNothing) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const std::string before = readBytes(plan);
  const Outcome tried = runZw(
      {"zone", "import", plan, folder.file("areas.geojson", collection({kGood})), "--dry-run", "--json"});
  EXPECT_EQ(tried.exitCode, 0) << tried.err;
  EXPECT_EQ(importOf(tried).at("fitting"), 1);
  EXPECT_EQ(importOf(tried).at("added"), 0);
  EXPECT_EQ(readBytes(plan), before);
}

TEST(CliZoneImport, AllOrNothing) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const std::string file = folder.file("areas.geojson", collection({kGood, kAway}));
  const Outcome refused = runZw({"zone", "import", plan, file, "--all-or-nothing"});
  EXPECT_EQ(refused.exitCode, 1);
  EXPECT_THAT(refused.out, HasSubstr("2 read, 1 would be added"));
  EXPECT_FALSE(holds(plan, "Good"));
}

TEST(CliZoneImport, OverlapsAreTreatedAsAsked) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const std::string file =
      folder.file("areas.geojson", collection({kGood, feature("Over", squareRing(35.405, 33.45))}));
  const Outcome refused = runZw({"zone", "import", plan, file, "--json", "--dry-run"});
  EXPECT_EQ(refused.exitCode, 1);
  EXPECT_THAT(importOf(refused).at("features").at(1).at("left_out").at("sentence").get<std::string>(),
              HasSubstr("zone 'Good': the shape overlaps"));
  const Outcome cut = runZw({"zone", "import", plan, file, "--overlap", "cut-new", "--json"});
  EXPECT_EQ(cut.exitCode, 0) << cut.err;
  EXPECT_TRUE(holds(plan, "Over"));
}

TEST(CliZoneImport, ImportedTwiceNamesGetANumber) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  ASSERT_EQ(runZw({"zone", "import", plan, folder.file("a.geojson", collection({kGood}))}).exitCode, 0);
  const Outcome again =
      runZw({"zone", "import", plan,
             folder.file("b.geojson", collection({feature("Good", squareRing(35.40, 33.48))}))});
  EXPECT_EQ(again.exitCode, 0);
  EXPECT_THAT(again.out, HasSubstr("called 'Good 2'"));
  EXPECT_TRUE(holds(plan, "Good 2"));
}

TEST(CliZoneImport, ListsLayersAndFields) {
  const ScratchFolder folder;
  const std::string file = folder.file("areas.geojson", collection({kGood, kBow}));
  const std::string plan = samplePlanIn(folder);
  const Outcome listed = runZw({"zone", "import", plan, file, "--list"});
  EXPECT_EQ(listed.exitCode, 0);
  EXPECT_THAT(listed.out, HasSubstr("GeoJSON"));
  EXPECT_THAT(listed.out, HasSubstr("kind, name"));
  EXPECT_EQ(runZw({"zone", "inspect", file}).out, listed.out);
  const json layers = json::parse(runZw({"zone", "inspect", file, "--json"}).out).at("file").at("layers");
  EXPECT_EQ(layers.at(0).at("features"), 2);
  EXPECT_EQ(layers.at(0).at("name_field"), "name");
}

TEST(CliZoneImport, WhatIsMissingIsAskedForWithTheOption) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const std::string file = folder.file(
      "areas.csv",
      "name,wkt\nTriangle,\"POLYGON((723000 3704000,724000 3704000,723500 3705000,723000 3704000))\"\n");
  const Outcome unplaced = runZw({"zone", "import", plan, file});
  EXPECT_EQ(unplaced.exitCode, 3);
  EXPECT_THAT(unplaced.err, HasSubstr("does not say its coordinate reference system"));
  EXPECT_THAT(unplaced.err, HasSubstr("EPSG:4326"));
  const Outcome wrong = runZw({"zone", "import", plan, file, "--crs", "EPSG:4326"});
  EXPECT_EQ(wrong.exitCode, 1);
  EXPECT_THAT(wrong.out, HasSubstr("row 2, 'Triangle': left out: its coordinates do not suit the CRS"));
  EXPECT_THAT(wrong.out, HasSubstr("EPSG:32636"));
  EXPECT_EQ(runZw({"zone", "import", plan, file, "--crs", "EPSG:32636"}).exitCode, 0);
  EXPECT_TRUE(holds(plan, "Triangle"));
}

TEST(CliZoneImport, FilesThatCannotBeReadGetOneSentence) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const std::string before = readBytes(plan);
  for (const std::string& file : {folder.file("empty.gpkg", ""), folder.path("none.gpkg"), folder.path(""),
                                  folder.file("text.geojson", "no such thing")}) {
    const Outcome outcome = runZw({"zone", "import", plan, file});
    EXPECT_EQ(outcome.exitCode, 3) << file;
    EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr(file));
    EXPECT_EQ(outcome.out, "");
  }
  EXPECT_EQ(readBytes(plan), before);
  EXPECT_EQ(runZw({"zone", "import", plan}).exitCode, 2);
}

TEST(CliZoneImport, EachFaultIsToldInTheLineOfItsFeature) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const std::string file = folder.file(
      "faults.csv",
      "name,wkt\n"
      "Bow,\"POLYGON((35.45 33.45,35.46 33.46,35.46 33.45,35.45 33.46,35.45 33.45))\"\n"
      "Twice,\"POLYGON((35.40 33.45,35.41 33.45,35.41 33.45,35.41 33.46,35.40 33.46,35.40 33.45))\"\n"
      "Inverted,\"POLYGON((35.422 33.452,35.428 33.452,35.428 33.458,35.422 33.458,35.422 33.452),"
      "(35.42 33.45,35.43 33.45,35.43 33.46,35.42 33.46,35.42 33.45))\"\n"
      "Clockwise,\"POLYGON((35.40 33.48,35.40 33.49,35.41 33.49,35.41 33.48,35.40 33.48))\"\n"
      "Spike,\"POLYGON((35.42 33.48,35.43 33.48,35.43 33.485,35.44 33.485,35.43 33.485,35.43 33.49,35.42 "
      "33.49,35.42 33.48))\"\n"
      "Nested,\"POLYGON((35.45 33.48,35.46 33.48,35.46 33.49,35.45 33.49,35.45 33.48),(35.452 33.482,35.452 "
      "33.488,35.458 33.488,35.458 33.482,35.452 33.482),(35.454 33.484,35.454 33.486,35.456 33.486,35.456 "
      "33.484,35.454 33.484))\"\n"
      "Metres,\"POLYGON((723000 3704000,724000 3704000,723500 3705000,723000 3704000))\"\n"
      "Flat,\"POLYGON((35.4 33.4,35.5 33.4,35.6 33.4,35.4 33.4))\"\n"
      "Empty,\"POLYGON EMPTY\"\n");
  const Outcome imported = runZw({"zone", "import", plan, file, "--crs", "EPSG:4326"});
  EXPECT_EQ(imported.exitCode, 1);
  for (const char* line : {"row 2, 'Bow': a boundary that crosses or touches itself was split into parts: 2",
                           "row 3, 'Twice': repeated corners were dropped (1)",
                           "row 4, 'Inverted': a boundary inside its own hole changed places with it (1)",
                           "row 5, 'Clockwise': boundaries run the other way round than usual (1)",
                           "row 6, 'Spike': spikes were cut off (1 corners)",
                           "row 7, 'Nested': holes in or across other holes became one with them (1)",
                           "row 8, 'Metres': left out: its coordinates do not suit the CRS that is stated",
                           "row 9, 'Flat': left out: the shape encloses no area.",
                           "row 10, 'Empty': left out: there is no polygon in it (its geometry is empty)."})
    EXPECT_THAT(imported.out, HasSubstr(line));
  EXPECT_THAT(imported.out, HasSubstr("9 read, 6 added, of them 5 repaired; 3 left out"));
  EXPECT_EQ(runZw({"plan", "check", plan}).exitCode, 0);
  const std::string degrees = folder.file(
      "degrees.csv", "name,wkt\nA,\"SRID=32636;POLYGON((35.4 33.4,35.5 33.4,35.5 33.5,35.4 33.4))\"\n");
  EXPECT_THAT(runZw({"zone", "import", plan, degrees}).out,
              HasSubstr("which is in metres, but they are degrees; they look like EPSG:4326"));
}

// Text has no word for such numbers, files of bytes have.
TEST(CliZoneImport, NumbersThatAreNoneLeaveTheirFeatureOut) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder), file = folder.path("zones.gpkg");
  ASSERT_EQ(runZw({"zone", "import", plan, folder.file("a.geojson", collection({kGood}))}).exitCode, 0);
  ASSERT_EQ(runZw({"export", plan, "-o", file}).exitCode, 0);
  const auto bytesOf = [](double number) {
    return std::string(reinterpret_cast<const char*>(&number), sizeof number);
  };
  for (const double none :
       {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
    std::string bytes = readBytes(file);
    const std::string corner = bytesOf(35.41);
    for (std::size_t at = 0; (at = bytes.find(corner, at)) != std::string::npos;)
      bytes.replace(at, corner.size(), bytesOf(none));
    const Outcome imported = runZw({"zone", "import", plan, folder.file("broken.gpkg", bytes), "--dry-run"});
    EXPECT_EQ(imported.exitCode, 1);
    EXPECT_THAT(imported.out, HasSubstr("'Good': left out: a number is not finite (corner "));
  }
}

/// A scribble of so many corners; each edge crosses about a quarter of the others.
json scribble(int corners) {
  std::mt19937 random(3);
  std::uniform_real_distribution<double> share(0, 0.01);
  std::vector<std::pair<double, double>> places;
  for (int i = 0; i < corners; ++i) places.emplace_back(35.42 + share(random), 33.45 + share(random));
  places.push_back(places.front());
  return ring(places);
}

TEST(CliZoneImport, WhatCrossesItselfEverywhereIsLeftOutAtOnce) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const std::string file =
      folder.file("tangles.geojson", collection({feature("Tangle", scribble(20'000)), kGood}));
  const auto start = std::chrono::steady_clock::now();
  const Outcome imported = runZw({"zone", "import", plan, file});
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20)) << "not hours";
  EXPECT_EQ(imported.exitCode, 1);
  EXPECT_THAT(
      imported.out,
      HasSubstr("'Tangle': left out: the boundary crosses itself too often to be mended here; mend it "
                "in the program that made it (more than 50,000 places, the first at 33.4"));
  EXPECT_TRUE(holds(plan, "Good"));
  const Outcome added =
      runZw({"zone", "add", plan, "--name", "T", "--from", file, "--where", "name = 'Tangle'"});
  EXPECT_EQ(added.exitCode, 3);
  EXPECT_THAT(added.err, HasSubstr("feature 0: the boundary crosses itself too often"));
}

TEST(CliZoneImport, DamagedFilesAreReadOrRefusedAndThePlanStaysSound) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const std::string areas = collection({kGood, kBow});
  const std::string table = folder.path("zones.gpkg");
  ASSERT_EQ(runZw({"export", plan, "-o", table}).exitCode, 0);
  const std::string exported = readBytes(table);
  for (unsigned number = 0; number < 4; ++number) {
    Damage first(number), second(number);
    const bool isCut = number % 2 == 0;
    for (const std::string& file :
         {folder.file("d.geojson", isCut ? first.misnumbered(areas) : first.flipped(areas)),
          folder.file("d.gpkg", isCut ? second.cutShort(exported) : second.misnumberedBytes(exported))}) {
      const Outcome outcome = runZw({"zone", "import", plan, file, "--overlap", "cut-new"});
      EXPECT_THAT(outcome.exitCode, ::testing::AnyOf(0, 1, 3)) << number << ' ' << file;
      EXPECT_FALSE((outcome.out + outcome.err).empty());
      EXPECT_LE(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
    }
  }
  EXPECT_EQ(runZw({"plan", "check", plan}).exitCode, 0);
}

TEST(CliZoneImport, OneGiantZoneTellsProgressAndCanBeGivenUpWhileItIsFitted) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  std::vector<std::pair<double, double>> coast;
  constexpr int kCorners = 200'000;
  for (int i = 0; i < kCorners; ++i) {
    const double angle = 2 * M_PI * i / kCorners, radius = 0.02 + 0.0005 * std::sin(3000 * angle);
    coast.emplace_back(35.42 + radius * std::cos(angle), 33.47 + radius * std::sin(angle));
  }
  coast.push_back(coast.front());
  const std::string file = folder.file("giant.geojson", collection({feature("Giant", ring(coast))}));
  const std::string before = readBytes(plan);
  const Outcome ended =
      interruptZw({"zone", "import", plan, file, "--overlap", "cut-new", "--progress", "json"}, SIGTERM,
                  [](const std::string& line) {
                    const json told = json::parse(line, nullptr, false);
                    return told.value("step", "") == "zones" && told.at("done") > 0.6;
                  });
  EXPECT_EQ(ended.signal, SIGTERM);
  std::size_t whileRead = 0;
  std::istringstream lines(ended.err);
  for (std::string line; std::getline(lines, line);)
    whileRead += line.find("\"features\"") != std::string::npos;
  EXPECT_GE(whileRead, 4u) << "within the only feature: " << ended.err;
  EXPECT_EQ(readBytes(plan), before);
}

TEST(CliZoneImport, ProgressForProgramsAndGivingUp) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  std::vector<json> many;
  for (int i = 0; i < 4000; ++i)
    many.push_back(feature("Z" + std::to_string(i),
                           squareRing(35.3 + 0.002 * (i % 80), 33.4 + 0.002 * (i / 80), 0.0015)));
  const std::string file = folder.file("many.geojson", collection(many));
  const std::string before = readBytes(plan);
  const Outcome ended =
      interruptZw({"zone", "import", plan, file, "--progress", "json"}, SIGINT,
                  [](const std::string& line) { return line.find("\"zones\"") != std::string::npos; });
  EXPECT_EQ(ended.signal, SIGINT);
  EXPECT_THAT(ended.err, HasSubstr("\"step\":\"features\""));
  EXPECT_EQ(readBytes(plan), before) << "nothing is half imported";
}

TEST(CliZoneImport, ZonesThatWereExportedComeBackAsTheyWere) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  const std::string exported = folder.path("zones.geojson");
  ASSERT_EQ(runZw({"export", plan, "-o", exported}).exitCode, 0);
  const std::string other = folder.path("other.gpkg");
  ASSERT_EQ(runZw({"plan", "new", other, "--pack", bundledPack(), "--title", "Other"}).exitCode, 0);
  const Outcome imported = runZw({"zone", "import", other, exported});
  ASSERT_EQ(imported.exitCode, 0) << imported.out << imported.err;
  EXPECT_EQ(zoneNames(other), zoneNames(plan));
  const auto statuses = [](const std::string& of) {
    json out = json::array();
    const json listed = json::parse(runZw({"zone", "list", of, "--json"}).out);
    for (const json& zone : listed.at("zones"))
      out.push_back({zone.at("name"), zone.at("status"), zone.at("proposed_by")});
    return out;
  };
  EXPECT_EQ(statuses(other), statuses(plan));
}

}  // namespace
}  // namespace zw::test
