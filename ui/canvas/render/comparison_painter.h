// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>

#include "ui/canvas/render/map_scene.h"
#include "ui/canvas/render/map_theme.h"
#include "ui/canvas/render/viewport.h"

namespace zw {

/// Whether a comparison of states stands in the place of the zones, of what they leave and of what posts see.
[[nodiscard]] bool showsComparison(const MapScene& scene);

/// The ground of the states that are compared, with its outlines.
void paintComparison(QPainter& painter, const MapScene& scene, const Viewport& viewport,
                     const MapTheme& theme);

}  // namespace zw
