// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gdal_priv.h>
#include <gtest/gtest.h>
#include <ogrsf_frmts.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <set>

#include "core/geometry/geodesic.h"
#include "gis/build/pack_builder.h"
#include "gis/pack/pack_info.h"
#include "gis/pack/pack_reader.h"
#include "tests/gis/pack/place.h"

namespace zw::pack {
namespace {

using nlohmann::json;
using test::Place;

std::set<std::string> filesIn(const std::string& folder) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) names.insert(entry.path().filename());
  return names;
}

std::shared_ptr<const Region> buildAndOpen(const Place& place, const json& recipe) {
  const auto built = buildPack(place.write(recipe), place.file("pack.gpkg"));
  EXPECT_TRUE(built) << (built ? "" : built.error().layer + ": " + built.error().detail);
  if (!built) return nullptr;
  const auto region = GeoPackageRegionStore().open(place.file("pack.gpkg"));
  EXPECT_TRUE(region) << (region ? "" : region.error().detail);
  return region ? *region : nullptr;
}

/// By the shoelace formula, in the projected CRS.
double planeArea(const MultiPolygon<ProjectedPoint>& shape) {
  const auto ofRing = [](const Ring<ProjectedPoint>& ring) {
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const ProjectedPoint &a = ring[i], &b = ring[(i + 1) % ring.size()];
      twice += (a.x - ring[0].x) * (b.y - ring[0].y) - (b.x - ring[0].x) * (a.y - ring[0].y);
    }
    return std::abs(twice) / 2;
  };
  double sum = 0;
  for (const auto& polygon : shape) {
    sum += ofRing(polygon.outer);
    for (const auto& hole : polygon.holes) sum -= ofRing(hole);
  }
  return sum;
}

TEST(PackBuild, AnyPlaceOnEarth) {
  const Place place;
  const auto region = buildAndOpen(place, Place::recipe());
  ASSERT_TRUE(region);
  EXPECT_EQ(region->projection->crs(), "EPSG:32719");
  EXPECT_EQ(region->territories.size(), 2u);
  ASSERT_EQ(region->settlements.size(), 2u) << "one lies outside";
  EXPECT_EQ(region->settlements[0].name.en, "Norte");
  const LonLat norte = region->projection->inverse(region->settlements[0].point);
  EXPECT_NEAR(norte.lon, -68.5, 1e-9);
  EXPECT_NEAR(norte.lat, -32.2, 1e-9);
  EXPECT_TRUE(region->elevation.empty());
  const auto findings = checkPack(place.file("pack.gpkg"));
  ASSERT_TRUE(findings);
  for (const Finding& finding : *findings)
    ADD_FAILURE() << finding.layer << finding.feature << finding.problem;
}

TEST(PackBuild, BorderIsTheSharedEdge) {
  const Place place;
  const auto region = buildAndOpen(place, Place::recipe());
  ASSERT_TRUE(region);
  ASSERT_EQ(region->border.size(), 1u);
  const Line<LonLat> line = region->projection->inverse(region->border[0].line);
  EXPECT_NEAR(line.front().lon, -69, 1e-9);
  EXPECT_NEAR(line.back().lon, -68, 1e-9);
  for (const LonLat& p : line) EXPECT_NEAR(p.lat, -32.8, 1e-9);
  EXPECT_FALSE(region->border[0].disputed);
}

TEST(PackBuild, DisputedWhereTheReferenceDiffers) {
  const Place place;
  // The reference bends 2 km away in the middle third.
  test::writeGeoJson(place.file("reference.geojson"), json::array({json::array({json::object(),
                                                                                {{"type", "LineString"},
                                                                                 {"coordinates",
                                                                                  {{-69, -32.8},
                                                                                   {-68.67, -32.8},
                                                                                   {-68.66, -32.82},
                                                                                   {-68.34, -32.82},
                                                                                   {-68.33, -32.8},
                                                                                   {-68, -32.8}}}}})}));
  json recipe = Place::recipe();
  recipe["derived"]["border"]["disputed"] = {{"differs_from", {{"file", "reference.geojson"}}},
                                             {"by_m", 1000}};
  const auto region = buildAndOpen(place, recipe);
  ASSERT_TRUE(region);
  ASSERT_EQ(region->border.size(), 3u);
  const auto& middle = region->border[1];
  EXPECT_TRUE(middle.disputed);
  EXPECT_FALSE(region->border[0].disputed || region->border[2].disputed);
  // The bend leaves at an angle of atan(2218 m / 934 m) = 67.2°: 1000 m off after 1000 m / sin 67.2° = 1085
  // m, which are 0.0116° of longitude here.
  EXPECT_NEAR(region->projection->inverse(middle.line.front()).lon, -68.6584, 0.0006);
  EXPECT_NEAR(region->projection->inverse(middle.line.back()).lon, -68.3416, 0.0006);
}

