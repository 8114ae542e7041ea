// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "ui/canvas/render/map_scene.h"

namespace zw {

/// What the map shows of lines and boundaries that tools keep to: rivers, roads, border and coast; the edges
/// of units, of the buffer zone and of zones.
struct ShownLines {
  std::function<void(MapLayer, const Line<ProjectedPoint>&)> line;
  /// The zone's place in MapScene::zones, or -1.
  std::function<void(MapLayer, int zone, const MultiPolygon<ProjectedPoint>&)> shape;
};

/// Calls these with all that may touch the window. In a window wider than 40 km there are too many roads to
/// look at all.
void visitShownLines(const MapScene& scene, const Box<ProjectedPoint>& window, const ShownLines& visit);

/// Whether two scenes show the same of them.
[[nodiscard]] bool showSameLines(const MapScene& a, const MapScene& b);

}  // namespace zw
