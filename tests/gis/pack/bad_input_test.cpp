// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <SQLiteCpp/SQLiteCpp.h>

#include "gis/build/pack_builder.h"
#include "gis/pack/pack_info.h"
#include "gis/pack/pack_reader.h"
#include "tests/gis/pack/place.h"

namespace zw::pack {
namespace {

using nlohmann::json;
using test::Place;

Error buildError(const Place& place, const json& recipe) {
  const auto built = buildPack(place.write(recipe), place.file("pack.gpkg"));
  EXPECT_FALSE(std::filesystem::exists(place.file("pack.gpkg"))) << "nothing half written";
  return built ? Error{} : built.error();
}

Error openError(const std::string& path) {
  const auto region = GeoPackageRegionStore().open(path);
  return region ? Error{} : region.error();
}

TEST(BadInput, RecipeOrSourceFileMissing) {
  const Place place;
  const auto none = buildPack(place.file("none.json"), place.file("pack.gpkg"));
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, ErrorCode::FileMissing);
  json recipe = Place::recipe();
  recipe["layers"][1]["file"] = "gone.shp";
  const Error error = buildError(place, recipe);
  EXPECT_EQ(error.code, ErrorCode::FileMissing);
  EXPECT_EQ(error.file, place.file("gone.shp"));
}

TEST(BadInput, SourceFileOfNoKnownKind) {
  const Place place;
  test::writeText(place.file("river.geojson"), "not a map");
  EXPECT_EQ(buildError(place, Place::recipe()).code, ErrorCode::FileUnreadable);
}

TEST(BadInput, LayerMissingOrNotSaid) {
  const Place place;
  json recipe = Place::recipe();
  recipe["layers"][1]["layer"] = "stream";
  const Error error = buildError(place, recipe);
  EXPECT_EQ(error.code, ErrorCode::LayerMissing);
  EXPECT_NE(error.detail.find("river"), std::string::npos) << "lists what there is: " << error.detail;
}

TEST(BadInput, LayerWithoutCrs) {
  const Place place;
  json recipe = Place::recipe();
  recipe["layers"][2].erase("crs");
  const Error error = buildError(place, recipe);
  EXPECT_EQ(error.code, ErrorCode::LayerWithoutCrs);
  EXPECT_EQ(error.layer, "towns");
  recipe["layers"][2]["crs"] = "EPSG:0";
  EXPECT_EQ(buildError(place, recipe).code, ErrorCode::BadValue);
}

TEST(BadInput, WrongGeometryType) {
  const Place place;
  json recipe = Place::recipe();
  recipe["layers"][1]["file"] = "land.geojson";
  recipe["layers"][1]["fields"]["name_en"] = "label";
  const Error error = buildError(place, recipe);
  EXPECT_EQ(error.code, ErrorCode::WrongGeometryType);
  EXPECT_NE(error.detail.find("wants lines"), std::string::npos) << error.detail;
}

TEST(BadInput, ShapeInTheRecipeThatIsNone) {
  const Place place;
  json recipe = Place::recipe();
  recipe["layers"].push_back({{"role", "buffer_zone"},
                              {"source", "made-up"},
                              {"wkt", "POLYGON((1 2, 3"},
                              {"fields", {{"authority", {{"value", "nobody"}}}}}});
  EXPECT_EQ(buildError(place, recipe).code, ErrorCode::Syntax);
  recipe["layers"].back()["wkt"] = "POINT(-68.5 -32.5)";
  EXPECT_EQ(buildError(place, recipe).code, ErrorCode::WrongGeometryType);
}

TEST(BadInput, FieldMissingListsThoseThatAre) {
  const Place place;
  json recipe = Place::recipe();
  recipe["layers"][0]["fields"]["code"] = "iso3";
  const Error error = buildError(place, recipe);
  EXPECT_EQ(error.code, ErrorCode::FieldMissing);
  EXPECT_NE(error.detail.find("iso, label"), std::string::npos) << error.detail;
}

TEST(BadInput, ValueThatTheSchemaDoesNotAllow) {
  const Place place;
  json recipe = Place::recipe();
  recipe["layers"][3].erase("where");
  const Error error = buildError(place, recipe);
  EXPECT_EQ(error.code, ErrorCode::BadValue);
  EXPECT_EQ(error.feature, "feature 3");
  EXPECT_NE(error.detail.find("'proposed'"), std::string::npos) << error.detail;
}

TEST(BadInput, FilterThatIsNoSql) {
  const Place place;
  json recipe = Place::recipe();
  recipe["layers"][3]["where"] = "highway ===";
  EXPECT_EQ(buildError(place, recipe).code, ErrorCode::BadValue);
}

TEST(BadInput, CoordinatesThatAreNotDegrees) {
  const Place place;
  json recipe = Place::recipe();
  test::writeText(place.file("towns.csv"), "name,lon,lat\nSur,547000.0,6390000.0\n");
  recipe["layers"][2]["edge"] = "keep";  // else they would only lie outside
  EXPECT_EQ(buildError(place, recipe).code, ErrorCode::BadValue);
}

TEST(BadInput, NoTerritoryInTheBoundingBox) {
  const Place place;
  json recipe = Place::recipe();
  recipe["bbox"] = {10, 10, 11, 11};
  EXPECT_EQ(buildError(place, recipe).code, ErrorCode::EmptyLayer);
  recipe = Place::recipe();
  recipe["territory"] = "CCC";
  EXPECT_EQ(buildError(place, recipe).code, ErrorCode::EmptyLayer);
}

TEST(BadInput, FilesThatAreNoPacks) {
  const Place place;
  EXPECT_EQ(openError(place.file("none.gpkg")).code, ErrorCode::FileMissing);
  test::writeText(place.file("empty.gpkg"), "");
  EXPECT_EQ(openError(place.file("empty.gpkg")).code, ErrorCode::NotGeoPackage);
  test::writeText(place.file("text.gpkg"), std::string(5000, 'x'));
  EXPECT_EQ(openError(place.file("text.gpkg")).code, ErrorCode::NotGeoPackage);
  EXPECT_EQ(openError(place.file("land.geojson")).code, ErrorCode::NotGeoPackage);
}

class DamagedPack : public ::testing::Test {
 protected:
  void SetUp() override {
    path_ = place_.file("pack.gpkg");
    ASSERT_TRUE(buildPack(place_.write(Place::recipe()), path_));
  }
  void run(const char* sql) const { SQLite::Database(path_, SQLite::OPEN_READWRITE).exec(sql); }
  [[nodiscard]] std::vector<Finding> findings() const {
    const auto found = checkPack(path_);
    EXPECT_TRUE(found);
    return found ? *found : std::vector<Finding>();
  }

