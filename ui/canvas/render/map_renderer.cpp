// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/map_renderer.h"

#include "ui/canvas/render/base_painter.h"
#include "ui/canvas/render/grid_painter.h"
#include "ui/canvas/render/labels.h"
#include "ui/canvas/render/observation_painter.h"
#include "ui/canvas/render/plan_painter.h"

namespace zw {

void paintMap(QPainter& painter, const MapScene& scene, const Viewport& viewport, const MapTheme& theme,
              const PaintOptions& options) {
  painter.save();
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                         QPainter::SmoothPixmapTransform);
  painter.setClipRect(QRectF(QPointF(0, 0), viewport.size), Qt::IntersectClip);
  if (options.base) paintBase(painter, scene, viewport, theme, options.deviceScale);
  CoordinateGrid grid;
  if (options.grid) grid = gridOf(scene, viewport);
  paintGridLines(painter, grid, viewport, theme);
  if (options.fields) paintFields(painter, scene, viewport, theme);
  if (options.plan) paintPlan(painter, scene, viewport, theme);
  if (options.names)
    for (const PlacedLabel& label : placeLabels(scene, viewport, theme, options.keepFree))
      paintLabel(painter, label, viewport);
  paintGridNames(painter, grid, viewport, theme);
  painter.restore();
}

}  // namespace zw