TEST(PackBuild, SidesOfAProlongedRiverPartitionTheTerritory) {
  const Place place;
  const auto region = buildAndOpen(place, Place::recipe());
  ASSERT_TRUE(region);
  ASSERT_EQ(region->riverSides.size(), 2u);
  double areas[2] = {};
  for (const RiverSide& side : region->riverSides)
    areas[side.side == Side::Border ? 0 : 1] += planeArea(side.shape);
  double whole = 0;
  for (const Territory& t : region->territories)
    if (t.code == "AAA") whole = planeArea(t.shape);
  EXPECT_NEAR((areas[0] + areas[1]) / whole, 1, 1e-9);
  // The river runs at about the middle of the 0.8°; the border is south of it.
  EXPECT_NEAR(areas[0] / whole, 0.5, 0.02);
}

TEST(PackBuild, RoadsAreEdgesBetweenJunctions) {
  const Place place;
  const auto region = buildAndOpen(place, Place::recipe());
  ASSERT_TRUE(region);
  // Two roads cut once and one cut twice; the proposed one is left out.
  EXPECT_EQ(region->roads.size(), 7u);
  for (const Road& road : region->roads)
    EXPECT_NEAR(road.lengthMetres, geodesicLength(region->projection->inverse(road.line)).value(), 0.01);
}

TEST(PackBuild, CrossingsAreWhereRoadsMeetTheRiver) {
  const Place place;
  const auto region = buildAndOpen(place, Place::recipe());
  ASSERT_TRUE(region);
  ASSERT_EQ(region->crossings.size(), 2u);
  EXPECT_EQ(region->crossings[0].id, "X1");
  EXPECT_EQ(region->crossings[0].roadClass, RoadClass::Minor);
  EXPECT_EQ(region->crossings[1].roadClass, RoadClass::Primary);
  EXPECT_EQ(region->crossings[1].structure, RoadStructure::Bridge);
  EXPECT_EQ(region->crossings[1].passability, Passability::Unknown);
  EXPECT_NEAR(region->projection->inverse(region->crossings[0].point).lon, -68.7, 1e-5)
      << "a straight line in UTM";
}

TEST(PackBuild, StatusIsCarriedOverToTheRoadBesideIt) {
  const Place place;
  // 10 m east of the western road, over its northern part; and one that crosses both roads.
  test::writeGeoJson(
      place.file("status.geojson"),
      json::array(
          {json::array({{{"state", "shut"}, {"seen", "2026-03-14"}},
                        {{"type", "LineString"}, {"coordinates", {{-68.6999, -32.1}, {-68.6999, -32.3}}}}}),
           json::array({{{"state", "fine"}, {"seen", "2026-03-15"}},
                        {{"type", "LineString"}, {"coordinates", {{-68.9, -32.25}, {-68.1, -32.25}}}}})}));
  json recipe = Place::recipe();
  recipe["layers"].push_back(
      json::parse(R"({"role": "road_status", "file": "status.geojson", "source": "made-up",
    "fields": {"passability": {"field": "state", "values": {"shut": "closed", "fine": "open"}}, "status_date": "seen"}})"));
  const auto region = buildAndOpen(place, recipe);
  ASSERT_TRUE(region);
  std::size_t closed = 0;
  for (const Road& road : region->roads) {
    EXPECT_NE(road.passability, Passability::Open) << "no road runs along that route";
    closed += road.passability == Passability::Closed;
  }
  EXPECT_EQ(closed, 1u);
}

TEST(PackBuild, InvalidPolygonIsRepairedAndReported) {
  const Place place;
  test::writeGeoJson(
      place.file("fields.geojson"),
      json::array(
          {json::array({{{"use", "wood"}},
                        Place::polygon({{-68.6, -32.2}, {-68.5, -32.1}, {-68.5, -32.2}, {-68.6, -32.1}})})}));
  json recipe = Place::recipe();
  recipe["layers"].push_back(json::parse(
      R"({"role": "land_cover", "file": "fields.geojson", "source": "made-up", "fields": {"cover": "use"}})"));
  const auto report = buildPack(place.write(recipe), place.file("pack.gpkg"));
  ASSERT_TRUE(report);
  const LayerReport& layer = report->layers.back();
  EXPECT_EQ(layer.repaired, 1u);
  EXPECT_EQ(layer.kept, 2u) << "a bow tie is two triangles";
  ASSERT_EQ(layer.repairs.size(), 1u);
  EXPECT_NE(layer.repairs[0].find("feature 0"), std::string::npos) << layer.repairs[0];
}

TEST(PackBuild, ReprojectsAndTakesACrsFromTheRecipe) {
  const Place place;
  // The same town in UTM 19S, in a file that cannot say so.
  test::writeText(place.file("utm.csv"), "name,x,y\nSur,547000.0,6390000.0\n");
  json recipe = Place::recipe();
  recipe["layers"][2] =
      json::parse(R"({"role": "settlements", "file": "utm.csv", "source": "made-up", "crs": "EPSG:32719",
    "open_options": ["X_POSSIBLE_NAMES=x", "Y_POSSIBLE_NAMES=y"], "fields": {"name_en": "name"}})");
  const auto region = buildAndOpen(place, recipe);
  ASSERT_TRUE(region);
  ASSERT_EQ(region->settlements.size(), 1u);
  EXPECT_NEAR(region->settlements[0].point.x, 547000, 1e-4);
  EXPECT_NEAR(region->settlements[0].point.y, 6390000, 1e-4);
}

