// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>

#include "ui/canvas/render/map_scene.h"
#include "ui/canvas/render/map_theme.h"
#include "ui/canvas/render/viewport.h"

namespace zw {

/// What the posts see, below the zones.
void paintFields(QPainter& painter, const MapScene& scene, const Viewport& viewport, const MapTheme& theme);
/// The posts themselves, above everything else of the plan.
void paintPosts(QPainter& painter, const MapScene& scene, const Viewport& viewport, const MapTheme& theme);

}  // namespace zw
