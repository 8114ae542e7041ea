// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/layer_settings.h"

#include "tests/ui/canvas/canvas_fixture.h"
#include "ui/canvas/render/legend.h"

namespace zw {
namespace {

constexpr PaintOptions kPlanOnly{.base = false, .fields = false, .plan = true, .names = false};

std::size_t placeOf(const LayerSettings& settings, const StackedLayer& layer) {
  const auto& stack = settings.stack();
  return static_cast<std::size_t>(std::find(stack.begin(), stack.end(), layer) - stack.begin());
}

MapScene sceneWithZone(const RegionPicture& base) {
  MapScene scene = testing::sceneOf(testing::picture());
  SceneZone zone;
  zone.colour = Qt::red;
  zone.shape = base.region->units[20].shape;
  scene.zones.push_back(zone);
  return scene;
}

TEST(LayerSettings, AStackHoldsEveryLayerOnceWhateverItIsGiven) {
  LayerSettings settings;
  const Uuid reference{{7}};
  settings.setStack({MapLayer::Roads, reference, MapLayer::Roads, MapLayer::Hillshade});
  ASSERT_EQ(settings.stack().size(), LayerSettings::defaultStack().size() + 1);
  for (const StackedLayer& layer : LayerSettings::defaultStack())
    EXPECT_LT(placeOf(settings, layer), settings.stack().size());
  EXPECT_LT(placeOf(settings, MapLayer::Roads), placeOf(settings, reference));
  EXPECT_LT(placeOf(settings, reference), placeOf(settings, MapLayer::Hillshade));
}

TEST(LayerSettings, ImagesLieUnderTheRoadsAndDrawingsOverThem) {
  LayerSettings settings;
  const Uuid image{{1}}, second{{2}}, drawing{{3}};
  settings.addReference(image, true);
  settings.addReference(second, true);
  settings.addReference(drawing, false);
  settings.addReference(drawing, false);
  EXPECT_EQ(settings.stack().size(), LayerSettings::defaultStack().size() + 3);
  EXPECT_GT(placeOf(settings, image), placeOf(settings, MapLayer::LandCover));
  EXPECT_GT(placeOf(settings, second), placeOf(settings, image));
  EXPECT_LT(placeOf(settings, second), placeOf(settings, MapLayer::Rivers));
  EXPECT_GT(placeOf(settings, drawing), placeOf(settings, MapLayer::Roads));
}

TEST(LayerSettings, ALayerIsShownAtItsScalesAlone) {
  const auto base = testing::picture();
  MapScene scene = testing::sceneOf(base);
  const MapTheme theme = testing::theme();
  Viewport view = testing::viewOf(*base);
  const double denominator = view.scaleDenominator();
  const QImage with = testing::painted(scene, view, theme, testing::kBaseOnly);
  scene.layers.look(MapLayer::Rivers).scales = {denominator, denominator};
  EXPECT_EQ(testing::painted(scene, view, theme, testing::kBaseOnly), with) << "both ends count";
  scene.layers.look(MapLayer::Rivers).scales = {0, denominator * 0.99};
  const QImage without = testing::painted(scene, view, theme, testing::kBaseOnly);
  EXPECT_NE(without, with);
  scene.layers.look(MapLayer::Rivers) = {};
  scene.layers.set(MapLayer::Rivers, false);
  EXPECT_EQ(testing::painted(scene, view, theme, testing::kBaseOnly), without);
}

TEST(LayerSettings, OpacityIsOfTheLayerAsAWhole) {
  // Half of what a layer changes of a pixel is left, to a rounding, wherever its parts cover each other.
  const auto base = testing::picture();
  const MapScene scene = sceneWithZone(*base);
  const MapTheme theme = testing::theme();
  const Viewport view = testing::viewOf(*base);
  for (const auto& [layer, options] :
       {std::pair{MapLayer::Roads, testing::kBaseOnly}, std::pair{MapLayer::Units, testing::kBaseOnly},
        std::pair{MapLayer::Zones, kPlanOnly}}) {
    MapScene none = scene, half = scene;
    none.layers.set(layer, false);
    half.layers.look(layer).opacity = 0.5;
    const QImage with = testing::painted(scene, view, theme, options);
    const QImage without = testing::painted(none, view, theme, options);
    const QImage between = testing::painted(half, view, theme, options);
    ASSERT_GT(testing::pixelsThatDiffer(with, without, 20), 100);
    int wrong = 0;
    for (int y = 0; y < with.height(); ++y)
      for (int x = 0; x < with.width(); ++x)
        for (const auto channel : {+[](QRgb p) { return qRed(p); }, +[](QRgb p) { return qGreen(p); },
                                   +[](QRgb p) { return qBlue(p); }})
          if (std::abs(channel(between.pixel(x, y)) -
                       (channel(with.pixel(x, y)) + channel(without.pixel(x, y))) / 2) > 3)
            ++wrong;
    EXPECT_EQ(wrong, 0) << layerKey(layer).toStdString();
  }
}

TEST(LayerSettings, WhatLiesHigherIsPaintedOver) {
  const auto base = testing::picture();
  const MapTheme theme = testing::theme();
  const Viewport view = testing::viewOf(*base);
  MapScene scene = testing::sceneOf(base);
  const QImage usual = testing::painted(scene, view, theme, testing::kBaseOnly);
  std::vector<StackedLayer> stack = LayerSettings::defaultStack();
  stack.erase(stack.begin());
  stack.emplace_back(MapLayer::Hillshade);
  scene.layers.setStack(stack);
  const QImage covered = testing::painted(scene, view, theme, testing::kBaseOnly);
  MapScene relief = testing::sceneOf(base);
  relief.layers = LayerSettings::none();
  relief.layers.set(MapLayer::Hillshade, true);
  EXPECT_NE(covered, usual);
  // The main river and limits of areas stay over the roads, not over what lies above those.
  const QRect inland(300, 300, 200, 200);
  EXPECT_EQ(
      testing::pixelsThatDiffer(covered.copy(inland),
                                testing::painted(relief, view, theme, testing::kBaseOnly).copy(inland), 2),
      0);
}

TEST(LayerSettings, ACategoryIsLeftOutAlone) {
  const auto base = testing::picture();
  const MapTheme theme = testing::theme();
  Viewport view = testing::viewOf(*base).zoomedAt({400, 400}, 4);
  MapScene scene = testing::sceneOf(base);
  const QImage all = testing::painted(scene, view, theme, testing::kBaseOnly);
  MapScene filtered = scene, none = scene;
  for (std::size_t i = 0; i < layerCategories(MapLayer::Roads).size(); ++i)
    filtered.layers.setCategory(MapLayer::Roads, i, false);
  none.layers.set(MapLayer::Roads, false);
  EXPECT_NE(testing::painted(filtered, view, theme, testing::kBaseOnly), all);
  filtered.layers.look(MapLayer::Roads).hidden = 0;
  EXPECT_EQ(testing::painted(filtered, view, theme, testing::kBaseOnly), all);

  scene.layers.setCategory(MapLayer::Settlements, 0, false);
  const auto entries = legendFor(scene, testing::viewOf(*base), theme);
  const auto city = std::find_if(entries.begin(), entries.end(), [](const LegendEntry& entry) {
    return entry.layer == MapLayer::Settlements && entry.category == std::size_t{0};
  });
  ASSERT_NE(city, entries.end()) << "what is left out can be ticked again";
  EXPECT_TRUE(city->hidden);
}

}  // namespace
}  // namespace zw
