// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/strokes.h"

#include <QPaintEngine>
#include <algorithm>
#include <cmath>

namespace zw {

namespace {

constexpr int kPiece = 16;

QRectF boxOf(const QPointF* points, int count) {
  const auto [left, right] = std::minmax_element(
      points, points + count, [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); });
  const auto [top, bottom] = std::minmax_element(
      points, points + count, [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
  return {QPointF(left->x(), top->y()), QPointF(right->x(), bottom->y())};
}

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
  const double reach = pen.widthF();
  const QRectF seen = painter.clipBoundingRect().adjusted(-reach, -reach, reach, reach);
  const auto isSeen = [&](const QPointF* from, int length) {
    const QRectF box = boxOf(from, length);
    return box.left() <= seen.right() && box.right() >= seen.left() && box.top() <= seen.bottom() &&
           box.bottom() >= seen.top();
  };
  painter.setPen(part);
  for (int first = 0; first + 1 < count; first += kPiece) {
    const int length = std::min(kPiece + 1, count - first);
    const double before = done;
    if (dashed) done += lengthOf(points + first, length);
    if (painter.hasClipping() && !isSeen(points + first, length)) continue;
    if (dashed) {
      part.setDashOffset(before / pen.widthF());
      painter.setPen(part);
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
