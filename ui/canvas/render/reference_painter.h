// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>

#include "ui/canvas/render/map_scene.h"
#include "ui/canvas/render/viewport.h"

namespace zw {

/// Paints a reference layer of the scene, if it is shown at the view's scale. An image that cannot be read
/// leaves the map as it is: who owns the content hears of it. `deviceScale`: device pixels for each logical
/// pixel.
void paintReference(QPainter& painter, const MapScene& scene, const Uuid& reference, const Viewport& viewport,
                    double deviceScale);

}  // namespace zw
