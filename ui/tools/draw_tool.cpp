// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/draw_tool.h"

#include <QCoreApplication>
#include <cmath>

#include "ui/i18n/messages.h"
#include "ui/tools/boundary.h"
#include "ui/tools/overlay_style.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

/// A click this close to the first corner closes the shape.
constexpr double kClosePixels = 9;
/// A press this close to the one before is a hand's tremble, not another corner.
constexpr double kSameCornerPixels = 2;

const QColor kInk(0x2c, 0x6e, 0x8f);

double distance(ScreenPoint a, ScreenPoint b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

}  // namespace

void DrawTool::activate() {
  giveUp();
}

void DrawTool::deactivate() {
  giveUp();
}

bool DrawTool::mousePress(const MapMouseEvent& event) {
  if (!host_.workspace.canEdit()) return false;
  if (event.button == Qt::RightButton) {
    finish();
    return true;
  }
  if (event.button != Qt::LeftButton) return false;
  if (closes(event.map))
    finish();
  else
    addCorner(event);
  return true;
}

bool DrawTool::closes(ProjectedPoint place) const {
  return corners_.size() >= 3 && std::hypot(place.x - corners_.front().x, place.y - corners_.front().y) <
                                     kClosePixels * host_.metresPerPixel();
}

void DrawTool::addCorner(const MapMouseEvent& event) {
  const bool again =
      !corners_.empty() && lastPress_ && distance(*lastPress_, event.screen) < kSameCornerPixels;
  lastPress_ = event.screen;
  if (again) return;
  corners_.push_back(event.map);
  pointer_ = event.map;
  follow();
}

bool DrawTool::mouseMove(const MapMouseEvent& event) {
  pointer_ = event.map;
  follow();
  return true;
}

bool DrawTool::mouseRelease(const MapMouseEvent& event) {
  return event.button == Qt::LeftButton || event.button == Qt::RightButton;
}

bool DrawTool::mouseDoubleClick(const MapMouseEvent& event) {
  if (event.button != Qt::LeftButton) return false;
  // its first press has set the last corner
  finish();
  return true;
}

bool DrawTool::keyPress(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (corners_.empty()) return false;
      finish();
      return true;
    case Qt::Key_Backspace:
      if (corners_.empty()) return false;
      corners_.pop_back();
      lastPress_.reset();
      follow();
      return true;
    case Qt::Key_Escape:
      if (corners_.empty()) return false;
      giveUp();
      return true;
    default:
      return false;
  }
}

MultiPolygon<ProjectedPoint> DrawTool::shapeWith(const std::optional<ProjectedPoint>& last) const {
  Ring<ProjectedPoint> ring = corners_;
  if (last && !ring.empty() && !(ring.back() == *last)) ring.push_back(*last);
  return {Polygon<ProjectedPoint>{std::move(ring), {}}};
}

MultiPolygon<LonLat> DrawTool::onEarth(const MultiPolygon<ProjectedPoint>& shape) const {
  return host_.workspace.shown().region->projection->inverse(shape);
}

void DrawTool::follow() {
  if (!corners_.empty() && purpose_ == Purpose::Zone) {
    const auto shape = shapeWith(pointer_);
    if (shape.front().outer.size() >= 3)
      host_.workspace.setProvisional({std::nullopt, onEarth(shape)});
    else
      host_.workspace.clearProvisional();
  }
  host_.repaint();
}

void DrawTool::finish() {
  if (corners_.size() < 3) {
    host_.tell(describe(Error{ErrorCode::TooFewCorners, {}, {}, {}, {}}));
    return;
  }
  if (finish_(onEarth(shapeWith(std::nullopt)))) {
    corners_.clear();
    lastPress_.reset();
    host_.workspace.clearProvisional();
  }
  host_.repaint();
}

void DrawTool::giveUp() {
  corners_.clear();
  lastPress_.reset();
  host_.workspace.clearProvisional();
  host_.repaint();
}

bool DrawTool::sound(const MultiPolygon<ProjectedPoint>& shape) const {
  bool crosses = false;
  if (shape.front().outer.size() > 3)
    forEachVertex(shape, [&](const VertexRef& corner) { crosses = crosses || crossesAt(shape, corner); });
  return !crosses;
}

void DrawTool::paintOverlay(QPainter& painter, const Viewport& viewport) {
  if (corners_.empty()) return;
  const auto shape = shapeWith(pointer_);
  paintShapeInHand(painter, shape, viewport, kInk, sound(shape));
  for (std::size_t i = 0; i < corners_.size(); ++i)
    paintHandle(painter, viewport.toScreen(corners_[i]),
                i == 0 && corners_.size() >= 3 ? HandleLook::Hot : HandleLook::Vertex, kInk);
}

QString DrawTool::hint() const {
  if (!host_.workspace.canEdit())
    return QCoreApplication::translate("DrawTool", "The plan is read-only: nothing can be drawn");
  if (corners_.empty())
    return purpose_ == Purpose::Zone
               ? QCoreApplication::translate("DrawTool", "Click the first corner of the zone")
               : QCoreApplication::translate("DrawTool",
                                             "Click the first corner of the area that no route may enter");
  if (corners_.size() < 3)
    return QCoreApplication::translate("DrawTool",
                                       "Click the next corner · Backspace takes one back · Esc cancels");
  return QCoreApplication::translate(
      "DrawTool", "Click the next corner · double-click, Enter or right-click finishes · Esc cancels");
}

}  // namespace zw
