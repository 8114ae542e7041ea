// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/place_marker.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include "ui/canvas/render/labels.h"

namespace zw {
namespace {

const QColor kPin(0xb0, 0x1e, 0x4f);
const QColor kFault(0xd0, 0x30, 0x2f);
constexpr double kFaultRadius = 14;
constexpr double kCross = 5;    // half of it
constexpr double kRadius = 9;   // of the head
constexpr double kHeight = 25;  // of the head's middle above the tip
constexpr int kFontPixels = 12;
constexpr double kPadding = 5;
constexpr double kMostText = 260;

QPainterPath pinAt(QPointF tip) {
  const QPointF head = tip - QPointF(0, kHeight);
  QPainterPath pin;
  pin.moveTo(tip);
  pin.quadTo(head + QPointF(-kRadius * 0.9, kHeight * 0.55), head + QPointF(-kRadius, 0));
  pin.arcTo(QRectF(head - QPointF(kRadius, kRadius), QSizeF(2 * kRadius, 2 * kRadius)), 180, -180);
  pin.quadTo(head + QPointF(kRadius * 0.9, kHeight * 0.55), tip);
  pin.closeSubpath();
  return pin;
}

void paintName(QPainter& painter, QPointF head, const QString& name, const Viewport& viewport) {
  LabelStyle style;
  style.size = kFontPixels;
  QFont font = labelFont(style);
  font.setWeight(QFont::DemiBold);
  const QFontMetricsF metrics(font);
  const QString text = metrics.elidedText(name, Qt::ElideRight, kMostText);
  QRectF box(0, 0, metrics.horizontalAdvance(text) + 2 * kPadding, metrics.height() + kPadding);
  box.moveCenter(head);
  const double right = head.x() + kRadius + kPadding;
  // On the side where there is room.
  if (right + box.width() < viewport.size.width())
    box.moveLeft(right);
  else
    box.moveRight(head.x() - kRadius - kPadding);
  painter.setPen(QPen(Qt::white, 1.5));
  painter.setBrush(kPin);
  painter.drawRoundedRect(box, 4, 4);
  painter.setFont(font);
  painter.setPen(Qt::white);
  painter.drawText(box, Qt::AlignCenter, text);
}

void paintFault(QPainter& painter, QPointF at) {
  const auto stroke = [&](const QPen& pen) {
    painter.setPen(pen);
    painter.drawEllipse(at, kFaultRadius, kFaultRadius);
    painter.drawLine(at - QPointF(kCross, kCross), at + QPointF(kCross, kCross));
    painter.drawLine(at - QPointF(kCross, -kCross), at + QPointF(kCross, -kCross));
  };
  painter.setBrush(Qt::NoBrush);
  stroke(QPen(Qt::white, 6, Qt::SolidLine, Qt::RoundCap));
  stroke(QPen(kFault, 3, Qt::SolidLine, Qt::RoundCap));
}

}  // namespace

void paintMarker(QPainter& painter, const PlaceMarker& marker, const Viewport& viewport) {
  const ScreenPoint at = viewport.toScreen(marker.place);
  const QPointF tip(at.x, at.y);
  const QPointF head = tip - QPointF(0, kHeight);
  painter.save();
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  if (marker.isFault) {
    paintFault(painter, tip);
    painter.restore();
    return;
  }
  const QPainterPath pin = pinAt(tip);
  painter.strokePath(pin, QPen(Qt::white, 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.fillPath(pin, kPin);
  painter.setPen(Qt::NoPen);
  painter.setBrush(Qt::white);
  painter.drawEllipse(head, kRadius * 0.38, kRadius * 0.38);
  if (!marker.name.isEmpty()) paintName(painter, head, marker.name, viewport);
  painter.restore();
}

}  // namespace zw
