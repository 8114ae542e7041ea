// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/line_tool.h"

#include <QCoreApplication>
#include <cmath>

#include "ui/canvas/render/strokes.h"
#include "ui/i18n/messages.h"
#include "ui/tools/overlay_style.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

/// A press this close to the one before is a hand's tremble, not another point.
constexpr double kSamePointPixels = 2;
const QColor kInk(0x0f, 0x76, 0x6e);

}  // namespace

bool LineTool::mousePress(const MapMouseEvent& event) {
  if (!host_.workspace.canEdit()) return false;
  if (event.button == Qt::RightButton) {
    finish();
    return true;
  }
  if (event.button != Qt::LeftButton) return false;
  const bool again = lastPress_ && std::hypot(lastPress_->x - event.screen.x,
                                              lastPress_->y - event.screen.y) < kSamePointPixels;
  lastPress_ = event.screen;
  if (!again) points_.push_back(event.map);
  pointer_ = event.map;
  host_.repaint();
  return true;
}

bool LineTool::mouseMove(const MapMouseEvent& event) {
  pointer_ = event.map;
  if (!points_.empty()) host_.repaint();
  return true;
}

bool LineTool::mouseRelease(const MapMouseEvent& event) {
  return event.button == Qt::LeftButton || event.button == Qt::RightButton;
}

bool LineTool::mouseDoubleClick(const MapMouseEvent& event) {
  if (event.button != Qt::LeftButton) return false;
  finish();
  return true;
}

bool LineTool::keyPress(QKeyEvent* event) {
  if (points_.empty()) return false;
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      finish();
      return true;
    case Qt::Key_Backspace:
      points_.pop_back();
      lastPress_.reset();
      host_.repaint();
      return true;
    case Qt::Key_Escape:
      giveUp();
      return true;
    default:
      return false;
  }
}

void LineTool::finish() {
  if (points_.size() < 2) {
    host_.tell(describe(Error{ErrorCode::TooFewPoints, {}, {}, {}, {}}));
    return;
  }
  if (finish_(host_.workspace.shown().region->projection->inverse(points_))) giveUp();
}

void LineTool::giveUp() {
  points_.clear();
  lastPress_.reset();
  host_.repaint();
}

void LineTool::paintOverlay(QPainter& painter, const Viewport& viewport) {
  if (points_.empty()) return;
  QPolygonF line;
  const auto add = [&](ProjectedPoint p) {
    const ScreenPoint s = viewport.toScreen(p);
    line << QPointF(s.x, s.y);
  };
  for (const ProjectedPoint& p : points_) add(p);
  if (pointer_) add(*pointer_);
  painter.setRenderHint(QPainter::Antialiasing);
  strokeLine(painter, QPen(QColor(255, 255, 255, 220), 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin), line);
  strokeLine(painter, QPen(kInk, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin), line);
  for (const ProjectedPoint& p : points_)
    paintHandle(painter, viewport.toScreen(p), HandleLook::Vertex, kInk);
}

QString LineTool::hint() const {
  const auto text = [](const char* source) { return QCoreApplication::translate("LineTool", source); };
  if (!host_.workspace.canEdit())
    return text(QT_TRANSLATE_NOOP("LineTool", "The plan is read-only: nothing can be drawn"));
  if (purpose_ == Purpose::Division && !host_.workspace.selectedZone())
    return text(
        QT_TRANSLATE_NOOP("LineTool", "Select the zone to split first, in the list or with the tool Pan"));
  if (points_.empty() && purpose_ == Purpose::Division)
    return text(QT_TRANSLATE_NOOP(
        "LineTool",
        "Click outside the zone where the dividing line begins; it must cross from edge to edge"));
  if (points_.empty())
    return text(QT_TRANSLATE_NOOP(
        "LineTool", "Click where the bridge or track begins; ends within 50 m of a road are joined to it"));
  return text(QT_TRANSLATE_NOOP(
      "LineTool", "Click the next point · double-click, Enter or right-click finishes · Esc cancels"));
}

}  // namespace zw