  Place place_;
  std::string path_;
};

TEST_F(DamagedPack, CutShortAnywhere) {
  const std::string whole = test::bytesOf(path_);
  for (const std::size_t size :
       {std::size_t{10}, std::size_t{100}, std::size_t{4096}, whole.size() / 2, whole.size() - 1}) {
    test::writeText(place_.file("cut.gpkg"), whole.substr(0, size));
    const Error error = openError(place_.file("cut.gpkg"));
    EXPECT_TRUE(error.code == ErrorCode::NotGeoPackage || error.code == ErrorCode::Damaged) << size;
    EXPECT_EQ(error.file, place_.file("cut.gpkg"));
  }
}

TEST_F(DamagedPack, AnotherGeoPackage) {
  run("DROP TABLE zw_pack");
  EXPECT_EQ(openError(path_).code, ErrorCode::NotRegionPack);
}

TEST_F(DamagedPack, FromANewerVersion) {
  run("UPDATE zw_pack SET value = '99' WHERE key = 'schema_version'");
  EXPECT_TRUE(GeoPackageRegionStore().open(path_)) << "newer, but says that we can read it";
  run("UPDATE zw_pack SET value = '99' WHERE key = 'min_reader_version'");
  EXPECT_EQ(openError(path_).code, ErrorCode::NewerVersion);
}

TEST_F(DamagedPack, GeometryCutShort) {
  run("UPDATE river SET geom = substr(geom, 1, 60)");
  const Error error = openError(path_);
  EXPECT_EQ(error.code, ErrorCode::Damaged);
  EXPECT_EQ(error.layer, "river");
  EXPECT_EQ(error.feature, "fid 1");
  ASSERT_FALSE(findings().empty());
  EXPECT_EQ(findings()[0].layer, "river");
}

TEST_F(DamagedPack, CheckFindsEachKindOfDamage) {
  const std::pair<const char*, const char*> cases[] = {
      {"UPDATE roads SET source = 'nobody' WHERE fid = 2", "roads"},
      {"UPDATE roads SET class = 'street' WHERE fid = 1", "roads"},
      {"UPDATE roads SET length_m = length_m * 1.01 WHERE fid = 1", "roads"},
      {"UPDATE roads SET to_node = from_node WHERE fid = 1", "roads"},
      {"UPDATE river_sides SET geom = (SELECT geom FROM territory WHERE fid = 1) WHERE side = 'far'",
       "river_sides"},
      {"UPDATE territory SET code = 'X'", "territory"},
      {"DROP TABLE peaks", "peaks"},
      {"ALTER TABLE places DROP COLUMN rank", "places"},
  };
  const std::string whole = test::bytesOf(path_);
  ASSERT_TRUE(findings().empty());
  for (const auto& [sql, layer] : cases) {
    test::writeText(path_, whole);
    run(sql);
    const auto found = findings();
    ASSERT_FALSE(found.empty()) << sql;
    EXPECT_EQ(found[0].layer, layer) << sql;
  }
}

}  // namespace
}  // namespace zw::pack
