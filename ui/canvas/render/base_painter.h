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
/// Which of the categories of MapLayer::Crossings it is.
[[nodiscard]] std::size_t passabilityCategory(Passability passability);
[[nodiscard]] LineKey roadLine(std::size_t roadClass);
[[nodiscard]] AreaKey coverArea(std::size_t landCover);
/// Which of the categories of MapLayer::Settlements it is: what is less than a village counts as one.
[[nodiscard]] std::size_t placeCategory(PlaceRank rank);
[[nodiscard]] MarkKey placeMark(PlaceRank rank);

}  // namespace zw
