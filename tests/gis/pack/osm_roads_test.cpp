// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <map>

#include "gis/build/region_import.h"
#include "gis/pack/pack_info.h"
#include "gis/pack/pack_reader.h"
#include "tests/gis/pack/place.h"
#include "tests/support/osm_extract.h"

namespace zw::pack {
namespace {

/// What becomes of the tags of roads that lie apart, each with a name of its own.
class OsmImportRoads : public ::testing::Test {
 protected:
  /// A road of its own name.
  void add(const std::string& name, test::OsmExtract::Tags tags) {
    const double lat = 50 + 0.01 * count_++;
    tags.emplace_back("name", name);
    osm_.way({osm_.node(10.1, lat), osm_.node(10.2, lat)}, tags);
  }
  void import() {
    RegionImport wanted;
    wanted.extract = osm_.write(folder_.file("roads.osm"));
    wanted.pack = pack_ = folder_.file("roads.gpkg");
    const auto made = ExtractImporter().import(wanted, {});
    ASSERT_TRUE(made) << made.error().detail;
    const auto region = GeoPackageRegionStore().open(wanted.pack);
    ASSERT_TRUE(region);
    for (const Road& road : (*region)->roads) roads_[(*region)->roadNames.at(road.nameIndex)] = road;
  }

  test::TemporaryFolder folder_;
  std::string pack_;
  std::map<std::string, Road> roads_;

 private:
  test::OsmExtract osm_;
  int count_ = 0;
};

}  // namespace

// Paved or unpaved as the wiki's page "Key:surface" parts them.
TEST_F(OsmImportRoads, SurfacesArePavedUnpavedOrUnknown) {
  const std::map<std::string, Surface> expected = {
      {"asphalt", Surface::Paved},         {"paved", Surface::Paved},
      {"concrete", Surface::Paved},        {"concrete:plates", Surface::Paved},
      {"paving_stones", Surface::Paved},   {"sett", Surface::Paved},
      {"cobblestone", Surface::Paved},     {"chipseal", Surface::Paved},
      {"unpaved", Surface::Unpaved},       {"gravel", Surface::Unpaved},
      {"dirt", Surface::Unpaved},          {"ground", Surface::Unpaved},
      {"compacted", Surface::Unpaved},     {"earth", Surface::Unpaved},
      {"sand", Surface::Unpaved},          {"fine_gravel", Surface::Unpaved},
      {"rock", Surface::Unpaved},          {"mud", Surface::Unpaved},
      {"grass", Surface::Unpaved},         {"tartan", Surface::Unknown},
      {"asphalt;gravel", Surface::Unknown}};
  for (const auto& [surface, kind] : expected) add(surface, {{"highway", "track"}, {"surface", surface}});
  add("untagged", {{"highway", "track"}});
  import();
  ASSERT_EQ(roads_.size(), expected.size() + 1);
  for (const auto& [surface, kind] : expected) EXPECT_EQ(roads_.at(surface).surface, kind) << surface;
  EXPECT_EQ(roads_.at("untagged").surface, Surface::Unknown);
}

TEST_F(OsmImportRoads, OnesOfUnknownClassAreMinorAndCounted) {
  add("known", {{"highway", "secondary"}});
  add("unclassified", {{"highway", "road"}});
  add("guideway", {{"highway", "bus_guideway"}});
  add("byway", {{"highway", "byway"}});
  add("two values", {{"highway", "tertiary;track"}});
  for (const char* none : {"proposed", "construction", "razed", "platform", "corridor", "via_ferrata"})
    add(none, {{"highway", none}});
  import();
  ASSERT_EQ(roads_.size(), 5u) << "what is no road is left out";
  EXPECT_EQ(roads_.at("known").roadClass, RoadClass::Secondary);
  EXPECT_EQ(roads_.at("unclassified").roadClass, RoadClass::Minor);
  EXPECT_EQ(roads_.at("guideway").roadClass, RoadClass::Service);
  EXPECT_EQ(roads_.at("byway").roadClass, RoadClass::Minor);
  EXPECT_EQ(roads_.at("two values").roadClass, RoadClass::Minor);
  const auto info = readPackInfo(pack_);
  ASSERT_TRUE(info);
  EXPECT_EQ(info->properties.network.defaultClass, 2);
  EXPECT_EQ(info->properties.network.leftOut, 0);
}

// Three squares of one level: one in the south as wide as two in the north. As a pattern of SQL the western
// one's name stands for the eastern one's, too; as a list parted by bars the southern one's would be two.
TEST(OsmImportBorder, NamesAreTakenAsTheyStand) {
  const test::TemporaryFolder folder;
  test::OsmExtract osm;
  const long sw = osm.node(10, 50), se = osm.node(11, 50), w = osm.node(10, 50.4), m = osm.node(10.5, 50.4),
             e = osm.node(11, 50.4), nw = osm.node(10, 50.8), nm = osm.node(10.5, 50.8),
             ne = osm.node(11, 50.8);
  const auto edge = [&](const std::vector<long>& nodes) {
    return osm.way(nodes, {{"boundary", "administrative"}});
  };
  const long south = edge({w, sw, se, e}), west = edge({w, m}), east = edge({m, e}), between = edge({m, nm}),
             northWest = edge({w, nw, nm}), northEast = edge({nm, ne, e});
  const auto boundary = [&](const std::vector<long>& ways, const char* name) {
    osm.relation(
        ways, {{"type", "boundary"}, {"boundary", "administrative"}, {"admin_level", "4"}, {"name", name}});
  };
  boundary({south, west, east}, "100% S|S'");
  boundary({west, between, northWest}, "N_%");
  boundary({east, between, northEast}, "North");
  osm.way({osm.node(10.1, 50.1), osm.node(10.2, 50.1)}, {{"highway", "primary"}});

  RegionImport wanted;
  wanted.extract = osm.write(folder.file("names.osm"));
  wanted.pack = folder.file("names.gpkg");
  wanted.territory = "100% S|S'";
  wanted.border = "N_%";
  const auto summary = ExtractImporter().inspect(wanted.extract, {});
  ASSERT_TRUE(summary);
  ASSERT_EQ(summary->boundaries.size(), 3u);
  for (const auto& found : summary->boundaries)
    if (found.name == wanted.territory) {
      EXPECT_EQ(found.neighbours, (std::vector<std::string>{"N_%", "North"}));
    }
  const auto made = ExtractImporter().import(wanted, {});
  ASSERT_TRUE(made) << made.error().detail;
  const auto region = GeoPackageRegionStore().open(wanted.pack);
  ASSERT_TRUE(region);
  ASSERT_EQ((*region)->border.size(), 1u);
  Box<LonLat> box;
  for (const ProjectedPoint& p : (*region)->border[0].line) box.add((*region)->projection->inverse(p));
  EXPECT_NEAR(box.minX, 10, 1e-4);
  EXPECT_NEAR(box.maxX, 10.5, 1e-4) << "the western half of the southern one's edge";
  EXPECT_NEAR(box.maxY, 50.4, 1e-4);
}

}  // namespace zw::pack
