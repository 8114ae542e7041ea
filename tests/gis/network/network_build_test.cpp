// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The road network through recipes: what the pack then holds, and what it says of how it was made.
#include <gtest/gtest.h>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/network/connectivity.h"
#include "gis/build/layer_compiler.h"
#include "gis/build/pack_builder.h"
#include "gis/pack/pack_info.h"
#include "gis/pack/pack_reader.h"
#include "tests/gis/pack/place.h"

namespace zw::pack {
namespace {

using nlohmann::json;
using test::Place;

constexpr std::size_t kRoads = 3;  // place of the roads among the recipe's layers

/// Replaces the roads of the place by ways with these properties.
void writeWays(const Place& place, const json& ways) {
  json features = json::array();
  for (const auto& [properties, points] : ways.get<std::vector<std::pair<json, json>>>())
    features.push_back(json::array({properties, {{"type", "LineString"}, {"coordinates", points}}}));
  test::writeGeoJson(place.file("ways.geojson"), features);
}

json line(double lon0, double lat0, double lon1, double lat1) {
  return json::array({{lon0, lat0}, {lon1, lat1}});
}

struct Built {
  BuildReport report;
  std::shared_ptr<const Region> region;
  PackInfo info;
};

Built build(const Place& place, const json& recipe) {
  Built out;
  const std::string path = place.file("pack.gpkg");
  const auto report = buildPack(place.write(recipe), path);
  EXPECT_TRUE(report) << (report ? "" : report.error().detail);
  const auto region = GeoPackageRegionStore().open(path);
  const auto info = readPackInfo(path);
  EXPECT_TRUE(region && info);
  if (!report || !region || !info) return out;
  const auto findings = checkPack(path);
  EXPECT_TRUE(findings && findings->empty());
  return {*report, *region, *info};
}

Error errorOf(const Place& place, const json& recipe) {
  const auto built = buildPack(place.write(recipe), place.file("pack.gpkg"));
  return built ? Error{} : built.error();
}

TEST(NetworkBuild, NodesByRecipeAndSaysSo) {
  const Place place;
  // A crossing without a shared vertex, and an end 0.00003° (3.3 m) short of the first road.
  writeWays(
      place,
      json::array(
          {json::array(
               {{{"highway", "track"}, {"bridge", ""}},
                json::array({{-68.51, -32.2}, {-68.4501, -32.2}, {-68.4499, -32.2}, {-68.44, -32.2}})}),
           json::array({{{"highway", "track"}, {"bridge", ""}}, line(-68.5, -32.1, -68.5, -32.3)}),
           json::array({{{"highway", "track"}, {"bridge", ""}}, line(-68.45, -32.1, -68.45, -32.19997)})}));
  json recipe = Place::recipe();
  recipe["layers"][kRoads]["fields"]["structure"]["values"][""] = nullptr;
  const Built plain = build(place, recipe);
  EXPECT_EQ(plain.region->roads.size(), 3u);
  EXPECT_FALSE(plain.info.properties.network.intersections) << "nobody asked";
  EXPECT_EQ(network::connectivity(*plain.region, 5).components.size(), 3u);

  recipe["derived"]["network"] = {{"intersections", true}, {"join_ends_within_m", 5}};
  const Built noded = build(place, recipe);
  EXPECT_EQ(noded.region->roads.size(), 6u);
  EXPECT_EQ(network::connectivity(*noded.region, 5).components.size(), 1u);
  const NetworkFacts& facts = noded.info.properties.network;
  EXPECT_EQ(facts.intersections, 1);
  EXPECT_EQ(facts.joinedEnds, 1);
  ASSERT_TRUE(facts.joinedMetres);
  EXPECT_NEAR(*facts.joinedMetres, 3.33, 0.02);
  EXPECT_EQ(facts.joinedMetres, noded.report.network.joinedMetres) << "as it was reported";
  EXPECT_FALSE(facts.routeMetres) << "no routes, no figure";
}

TEST(NetworkBuild, NodesBeforeItSimplifies) {
  const Place place;
  // The middle of the first road bulges by 5.5 m, where the second ends on it; simplified to 20 m it is
  // straight.
  writeWays(place,
            json::array({json::array({{{"highway", "track"}, {"bridge", "no"}},
                                      json::array({{-68.6, -32.2}, {-68.5, -32.20005}, {-68.4, -32.2}})}),
                         json::array({{{"highway", "track"}, {"bridge", "no"}},
                                      line(-68.5, -32.3, -68.5, -32.20006)})}));
  json recipe = Place::recipe();
  recipe["layers"][kRoads]["tolerance_m"] = 20;
  recipe["derived"]["network"] = {{"join_ends_within_m", 2}};
  EXPECT_EQ(build(place, recipe).region->roads.size(), 3u);
}

TEST(NetworkBuild, RoadsWithoutLengthAreLeftOutAndCounted) {
  const Place place;
  writeWays(
      place,
      json::array(
          {json::array({{{"highway", "track"}, {"bridge", "no"}}, line(-68.6, -32.2, -68.4, -32.2)}),
           json::array({{{"highway", "track"}, {"bridge", "no"}}, line(-68.5, -32.1, -68.5, -32.1)}),
           // vanishes when it is rounded
           json::array({{{"highway", "track"}, {"bridge", "no"}}, line(-68.5, -32.1, -68.5000001, -32.1)}),
           json::array({{{"highway", "track"}, {"bridge", "no"}},
                        json::array({{-68.3, -32.1}, {-68.3, -32.1}, {-68.2, -32.1}})})}));
  json recipe = Place::recipe();
  recipe["layers"][kRoads]["decimals"] = 6;
  const Built built = build(place, recipe);
  EXPECT_EQ(built.info.properties.network.zeroLength, 2);
  EXPECT_EQ(built.report.layers[kRoads].outside, 0u);
  ASSERT_EQ(built.region->roads.size(), 2u);
  for (const Road& road : built.region->roads) EXPECT_GT(road.lengthMetres, 1000);
}

TEST(NetworkBuild, ALoopThatSimplifyingWouldSwallowStays) {
  const Place place;
  writeWays(
      place,
      json::array({json::array(
          {{{"highway", "track"}, {"bridge", "no"}},
           json::array({{-68.5, -32.2}, {-68.49999, -32.2}, {-68.49999, -32.20001}, {-68.5, -32.2}})})}));
  json recipe = Place::recipe();
  recipe["layers"][kRoads]["tolerance_m"] = 10;
  const Built built = build(place, recipe);
  ASSERT_EQ(built.region->roads.size(), 1u);
  EXPECT_GT(built.region->roads[0].lengthMetres, 2);
}

TEST(NetworkBuild, UnknownClassesGetTheStatedDefaultAndAreCounted) {
  const Place place;
  json ways = json::array();
  double lat = -32.1;
  for (const json& highway : {json("track"), json("raceway"), json(""), json()}) {
    lat -= 0.01;
    ways.push_back(json::array({{{"highway", highway}, {"bridge", "no"}}, line(-68.6, lat, -68.4, lat)}));
  }
  writeWays(place, ways);
  json recipe = Place::recipe();
  recipe["layers"][kRoads].erase("where");
  EXPECT_EQ(errorOf(place, recipe).code, ErrorCode::BadValue) << "'raceway', and no default";
  recipe["layers"][kRoads]["fields"]["class"]["values"]["raceway"] = nullptr;
  const Built left = build(place, recipe);
  EXPECT_EQ(left.region->roads.size(), 1u);
  EXPECT_EQ(left.info.properties.network.leftOut, 3);
  EXPECT_EQ(left.info.properties.network.defaultClass, 0);
  recipe["layers"][kRoads]["fields"]["class"]["values"].erase("raceway");
  recipe["layers"][kRoads]["fields"]["class"]["default"] = "minor";
  const Built built = build(place, recipe);
  ASSERT_EQ(built.region->roads.size(), 4u);
  EXPECT_EQ(built.info.properties.network.defaultClass, 3);
  EXPECT_EQ(built.info.properties.network.leftOut, 0);
  EXPECT_EQ(std::count_if(built.region->roads.begin(), built.region->roads.end(),
                          [](const Road& road) { return road.roadClass == RoadClass::Minor; }),
            3);
}

TEST(NetworkBuild, SurfaceIsKeptAndUnknownWhereNobodySays) {
  const Place place;
  json ways = json::array();
  double lat = -32.1;
  for (const char* surface : {"asphalt", "dirt", "", "moss"}) {
    lat -= 0.01;
    ways.push_back(json::array(
        {{{"highway", "track"}, {"bridge", "no"}, {"surface", surface}}, line(-68.6, lat, -68.4, lat)}));
  }
  writeWays(place, ways);
  json recipe = Place::recipe();
  recipe["layers"][kRoads]["fields"]["surface"] = {
      {"field", "surface"}, {"values", {{"asphalt", "paved"}, {"dirt", "unpaved"}, {"*", nullptr}}}};
  const Built built = build(place, recipe);
  ASSERT_EQ(built.region->roads.size(), 4u);
  const Surface expected[] = {Surface::Paved, Surface::Unpaved, Surface::Unknown, Surface::Unknown};
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(built.region->roads[i].surface, expected[i]) << i;
}

TEST(NetworkBuild, APackOfTheFirstSchemaIsReadAndSound) {
  const Place place;
  const std::string path = place.file("pack.gpkg");
  ASSERT_TRUE(buildPack(place.write(Place::recipe()), path));
  {
    SQLite::Database db(path, SQLite::OPEN_READWRITE);
    db.exec("ALTER TABLE roads DROP COLUMN surface");
    db.exec("ALTER TABLE roads DROP COLUMN patched");
    db.exec("DELETE FROM zw_pack WHERE key LIKE 'network%'");
  }
  auto findings = checkPack(path);
  ASSERT_TRUE(findings);
  EXPECT_EQ(findings->size(), 2u) << "the second schema has both columns";
  SQLite::Database(path, SQLite::OPEN_READWRITE)
      .exec("UPDATE zw_pack SET value = '1' WHERE key = 'schema_version'");
  findings = checkPack(path);
  ASSERT_TRUE(findings);
  for (const Finding& f : *findings) ADD_FAILURE() << f.layer << " " << f.feature << ": " << f.problem;
  const auto region = GeoPackageRegionStore().open(path);
  ASSERT_TRUE(region) << region.error().detail;
  ASSERT_EQ((*region)->roads.size(), 7u);
  EXPECT_EQ((*region)->roads[0].surface, Surface::Unknown);
  EXPECT_FALSE((*region)->roads[0].patched);
  const auto info = readPackInfo(path);
  ASSERT_TRUE(info);
  EXPECT_FALSE(info->properties.network.zeroLength) << "unknown, not zero";
}

json withPatchingRoutes() {
  json recipe = Place::recipe();
  recipe["layers"].push_back(json::parse(
      R"({"role": "road_status", "file": "status.geojson", "source": "made-up", "patch": true,
    "fields": {"passability": {"field": "state", "values": {"shut": "closed"}}, "status_date": "seen"}})"));
  return recipe;
}

TEST(NetworkBuild, GapsAreFilledFromRoutesAndMarked) {
  const Place place;
  // From the northern end of the western road to that of the eastern one; between them there is no road.
  test::writeGeoJson(
      place.file("status.geojson"),
      json::array({json::array(
          {{{"state", "shut"}, {"seen", "2026-03-14"}},
           {{"type", "LineString"},
            {"coordinates", {{-68.7, -32.15}, {-68.7, -32.1}, {-68.3, -32.1}, {-68.3, -32.15}}}}})}));
  json recipe = withPatchingRoutes();
  recipe["derived"]["road_status"] = {{"patch", {{"class", "secondary"}}}};
  const Built built = build(place, recipe);
  ASSERT_EQ(built.region->roads.size(), 8u);
  const Road& patch = built.region->roads.back();
  EXPECT_TRUE(patch.patched);
  EXPECT_EQ(patch.roadClass, RoadClass::Secondary);
  EXPECT_EQ(patch.passability, Passability::Closed);
  EXPECT_NEAR(patch.lengthMetres, 37700, 200) << "0.4° at 32.1° south";
  EXPECT_EQ(built.info.properties.network.patchJoinedEnds, 0) << "the route's corners are the roads' ends";
  EXPECT_EQ(built.info.properties.network.patchLooseEnds, 0);
  const network::Connectivity found = network::connectivity(*built.region, 5);
  EXPECT_EQ(found.components.size(), 1u);
  EXPECT_EQ(found.patchedRoads, 1u);
  const auto& facts = built.info.properties.network;
  ASSERT_TRUE(facts.routeMetres && facts.unmatchedStretches);
  EXPECT_GT(*facts.routeMetres, 45000);
}

TEST(NetworkBuild, RoutesBesideNoRoadAreReportedByStretch) {
  const Place place;
  // 0.1° along the western road (11 km), and twice 0.05° into the country.
  test::writeGeoJson(
      place.file("status.geojson"),
      json::array({json::array(
          {{{"state", "shut"}, {"seen", "2026-03-14"}},
           {{"type", "LineString"},
            {"coordinates", {{-68.75, -32.15}, {-68.7, -32.15}, {-68.7, -32.25}, {-68.75, -32.25}}}}})}));
  json recipe = withPatchingRoutes();
  recipe["layers"].back().erase("patch");
  recipe["derived"]["road_status"] = {{"minimum_share", 0.4}};
  const auto facts = build(place, recipe).info.properties.network;
  ASSERT_TRUE(facts.routeMetres && facts.matchedMetres && facts.longestUnmatchedMetres);
  EXPECT_EQ(facts.unmatchedStretches, 2);
  // 0.05° of longitude at 32.15° S is 4,715 m, 0.1° of latitude 11,090 m (WGS 84); less 15 m at each corner.
  EXPECT_NEAR(*facts.longestUnmatchedMetres, 4700, 25);
  EXPECT_NEAR(*facts.matchedMetres, 11110, 40);
  EXPECT_FALSE(facts.patchJoinedEnds);
}

TEST(NetworkBuild, WhatARecipeMayNotSay) {
  const Place place;
  const auto with = [&](const char* pointer, const json& value) {
    json recipe = Place::recipe();
    recipe[json::json_pointer(pointer)] = value;
    return errorOf(place, recipe);
  };
  const std::tuple<const char*, json, const char*> cases[] = {
      {"/derived/network", {{"join_ends_within_m", -1}}, "derived.network.join_ends_within_m"},
      {"/derived/network", {{"join_ends_within_m", 500}}, "derived.network.join_ends_within_m"},
      {"/derived/network", {{"intersections", "yes"}}, "derived.network.intersections"},
      {"/derived/network", {{"crossings", true}}, "derived.network"},
      {"/derived/road_status", {{"patch", {{"class", "street"}}}}, "derived.road_status.patch.class"},
      {"/layers/3/patch", true, "layers[3].patch"},
      {"/layers/3/fields/class/default", "street", "layers[3].fields.class.default"},
  };
  for (const auto& [pointer, value, path] : cases) {
    const Error error = with(pointer, value);
    EXPECT_EQ(error.code, ErrorCode::BadValue) << pointer;
    EXPECT_EQ(error.detail.rfind(path, 0), 0u) << error.detail;
  }
}

TEST(NetworkBuild, CompiledLayersTakeNoGeometryFromRoutes) {
  const Place place;
  test::writeGeoJson(place.file("status.geojson"), json::array());
  json recipe = withPatchingRoutes();
  recipe.erase("derived");
  for (auto& layer : recipe["layers"]) layer["output"] = layer["role"].get<std::string>() + ".geojson";
  recipe["layers"].back().erase("output");
  const std::string folder = std::filesystem::path(place.file("x")).parent_path();
  const auto compiled = compileLayers(place.write(recipe), folder, folder);
  ASSERT_FALSE(compiled);
  EXPECT_EQ(compiled.error().code, ErrorCode::BadValue);
  EXPECT_EQ(compiled.error().detail.rfind("layers[4].patch", 0), 0u) << compiled.error().detail;
}

TEST(NetworkBuild, APlaceWithoutRoads) {
  const Place place;
  json recipe = Place::recipe();
  recipe["layers"].erase(kRoads);
  recipe["derived"]["network"] = {{"intersections", true}, {"join_ends_within_m", 5}};
  const Built built = build(place, recipe);
  EXPECT_TRUE(built.region->roads.empty());
  EXPECT_EQ(network::connectivity(*built.region, 5).components.size(), 0u);
  EXPECT_FALSE(built.info.properties.network.zeroLength);
}

}  // namespace
}  // namespace zw::pack
