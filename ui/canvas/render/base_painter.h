// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>

#include "core/model/region.h"
#include "ui/canvas/render/map_scene.h"
#include "ui/canvas/render/map_theme.h"
#include "ui/canvas/render/place_labels.h"
#include "ui/canvas/render/viewport.h"

namespace zw {

/// Paints what comes from the region, but its names. `deviceScale`: device pixels for each logical pixel.
void paintBase(QPainter& painter, const MapScene& scene, const Viewport& viewport, const MapTheme& theme,
               double deviceScale);

/// Style and symbol of a crossing by its reported passability.
[[nodiscard]] MarkKey crossingMark(Passability passability);
[[nodiscard]] LineKey roadLine(std::size_t roadClass);
[[nodiscard]] AreaKey coverArea(std::size_t landCover);
[[nodiscard]] MarkKey placeMark(PlaceRank rank);

}  // namespace zw
