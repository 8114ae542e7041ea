// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QRectF>
#include <vector>

#include "ui/canvas/render/map_scene.h"
#include "ui/canvas/render/map_theme.h"
#include "ui/canvas/render/viewport.h"

namespace zw {

/// Which parts of the map to paint. The canvas paints them apart: the base goes into tiles, the plan is
/// painted live, names are laid out for the whole view.
struct PaintOptions {
  bool base = true;                ///< everything that comes from the region, but its names
  bool fields = true;              ///< what posts see
  bool plan = true;                ///< residual strip, zones, supply, bases, posts
  bool names = true;               ///< names of all
  bool grid = true;                ///< the coordinate grid
  std::vector<QRectF> keepFree{};  ///< where no name is to stand
  /// Device pixels for each logical pixel, for the choice of detail (a printer: its resolution / 96).
  double deviceScale = 1;
};

/// Paints the map into [0, viewport.size] of the painter's coordinates, clipped to it. The same function
/// serves tiles, screenshots and print: apart from the relief, which is an image, all of it stays vector on a
/// vector device. Safe on any thread, with a painter of one's own.
void paintMap(QPainter& painter, const MapScene& scene, const Viewport& viewport, const MapTheme& theme,
              const PaintOptions& options = {});

}  // namespace zw
