// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/geopackage_rules.h"

#include <gdal_priv.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ogrsf_frmts.h>

#include <filesystem>
#include <fstream>

#include "core/model/elevation.h"
#include "gis/geopackage/container.h"
#include "gis/geopackage/layer_styles.h"
#include "gis/raster/gridded_coverage.h"
#include "tests/support/temporary_folder.h"

namespace zw::gpkg {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::StartsWith;

constexpr const char* kTime = "2026-01-02T03:04:05Z";

void addShape(SQLite::Database& db, const Blob& blob) {
  SQLite::Statement insert(db, "INSERT INTO shapes(geom) VALUES (?)");
  bindBlob(insert, 1, blob);
  insert.exec();
}

/// One of each kind of content that the program writes.
void makePackage(const std::string& path) {
  SQLite::Database db(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  createContainer(db);
  db.exec("CREATE TABLE shapes (fid INTEGER PRIMARY KEY, geom MULTIPOLYGON, name TEXT)");
  db.exec("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)");
  registerFeatureTable(db, {"shapes", "Shapes", "", kTime}, "MULTIPOLYGON", kWgs84);
  registerAttributeTable(db, {"notes", "Notes", "", kTime});
  addShape(db, encodeShape<LonLat>({{{{35, 33}, {36, 33}, {36, 34}}, {}}}, kWgs84));
  addShape(db, encodeShape<LonLat>({}, kWgs84));
  addLayerStyles(db, {{"shapes", "plain", "", "<qgis/>"}}, kTime);
  ElevationGrid grid;
  grid.columns = 300;
  grid.rows = 200;
  grid.west = 35;
  grid.north = 34;
  grid.cellWidth = grid.cellHeight = 0.001;
  grid.heights.assign(300 * 200, 7);
  ASSERT_TRUE(raster::writeGriddedCoverage(db, "elevation", grid, kTime));
}

struct Fault {
  const char* rule;  ///< what the sentence begins with
  const char* sql;   ///< makes the fault
};

/// The header of a geometry of shapes (little-endian, envelope of four, 40 bytes in all) and what follows.
const Fault kFaults[] = {
    {"Req 2:", "PRAGMA application_id = 0"},
    {"Req 2:", "PRAGMA user_version = 10100"},
    {"Req 5:", "ALTER TABLE notes ADD COLUMN more VARCHAR"},
    {"Req 7:", "UPDATE gpkg_tile_matrix SET table_name = 'gone'"},
    {"Req 10:", "DROP TABLE gpkg_spatial_ref_sys"},
    {"Req 10:", "ALTER TABLE gpkg_spatial_ref_sys DROP COLUMN description"},
    {"Req 11:", "DELETE FROM gpkg_spatial_ref_sys WHERE srs_id = -1"},
    {"Req 11:", "UPDATE gpkg_spatial_ref_sys SET organization = 'OGC' WHERE srs_id = 4326"},
    {"Req 12:", "UPDATE gpkg_contents SET srs_id = 32636 WHERE table_name = 'notes'"},
    {"Req 13:", "DROP TABLE gpkg_contents"},
    {"Req 13:", "ALTER TABLE gpkg_contents ADD COLUMN extra TEXT"},
    {"Req 14:", "DROP TABLE notes"},
    {"Req 15:", "UPDATE gpkg_contents SET last_change = '2026-01-02 03:04:05'"},
    {"Req 15:", "UPDATE gpkg_contents SET last_change = '2026-13-02T03:04:05.000Z'"},
    {"Req 18:", "UPDATE gpkg_contents SET data_type = 'feature' WHERE table_name = 'shapes'"},
    {"Clause 1.1.3:", "UPDATE gpkg_contents SET min_x = NULL WHERE table_name = 'elevation'"},
    {"Clause 1.1.3:", "UPDATE gpkg_contents SET min_x = max_x + 1"},
    {"Req 19:", "UPDATE shapes SET geom = x'00' || substr(geom, 2)"},
    {"Req 19:", "UPDATE shapes SET geom = CAST(substr(geom, 1, 2) || x'01' || substr(geom, 4) AS BLOB)"},
    {"Req 19:", "UPDATE shapes SET geom = CAST(substr(geom, 1, 3) || x'0B' || substr(geom, 5) AS BLOB)"},
    {"Req 19:", "UPDATE shapes SET geom = CAST(substr(geom, 1, 3) || x'23' || substr(geom, 5) AS BLOB)"},
    {"Req 19:",
     "UPDATE shapes SET geom = CAST(substr(geom, 1, 8) || zeroblob(8) || substr(geom, 17) AS BLOB) WHERE fid "
     "= 1"},
    {"Req 20:", "UPDATE shapes SET geom = substr(geom, 1, length(geom) - 3)"},
    {"Req 20:", "UPDATE shapes SET geom = CAST(geom || x'00' AS BLOB)"},
    {"Req 20:",
     "UPDATE shapes SET geom = CAST(substr(geom, 1, length(geom) - 8) || zeroblob(8) AS BLOB) WHERE fid = 1"},
    {"Req 21:", "ALTER TABLE gpkg_geometry_columns DROP COLUMN m"},
    {"Req 22:", "DELETE FROM gpkg_geometry_columns"},
    {"Req 23:", "UPDATE gpkg_geometry_columns SET table_name = 'notes'"},
    {"Req 24:", "UPDATE gpkg_geometry_columns SET column_name = 'shape'"},
    {"Req 25:", "UPDATE gpkg_geometry_columns SET geometry_type_name = 'MultiPolygon'"},
    {"Req 27:", "UPDATE gpkg_geometry_columns SET z = 3"},
    {"Req 27:", "UPDATE gpkg_geometry_columns SET z = 1"},
    {"Req 28:", "UPDATE gpkg_geometry_columns SET m = 1"},
    {"Req 29:", "DROP TABLE shapes; CREATE TABLE shapes (fid TEXT PRIMARY KEY, geom MULTIPOLYGON)"},
    {"Req 31:", "DROP TABLE shapes; CREATE TABLE shapes (fid INTEGER PRIMARY KEY, geom POLYGON)"},
    {"Req 32:", "UPDATE gpkg_geometry_columns SET geometry_type_name = 'POLYGON'"},
    {"Req 33:",
     "UPDATE shapes SET geom = CAST(substr(geom, 1, 4) || x'E7100000' || substr(geom, 9) AS BLOB)"},
    {"Req 38:", "DROP TABLE gpkg_tile_matrix_set"},
    {"Req 38:", "ALTER TABLE gpkg_tile_matrix_set RENAME COLUMN min_x TO west"},
    {"Req 40:", "DELETE FROM gpkg_tile_matrix_set"},
    {"Req 42:", "DROP TABLE gpkg_tile_matrix"},
    {"Req 44:", "UPDATE elevation SET zoom_level = 3"},
    {"Req 45:", "UPDATE gpkg_tile_matrix_set SET max_x = max_x + 1"},
    {"Req 46 to 52:", "UPDATE gpkg_tile_matrix SET matrix_width = 0"},
    {"Req 54:", "ALTER TABLE elevation RENAME COLUMN tile_row TO row"},
    {"Req 56 and 57:", "UPDATE elevation SET tile_column = tile_column + 7"},
    {"Req 58:", "ALTER TABLE gpkg_extensions ADD COLUMN extra TEXT"},
    {"Req 59:", "DELETE FROM gpkg_extensions"},
    {"Req 59:", "CREATE TABLE gpkg_data_columns (id INTEGER PRIMARY KEY)"},
    {"Req 59:", "CREATE TABLE gpkg_metadata (id INTEGER PRIMARY KEY)"},
    {"Req 60:", "UPDATE gpkg_extensions SET table_name = 'gone' WHERE column_name IS NULL"},
    {"Req 61:", "UPDATE gpkg_extensions SET column_name = 'gone' WHERE column_name IS NOT NULL"},
    {"Req 62:", "UPDATE gpkg_extensions SET extension_name = 'gpkg_of_ours'"},
    {"Req 62:", "INSERT INTO gpkg_extensions VALUES (NULL, NULL, 'no-name', 'http://x', 'read-write')"},
    {"Req 63:", "UPDATE gpkg_extensions SET definition = ''"},
    {"Req 64:", "UPDATE gpkg_extensions SET scope = 'Read-Write'"},
    {"Req 76:", "CREATE VIRTUAL TABLE rtree_shapes_geom USING rtree(id, minx, maxx, miny, maxy)"},
    {"Req 77:",
     "INSERT INTO gpkg_extensions VALUES ('shapes', 'geom', 'gpkg_rtree_index', 'http://x', 'write-only')"},
    {"Req 118:", "CREATE TABLE more (id INTEGER PRIMARY KEY)"},
    {"Req 119:", "DROP TABLE notes; CREATE TABLE notes (id INTEGER, text TEXT)"},
    {"Req 146:", "UPDATE gpkg_contents SET srs_id = 0 WHERE table_name = 'shapes'"},
    {"Req 147:", "UPDATE gpkg_tile_matrix_set SET srs_id = 0"},
    {"Req 152:",
     "UPDATE shapes SET geom = CAST(substr(geom, 1, 3) || x'01' || substr(geom, 5) AS BLOB) WHERE fid = 2"},
    {"17-066r1 Req 1:", "DROP TABLE gpkg_2d_gridded_coverage_ancillary"},
    {"17-066r1 Req 2:", "ALTER TABLE gpkg_2d_gridded_tile_ancillary DROP COLUMN mean"},
    {"17-066r1 Req 3:", "DELETE FROM gpkg_spatial_ref_sys WHERE srs_id = 4979"},
    {"17-066r1 Req 6:", "DELETE FROM gpkg_extensions WHERE column_name = 'tile_data'"},
    {"17-066r1, clause 7.3:", "DELETE FROM gpkg_2d_gridded_coverage_ancillary"},
    {"17-066r1, clause 7.4:", "DELETE FROM gpkg_2d_gridded_tile_ancillary WHERE tpudt_id = 1"},
    {"17-066r1, clause 7.4:", "DELETE FROM elevation WHERE id = 1"},
    {"17-066r1, clause 7.5:", "UPDATE elevation SET tile_data = x'FFD8FF'"},
};

class GeoPackageRules : public ::testing::Test {
 protected:
  void SetUp() override {
    makePackage(whole_);
    ASSERT_THAT(test::brokenGeoPackageRules(whole_), IsEmpty());
    ASSERT_THAT(test::brokenLayerStyleRules(whole_), IsEmpty());
  }
  std::string copyWith(const std::string& sql) {
    std::string path = folder_.file("broken.gpkg");
    std::filesystem::copy_file(whole_, path, std::filesystem::copy_options::overwrite_existing);
    SQLite::Database(path, SQLite::OPEN_READWRITE).exec("PRAGMA foreign_keys = OFF;" + sql);
    return path;
  }

  test::TemporaryFolder folder_;
  std::string whole_ = folder_.file("whole.gpkg");
};

}  // namespace

TEST_F(GeoPackageRules, EachFaultIsNamed) {
  for (const Fault& fault : kFaults)
    EXPECT_THAT(test::brokenGeoPackageRules(copyWith(fault.sql)), Contains(StartsWith(fault.rule)))
        << fault.sql;
}

TEST_F(GeoPackageRules, FaultsOfTheFileItselfAreNamed) {
  const std::string other = folder_.file("whole.db");
  std::filesystem::copy_file(whole_, other);
  EXPECT_THAT(test::brokenGeoPackageRules(other), ::testing::ElementsAre(StartsWith("Req 3:")));
  const std::string path =
      copyWith("CREATE INDEX by_text ON notes(text); INSERT INTO notes(text) VALUES ('a')");
  ASSERT_THAT(test::brokenGeoPackageRules(path), IsEmpty());
  SQLite::Database(path, SQLite::OPEN_READWRITE)
      .exec(
          "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = 'CREATE INDEX by_text ON notes(id)' "
          "WHERE "
          "name = 'by_text'");
  EXPECT_THAT(test::brokenGeoPackageRules(path), Contains(StartsWith("Req 6:")));
}

// GDAL's own files are known to be sound: no rule may be stricter than the standard.
TEST_F(GeoPackageRules, AFileThatGdalMadeKeepsThem) {
  GDALAllRegister();
  const std::string path = folder_.file("gdal.gpkg");
  {
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    CPLStringList options;
    options.SetNameValue("VERSION", "1.3");
    options.SetNameValue("ADD_GPKG_OGR_CONTENTS", "NO");
    const GDALDatasetUniquePtr file(driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, options.List()));
    ASSERT_TRUE(file);
    OGRSpatialReference wgs84;
    wgs84.SetFromUserInput("EPSG:4326");
    OGRLayer* layer = file->CreateLayer("indexed", &wgs84, wkbPoint25D);
    OGRFieldDefn name("name", OFTString);
    name.SetWidth(30);
    ASSERT_EQ(layer->CreateField(&name), OGRERR_NONE);
    OGRFeature feature(layer->GetLayerDefn());
    const OGRPoint point(35, 33, 7);
    feature.SetGeometry(&point);
    ASSERT_EQ(layer->CreateFeature(&feature), OGRERR_NONE);
  }
  EXPECT_THAT(test::brokenGeoPackageRules(path), IsEmpty());
  SQLite::Database(path, SQLite::OPEN_READWRITE).exec("DROP TRIGGER rtree_indexed_geom_delete");
  EXPECT_THAT(test::brokenGeoPackageRules(path), ::testing::ElementsAre(StartsWith("Req 77:")));
}

TEST_F(GeoPackageRules, FaultsOfStylesAreNamed) {
  for (const char* sql :
       {"ALTER TABLE layer_styles DROP COLUMN ui", "UPDATE layer_styles SET f_table_name = 'gone'",
        "UPDATE layer_styles SET f_geometry_column = 'gone'", "UPDATE layer_styles SET f_table_schema = NULL",
        "UPDATE layer_styles SET useAsDefault = 0", "UPDATE layer_styles SET update_time = 'now'",
        "UPDATE layer_styles SET styleName = ''"})
    EXPECT_THAT(test::brokenLayerStyleRules(copyWith(sql)), ::testing::SizeIs(1)) << sql;
}

}  // namespace zw::gpkg
