// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/identify_tool.h"

#include <QCoreApplication>
#include <cmath>

#include "ui/canvas/render/strokes.h"

namespace zw {
namespace {

constexpr double kClickPixels = 4;  // a press and a release closer than this are a click, not a drag
constexpr double kReachPixels = 8;
constexpr double kRing = 7;
const QColor kInk(0xd6, 0x28, 0x8a);
const QColor kHalo(255, 255, 255, 220);

QPointF onScreen(ProjectedPoint place, const Viewport& viewport) {
  const ScreenPoint at = viewport.toScreen(place);
  return {at.x, at.y};
}

}  // namespace

bool IdentifyTool::mousePress(const MapMouseEvent& event) {
  pressed_ = event.button == Qt::LeftButton ? std::optional(event.screen) : std::nullopt;
  return false;
}

bool IdentifyTool::mouseRelease(const MapMouseEvent& event) {
  if (pressed_ && event.button == Qt::LeftButton &&
      std::hypot(event.screen.x - pressed_->x, event.screen.y - pressed_->y) < kClickPixels)
    asking_.ask(event.map, kReachPixels * host_.metresPerPixel());
  pressed_.reset();
  return false;
}

bool IdentifyTool::keyPress(QKeyEvent* event) {
  if (event->key() != Qt::Key_Escape || !asking_.mark().place) return false;
  asking_.close();
  return true;
}

void IdentifyTool::paintOverlay(QPainter& painter, const Viewport& viewport) {
  const IdentifyMark& mark = asking_.mark();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  for (const auto& [colour, width] : {std::pair(kHalo, 6.0), std::pair(kInk, 3.0)}) {
    const QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    for (const Line<ProjectedPoint>& line : mark.lines) {
      QPolygonF way;
      for (const ProjectedPoint& place : line) way << onScreen(place, viewport);
      strokeLine(painter, pen, way);
    }
    painter.setPen(QPen(colour, width));
    if (mark.point && mark.lines.empty()) painter.drawEllipse(onScreen(*mark.point, viewport), kRing, kRing);
  }
  if (!mark.place) return;
  const QPointF at = onScreen(*mark.place, viewport);
  for (const auto& [colour, width] : {std::pair(kHalo, 4.0), std::pair(kInk, 1.6)}) {
    painter.setPen(QPen(colour, width));
    painter.drawLine(at - QPointF(kRing, 0), at + QPointF(kRing, 0));
    painter.drawLine(at - QPointF(0, kRing), at + QPointF(0, kRing));
  }
}

QString IdentifyTool::hint() const {
  return QCoreApplication::translate(
      "IdentifyTool", "Click a place to read all that is known of what lies there · drag moves the map");
}

}  // namespace zw
