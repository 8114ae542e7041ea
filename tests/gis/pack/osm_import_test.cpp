// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/geometry/geodesic.h"
#include "gis/build/pack_builder.h"
#include "gis/build/region_import.h"
#include "gis/build/source_layer.h"
#include "gis/pack/pack_info.h"
#include "gis/pack/pack_reader.h"
#include "tests/gis/pack/place.h"
#include "tests/support/osm_extract.h"

namespace zw::pack {
namespace {

class OsmImport : public ::testing::Test {
 protected:
  void SetUp() override {
    wanted_.extract = test::smallCountry().write(folder_.file("alpha.osm"));
    wanted_.pack = folder_.file("alpha.gpkg");
    wanted_.border = "Beta";
    wanted_.river = "Rio";
  }
  [[nodiscard]] Result<ImportedRegion> run(const ImportProgress& progress = {}) const {
    return ExtractImporter().import(wanted_, progress);
  }
  [[nodiscard]] std::shared_ptr<const Region> opened() const {
    auto region = GeoPackageRegionStore().open(wanted_.pack);
    EXPECT_TRUE(region);
    return region ? *region : nullptr;
  }
  /// Of a successful import.
  [[nodiscard]] std::map<std::string, std::size_t> rows() const {
    const auto made = run();
    EXPECT_TRUE(made) << made.error().layer << ": " << made.error().detail;
    return made ? std::map<std::string, std::size_t>(made->rows.begin(), made->rows.end())
                : std::map<std::string, std::size_t>();
  }
  void expectSound() const {
    const auto findings = checkPack(wanted_.pack);
    ASSERT_TRUE(findings);
    for (const Finding& f : *findings) ADD_FAILURE() << f.layer << " " << f.feature << ": " << f.problem;
  }

  test::TemporaryFolder folder_;
  RegionImport wanted_;
};

/// Values of a field of the pack's roads by OpenStreetMap's class, drawn from the region.
template <class Match>
std::size_t countRoads(const Region& region, const Match& match) {
  return static_cast<std::size_t>(std::count_if(region.roads.begin(), region.roads.end(), match));
}

}  // namespace

// Counts are those of the drawing in tests/support/osm_extract.h, by hand.
TEST_F(OsmImport, MakesEveryLayerOfASmallCountry) {
  const auto count = rows();
  const std::map<std::string, std::size_t> expected = {
      {"territory", 1},  // Beta is not whole
      {"border", 1},
      {"river", 2},
      {"rivers", 1},
      {"river_sides", 2},
      {"coast", 1},
      {"districts", 2},
      {"units", 4},
      {"settlements", 2},
      {"places", 3},
      {"peaks", 1},
      {"land_cover", 3},
      {"crossings", 2},
      // primary 2 + bridge + link, tracks 2 + ford + back, ring in two halves, two ways to it, the drive
      {"roads", 4 + 4 + 2 + 2 + 1},
      {"buffer_zone", 0}};
  for (const auto& [role, rows] : expected) EXPECT_EQ(count.at(role), rows) << role;
  expectSound();
  const auto region = opened();
  ASSERT_TRUE(region);
  EXPECT_EQ(region->projection->crs(), "EPSG:32632");
  EXPECT_EQ(region->title, "Alpha");
}

TEST_F(OsmImport, RoadsKeepClassDirectionAndStructure) {
  ASSERT_TRUE(run());
  const auto region = opened();
  ASSERT_TRUE(region);
  const auto oneWay = [&](int direction) {
    return countRoads(*region, [&](const Road& road) { return road.oneWay == direction; });
  };
  EXPECT_EQ(oneWay(1), 3u) << "the link and both halves of the roundabout";
  EXPECT_EQ(oneWay(-1), 1u);
  const auto structure = [&](RoadStructure kind) {
    return countRoads(*region, [&](const Road& road) { return road.structure == kind; });
  };
  EXPECT_EQ(structure(RoadStructure::Bridge), 1u);
  EXPECT_EQ(structure(RoadStructure::Tunnel), 1u);
  EXPECT_EQ(structure(RoadStructure::Ford), 1u);
  EXPECT_EQ(countRoads(*region, [](const Road& road) { return road.roadClass == RoadClass::Primary; }), 4u)
      << "the link among them";
  EXPECT_EQ(countRoads(*region,
                       [&](const Road& road) { return region->roadNames.at(road.nameIndex) == "Main Way"; }),
            2u);
  EXPECT_EQ(countRoads(*region, [](const Road& road) { return road.roadClass == RoadClass::Service; }), 1u)
      << "a private drive is a road";
}

TEST_F(OsmImport, TheRecipeMakesTheSamePackAgain) {
  wanted_.recipe = folder_.file("alpha.recipe.json");
  const auto made = run();
  ASSERT_TRUE(made);
  const auto again = buildPack(wanted_.recipe, folder_.file("again.gpkg"));
  ASSERT_TRUE(again) << again.error().detail;
  EXPECT_EQ(again->hash, made->hash);
  const auto recipe = nlohmann::json::parse(test::bytesOf(wanted_.recipe));
  EXPECT_EQ(recipe["layers"][0]["file"], "alpha.osm") << "as seen from the recipe";
}

TEST_F(OsmImport, ARecipeThatCannotBeWrittenStopsItBeforeThePack) {
  wanted_.recipe = folder_.file("no/such/folder.json");
  const auto made = run();
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::CannotWrite);
  EXPECT_EQ(made.error().file, wanted_.recipe);
  EXPECT_FALSE(std::filesystem::exists(wanted_.pack));
}

