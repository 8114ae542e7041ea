// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "tests/support/synthetic_region.h"
#include "ui/canvas/render/map_renderer.h"
#include "ui/canvas/render/region_picture.h"

namespace zw::testing {

inline constexpr PaintOptions kBaseOnly{.base = true, .fields = false, .plan = false, .names = false};

inline bool near(ProjectedPoint a, ProjectedPoint b, double metres = 1e-3) {
  return std::hypot(a.x - b.x, a.y - b.y) < metres;
}

inline MapTheme theme(const char* name = "light") {
  auto loaded =
      loadThemeFile(QStringLiteral(ZW_SOURCE_DIR "/resources/styles/%1.json").arg(QLatin1String(name)));
  EXPECT_TRUE(loaded) << (loaded ? "" : loaded.error().detail);
  return loaded ? *loaded : MapTheme{};
}

/// A synthetic region with a stretch of its border disputed, a city and a peak.
inline std::shared_ptr<const RegionPicture> picture() {
  static const auto made = [] {
    auto region = makeMutableSyntheticRegion();
    BorderLine& border = region->border.front();
    BorderLine disputed{border.between, {border.line.begin() + 60, border.line.end()}, true, border.source};
    border.line.resize(61);
    region->border.push_back(disputed);
    // The coast goes on to the edge of the region, as real ones do.
    Line<ProjectedPoint>& coast = region->coast.front().line;
    coast.insert(coast.begin(), {coast.front().x, coast.front().y - 12000});
    coast.push_back({coast.back().x, coast.back().y + 12000});
    const ProjectedPoint middle = region->units[region->units.size() / 2].shape.front().outer.front();
    region->places.push_back({{"Midtown", "وسط"}, "city", 1, middle, "synthetic"});
    region->peaks.push_back({{"High Hill", ""}, 812.0, {middle.x + 6000, middle.y + 5000}, "synthetic"});
    return makeRegionPicture(std::shared_ptr<const Region>(region));
  }();
  return made;
}

inline Box<ProjectedPoint> landBox(const Region& region) {
  Box<ProjectedPoint> box;
  for (const AreaUnit& unit : region.units) box.add(boundsOf(unit.shape));
  return box;
}

inline MapScene sceneOf(std::shared_ptr<const RegionPicture> base) {
  MapScene scene;
  scene.base = std::move(base);
  return scene;
}

inline Viewport viewOf(const RegionPicture& base, QSizeF size = {800, 800}) {
  return Viewport::fitted(landBox(*base.region), size, 60);
}

inline QImage painted(const MapScene& scene, const Viewport& view, const MapTheme& style,
                      const PaintOptions& options = {}) {
  QImage image((view.size * options.deviceScale).toSize(), QImage::Format_RGB32);
  image.fill(Qt::magenta);
  QPainter painter(&image);
  painter.scale(options.deviceScale, options.deviceScale);
  paintMap(painter, scene, view, style, options);
  return image;
}

/// How many pixels of two pictures of one size differ by more than `tolerance` in a channel of 255.
inline int pixelsThatDiffer(const QImage& a, const QImage& b, int tolerance) {
  int count = 0;
  for (int y = 0; y < a.height(); ++y)
    for (int x = 0; x < a.width(); ++x) {
      const QRgb p = a.pixel(x, y);
      const QRgb q = b.pixel(x, y);
      const int most = std::max(
          {std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)), std::abs(qBlue(p) - qBlue(q))});
      if (most > tolerance) ++count;
    }
  return count;
}

}  // namespace zw::testing