TEST(PackBuild, SameInputsGiveTheSameBytes) {
  const Place place;
  const std::string recipe = place.write(Place::recipe());
  const auto first = buildPack(recipe, place.file("one.gpkg"));
  const auto second = buildPack(recipe, place.file("two.gpkg"));
  ASSERT_TRUE(first && second);
  EXPECT_EQ(first->hash, second->hash);
  EXPECT_EQ(test::bytesOf(place.file("one.gpkg")), test::bytesOf(place.file("two.gpkg")));
}

TEST(PackBuild, ReadingChangesNothing) {
  const Place place;
  ASSERT_TRUE(buildPack(place.write(Place::recipe()), place.file("pack.gpkg")));
  const std::string folder = std::filesystem::path(place.file("pack.gpkg")).parent_path();
  const std::string before = test::bytesOf(place.file("pack.gpkg"));
  const auto filesBefore = filesIn(folder);
  ::chmod(place.file("pack.gpkg").c_str(), 0444);
  ::chmod(folder.c_str(), 0555);
  const auto region = GeoPackageRegionStore().open(place.file("pack.gpkg"));
  const auto findings = checkPack(place.file("pack.gpkg"));
  ::chmod(folder.c_str(), 0755);
  EXPECT_TRUE(region);
  EXPECT_TRUE(findings);
  EXPECT_EQ(test::bytesOf(place.file("pack.gpkg")), before);
  EXPECT_EQ(filesIn(folder), filesBefore);
}

TEST(PackBuild, GdalReadsEveryLayer) {
  const Place place;
  ASSERT_TRUE(buildPack(place.write(Place::recipe()), place.file("pack.gpkg")));
  GDALAllRegister();
  GDALDatasetUniquePtr dataset(GDALDataset::Open(place.file("pack.gpkg").c_str(), GDAL_OF_VECTOR));
  ASSERT_TRUE(dataset);
  for (const LayerSchema& schema : layerSchemas()) {
    if (!schema.stored) continue;
    OGRLayer* layer = dataset->GetLayerByName(std::string(schema.role).c_str());
    ASSERT_TRUE(layer) << schema.role;
    ASSERT_TRUE(layer->GetSpatialRef());
    EXPECT_STREQ(layer->GetSpatialRef()->GetAuthorityCode(nullptr), "4326");
  }
  EXPECT_EQ(dataset->GetLayerByName("roads")->GetFeatureCount(), 7);
}

TEST(PackBuild, CancellingLeavesWhatWasThere) {
  const Place place;
  test::writeText(place.file("pack.gpkg"), "precious");
  const std::string recipe = place.write(Place::recipe());
  for (const char* at : {"territory", "roads", "write"}) {
    const auto built = buildPack(recipe, place.file("pack.gpkg"),
                                 [&](const std::string& step, double) { return step != at; });
    ASSERT_FALSE(built) << at;
    EXPECT_EQ(built.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(test::bytesOf(place.file("pack.gpkg")), "precious");
  }
}

TEST(PackBuild, FullDiskLeavesWhatWasThere) {
  const Place place;
  test::writeText(place.file("pack.gpkg"), "precious");
  const std::string recipe = place.write(Place::recipe());
  const std::string folder = std::filesystem::path(recipe).parent_path();
  const auto before = filesIn(folder);

  rlimit old{};
  ::getrlimit(RLIMIT_FSIZE, &old);
  const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{40000, old.rlim_max};
  ::setrlimit(RLIMIT_FSIZE, &small);
  const auto built = buildPack(recipe, place.file("pack.gpkg"));
  ::setrlimit(RLIMIT_FSIZE, &old);
  std::signal(SIGXFSZ, oldHandler);

  ASSERT_FALSE(built);
  EXPECT_EQ(built.error().code, ErrorCode::DiskFull) << built.error().detail;
  EXPECT_EQ(test::bytesOf(place.file("pack.gpkg")), "precious");
  EXPECT_EQ(filesIn(folder), before);
}

TEST(PackBuild, FolderThatCannotBeWrittenTo) {
  const Place place;
  const std::string recipe = place.write(Place::recipe());
  for (const std::string& out : {place.file("no/such/folder/pack.gpkg"), std::string("/proc/pack.gpkg")}) {
    const auto built = buildPack(recipe, out);
    ASSERT_FALSE(built);
    EXPECT_EQ(built.error().code, ErrorCode::CannotWrite);
    EXPECT_EQ(built.error().file, out);
  }
}

}  // namespace
}  // namespace zw::pack
