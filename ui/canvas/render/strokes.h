// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QPen>
#include <QPolygonF>

namespace zw {

/// Strokes a line as QPainter::drawPolyline does, but on raster devices piece by piece: Qt rasterises a wide
/// stroke's outline as one shape, whose cost grows much faster than its length (a boundary of 938 corners: 9
/// ms whole, 2 ms in pieces of 16). Dashes go on across pieces. Other devices get the line whole.
void strokeLine(QPainter& painter, const QPen& pen, const QPointF* points, int count);
inline void strokeLine(QPainter& painter, const QPen& pen, const QPolygonF& line) {
  strokeLine(painter, pen, line.constData(), static_cast<int>(line.size()));
}
/// The same for a ring, whose first corner is not repeated.
void strokeRing(QPainter& painter, const QPen& pen, QPolygonF ring);

}  // namespace zw