TEST_F(OsmImport, InspectionTellsWhatThereIs) {
  const auto summary = ExtractImporter().inspect(wanted_.extract, {});
  ASSERT_TRUE(summary) << summary.error().detail;
  EXPECT_EQ(summary->bounds, (Box<LonLat>{10, 50, 11, 51}));
  EXPECT_TRUE(summary->boundsStated);
  EXPECT_EQ(summary->date, "2026-01-31");
  EXPECT_EQ(summary->roads, 10u);
  EXPECT_EQ(summary->places, 3u);
  ASSERT_EQ(summary->boundaries.size(), 7u);
  EXPECT_EQ(summary->boundaries[0].name, "Alpha");
  EXPECT_EQ(summary->boundaries[0].code, "AAA");
  EXPECT_EQ(summary->boundaries[0].neighbours, std::vector<std::string>{"Beta"});
  EXPECT_EQ(summary->brokenBoundaries, std::vector<std::string>{"2 Beta"});
  ASSERT_EQ(summary->rivers.size(), 1u);
  EXPECT_EQ(summary->rivers[0].name, "Rio");
  // One degree along the parallel of 50.5° in two straight stretches; a geodesic is hardly shorter.
  EXPECT_NEAR(summary->rivers[0].length, 2 * geodesicDistance({10, 50.5}, {10.5, 50.5}).value(), 0.01);
}

TEST_F(OsmImport, WithoutBoundariesTheAreaIsTheTerritory) {
  test::OsmExtract osm;
  osm.way({osm.node(10.1, 50.1), osm.node(10.2, 50.2)}, {{"highway", "primary"}});
  wanted_.extract = osm.write(folder_.file("bare.osm"));
  wanted_.border = wanted_.river = "";
  const auto count = rows();
  EXPECT_EQ(count.at("territory"), 1u);
  EXPECT_EQ(count.at("roads"), 1u);
  expectSound();
}

TEST_F(OsmImport, ASmallerTerritoryStandsAlone) {
  wanted_.territory = "South";
  wanted_.border = "North";
  const auto count = rows();
  EXPECT_EQ(count.at("territory"), 1u);
  EXPECT_EQ(count.at("border"), 1u);
  EXPECT_EQ(count.at("districts"), 0u) << "none between it and the communes";
  EXPECT_EQ(count.at("units"), 4u);
}

TEST_F(OsmImport, AnAreaIsCutOut) {
  wanted_.bounds = {10.0, 50.0, 10.5, 51.0};
  const auto count = rows();
  EXPECT_EQ(count.at("units"), 4u) << "those that share its edge are kept whole";
  EXPECT_EQ(count.at("places"), 1u);
  const auto region = opened();
  ASSERT_TRUE(region);
  EXPECT_EQ(countRoads(*region, [](const Road& road) { return road.roadClass == RoadClass::Track; }), 0u);
}

