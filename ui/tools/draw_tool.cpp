// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/draw_tool.h"

#include <QCoreApplication>
#include <cmath>

#include "core/geometry/shape_check.h"
#include "ui/i18n/messages.h"
#include "ui/tools/overlay_style.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

/// A click this close to the first corner closes the shape.
constexpr double kClosePixels = 9;
/// A press this close to the one before is a hand's tremble, not another corner.
constexpr double kSameCornerPixels = 2;
/// How near to a line the pointer must be for the boundary to follow it.
constexpr double kFollowPixels = 12;

const QColor kInk(0x2c, 0x6e, 0x8f);
const QColor kFollowed(0xd9, 0x6b, 0x00);

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
  else if (event.modifiers.testFlag(Qt::ShiftModifier))
    followLine(event);
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
  cornersBefore_.push_back(corners_.size());
  corners_.push_back(event.map);
  pointer_ = event.map;
  isFollowing_ = false;
  along_.clear();
  follow();
}

void DrawTool::lookAlongLine(const MapMouseEvent& event) {
  isFollowing_ = event.modifiers.testFlag(Qt::ShiftModifier);
  along_.clear();
  if (!isFollowing_) return;
  const double reach = kFollowPixels * host_.metresPerPixel();
  const auto& scene = host_.workspace.scene();
  if (!corners_.empty())
    along_ = lines_.between(scene, corners_.back(), event.map, reach);
  else if (const auto there = lines_.nearest(scene, event.map, reach))
    along_ = {*there};
}

void DrawTool::followLine(const MapMouseEvent& event) {
  lookAlongLine(event);
  lastPress_.reset();
  if (along_.empty()) {
    host_.tell(corners_.empty()
                   ? QCoreApplication::translate("DrawTool", "No line that is shown lies here.")
                   : QCoreApplication::translate(
                         "DrawTool", "No line that is shown leads from the last corner to this place."));
    return;
  }
  cornersBefore_.push_back(corners_.size());
  if (!corners_.empty()) corners_.pop_back();  // it was near the line; now the boundary begins on it
  corners_.insert(corners_.end(), along_.begin(), along_.end());
  pointer_ = corners_.back();
  along_.clear();
  follow();
}

bool DrawTool::mouseMove(const MapMouseEvent& event) {
  pointer_ = event.map;
  lookAlongLine(event);
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
      corners_.resize(cornersBefore_.back());
      cornersBefore_.pop_back();
      along_.clear();
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
  if (!along_.empty() && !ring.empty()) {
    ring.insert(ring.end(), along_.begin() + 1, along_.end());
    return {Polygon<ProjectedPoint>{std::move(ring), {}}};
  }
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
  along_.clear();
  if (corners_.size() < 3) {
    host_.tell(describe(Error{ErrorCode::TooFewCorners, {}, {}, {}, {}}));
    return;
  }
  if (finish_(onEarth(shapeWith(std::nullopt)))) {
    corners_.clear();
    cornersBefore_.clear();
    lastPress_.reset();
    host_.workspace.clearProvisional();
  }
  host_.repaint();
}

void DrawTool::giveUp() {
  corners_.clear();
  cornersBefore_.clear();
  along_.clear();
  isFollowing_ = false;
  lastPress_.reset();
  host_.workspace.clearProvisional();
  host_.repaint();
}

void DrawTool::paintFollowed(QPainter& painter, const Viewport& viewport) const {
  if (along_.empty()) return;
  QPolygonF way;
  for (const ProjectedPoint& place : along_) {
    const ScreenPoint at = viewport.toScreen(place);
    way << QPointF(at.x, at.y);
  }
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(Qt::white, 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPolyline(way);
  painter.setPen(QPen(kFollowed, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPolyline(way);
  paintHandle(painter, viewport.toScreen(along_.back()), HandleLook::Hot, kFollowed);
}

void DrawTool::paintOverlay(QPainter& painter, const Viewport& viewport) {
  if (!corners_.empty()) {
    const auto shape = shapeWith(pointer_);
    paintShapeInHand(painter, shape, viewport, kInk, shape.front().outer.size() <= 3 || isValid(shape));
    // Of a line that was followed only the ends were set by hand.
    for (std::size_t i = 1; i < cornersBefore_.size(); ++i)
      paintHandle(painter, viewport.toScreen(corners_[cornersBefore_[i] - 1]), HandleLook::Vertex, kInk);
    paintHandle(painter, viewport.toScreen(corners_.back()), HandleLook::Vertex, kInk);
    paintHandle(painter, viewport.toScreen(corners_.front()),
                corners_.size() >= 3 ? HandleLook::Hot : HandleLook::Vertex, kInk);
  }
  paintFollowed(painter, viewport);
}

QString DrawTool::hint() const {
  if (!host_.workspace.canEdit())
    return QCoreApplication::translate("DrawTool", "The plan is read-only: nothing can be drawn");
  if (isFollowing_ && !corners_.empty() && along_.empty())
    return QCoreApplication::translate(
        "DrawTool", "No line that is shown leads here from the last corner · release Shift to go straight");
  if (isFollowing_ && !along_.empty())
    return QCoreApplication::translate("DrawTool", "Click to take the boundary along this line");
  if (corners_.empty())
    return purpose_ == Purpose::Zone
               ? QCoreApplication::translate(
                     "DrawTool", "Click the first corner of the zone · with Shift on the nearest line")
               : QCoreApplication::translate("DrawTool",
                                             "Click the first corner of the area that no route may enter");
  if (corners_.size() < 3)
    return QCoreApplication::translate("DrawTool",
                                       "Click the next corner · Shift follows a river, road or edge · "
                                       "Backspace takes one back · Esc cancels");
  return QCoreApplication::translate("DrawTool",
                                     "Click the next corner · Shift follows a line · double-click, Enter or "
                                     "right-click finishes · Esc cancels");
}

}  // namespace zw
