// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>

#include "ui/canvas/render/map_scene.h"
#include "ui/canvas/render/map_theme.h"
#include "ui/canvas/render/viewport.h"

namespace zw {

/// Areas, which belong below the zones: isochrones and excluded ground.
void paintSupplyAreas(QPainter& painter, const MapScene& scene, const Viewport& viewport,
                      const MapTheme& theme);
/// Lines and marks, which belong above them: the network state, routes, choke points, entry points, places
/// cut off.
void paintSupplyLines(QPainter& painter, const MapScene& scene, const Viewport& viewport,
                      const MapTheme& theme);

/// The style of a step of the isochrones: the least time first, those beyond the fourth like the fourth.
[[nodiscard]] AreaKey isochroneArea(std::size_t step);

}  // namespace zw
