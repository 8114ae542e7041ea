// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <gtest/gtest.h>
#include <ogrsf_frmts.h>

#include <map>
#include <string_view>

#include "gis/build/region_import.h"
#include "gis/gdal/gdal.h"
#include "gis/pack/pack_info.h"
#include "gis/pack/pack_reader.h"
#include "tests/gis/pack/place.h"

namespace zw::pack {
namespace {

/// Layers named and with the fields that Geofabrik's free extracts have ("OpenStreetMap Data in Layered GIS
/// Format", Free shapefiles, 2018): four roads, a river, a town, a wood.
void writeLayers(const std::string& path, const char* driver, const std::string& suffix) {
  gdal::registerDrivers();
  const gdal::DatasetPtr dataset(
      GetGDALDriverManager()->GetDriverByName(driver)->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  CPLStringList utf8;
  utf8.SetNameValue("ENCODING", "UTF-8");
  const auto add = [&](const std::string& theme, OGRwkbGeometryType type,
                       const std::vector<std::pair<std::map<std::string, std::string>, const char*>>& rows) {
    OGRSpatialReference crs = gdal::lonLatReference();
    OGRLayer* layer = dataset->CreateLayer(("gis_osm_" + theme + suffix).c_str(), &crs, type,
                                           std::string_view(driver) == "GPKG" ? nullptr : utf8.List());
    for (const auto& [name, value] : rows.front().first) {
      OGRFieldDefn field(name.c_str(), OFTString);
      ASSERT_EQ(layer->CreateField(&field), OGRERR_NONE);
    }
    for (const auto& [fields, wkt] : rows) {
      const std::unique_ptr<OGRFeature> feature(OGRFeature::CreateFeature(layer->GetLayerDefn()));
      for (const auto& [name, value] : fields) feature->SetField(name.c_str(), value.c_str());
      OGRGeometry* shape = nullptr;
      ASSERT_EQ(OGRGeometryFactory::createFromWkt(wkt, nullptr, &shape), OGRERR_NONE);
      feature->SetGeometryDirectly(shape);
      ASSERT_EQ(layer->CreateFeature(feature.get()), OGRERR_NONE);
    }
  };
  const auto road = [](const char* fclass, const char* oneway, const char* bridge, const char* tunnel) {
    return std::map<std::string, std::string>{{"osm_id", "1"},   {"fclass", fclass}, {"name", "Weg"},
                                              {"ref", "7"},      {"oneway", oneway}, {"bridge", bridge},
                                              {"tunnel", tunnel}};
  };
  add("roads", wkbLineString,
      {{road("primary", "F", "F", "F"), "LINESTRING(10.1 50.2, 10.2 50.2)"},
       {road("motorway_link", "T", "T", "F"), "LINESTRING(10.2 50.2, 10.3 50.2)"},
       {road("track_grade3", "B", "F", "T"), "LINESTRING(10.3 50.2, 10.4 50.2)"},
       {road("unheard_of", "B", "F", "F"), "LINESTRING(10.4 50.2, 10.45 50.2)"}});
  add("waterways", wkbLineString,
      {{{{"osm_id", "2"}, {"fclass", "river"}, {"name", "Rio"}}, "LINESTRING(10.25 50.1, 10.25 50.3)"},
       {{{"osm_id", "3"}, {"fclass", "stream"}, {"name", ""}}, "LINESTRING(10.35 50.21, 10.35 50.3)"}});
  add("places", wkbPoint,
      {{{{"osm_id", "4"}, {"fclass", "town"}, {"name", "صور"}}, "POINT(10.2 50.21)"},
       {{{"osm_id", "5"}, {"fclass", "locality"}, {"name", "Flur"}}, "POINT(10.3 50.21)"}});
  add("landuse_a", wkbPolygon,
      {{{{"osm_id", "6"}, {"fclass", "forest"}, {"name", ""}},
        "POLYGON((10.1 50.25, 10.2 50.25, 10.2 50.3, 10.1 50.25))"}});
}

class GeofabrikImport : public ::testing::Test {
 protected:
  void SetUp() override {
    writeLayers(folder_.file("shapes"), "ESRI Shapefile", "_free_1");
    wanted_.extract = folder_.file("shapes");
    wanted_.pack = folder_.file("pack.gpkg");
    wanted_.river = "Rio";
    wanted_.date = "2026-01-31";
  }
  void expectRegion() const {
    const auto made = ExtractImporter().import(wanted_, {});
    ASSERT_TRUE(made) << made.error().layer << ": " << made.error().detail;
    const std::map<std::string, std::size_t> rows(made->rows.begin(), made->rows.end());
    const std::map<std::string, std::size_t> expected = {
        {"territory", 1}, {"roads", 4},       {"river", 1},     {"rivers", 1},
        {"places", 2},    {"settlements", 1}, {"crossings", 1}, {"land_cover", 1}};
    for (const auto& [role, count] : expected) EXPECT_EQ(rows.at(role), count) << role;
    const auto region = GeoPackageRegionStore().open(wanted_.pack);
    ASSERT_TRUE(region);
    std::map<RoadClass, const Road*> byClass;
    for (const Road& road : (*region)->roads) byClass[road.roadClass] = &road;
    ASSERT_EQ(byClass.size(), 4u);
    EXPECT_EQ(byClass.at(RoadClass::Primary)->oneWay, 1);
    EXPECT_EQ(byClass.at(RoadClass::Motorway)->oneWay, -1);
    EXPECT_EQ(byClass.at(RoadClass::Motorway)->structure, RoadStructure::Bridge);
    EXPECT_EQ(byClass.at(RoadClass::Track)->oneWay, 0);
    EXPECT_EQ(byClass.at(RoadClass::Track)->structure, RoadStructure::Tunnel);
    EXPECT_EQ(byClass.count(RoadClass::Minor), 1u) << "of a class that nobody knows";
    EXPECT_TRUE(checkPack(wanted_.pack)->empty());
  }
  [[nodiscard]] Error error() const {
    const auto made = ExtractImporter().import(wanted_, {});
    EXPECT_FALSE(made);
    EXPECT_FALSE(std::filesystem::exists(wanted_.pack));
    return made ? Error{} : made.error();
  }

  test::TemporaryFolder folder_;
  RegionImport wanted_;
};

}  // namespace

TEST_F(GeofabrikImport, AFolderOfShapefiles) {
  expectRegion();
}

TEST_F(GeofabrikImport, AnArchiveOfShapefiles) {
  const std::string zip = folder_.file("extract.zip");
  VSILFILE* archive = VSIFOpenL(("/vsizip/" + zip).c_str(), "wb");
  ASSERT_TRUE(archive);
  for (const auto& entry : std::filesystem::directory_iterator(folder_.file("shapes"))) {
    const std::string bytes = test::bytesOf(entry.path().string());
    VSILFILE* file = VSIFOpenL(("/vsizip/" + zip + "/" + entry.path().filename().string()).c_str(), "wb");
    ASSERT_TRUE(file);
    ASSERT_EQ(VSIFWriteL(bytes.data(), 1, bytes.size(), file), bytes.size());
    ASSERT_EQ(VSIFCloseL(file), 0);
  }
  ASSERT_EQ(VSIFCloseL(archive), 0);
  wanted_.extract = zip;
  expectRegion();
}

TEST_F(GeofabrikImport, AGeoPackage) {
  writeLayers(folder_.file("extract.gpkg"), "GPKG", "_free");
  wanted_.extract = folder_.file("extract.gpkg");
  wanted_.date = "";  // it records when it was last changed
  expectRegion();
}

TEST_F(GeofabrikImport, WithoutItsParts) {
  const std::string roads = folder_.file("shapes/gis_osm_roads_free_1");
  std::filesystem::remove(roads + ".prj");
  EXPECT_EQ(error().code, ErrorCode::LayerWithoutCrs);
  EXPECT_NE(error().detail.find(".prj"), std::string::npos);
  writeLayers(folder_.file("other"), "ESRI Shapefile", "_free_1");
  wanted_.extract = folder_.file("other");
  std::filesystem::remove(folder_.file("other/gis_osm_roads_free_1.dbf"));
  EXPECT_EQ(error().code, ErrorCode::FieldMissing);
  EXPECT_NE(error().detail.find(".dbf"), std::string::npos);
}

TEST_F(GeofabrikImport, FilesOfAnotherKind) {
  std::filesystem::create_directory(folder_.file("bare"));
  wanted_.extract = folder_.file("bare");
  EXPECT_EQ(error().code, ErrorCode::FileUnreadable);
  test::writeText(folder_.file("bad.zip"), "PK no archive");
  wanted_.extract = folder_.file("bad.zip");
  EXPECT_EQ(error().code, ErrorCode::FileUnreadable);
  const test::Place place;
  wanted_.extract = place.file("land.geojson");
  EXPECT_EQ(error().code, ErrorCode::LayerMissing);
}

}  // namespace zw::pack
