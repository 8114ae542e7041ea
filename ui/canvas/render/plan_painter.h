// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>

#include "ui/canvas/render/map_scene.h"
#include "ui/canvas/render/map_theme.h"
#include "ui/canvas/render/viewport.h"

namespace zw {

/// Paints the plan's part of the map, but names and what posts see: residual strip, zones (the selected one
/// last; where states of the plan are compared, those instead), supply, bases, posts, notes.
void paintPlan(QPainter& painter, const MapScene& scene, const Viewport& viewport, const MapTheme& theme);

}  // namespace zw
