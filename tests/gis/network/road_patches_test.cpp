// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/road_patches.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "core/geometry/geodesic.h"
#include "gis/build/layer_loader.h"
#include "gis/build/line_matcher.h"
#include "gis/build/source_files.h"
#include "tests/gis/network/drawn_roads.h"

namespace zw::pack {
namespace {

using test::DrawnRoads;
using test::onSheet;
using test::Spot;

constexpr Box<LonLat> kBounds{35, 33, 36, 34};

/// Routes that tell passability, drawn like roads.
struct DrawnRoutes {
  Layer layer{layerSchema("road_status"), {}};

  DrawnRoutes& route(const std::vector<Spot>& spots, const std::string& roadClass = {}) {
    Feature feature{mapPoints<LonLat>(spots, onSheet), std::vector<FieldValue>(layer.schema->fields.size())};
    setValue(layer, feature, "passability", std::string("restricted"));
    setValue(layer, feature, "status_date", std::string("2026-03-18"));
    setValue(layer, feature, "source", std::string("reports"));
    if (!roadClass.empty()) setValue(layer, feature, "class", roadClass);
    layer.features.push_back(std::move(feature));
    return *this;
  }
};

PatchReport patch(DrawnRoads& roads, const DrawnRoutes& routes, const RoadStatusRecipe& rule = {}) {
  return patchGaps(roads.layer, routes.layer, rule, {}, kBounds, test::sheetProjection());
}

//   0────────╴ · · · · · ╶────────1     the route runs from the middle of 0 to the middle of 1
TEST(Patches, AGapBecomesARoadThatMeetsBothSides) {
  DrawnRoads roads;
  roads.road({{0, 0}, {300, 0}}).road({{700, 0}, {1000, 0}});
  DrawnRoutes routes;
  routes.route({{100, 2}, {500, 2}, {900, 2}});
  const PatchReport report = patch(roads, routes);
  ASSERT_EQ(report.roads, 1u);
  EXPECT_EQ(report.joinedEnds, 2u);
  EXPECT_EQ(report.looseEnds, 0u);
  ASSERT_EQ(roads.layer.features.size(), 3u);
  const Feature& road = roads.layer.features[2];
  EXPECT_EQ(textOf(roads.layer, road, "class"), "minor");
  EXPECT_EQ(textOf(roads.layer, road, "source"), "reports");
  EXPECT_EQ(textOf(roads.layer, road, "status_source"), "reports");
  EXPECT_EQ(textOf(roads.layer, road, "passability"), "restricted");
  EXPECT_EQ(textOf(roads.layer, road, "status_date"), "2026-03-18");
  EXPECT_EQ(road.values[static_cast<std::size_t>(fieldIndex(*roads.layer.schema, "patched"))],
            FieldValue(std::int64_t{1}));
  EXPECT_TRUE(roads.meet(0, 2));
  EXPECT_TRUE(roads.meet(1, 2));
  // The gap is 400 units of 0.93 m. A road covers 15 m around its end, where the route is one step further on
  // at most; joining closes what is left.
  const double gap = geodesicDistance(onSheet({300, 0}), onSheet({700, 0})).value();
  EXPECT_NEAR(geodesicLength(roads.line(2)).value(), gap, 5);
}

TEST(Patches, WhatRoadsCoverIsNotDoubled) {
  DrawnRoads roads;
  roads.road({{0, 0}, {1000, 0}});
  DrawnRoutes routes;
  routes.route({{0, 10}, {1000, 10}}).route({{200, -30}, {200, 8}});
  EXPECT_EQ(patch(roads, routes).roads, 0u) << "one runs along the road; the other is shorter than 50 m";
  EXPECT_EQ(roads.layer.features.size(), 1u);
}

TEST(Patches, TheSameGapIsFilledOnce) {
  DrawnRoads roads;
  roads.road({{0, 0}, {300, 0}}).road({{700, 0}, {1000, 0}});
  DrawnRoutes routes;
  routes.route({{200, 2}, {800, 2}}).route({{800, -3}, {200, -3}});
  EXPECT_EQ(patch(roads, routes).roads, 1u);
}

TEST(Patches, MeetsTheRoadsItCrossesButNoBridge) {
  DrawnRoads roads;
  roads.road({{0, 0}, {300, 0}}).road({{500, -200}, {500, 200}}).road({{600, -200}, {600, 200}}, "bridge");
  DrawnRoutes routes;
  routes.route({{200, 0}, {900, 0}}, "primary");
  const PatchReport report = patch(roads, routes);
  EXPECT_EQ(report.roads, 1u);
  EXPECT_EQ(report.looseEnds, 1u) << "the eastern end meets nothing";
  EXPECT_TRUE(roads.meet(1, 3));
  EXPECT_FALSE(roads.meet(2, 3));
  EXPECT_EQ(textOf(roads.layer, roads.layer.features[3], "class"), "primary") << "as its source has it";
}

TEST(Patches, DrawnRoadsStayAsTheyAreWithoutAGap) {
  DrawnRoads roads;
  roads.road({{0.123456, 0}, {300, 0}});
  const auto before = roads.line(0);
  DrawnRoutes routes;
  patch(roads, routes);
  EXPECT_EQ(roads.line(0), before);
}

// The real gaps: 49 pieces, 19 km, some of which OpenStreetMap has (near Naqoura).
TEST(Patches, FillTheGapsOfTheBundledRoads) {
  const std::string shared = ZW_SOURCE_DIR "/../shared/region";
  if (!std::filesystem::exists(shared)) GTEST_SKIP() << "the reference data are not beside the project";
  const Box<LonLat> bounds{35.05, 32.95, 35.95, 33.75};
  LayerReport report;
  const auto load = [&](const std::string& role, const std::string& folder, const std::string& file,
                        std::map<std::string, FieldMapping> fields) {
    LayerRecipe recipe;
    recipe.role = role;
    recipe.from.file = file;
    recipe.fields = std::move(fields);
    recipe.source = role;
    auto layer = loadLayer(
        recipe, SourceFiles(folder), bounds, [] { return Result<void>(); }, report);
    EXPECT_TRUE(layer) << file;
    return layer ? *layer : Layer{layerSchema(role), {}};
  };
  FieldMapping roadClass, structure, status;
  roadClass.from = {"class"};
  structure.from = {"structure"};
  status.from = {"status_2026_03_18"};
  status.values = {{"Passable/Undamaged", "open"}, {"Passable with restrictions/Damaged", "restricted"}};
  Layer roads = load("roads", ZW_SOURCE_DIR "/resources/region", "roads.fgb",
                     {{"class", roadClass}, {"structure", structure}});
  const Layer routes = load("road_status", shared, "roads_osm_gap_patch.geojson", {{"passability", status}});
  const std::size_t before = roads.features.size();
  // The pieces were cut off up to 50 m from the roads of OpenStreetMap.
  RoadStatusRecipe rule;
  rule.patch.joinWithin = 50;
  const PatchReport patched = patchGaps(roads, routes, rule, {}, bounds, test::sheetProjection());
  RecordProperty("roads", std::to_string(patched.roads));
  RecordProperty("metres", std::to_string(patched.metres));
  RecordProperty("joined", std::to_string(patched.joinedEnds));
  RecordProperty("loose", std::to_string(patched.looseEnds));
  EXPECT_EQ(roads.features.size(), before + patched.roads);
  // 19 km less what overlaps, and up to 50 m more at each end.
  EXPECT_GT(patched.metres, 12000);
  EXPECT_LT(patched.metres, 19000 + 2 * 50 * static_cast<double>(patched.roads));
  EXPECT_LE(patched.looseEnds, 10u);
  // Nothing is there twice: no road of the source runs beside a patch, save where it is joined to one.
  LineMatcher source{RoadStatusRecipe{}};
  const auto projected = [&](std::size_t row) {
    return test::sheetProjection().forward(std::get<Line<LonLat>>(roads.features[row].shape));
  };
  for (std::size_t row = 0; row < before; ++row) source.add(projected(row), 0);
  double beside = 0;
  for (std::size_t row = before; row < roads.features.size(); ++row) {
    const auto points = pointsAlong(projected(row), 1);
    beside += points.back().distance;
    for (const Stretch& stretch : unmatchedStretches(points, source)) beside -= stretch.length();
  }
  EXPECT_LT(beside, 0.05 * patched.metres);
  EXPECT_EQ(patchGaps(roads, routes, rule, {}, bounds, test::sheetProjection()).roads, 0u);
}

}  // namespace
}  // namespace zw::pack
