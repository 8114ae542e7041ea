// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>

#include "gis/build/layer_compiler.h"
#include "gis/pack/pack_reader.h"
#include "tests/gis/pack/place.h"

namespace zw::pack {
namespace {

using nlohmann::json;
using test::Place;

json compileRecipe() {
  json recipe = Place::recipe();
  recipe.erase("derived");
  for (auto& layer : recipe["layers"]) layer["output"] = layer["role"].get<std::string>() + ".geojson";
  recipe["layers"][3]["output"] = "roads.fgb";
  recipe["layers"].push_back(
      json::parse(R"({"role": "road_status", "file": "status.geojson", "source": "made-up",
    "fields": {"passability": {"field": "state", "values": {"shut": "closed"}}, "status_date": "seen"}})"));
  return recipe;
}

void writeStatus(const Place& place) {
  test::writeGeoJson(place.file("status.geojson"),
                     json::array({json::array(
                         {{{"state", "shut"}, {"seen", "2026-03-14"}},
                          {{"type", "LineString"}, {"coordinates", {{-68.7, -32.1}, {-68.7, -32.3}}}}})}));
}

TEST(CompileLayers, APackFromCompiledLayersIsThatFromTheOriginals) {
  const Place place;
  writeStatus(place);
  std::filesystem::create_directory(place.file("out"));
  const std::string sources = std::filesystem::path(place.file("x")).parent_path();
  const auto compiled = compileLayers(place.write(compileRecipe()), sources, place.file("out"));
  ASSERT_TRUE(compiled) << compiled.error().file << " " << compiled.error().detail;
  EXPECT_EQ(compiled->files.size(), 4u) << "the routes that tell status are not written";
  EXPECT_FALSE(std::filesystem::exists(place.file("out/status.geojson")));
  EXPECT_NEAR(*compiled->network.matchedMetres / *compiled->network.routeMetres, 1, 0.01);

  json recipe = Place::recipe();
  for (auto& layer : recipe["layers"]) {
    layer["file"] = layer["role"].get<std::string>() + ".geojson";
    layer.erase("where");
    layer.erase("open_options");
    for (auto& [field, mapping] : layer["fields"].items()) mapping = field;
  }
  recipe["layers"][3]["file"] = "roads.fgb";
  recipe["layers"][3]["fields"]["passability"] = "passability";
  recipe["layers"][3]["fields"]["status_date"] = "status_date";
  for (const char* side : {"of", "with"}) {
    recipe["derived"]["border"][side]["file"] = "territory.geojson";
    recipe["derived"]["border"][side]["where"] = std::string("code = '") + (*side == 'o' ? "AAA'" : "BBB'");
  }
  test::writeText(place.file("out/recipe.json"), recipe.dump());
  const auto built = buildPack(place.file("out/recipe.json"), place.file("pack.gpkg"));
  ASSERT_TRUE(built) << built.error().file << " " << built.error().detail;
  const auto region = GeoPackageRegionStore().open(place.file("pack.gpkg"));
  ASSERT_TRUE(region);
  EXPECT_EQ((*region)->roads.size(), 7u);
  EXPECT_EQ((*region)->settlements.size(), 2u);
  EXPECT_EQ((*region)->crossings.size(), 2u);
  EXPECT_EQ(std::count_if((*region)->roads.begin(), (*region)->roads.end(),
                          [](const Road& road) { return road.passability == Passability::Closed; }),
            1);
}

TEST(CompileLayers, RefusesOutputsThatCannotBe) {
  const Place place;
  writeStatus(place);
  const std::string sources = std::filesystem::path(place.file("x")).parent_path();
  const auto code = [&](const json& recipe) {
    const auto compiled = compileLayers(place.write(recipe), sources, sources);
    return compiled ? ErrorCode::Internal : compiled.error().code;
  };
  json recipe = compileRecipe();
  recipe["layers"][0]["output"] = "land.shp";
  EXPECT_EQ(code(recipe), ErrorCode::BadValue);
  recipe = compileRecipe();
  recipe["layers"][1]["output"] = "territory.geojson";
  EXPECT_EQ(code(recipe), ErrorCode::BadValue) << "two roles in one file";
}

// What ships is what the recipe gives: nobody edited it by hand.
TEST(CompileLayers, BundledLayersAreRepeatable) {
  const std::string shared = ZW_SOURCE_DIR "/../shared/region", bundled = ZW_SOURCE_DIR "/resources/region/";
  if (!std::filesystem::exists(shared)) GTEST_SKIP() << "the original sources are not beside the project";
  const test::TemporaryFolder out;
  const auto compiled = compileLayers(bundled + "compile.recipe.json", shared, out.path());
  ASSERT_TRUE(compiled) << compiled.error().file << " " << compiled.error().detail;
  ASSERT_EQ(compiled->files.size(), 13u);
  for (const auto& file : compiled->files)
    EXPECT_TRUE(test::bytesOf(out.file(file.name)) == test::bytesOf(bundled + file.name)) << file.name;
}

}  // namespace
}  // namespace zw::pack
