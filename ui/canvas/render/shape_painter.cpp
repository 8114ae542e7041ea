// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/shape_painter.h"

#include <QPainterPath>
#include <span>
#include <vector>

#include "ui/canvas/render/strokes.h"

namespace zw {

void fillShapes(QPainter& painter, ScreenGeometry& screen, const LevelledShapes& shapes, double detail) {
  const PackedShapes& level = shapes.at(detail);
  level.forEachIn(screen.box(), [&](std::size_t feature) {
    const std::uint32_t first = level.firstPart(feature);
    const std::uint32_t last = level.lastPart(feature);
    if (last - first == 1) {
      // An empty path is a fault in a PDF.
      if (const QPolygonF ring = screen.clippedRing(level.part(first)); ring.size() >= 3)
        painter.drawPolygon(ring);
      return;
    }
    QPainterPath path;
    for (std::uint32_t i = first; i < last; ++i) path.addPolygon(screen.clippedRing(level.part(i)));
    if (!path.isEmpty()) painter.drawPath(path);
  });
}

void strokeShapes(QPainter& painter, ScreenGeometry& screen, const LevelledShapes& shapes, double detail,
                  const QPen& pen, bool closed) {
  painter.setBrush(Qt::NoBrush);
  const bool dashed = pen.style() == Qt::CustomDashLine;
  const PackedShapes& level = shapes.at(detail);
  std::vector<PackedPoint> ring;
  level.forEachIn(screen.box(), [&](std::size_t feature) {
    for (std::uint32_t i = level.firstPart(feature); i < level.lastPart(feature); ++i) {
      std::span<const PackedPoint> part = level.part(i);
      if (closed) {
        ring.assign(part.begin(), part.end());
        ring.push_back(ring.front());
        part = ring;
      }
      if (dashed)
        strokeLine(painter, pen, screen.wholeLine(part));
      else
        screen.visibleRuns(
            part, [&](const QPointF* points, int count) { strokeLine(painter, pen, points, count); });
    }
  });
}

}  // namespace zw
