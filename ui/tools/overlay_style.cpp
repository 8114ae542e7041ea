// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/overlay_style.h"

namespace zw {
namespace {

const QColor kFaulty(0xd0, 0x30, 0x2f);

void addRing(QPainterPath& path, const Ring<ProjectedPoint>& ring, const Viewport& viewport) {
  if (ring.empty()) return;
  QPolygonF points;
  points.reserve(static_cast<qsizetype>(ring.size()) + 1);
  // corners less than half a pixel from the last one drawn do not show
  for (const ProjectedPoint& corner : ring) {
    const ScreenPoint s = viewport.toScreen(corner);
    const QPointF p(s.x, s.y);
    if (points.isEmpty() || (points.last() - p).manhattanLength() > 0.5) points << p;
  }
  points << points.first();
  path.addPolygon(points);
}

}  // namespace

QPainterPath screenPath(const MultiPolygon<ProjectedPoint>& shape, const Viewport& viewport) {
  QPainterPath path;
  path.setFillRule(Qt::OddEvenFill);
  for (const auto& polygon : shape) {
    addRing(path, polygon.outer, viewport);
    for (const auto& hole : polygon.holes) addRing(path, hole, viewport);
  }
  return path;
}

void paintShapeInHand(QPainter& painter, const QPainterPath& path, const QColor& colour, bool sound) {
  const QColor core = sound ? colour : kFaulty;
  QColor fill = core;
  fill.setAlphaF(0.14F);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillPath(path, fill);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(QColor(255, 255, 255, 220), 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPath(path);
  painter.setPen(QPen(core, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPath(path);
}

void paintHandle(QPainter& painter, ScreenPoint at, HandleLook look, const QColor& colour) {
  const QPointF centre(at.x, at.y);
  switch (look) {
    case HandleLook::Vertex:
      painter.setPen(QPen(colour, 1.5));
      painter.setBrush(Qt::white);
      painter.drawRect(QRectF(centre.x() - 3.5, centre.y() - 3.5, 7, 7));
      break;
    case HandleLook::Hot:
      painter.setPen(QPen(Qt::white, 1.5));
      painter.setBrush(colour);
      painter.drawRect(QRectF(centre.x() - 5.5, centre.y() - 5.5, 11, 11));
      break;
    case HandleLook::Midpoint:
      painter.setPen(QPen(colour, 1.2));
      painter.setBrush(QColor(255, 255, 255, 170));
      painter.drawEllipse(centre, 3.0, 3.0);
      break;
  }
}

}  // namespace zw
