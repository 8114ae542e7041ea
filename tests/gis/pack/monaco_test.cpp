// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "gis/build/pack_builder.h"
#include "gis/pack/pack_info.h"
#include "gis/pack/pack_reader.h"
#include "tests/gis/pack/place.h"

namespace zw::pack {
namespace {

constexpr const char* kRecipe = R"json({
  "title": "Monaco", "date": "2026-01-31", "territory": "MCO", "bbox": [7.40, 43.71, 7.45, 43.76],
  "sources": [{"id": "osm", "title": "OpenStreetMap", "licence": "ODbL 1.0", "credit": "© OpenStreetMap contributors",
               "status": "approximate"}],
  "layers": [
    {"role": "territory", "layer": "multipolygons", "source": "osm",
     "where": "boundary = 'administrative' AND admin_level = '10'", "dissolve": true,
     "fields": {"code": {"value": "MCO"}, "name_en": {"value": "Monaco"}}},
    {"role": "roads", "layer": "lines", "source": "osm", "tolerance_m": 1,
     "where": "highway IN ('motorway', 'trunk', 'primary', 'secondary', 'tertiary', 'residential', 'unclassified', 'service', 'footway', 'steps', 'path', 'pedestrian')",
     "fields": {"name": "name", "class": {"field": "highway", "values": {
       "residential": "minor", "unclassified": "minor", "footway": "path", "steps": "path", "pedestrian": "path"}}}},
    {"role": "land_cover", "layer": "multipolygons", "source": "osm", "where": "landuse IN ('residential', 'grass', 'forest')",
     "fields": {"cover": {"field": "landuse", "values": {"forest": "wood"}}}}
  ]})json";

}  // namespace

// A pack straight from an OpenStreetMap extract, with GDAL's driver and nothing but a recipe.
TEST(PackBuild, MonacoFromAnOpenStreetMapExtract) {
  const std::string extract = ZW_SOURCE_DIR "/../shared/osm/monaco.osm.pbf";
  if (!std::filesystem::exists(extract)) GTEST_SKIP() << "the extract is not beside the project";
  const test::TemporaryFolder folder;
  auto recipe = nlohmann::json::parse(kRecipe);
  for (auto& layer : recipe["layers"]) layer["file"] = extract;
  test::writeText(folder.file("monaco.json"), recipe.dump());
  const auto built = buildPack(folder.file("monaco.json"), folder.file("monaco.gpkg"));
  ASSERT_TRUE(built) << built.error().layer << " " << built.error().feature << ": " << built.error().detail;
  const auto region = GeoPackageRegionStore().open(folder.file("monaco.gpkg"));
  ASSERT_TRUE(region) << region.error().detail;
  EXPECT_EQ((*region)->projection->crs(), "EPSG:32632");
  ASSERT_EQ((*region)->territories.size(), 1u);
  EXPECT_GT((*region)->roads.size(), 1000u);
  EXPECT_FALSE((*region)->landCover.empty());
  const auto findings = checkPack(folder.file("monaco.gpkg"));
  ASSERT_TRUE(findings);
  for (const Finding& f : *findings) ADD_FAILURE() << f.layer << " " << f.feature << ": " << f.problem;
}

}  // namespace zw::pack