// Wherever the work is given up, nothing is left of it, and what stood there stays.
TEST_F(OsmImport, GivenUpAnywhereLeavesNothing) {
  std::vector<double> told;
  ASSERT_TRUE(run([&](const std::string&, double done) {
    told.push_back(done);
    return true;
  }));
  EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
  ASSERT_GT(told.size(), 15u);
  const std::string before = test::bytesOf(wanted_.pack);
  const auto files = folder_.files().size();
  wanted_.recipe = folder_.file("never.json");
  for (std::size_t stop = 0; stop < told.size(); ++stop) {
    std::size_t calls = 0;
    const auto made = run([&](const std::string&, double) { return calls++ < stop; });
    ASSERT_FALSE(made) << stop;
    EXPECT_EQ(made.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(test::bytesOf(wanted_.pack), before);
    EXPECT_EQ(folder_.files().size(), files);
  }
}

class BadExtract : public OsmImport {
 protected:
  [[nodiscard]] Error error() const {
    const auto made = run();
    EXPECT_FALSE(made);
    EXPECT_FALSE(std::filesystem::exists(wanted_.pack));
    for (const std::string& name : folder_.files())
      EXPECT_EQ(name.find("unfinished"), std::string::npos) << name;
    return made ? Error{} : made.error();
  }
  void useText(const std::string& name, const std::string& text) {
    wanted_.extract = folder_.file(name);
    test::writeText(wanted_.extract, text);
  }
};

TEST_F(BadExtract, MissingEmptyOrGarbage) {
  wanted_.extract = folder_.file("none.osm.pbf");
  EXPECT_EQ(error().code, ErrorCode::FileMissing);
  for (const char* name : {"empty.osm.pbf", "empty.osm"}) {
    useText(name, "");
    EXPECT_EQ(error().code, ErrorCode::BadExtract) << name;
  }
  for (const char* name : {"garbage.osm.pbf", "garbage.osm"}) {
    useText(name, std::string(5000, 'x'));
    EXPECT_EQ(error().code, ErrorCode::BadExtract) << name;
    EXPECT_EQ(error().file, folder_.file(name));
    EXPECT_FALSE(error().detail.empty());
  }
}

TEST_F(BadExtract, XmlBrokenOffAnywhere) {
  const std::string whole = test::smallCountry().text();
  for (const std::size_t size : {std::size_t{30}, whole.size() / 3, whole.size() / 2, whole.size() - 10}) {
    useText("cut.osm", whole.substr(0, size));
    EXPECT_EQ(error().code, ErrorCode::BadExtract) << size;
  }
}

TEST_F(BadExtract, MonacoCutShort) {
  const std::string monaco = ZW_SOURCE_DIR "/../shared/osm/monaco.osm.pbf";
  if (!std::filesystem::exists(monaco)) GTEST_SKIP() << "the extract is not beside the project";
  const std::string whole = test::bytesOf(monaco);
  for (const std::size_t size : {std::size_t{3}, std::size_t{100}, whole.size() / 2, whole.size() - 1}) {
    useText("cut.osm.pbf", whole.substr(0, size));
    EXPECT_EQ(error().code, ErrorCode::BadExtract) << size;
  }
}

TEST_F(BadExtract, WithoutRoads) {
  test::OsmExtract osm;
  osm.node(10.1, 50.1, {{"place", "town"}, {"name", "Town"}});
  wanted_.extract = osm.write(folder_.file("bare.osm"));
  EXPECT_EQ(error().code, ErrorCode::EmptyLayer);
  EXPECT_EQ(error().layer, "roads");
  wanted_.extract = test::OsmExtract().write(folder_.file("nothing.osm"));
  EXPECT_EQ(error().code, ErrorCode::BadExtract);
}

TEST_F(BadExtract, AreaThatIsNotCoveredSaysWhere) {
  wanted_.bounds = {9.5, 50.2, 10.5, 51.5};
  EXPECT_EQ(error().code, ErrorCode::NotCovered);
  EXPECT_NE(error().detail.find("in the west, north"), std::string::npos) << error().detail;
  EXPECT_NE(error().detail.find("10.0000,50.0000,11.0000,51.0000"), std::string::npos) << error().detail;
  wanted_.bounds = {20, 20, 21, 21};
  EXPECT_EQ(error().code, ErrorCode::NotCovered);
  EXPECT_NE(error().detail.find("wholly outside"), std::string::npos) << error().detail;
}

TEST_F(BadExtract, NamesThatAreNotThereListThoseThatAre) {
  wanted_.territory = "Beta";
  EXPECT_EQ(error().layer, "territory");
  EXPECT_NE(error().detail.find("2 Alpha"), std::string::npos) << error().detail;
  EXPECT_NE(error().detail.find("not closed: 2 Beta"), std::string::npos) << error().detail;
  wanted_.territory = "AAA";
  wanted_.border = "Gamma";
  EXPECT_EQ(error().layer, "border");
  EXPECT_NE(error().detail.find("Beta"), std::string::npos) << error().detail;
  wanted_.border = "";
  wanted_.river = "Styx";
  EXPECT_EQ(error().layer, "river");
  EXPECT_NE(error().detail.find("Rio"), std::string::npos) << error().detail;
}

// The oracle is GDAL's own OpenStreetMap driver, which shares no code with libosmium.
TEST(OsmExtractLayers, MonacoHasTheRoadsThatGdalFinds) {
  const std::string monaco = ZW_SOURCE_DIR "/../shared/osm/monaco.osm.pbf";
  if (!std::filesystem::exists(monaco)) GTEST_SKIP() << "the extract is not beside the project";
  const auto extract = osm::readExtract(monaco, {});
  ASSERT_TRUE(extract) << extract.error().detail;
  EXPECT_EQ(extract->date, "2019-09-30");
  EXPECT_EQ(extract->bounds, (Box<LonLat>{7.409205, 43.72335, 7.448637, 43.75169}));
  const auto lengths = [&](const std::string& layer) {
    std::map<std::string, double> out;
    auto source = SourceLayer::open({.file = monaco, .layer = layer, .where = "highway IS NOT NULL"},
                                    SourceFiles(""), {});
    EXPECT_TRUE(source);
    SourceLayer::Item item;
    while (source->next(item).value()) {
      MultiLine<LonLat> lines;
      appendLines(*item.geometry, lines);
      for (const auto& line : lines)
        out[item.feature->GetFieldAsString("highway")] += geodesicLength(line).value();
    }
    return out;
  };
  const auto ours = lengths("roads");
  const auto theirs = lengths("lines");
  const std::set<std::string> noRoads = {"proposed", "construction", "corridor", "platform",
                                         "elevator", "crossing",     "hallway"};
  for (const auto& [highway, length] : theirs) {
    if (noRoads.contains(highway)) continue;
    EXPECT_NEAR(ours.contains(highway) ? ours.at(highway) : 0, length, 1e-6) << highway;
  }
  for (const std::string& highway : noRoads) EXPECT_FALSE(ours.contains(highway)) << highway;
}

TEST(OsmExtractLayers, MonacoBecomesARegion) {
  const std::string monaco = ZW_SOURCE_DIR "/../shared/osm/monaco.osm.pbf";
  if (!std::filesystem::exists(monaco)) GTEST_SKIP() << "the extract is not beside the project";
  const test::TemporaryFolder folder;
  RegionImport wanted;
  wanted.extract = monaco;
  wanted.pack = folder.file("monaco.gpkg");
  const auto made = ExtractImporter().import(wanted, {});
  ASSERT_TRUE(made) << made.error().detail;
  const auto findings = checkPack(wanted.pack);
  ASSERT_TRUE(findings);
  for (const Finding& f : *findings) ADD_FAILURE() << f.layer << " " << f.feature << ": " << f.problem;
  const auto region = GeoPackageRegionStore().open(wanted.pack);
  ASSERT_TRUE(region);
  EXPECT_EQ((*region)->units.size(), 6u) << "the wards that the extract holds whole";
  EXPECT_GT((*region)->roads.size(), 3000u);
  const bool told = std::any_of(made->notes.begin(), made->notes.end(), [](const std::string& note) {
    return note.find("2 Monaco") != std::string::npos;
  });
  EXPECT_TRUE(told) << "that the extract cuts the country's boundary off";
}

}  // namespace zw::pack
