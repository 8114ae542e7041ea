// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/strokes.h"

#include <QPaintEngine>
#include <algorithm>
#include <cmath>

namespace zw {

namespace {

constexpr int kPiece = 16;

double lengthOf(const QPointF* points, int count) {
  double length = 0;
  for (int i = 1; i < count; ++i)
    length += std::hypot(points[i].x() - points[i - 1].x(), points[i].y() - points[i - 1].y());
  return length;
}

}  // namespace

void strokeLine(QPainter& painter, const QPen& pen, const QPointF* points, int count) {
  const bool raster = painter.paintEngine()->type() == QPaintEngine::Raster;
  const bool dashed = pen.style() == Qt::CustomDashLine;
  // Qt draws lines of up to a pixel without outlining them.
  const bool hairline = !dashed && pen.widthF() * painter.deviceTransform().m11() <= 1;
  if (!raster || hairline || count <= kPiece + 1) {
    painter.setPen(pen);
    painter.drawPolyline(points, count);
    return;
  }
  QPen part = pen;
  // Round ends hide where opaque pieces meet; of translucent ones they would show.
  if (!dashed) part.setCapStyle(pen.color().alpha() == 255 ? Qt::RoundCap : Qt::FlatCap);
  double done = pen.dashOffset() * pen.widthF();
  painter.setPen(part);
  for (int first = 0; first + 1 < count; first += kPiece) {
    const int length = std::min(kPiece + 1, count - first);
    if (dashed) {
      part.setDashOffset(done / pen.widthF());
      painter.setPen(part);
      done += lengthOf(points + first, length);
    }
    painter.drawPolyline(points + first, length);
  }
}

void strokeRing(QPainter& painter, const QPen& pen, QPolygonF ring) {
  if (ring.isEmpty()) return;
  ring.append(QPointF(ring.first()));
  strokeLine(painter, pen, ring);
}

}  // namespace zw
