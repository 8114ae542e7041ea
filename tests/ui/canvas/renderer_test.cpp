// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QPdfWriter>
#include <cmath>

#include "core/geometry/geos.h"
#include "tests/support/utm_projection.h"
#include "tests/ui/canvas/canvas_fixture.h"

namespace zw {
namespace {

QColor at(const QImage& image, const Viewport& view, ProjectedPoint p) {
  const ScreenPoint s = view.toScreen(p);
  return image.pixelColor(static_cast<int>(std::floor(s.x)), static_cast<int>(std::floor(s.y)));
}

int difference(const QColor& a, const QColor& b) {
  return std::max(
      {std::abs(a.red() - b.red()), std::abs(a.green() - b.green()), std::abs(a.blue() - b.blue())});
}

TEST(Renderer, TheMainRiverIsBlueAllAlong) {
  const auto base = testing::picture();
  MapScene scene = testing::sceneOf(base);
  scene.layers.set(MapLayer::Roads, false);
  scene.layers.set(MapLayer::Crossings, false);
  scene.layers.set(MapLayer::Settlements, false);
  scene.layers.set(MapLayer::Places, false);
  for (const char* name : {"light", "dark", "print"}) {
    const MapTheme theme = testing::theme(name);
    const Viewport view = testing::viewOf(*base);
    const QImage image = testing::painted(scene, view, theme, testing::kBaseOnly);
    int checked = 0;
    for (const River& river : base->region->rivers) {
      if (!river.mainStem) continue;
      for (std::size_t i = 20; i + 20 < river.line.size(); i += 20) {
        const QColor colour = at(image, view, river.line[i]);
        EXPECT_LT(difference(colour, theme.line(LineKey::MainRiver).colour), 70) << name << " " << i;
        ++checked;
      }
    }
    EXPECT_GT(checked, 10);
  }
}

TEST(Renderer, SeaIsFlatAndLandIsNot) {
  const auto base = testing::picture();
  const MapTheme theme = testing::theme();
  const Viewport view = testing::viewOf(*base).zoomedAt({400, 400}, 0.85);
  const QImage image = testing::painted(testing::sceneOf(base), view, theme, testing::kBaseOnly);
  const Box<ProjectedPoint> land = testing::landBox(*base->region);
  const double middle = (land.minY + land.maxY) / 2 + 3000;
  EXPECT_EQ(at(image, view, {land.minX - 3000, middle}), theme.sea);
  EXPECT_GT(difference(at(image, view, {land.minX + 9000, middle}), theme.sea), 15);
}

TEST(Renderer, LayersSwitchOff) {
  const auto base = testing::picture();
  const MapTheme theme = testing::theme();
  const Viewport view = testing::viewOf(*base);
  const QImage all = testing::painted(testing::sceneOf(base), view, theme, testing::kBaseOnly);
  for (const MapLayer layer : {MapLayer::Hillshade, MapLayer::LandCover, MapLayer::Units, MapLayer::Districts,
                               MapLayer::Rivers, MapLayer::Roads, MapLayer::Crossings, MapLayer::BufferZone,
                               MapLayer::Border, MapLayer::Coast, MapLayer::Settlements, MapLayer::Peaks}) {
    MapScene scene = testing::sceneOf(base);
    scene.layers.set(layer, false);
    EXPECT_NE(testing::painted(scene, view, theme, testing::kBaseOnly), all) << layerKey(layer).toStdString();
  }
}

// The legend shows a step's own colour, so what is reached sooner must not lie over what is reached later.
TEST(Renderer, EachStepOfTheIsochronesHasItsOwnColour) {
  const auto base = testing::picture();
  const Viewport view = testing::viewOf(*base);
  const auto square = [&](double half) {
    const auto [x, y] = view.centre;
    return MultiPolygon<ProjectedPoint>{
        {{{x - half, y - half}, {x + half, y - half}, {x + half, y + half}, {x - half, y + half}}, {}}};
  };
  const auto withBands = [&](std::vector<SceneSupply::Band> bands) {
    MapScene scene = testing::sceneOf(base);
    scene.layers.set(MapLayer::Isochrones, true);
    auto supply = std::make_shared<SceneSupply>();
    supply->isochrones = std::move(bands);
    scene.supply = supply;
    return testing::painted(scene, view, testing::theme(), {.names = false});
  };
  const double within15 = 40 * view.metresPerPixel, within30 = 90 * view.metresPerPixel;
  const QImage none = withBands({}), sooner = withBands({{15, square(within15)}}),
               both = withBands({{30, square(within30)}, {15, square(within15)}});
  const ProjectedPoint inner = view.centre, outer{view.centre.x + 65 * view.metresPerPixel, view.centre.y};
  EXPECT_EQ(at(both, view, inner), at(sooner, view, inner));
  EXPECT_NE(at(both, view, inner), at(none, view, inner));
  EXPECT_GT(difference(at(both, view, outer), at(none, view, outer)), 10);
}

// What the canvas puts together from tiles is what print paints in one go.
TEST(Renderer, TilesMeetWithoutSeams) {
  const auto base = testing::picture();
  const MapTheme theme = testing::theme();
  const MapScene scene = testing::sceneOf(base);
  Viewport view = testing::viewOf(*base, QSizeF(512, 512));
  view.metresPerPixel = 30;
  const QImage whole = testing::painted(scene, view, theme, testing::kBaseOnly);
  QImage composed(whole.size(), QImage::Format_RGB32);
  QPainter painter(&composed);
  for (int row = 0; row < 2; ++row)
    for (int column = 0; column < 2; ++column) {
      Viewport tile = view;
      tile.size = QSizeF(256, 256);
      tile.centre = view.toMap({column * 256.0 + 128, row * 256.0 + 128});
      painter.drawImage(column * 256, row * 256, testing::painted(scene, tile, theme, testing::kBaseOnly));
    }
  painter.end();
  int differing = 0;
  for (int y = 0; y < 512; ++y)
    for (int x = 0; x < 512; ++x)
      if (difference(whole.pixelColor(x, y), composed.pixelColor(x, y)) > 24) ++differing;
  EXPECT_LT(differing, 512 * 512 / 250);
}

TEST(Renderer, ZonesAreTintedAndReportedOnesBroken) {
  const auto base = testing::picture();
  const MapTheme theme = testing::theme();
  MapScene scene = testing::sceneOf(base);
  const Viewport view = testing::viewOf(*base);
  const QImage without = testing::painted(scene, view, theme, {.base = true, .plan = true, .names = false});
  SceneZone zone;
  zone.colour = QColor(200, 0, 160);
  zone.shape = base->region->units[21].shape;
  scene.zones = {zone};
  const QImage plain = testing::painted(scene, view, theme, {.base = true, .plan = true, .names = false});
  scene.zones[0].selected = true;
  const QImage selected = testing::painted(scene, view, theme, {.base = true, .plan = true, .names = false});
  scene.zones[0].selected = false;
  scene.zones[0].reported = true;
  const QImage reported = testing::painted(scene, view, theme, {.base = true, .plan = true, .names = false});
  const Box<ProjectedPoint> box = boundsOf(zone.shape);
  const ProjectedPoint inside{(box.minX + box.maxX) / 2 + 700, (box.minY + box.maxY) / 2 + 500};
  EXPECT_GT(at(without, view, inside).green(), at(plain, view, inside).green() + 10);
  EXPECT_GT(at(plain, view, inside).green(), at(selected, view, inside).green() + 5);
  EXPECT_NE(plain, reported);
}

TEST(Renderer, AnEmptySceneIsPaper) {
  const MapTheme theme = testing::theme("dark");
  const QImage image = testing::painted({}, {{0, 0}, 10, QSizeF(40, 40)}, theme);
  for (int i = 0; i < 40; ++i) EXPECT_EQ(image.pixelColor(i, i), theme.paper);
}

TEST(Renderer, PrintStaysVectorAndSmall) {
  const auto base = testing::picture();
  QByteArray pdf;
  QBuffer buffer(&pdf);
  buffer.open(QIODevice::WriteOnly);
  {
    QPdfWriter writer(&buffer);
    writer.setResolution(600);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter(&writer);
    painter.scale(600 / 96.0, 600 / 96.0);
    Viewport view = testing::viewOf(*base, QSizeF(700, 1000));
    view.metresPerPixel = Viewport::metresPerPixelAt(200000);
    paintMap(painter, testing::sceneOf(base), view, testing::theme("print"), {.deviceScale = 600 / 96.0});
  }
  EXPECT_LT(pdf.size(), 3 << 20);
  // The relief is the page's one picture (with its mask); everything else is paths and text with embedded
  // fonts.
  EXPECT_LE(pdf.count("/Subtype /Image"), 2);
  EXPECT_GE(pdf.count("/FontFile2") + pdf.count("/FontFile3"), 1);
}

TEST(Relief, LightComesFromTheNorthWest) {
  // A ridge running north-east: its north-western side is lit.
  ElevationGrid grid;
  grid.columns = grid.rows = 200;
  grid.west = 33.0 - 0.05;
  grid.north = 33.05;
  grid.cellWidth = grid.cellHeight = 0.0005;
  for (int row = 0; row < 200; ++row)
    for (int column = 0; column < 200; ++column)
      grid.heights.push_back(static_cast<std::int16_t>(1000 - 6 * std::abs(column - (199 - row))));
  const testing::UtmProjection projection(36);
  Box<ProjectedPoint> box;
  box.add(projection.forward({32.96, 33.04}));
  box.add(projection.forward({33.04, 32.96}));
  const Relief relief(grid, projection, box);
  const Viewport view = Viewport::fitted(box, QSizeF(100, 100), 0);
  ReliefStyle style;
  style.ramp = {{0, QColor(128, 128, 128)}, {2000, QColor(128, 128, 128)}};
  style.shadow = QColor(0, 0, 0, 200);
  style.highlight = QColor(255, 255, 255, 200);
  const QImage image = relief.image(view, {100, 100}, style);
  EXPECT_GT(qGray(image.pixel(35, 35)), qGray(image.pixel(65, 65)) + 40);
  EXPECT_EQ(qAlpha(image.pixel(50, 50)), 255);

  std::fill(grid.heights.begin(), grid.heights.end(), std::int16_t{400});
  const QImage flat = Relief(grid, projection, box).image(view, {100, 100}, style);
  EXPECT_NEAR(qGray(flat.pixel(50, 50)), 128, 2);

  std::fill(grid.heights.begin(), grid.heights.end(), ElevationGrid::kNoData);
  const QImage nothing = Relief(grid, projection, box).image(view, {100, 100}, style);
  EXPECT_EQ(qAlpha(nothing.pixel(50, 50)), 0);
  EXPECT_TRUE(Relief({}, projection, box).empty());
}

}  // namespace
}  // namespace zw
