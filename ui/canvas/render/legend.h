// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBrush>
#include <QPainter>
#include <QPen>
#include <QRectF>
#include <QString>
#include <vector>

#include "ui/canvas/render/map_scene.h"
#include "ui/canvas/render/map_theme.h"
#include "ui/canvas/render/viewport.h"

namespace zw {

/// One line of the legend: a symbol and what it stands for.
struct LegendEntry {
  enum class Symbol { Line, Area, Dot, Triangle, Bridge, Square, Mark };
  MapLayer layer = MapLayer::Zones;
  Symbol symbol = Symbol::Line;
  std::optional<std::size_t> category;  ///< which of layerCategories() it stands for
  bool hidden = false;                  ///< that category is left out of the map
  QString text;  ///< carries "illustrative", "disputed" or "reported" where the data is
  QPen pen;      ///< the line, or the outline
  QPen casing;   ///< below the line; NoPen mostly
  QColor fill;   ///< of areas and marks
  QColor hatch;  ///< invalid: none
  double hatchSpacing = 8;
  MarkKey mark = MarkKey::Village;  ///< for the point symbols
  MarkStyle markStyle;
};

/// What is shown in the viewport, in the order plan, boundaries, water, roads, places, land. Layers switched
/// off, not visible at this scale, or without a feature in view have no entry. What stands for a category
/// that is left out is there and says so.
[[nodiscard]] std::vector<LegendEntry> legendFor(const MapScene& scene, const Viewport& viewport,
                                                 const MapTheme& theme);

/// Paints an entry's symbol into `box`.
void paintSymbol(QPainter& painter, const QRectF& box, const LegendEntry& entry);

}  // namespace zw
