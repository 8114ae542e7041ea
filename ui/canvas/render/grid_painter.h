// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <vector>

#include "core/geometry/coordinate_grid.h"
#include "ui/canvas/render/map_scene.h"
#include "ui/canvas/render/map_theme.h"
#include "ui/canvas/render/viewport.h"

namespace zw {

/// The scene's coordinate grid over what the viewport shows; empty where that layer is off.
struct CoordinateGrid {
  std::vector<GridLine> lines;
  std::vector<GridSquare> squares;
};
[[nodiscard]] CoordinateGrid gridOf(const MapScene& scene, const Viewport& viewport);

void paintGridLines(QPainter& painter, const CoordinateGrid& grid, const Viewport& viewport,
                    const MapTheme& theme);
/// What stands beside the lines: coordinates at the view's upper and left edges, squares' names in their
/// north-western corners.
void paintGridNames(QPainter& painter, const CoordinateGrid& grid, const Viewport& viewport,
                    const MapTheme& theme);

}  // namespace zw
