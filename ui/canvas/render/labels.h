// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QString>
#include <vector>

#include "ui/canvas/render/map_scene.h"
#include "ui/canvas/render/map_theme.h"
#include "ui/canvas/render/viewport.h"

namespace zw {

/// A piece of text set on one straight baseline, placed relative to its label's anchor.
struct LabelRun {
  QString text;
  QPointF baseline;  ///< its left end, pixels from the anchor
  double angle = 0;  ///< degrees, clockwise
  QFont font;
};

/// A name with its place found: anchored to the map, set in pixels.
struct PlacedLabel {
  LabelKey key = LabelKey::Village;
  ProjectedPoint anchor;
  std::vector<LabelRun> runs;
  QRectF box;  ///< of all runs with halo, pixels from the anchor
  QColor colour;
  QColor halo;
  double haloWidth = 0;
};

/// Chooses and places the names to show in the viewport, so that none covers another: the plan's names first,
/// then places by rank, areas, rivers, peaks; and none stands in what is to be kept free, in pixels of the
/// view. Deterministic: the same input gives the same names.
[[nodiscard]] std::vector<PlacedLabel> placeLabels(const MapScene& scene, const Viewport& viewport,
                                                   const MapTheme& theme,
                                                   const std::vector<QRectF>& keepFree = {});

/// Paints a label where its anchor is in `viewport`, at the size it was placed for whatever the scale is now.
void paintLabel(QPainter& painter, const PlacedLabel& label, const Viewport& viewport);
/// Paints it with its anchor at the painter's origin.
void paintLabel(QPainter& painter, const PlacedLabel& label);

/// The font of a style: Noto Sans, with Noto Sans Arabic for Arabic.
[[nodiscard]] QFont labelFont(const LabelStyle& style);

}  // namespace zw
