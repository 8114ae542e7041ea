// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/cli/zw_process.h"
#include "tests/support/osm_extract.h"

namespace zw::test {
namespace {

using nlohmann::json;

class CliImport : public testing::Test {
 protected:
  void SetUp() override { extract_ = smallCountry().write(folder_.path("alpha.osm")); }
  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> out;
    for (const auto& entry : std::filesystem::directory_iterator(folder_.path("")))
      out.push_back(entry.path().filename().string());
    std::sort(out.begin(), out.end());
    return out;
  }

  ScratchFolder folder_;
  std::string extract_;
};

/// Sends `signal` to an import once it tells of progress beyond `after`.
Outcome interrupted(const std::vector<std::string>& arguments, int signal, double after) {
  return interruptZw(arguments, signal, [after](const std::string& line) {
    const json told = json::parse(line, nullptr, false);
    return told.is_object() && told.value("done", 0.0) > after;
  });
}

TEST_F(CliImport, InspectTellsWhatAnExtractHolds) {
  const Outcome text = runZw({"pack", "inspect", extract_});
  EXPECT_EQ(text.exitCode, 0) << text.err;
  EXPECT_TRUE(text.err.empty()) << text.err;
  for (const char* part : {"Alpha", "Rio", "not closed: 2 Beta", "10.0000,50.0000,11.0000,51.0000"})
    EXPECT_NE(text.out.find(part), std::string::npos) << part;
  const Outcome asJson = runZw({"pack", "inspect", extract_, "--json"});
  const json extract = json::parse(asJson.out).at("extract");
  EXPECT_EQ(extract.at("roads"), 10);
  EXPECT_EQ(extract.at("boundaries").at(0).at("neighbours"), json({"Beta"}));
}

TEST_F(CliImport, MakesAPackThatAPlanCanBeMadeOn) {
  const std::string pack = folder_.path("alpha.gpkg");
  const Outcome made = runZw({"pack", "import", extract_, "-o", pack, "--border", "Beta", "--river", "Rio",
                              "--bbox", "10.05,50.05,10.95,50.95", "--title", "Alphaland"});
  ASSERT_EQ(made.exitCode, 0) << made.err;
  EXPECT_EQ(made.out.rfind("sha256:", 0), 0u);
  EXPECT_NE(made.err.find("2 Beta"), std::string::npos) << "what was left out is told: " << made.err;
  EXPECT_EQ(runZw({"pack", "check", pack}).exitCode, 0);
  const Outcome plan = runZw({"plan", "new", folder_.path("plan.gpkg"), "--pack", pack, "--title", "On it"});
  EXPECT_EQ(plan.exitCode, 0) << plan.err;
  const Outcome again =
      runZw({"pack", "import", extract_, "-o", folder_.path("again.gpkg"), "--border", "Beta", "--river",
             "Rio", "--bbox", "10.05,50.05,10.95,50.95", "--title", "Alphaland"});
  EXPECT_EQ(again.out, made.out) << "the same inputs, the same bytes";
}

TEST_F(CliImport, TellsOfRoadsWhoseClassNobodyKnows) {
  OsmExtract osm;
  for (const char* highway : {"primary", "byway", "tertiary;track"})
    osm.way({osm.node(10.1, 50.1), osm.node(10.2, 50.2)}, {{"highway", highway}});
  const std::string extract = osm.write(folder_.path("byways.osm"));
  const std::string warning = "Roads without a known class, taken as the recipe's default: 2";
  const Outcome text = runZw({"pack", "import", extract, "-o", folder_.path("byways.gpkg")});
  ASSERT_EQ(text.exitCode, 0) << text.err;
  EXPECT_NE(text.err.find(warning), std::string::npos) << text.err;
  EXPECT_EQ(std::count(text.out.begin(), text.out.end(), '\n'), 1) << "the hash alone, for scripts";
  const Outcome asJson =
      runZw({"pack", "import", extract, "-o", folder_.path("byways.gpkg"), "--progress", "json", "--json"});
  const json notes = json::parse(asJson.out).at("region").at("notes");
  EXPECT_EQ(std::count(notes.begin(), notes.end(), json(warning)), 1) << notes;
  EXPECT_EQ(notes[0],
            "roads: these classes are not known and were taken as the default: 'byway' (1), "
            "'tertiary;track' (1)");
  EXPECT_EQ(json::parse(asJson.out).at("network").at("roads"), 3);
  const Outcome known = runZw({"pack", "import", extract_, "-o", folder_.path("alpha.gpkg")});
  EXPECT_EQ(known.err.find("Roads"), std::string::npos) << known.err;
}

TEST_F(CliImport, AShapefileWithoutItsCrsSaysWhatToDo) {
  GDALAllRegister();
  const std::string shapes = folder_.path("shapes");
  std::unique_ptr<GDALDataset> dataset(GetGDALDriverManager()
                                           ->GetDriverByName("ESRI Shapefile")
                                           ->Create(shapes.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  OGRLayer* roads = dataset->CreateLayer("gis_osm_roads_free_1", nullptr, wkbLineString, nullptr);
  OGRFieldDefn kind("fclass", OFTString);
  ASSERT_EQ(roads->CreateField(&kind), OGRERR_NONE);
  dataset.reset();
  const Outcome outcome = runZw({"pack", "import", shapes, "-o", folder_.path("out.gpkg")});
  EXPECT_EQ(outcome.exitCode, 3);
  EXPECT_EQ(outcome.err,
            "zw: " + shapes +
                ", layer 'gis_osm_roads_free_1': the layer does not say its coordinate reference "
                "system (its .prj file is missing). Put a shapefile's .prj file beside it, or "
                "state the CRS, for example EPSG:4326.\n");
}

TEST_F(CliImport, ProgressForProgramsNeverGoesBack) {
  const Outcome made =
      runZw({"pack", "import", extract_, "-o", folder_.path("alpha.gpkg"), "--progress", "json", "--json"});
  ASSERT_EQ(made.exitCode, 0) << made.err;
  EXPECT_FALSE(json::parse(made.out).at("region").at("notes").empty());
  std::istringstream lines(made.err);
  double last = -1;
  int count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    const json told = json::parse(line);
    EXPECT_GE(told.at("done").get<double>(), last) << line;
    last = told.at("done");
  }
  EXPECT_GT(count, 10);
  EXPECT_LE(last, 1);
}

TEST_F(CliImport, BadInputIsOneSentenceAndExitCodeThree) {
  (void)folder_.file("empty.osm.pbf", "");
  (void)folder_.file("garbage.osm.pbf", std::string(3000, '?'));
  (void)folder_.file("cut.osm", readBytes(extract_).substr(0, 4000));
  const auto before = names();
  const std::vector<std::pair<std::vector<std::string>, std::string>> cases = {
      {{folder_.path("none.osm.pbf")}, "no such file"},
      {{folder_.path("empty.osm.pbf")}, "empty"},
      {{folder_.path("garbage.osm.pbf")}, "damaged or cut short"},
      {{folder_.path("cut.osm")}, "damaged or cut short"},
      {{extract_, "--bbox", "9,50,10.5,50.8"}, "does not cover"},
      {{extract_, "--territory", "Gamma"}, "no whole boundary is called 'Gamma'"},
      {{extract_, "--river", "Styx"}, "no river is called 'Styx'"},
  };
  for (const auto& [arguments, part] : cases) {
    std::vector<std::string> all = {"pack", "import"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    all.insert(all.end(), {"-o", folder_.path("out.gpkg"), "--recipe", folder_.path("out.json")});
    const Outcome outcome = runZw(all);
    EXPECT_EQ(outcome.exitCode, 3) << part;
    EXPECT_TRUE(outcome.out.empty());
    EXPECT_NE(outcome.err.find(part), std::string::npos) << outcome.err;
    EXPECT_NE(outcome.err.find(arguments.front()), std::string::npos) << outcome.err;
    EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
    EXPECT_EQ(names(), before) << "nothing is left";
  }
  EXPECT_EQ(
      runZw({"pack", "import", extract_, "-o", folder_.path("o.gpkg"), "--bbox", "11,50,10,51"}).exitCode, 2);
  EXPECT_EQ(runZw({"pack", "import", extract_, "-o", extract_}).exitCode, 3) << "never over its own input";
}

TEST_F(CliImport, ASignalLeavesNothingAndTheOldPackAsItWas) {
  const std::string large = manyRoads().write(folder_.path("large.osm"));
  const std::string pack = folder_.file("old.gpkg", "an older pack");
  const auto before = names();
  const std::vector<std::string> import = {"pack", "import", large, "-o", pack, "--progress", "json"};
  for (const double after : {0.0, 0.3, 0.55}) {
    for (const int signal : {SIGINT, SIGTERM}) {
      EXPECT_EQ(interrupted(import, signal, after).signal, signal);
      EXPECT_EQ(readBytes(pack), "an older pack");
      EXPECT_EQ(names(), before) << "no unfinished file";
    }
  }
  EXPECT_EQ(interrupted(import, SIGKILL, 0.3).signal, SIGKILL);
  EXPECT_EQ(readBytes(pack), "an older pack");
}

}  // namespace
}  // namespace zw::test
