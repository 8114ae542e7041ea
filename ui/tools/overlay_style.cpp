// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/overlay_style.h"

#include "ui/canvas/render/screen_shape.h"

namespace zw {
namespace {

const QColor kFaulty(0xd0, 0x30, 0x2f);
constexpr double kCueHalf = 8;
constexpr QPointF kCueName(kCueHalf + 6, -kCueHalf);

QRectF noteBox(const QFont& font, QPointF at, const QString& text) {
  const QFontMetricsF metrics(font);
  return {at.x(), at.y() - metrics.height(), metrics.horizontalAdvance(text) + 10, metrics.height() + 4};
}

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
    case HandleLook::Chosen:
      painter.setPen(QPen(Qt::white, 1.2));
      painter.setBrush(colour);
      painter.drawRect(QRectF(centre.x() - 4.5, centre.y() - 4.5, 9, 9));
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

QRectF snapCueExtent(const QFont& font, const QString& name) {
  const QRectF cue(-kCueHalf, -kCueHalf, 2 * kCueHalf, 2 * kCueHalf);
  return name.isEmpty() ? cue : cue | noteBox(font, kCueName, name);
}

void paintNote(QPainter& painter, QPointF at, const QString& text, const QColor& colour) {
  if (text.isEmpty()) return;
  const QRectF box = noteBox(painter.font(), at, text);
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(255, 255, 255, 225));
  painter.drawRoundedRect(box, 3, 3);
  painter.setPen(colour);
  painter.drawText(box, Qt::AlignCenter, text);
}

void paintSnapCue(QPainter& painter, ScreenPoint at, SnapLook look, const QColor& colour,
                  const QString& name) {
  const QPointF centre(at.x, at.y);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  const auto shape = [&] {
    switch (look) {
      case SnapLook::Corner:
        painter.drawRect(QRectF(centre.x() - kCueHalf, centre.y() - kCueHalf, 2 * kCueHalf, 2 * kCueHalf));
        break;
      case SnapLook::Crossing:
        painter.drawLine(centre - QPointF(kCueHalf, kCueHalf), centre + QPointF(kCueHalf, kCueHalf));
        painter.drawLine(centre - QPointF(kCueHalf, -kCueHalf), centre + QPointF(kCueHalf, -kCueHalf));
        break;
      case SnapLook::Edge:
        painter.drawEllipse(centre, kCueHalf - 1, kCueHalf - 1);
        break;
    }
  };
  painter.setPen(QPen(QColor(255, 255, 255, 230), 4.5));
  shape();
  painter.setPen(QPen(colour, 2));
  shape();
  paintNote(painter, centre + kCueName, name, colour);
}

}  // namespace zw
