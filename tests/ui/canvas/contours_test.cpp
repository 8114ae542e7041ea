// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <thread>

#include "tests/ui/canvas/canvas_fixture.h"
#include "ui/canvas/render/contour_blocks.h"
#include "ui/canvas/render/labels.h"
#include "ui/canvas/render/legend.h"

namespace zw {
namespace {

Viewport closeView() {
  Viewport view = testing::viewOf(*testing::picture(), QSizeF(600, 500));
  view.metresPerPixel = 20;
  return view;
}

QRectF boxOf(const Viewport& view, const RegionPicture& base) {
  const Box<ProjectedPoint> box = view.visibleBox();
  return {box.minX - base.origin.x, box.minY - base.origin.y, box.width(), box.height()};
}

/// Calls visit(place in the projected CRS) for every corner of every line.
template <class Visit>
void forEachCorner(const PackedShapes& lines, const RegionPicture& base, const Visit& visit) {
  for (std::size_t f = 0; f < lines.featureCount(); ++f)
    for (const PackedPoint& p : lines.part(lines.firstPart(f)))
      visit(ProjectedPoint{base.origin.x + p.x, base.origin.y + p.y}, f);
}

TEST(Contours, LieAtTheGroundsHeightInTheRegionsProjection) {
  const auto base = testing::picture();
  const ElevationGrid& grid = base->region->elevation;
  std::size_t corners = 0;
  for (const auto& block : base->contours->in(boxOf(closeView(), *base), 20)) {
    const auto heightAt = [&](ProjectedPoint p) {
      return grid.ground(grid.place(base->region->projection->inverse(p)));
    };
    forEachCorner(block->indexLines, *base, [&](ProjectedPoint p, std::size_t line) {
      const auto height = heightAt(p);
      if (!height) return;
      ++corners;
      // The lattice that projects them is exact to a metre.
      EXPECT_NEAR(*height, block->indexHeights[line], 1.0);
      EXPECT_EQ(block->indexHeights[line] % 100, 0);
    });
    forEachCorner(block->lines, *base, [&](ProjectedPoint p, std::size_t) {
      const auto height = heightAt(p);
      if (height) {
        EXPECT_NEAR(std::remainder(*height, 20), 0, 1.0);
      }
    });
  }
  EXPECT_GT(corners, 50U);
}

TEST(Contours, FollowTheScaleAndTheTheme) {
  const MapTheme theme = testing::theme();
  int before = 0;
  for (const double scale : {1.0, 4.0, 10.0, 25.0, 50.0}) {
    const int interval = theme.relief.contourInterval(scale);
    EXPECT_GE(interval, before) << scale;
    before = interval;
  }
  EXPECT_EQ(theme.relief.contourInterval(500), 0);

  const auto base = testing::picture();
  MapScene scene = testing::sceneOf(base);
  const PaintOptions baseOnly{.base = true, .fields = false, .plan = false, .names = false};
  const QImage with = testing::painted(scene, closeView(), theme, baseOnly);
  scene.layers.set(MapLayer::Contours, false);
  const QImage without = testing::painted(scene, closeView(), theme, baseOnly);
  EXPECT_GT(testing::pixelsThatDiffer(with, without, 12), 500);
}

TEST(Contours, TheSeaHasNone) {
  const auto base = testing::picture();
  const MapTheme theme = testing::theme();
  Viewport view = closeView();
  const Box<ProjectedPoint> land = testing::landBox(*base->region);
  view.centre = {land.minX - 3000, (land.minY + land.maxY) / 2};
  const QImage image = testing::painted(testing::sceneOf(base), view, theme,
                                        {.base = true, .fields = false, .plan = false, .names = false});
  for (int y = 200; y < 300; y += 5)
    for (int x = 260; x < 340; x += 5) ASSERT_EQ(image.pixelColor(x, y), theme.sea) << x << ' ' << y;
}

TEST(Contours, CarryTheirHeightsUprightAndApart) {
  const auto base = testing::picture();
  MapScene scene = testing::sceneOf(base);
  scene.layers = LayerSettings::none();
  scene.layers.set(MapLayer::Labels, true);
  scene.layers.set(MapLayer::Contours, true);
  const Viewport view = closeView();
  int heights = 0;
  for (const PlacedLabel& label : placeLabels(scene, view, testing::theme())) {
    if (label.key != LabelKey::Contour) continue;
    ++heights;
    QString text;
    for (const LabelRun& run : label.runs) {
      text += run.text;
      EXPECT_LE(std::abs(run.angle), 100);
    }
    EXPECT_EQ(text.toInt() % 250, 0) << text.toStdString();  // every fifth of 50 m
  }
  EXPECT_GT(heights, 0);
}

TEST(Contours, AreInTheLegendWithTheirInterval) {
  const auto base = testing::picture();
  const auto texts = [&](const Viewport& view) {
    QStringList found;
    for (const LegendEntry& entry : legendFor(testing::sceneOf(base), view, testing::theme()))
      if (entry.layer == MapLayer::Contours) found << entry.text;
    return found.join(QLatin1Char('|'));
  };
  Viewport view = closeView();
  EXPECT_EQ(texts(view), QStringLiteral("Contour, every 50 m|Index contour, every 250 m"));
  view.metresPerPixel = 400;
  EXPECT_EQ(texts(view), QString());
}

TEST(Contours, ManyThreadsMayAskAtOnce) {
  const auto base = testing::picture();
  ContourBlocks blocks(base->region, base->origin);
  std::vector<std::size_t> counts(4);
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < counts.size(); ++i)
      threads.emplace_back([&, i] {
        for (const int interval : {10, 20, 50})
          for (const auto& block : blocks.in(boxOf(closeView(), *base), interval))
            counts[i] += block->lines.pointCount();
      });
  }
  EXPECT_GT(counts[0], 0U);
  for (const std::size_t count : counts) EXPECT_EQ(count, counts[0]);
  EXPECT_GT(blocks.bytes(), 0U);
  EXPECT_TRUE(blocks.in(QRectF(1e6, 1e6, 1000, 1000), 20).empty());
}

}  // namespace
}  // namespace zw
