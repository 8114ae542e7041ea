// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/grid_layer.h"

#include "ui/canvas/render/region_picture.h"

namespace zw {

namespace {

constexpr double kRoomAround = 0.25;  // of the view's size, on each side

}  // namespace

void GridLayer::follow(const MapScene& scene, const Viewport& target) {
  const bool isShown = scene.layers.shows(MapLayer::Grid) && scene.base && scene.base->region->projection;
  const bool same = isShown == isShown_ && base_ == scene.base && kind_ == scene.grid;
  isShown_ = isShown;
  base_ = scene.base;
  kind_ = scene.grid;
  if (!isShown) {
    grid_ = {};
    return;
  }
  const Projection& projection = *base_->region->projection;
  if (!same || madeFor_.metresPerPixel != target.metresPerPixel ||
      !madeFor_.visibleBox().contains(target.visibleBox())) {
    madeFor_ = target;
    madeFor_.size *= 1 + 2 * kRoomAround;
    grid_.lines = gridLines(kind_, projection, madeFor_.visibleBox(), target.metresPerPixel);
  } else if (named_ == target) {
    return;
  }
  named_ = target;
  grid_.squares.clear();
  if (kind_ == GridKind::Mgrs)
    grid_.squares = gridSquares(projection, target.visibleBox(), target.metresPerPixel);
}

void GridLayer::paintLines(QPainter& painter, const Viewport& shown, const MapTheme& theme) const {
  paintGridLines(painter, grid_, shown, theme);
}

void GridLayer::paintNames(QPainter& painter, const Viewport& shown, const MapTheme& theme) const {
  paintGridNames(painter, grid_, shown, theme);
}

}  // namespace zw
