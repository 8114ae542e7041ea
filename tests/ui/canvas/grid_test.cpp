// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "tests/ui/canvas/canvas_fixture.h"
#include "ui/canvas/grid_layer.h"
#include "ui/canvas/render/grid_painter.h"

namespace zw {
namespace {

MapScene gridScene(GridKind kind) {
  MapScene scene = testing::sceneOf(testing::picture());
  scene.layers.set(MapLayer::Grid, true);
  scene.grid = kind;
  return scene;
}

TEST(CoordinateGridLayer, IsOffUntilItIsAskedFor) {
  EXPECT_FALSE(LayerSettings().shows(MapLayer::Grid));
  const Viewport view = testing::viewOf(*testing::picture());
  EXPECT_TRUE(gridOf(testing::sceneOf(testing::picture()), view).lines.empty());
  EXPECT_FALSE(gridOf(gridScene(GridKind::LonLat), view).lines.empty());
}

TEST(CoordinateGridLayer, PaintsDarkerPixelsWhereItsLinesAre) {
  const MapTheme theme = testing::theme();
  Viewport view = testing::viewOf(*testing::picture());
  view.metresPerPixel = 20;
  for (const GridKind kind : {GridKind::LonLat, GridKind::Mgrs}) {
    const MapScene scene = gridScene(kind);
    MapScene without = scene;
    without.layers.set(MapLayer::Grid, false);
    const QImage with = testing::painted(scene, view, theme);
    const QImage plain = testing::painted(without, view, theme);
    int on = 0, changed = 0;
    for (const GridLine& line : gridOf(scene, view).lines)
      for (const ProjectedPoint& p : line.points) {
        const ScreenPoint s = view.toScreen(p);
        const QPoint at(static_cast<int>(s.x), static_cast<int>(s.y));
        if (!with.rect().adjusted(60, 40, -2, -2).contains(at)) continue;
        ++on;
        bool differs = false;
        for (int dx = -1; dx <= 1; ++dx)
          for (int dy = -1; dy <= 1; ++dy)
            differs = differs || with.pixel(at + QPoint(dx, dy)) != plain.pixel(at + QPoint(dx, dy));
        changed += differs ? 1 : 0;
      }
    EXPECT_GT(on, 50);
    EXPECT_EQ(changed, on);
    // Beside the lines the map is as before, but for the names at the edges.
    EXPECT_LT(testing::pixelsThatDiffer(with, plain, 4), with.width() * with.height() / 12);
  }
}

TEST(CoordinateGridLayer, OfAViewIsTheRenderersWhereverItWasPannedTo) {
  const MapTheme theme = testing::theme();
  const MapScene scene = gridScene(GridKind::Mgrs);
  Viewport view = testing::viewOf(*testing::picture());
  view.metresPerPixel = 20;
  GridLayer layer;
  for (int i = 0; i < 6; ++i) {
    view = view.pannedBy(90, -70);
    layer.follow(scene, view);
    QImage kept(view.size.toSize(), QImage::Format_RGB32), fresh = kept;
    kept.fill(Qt::white);
    fresh.fill(Qt::white);
    QPainter keptPainter(&kept), freshPainter(&fresh);
    layer.paintLines(keptPainter, view, theme);
    layer.paintNames(keptPainter, view, theme);
    paintGridLines(freshPainter, gridOf(scene, view), view, theme);
    paintGridNames(freshPainter, gridOf(scene, view), view, theme);
    keptPainter.end();
    freshPainter.end();
    EXPECT_LT(testing::pixelsThatDiffer(kept, fresh, 60), 120) << i;
  }
}

}  // namespace
}  // namespace zw
