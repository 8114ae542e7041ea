// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/overlay_style.h"

#include "ui/canvas/render/screen_shape.h"

namespace zw {
namespace {

const QColor kFaulty(0xd0, 0x30, 0x2f);

}  // namespace

void paintShapeInHand(QPainter& painter, const MultiPolygon<ProjectedPoint>& shape, const Viewport& viewport,
                      const QColor& colour, bool sound) {
  const QColor core = sound ? colour : kFaulty;
  QColor fill = core;
  fill.setAlphaF(0.14F);
  const ScreenShape inHand = screenShape(shape, viewport);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillPath(inHand.area, fill);
  strokeShape(painter, QPen(QColor(255, 255, 255, 220), 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin),
              inHand);
  strokeShape(painter, QPen(core, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin), inHand);
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
