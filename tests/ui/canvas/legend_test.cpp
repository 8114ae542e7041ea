// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/legend.h"

#include <algorithm>

#include "tests/ui/canvas/canvas_fixture.h"
#include "ui/canvas/render/map_furniture.h"

namespace zw {
namespace {

bool has(const std::vector<LegendEntry>& entries, const QString& part) {
  return std::any_of(entries.begin(), entries.end(),
                     [&](const LegendEntry& e) { return e.text.contains(part); });
}

TEST(Legend, CarriesTheStandingOfTheData) {
  const auto base = testing::picture();
  MapScene scene = testing::sceneOf(base);
  scene.residual = base->region->bufferZones.front().shape;
  scene.bases.push_back({QStringLiteral("Depot"), base->region->units[14].shape.front().outer.front(), true});
  SceneZone zone;
  zone.reported = true;
  zone.shape = base->region->units[20].shape;
  scene.zones.push_back(zone);
  const auto entries = legendFor(scene, testing::viewOf(*base), testing::theme());
  EXPECT_TRUE(has(entries, QStringLiteral("Buffer zone (illustrative)")));
  EXPECT_TRUE(has(entries, QStringLiteral("Border (disputed stretch)")));
  EXPECT_TRUE(has(entries, QStringLiteral("reported")));
  EXPECT_TRUE(has(entries, QStringLiteral("Base (illustrative)")));
  EXPECT_TRUE(has(entries, QStringLiteral("uncovered (illustrative)")));
}

TEST(Legend, NamesNotesWhileOneIsInTheView) {
  const auto base = testing::picture();
  MapScene scene = testing::sceneOf(base);
  Viewport view = testing::viewOf(*base);
  EXPECT_FALSE(has(legendFor(scene, view, testing::theme()), QStringLiteral("Note")));
  scene.notes.push_back({{}, QStringLiteral("Ford"), view.centre});
  EXPECT_TRUE(has(legendFor(scene, view, testing::theme()), QStringLiteral("Note")));
  scene.layers.set(MapLayer::Notes, false);
  EXPECT_FALSE(has(legendFor(scene, view, testing::theme()), QStringLiteral("Note")));
  scene.layers.set(MapLayer::Notes, true);
  view.centre.x += 1e6;
  EXPECT_FALSE(has(legendFor(scene, view, testing::theme()), QStringLiteral("Note")));
}

TEST(Legend, FollowsScaleViewAndLayers) {
  const auto base = testing::picture();
  MapScene scene = testing::sceneOf(base);
  const MapTheme theme = testing::theme();
  Viewport far = testing::viewOf(*base);
  far.metresPerPixel = 80;
  Viewport near = far;
  near.metresPerPixel = 5;
  EXPECT_FALSE(has(legendFor(scene, far, theme), QStringLiteral("Local road")));
  near.centre = base->region->roads.front().line.front();
  EXPECT_TRUE(has(legendFor(scene, far, theme), QStringLiteral("Border")));
  near.centre.y += 20000;  // well inland
  EXPECT_FALSE(has(legendFor(scene, near, theme), QStringLiteral("Border")));
  scene.layers.set(MapLayer::BufferZone, false);
  EXPECT_FALSE(has(legendFor(scene, far, theme), QStringLiteral("Buffer")));
  far.centre = {0, 0};
  EXPECT_TRUE(legendFor(scene, far, theme).empty());
  EXPECT_TRUE(legendFor({}, far, theme).empty());
}

TEST(Legend, EverySymbolShows) {
  const auto base = testing::picture();
  MapScene scene = testing::sceneOf(base);
  const MapTheme theme = testing::theme();
  for (const double zoom : {1.0, 4.0}) {
    for (const LegendEntry& entry :
         legendFor(scene, testing::viewOf(*base).zoomedAt({400, 400}, zoom), theme)) {
      QImage image(32, 16, QImage::Format_RGB32);
      image.fill(QColor(250, 0, 250));
      const QImage blank = image;
      QPainter painter(&image);
      paintSymbol(painter, QRectF(1, 1, 30, 14), entry);
      painter.end();
      EXPECT_NE(image, blank) << entry.text.toStdString();
    }
  }
}

TEST(ScaleBar, IsARoundLengthThatFits) {
  for (const double metresPerPixel : {0.3, 1.0, 7.3, 52.9, 130.0, 900.0}) {
    const ScaleBar bar = scaleBarFor({{0, 0}, metresPerPixel, QSizeF(800, 600)}, 140);
    EXPECT_LE(bar.pixels, 140);
    EXPECT_GT(bar.pixels, 140 / 2.6);
    EXPECT_NEAR(bar.pixels * metresPerPixel, bar.metres, 1e-6);
    const double mantissa = bar.metres / std::pow(10, std::floor(std::log10(bar.metres) + 1e-9));
    EXPECT_TRUE(std::abs(mantissa - 1) < 1e-6 || std::abs(mantissa - 2) < 1e-6 ||
                std::abs(mantissa - 5) < 1e-6);
  }
  EXPECT_EQ(scaleBarFor({{0, 0}, 50, QSizeF(1, 1)}, 140).text, QStringLiteral("5 km"));
  EXPECT_EQ(scaleBarFor({{0, 0}, 2, QSizeF(1, 1)}, 140).text, QStringLiteral("200 m"));
}

TEST(SourceLine, CreditsWhatIsShownAndItsStanding) {
  const auto base = testing::picture();
  MapScene scene = testing::sceneOf(base);
  const Viewport view = testing::viewOf(*base);
  const QString line = sourceLine(scene, view);
  EXPECT_TRUE(line.contains(QStringLiteral("Synthetic data")));
  EXPECT_EQ(line.count(QStringLiteral("Synthetic data")), 1);
  EXPECT_TRUE(line.contains(QStringLiteral("illustrative")));
  EXPECT_TRUE(line.contains(QStringLiteral("disputed")));
  scene.layers = LayerSettings::none();
  EXPECT_TRUE(sourceLine(scene, view).isEmpty());
}

TEST(NorthArrow, PointsToTrueNorth) {
  // West of its central meridian a UTM zone's true north lies clockwise of grid north. The arrow's letter is
  // at its tip.
  const auto base = testing::picture();
  Viewport view = testing::viewOf(*base);
  const Projection& projection = *base->region->projection;
  view.centre = projection.forward({30.1, 60});
  QImage image(200, 200, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  MapTheme theme = testing::theme();
  theme.inkHalo = Qt::white;
  theme.paper = Qt::white;
  theme.ink = Qt::black;
  paintNorthArrow(painter, {100, 100}, 180, testing::sceneOf(base), view, theme);
  painter.end();
  double sum = 0;
  int dark = 0;
  for (int y = 0; y < 24; ++y)
    for (int x = 0; x < 200; ++x)
      if (qGray(image.pixel(x, y)) < 128) {
        sum += x;
        ++dark;
      }
  ASSERT_GT(dark, 5);
  // Convergence there: about (30.1° − 33°) · sin 60° = −2.5°: true north lies to the right of grid north.
  EXPECT_NEAR(sum / dark, 100 + 85 * std::tan(2.5 * M_PI / 180), 1.5);
}

}  // namespace
}  // namespace zw
