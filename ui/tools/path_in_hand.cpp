// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/path_in_hand.h"

#include <QCoreApplication>
#include <cmath>

#include "core/geometry/drawn_shapes.h"
#include "ui/tools/overlay_style.h"
#include "ui/tools/snapping.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

/// A click this close to the first place closes a ring.
constexpr double kClosePixels = 9;
/// A press this close to the one before is a hand's tremble, not another place.
constexpr double kSamePlacePixels = 2;
/// A press that is dragged farther than this draws freehand.
constexpr double kFreehandPixels = 8;
/// How far apart the places of a stroke are, and how near to it what is made of it stays.
constexpr double kStrokePixels = 2;
constexpr double kStrokeTolerance = 1.2;
/// How near to a line the pointer must be for the path to follow it.
constexpr double kFollowPixels = 12;

const QColor kFollowed(0xd9, 0x6b, 0x00);

double distance(ScreenPoint a, ScreenPoint b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}
double distance(ProjectedPoint a, ProjectedPoint b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

}  // namespace

Line<ProjectedPoint> PathInHand::withPointer() const {
  Line<ProjectedPoint> out = places_;
  if (!stroke_.empty())
    out.insert(out.end(), stroke_.begin() + 1, stroke_.end());
  else if (!along_.empty() && !out.empty())
    out.insert(out.end(), along_.begin() + 1, along_.end());
  else if (pointer_ && !out.empty() && !(out.back() == *pointer_))
    out.push_back(*pointer_);
  return out;
}

bool PathInHand::closes(ProjectedPoint place) const {
  return places_.size() >= 3 && distance(place, places_.front()) < kClosePixels * host_.metresPerPixel();
}

void PathInHand::press(const MapMouseEvent& event) {
  if (event.modifiers.testFlag(Qt::ShiftModifier) && !event.exact)
    followLine(event);
  else
    add(event);
}

ProjectedPoint PathInHand::placeOf(const MapMouseEvent& event) const {
  return snaps_ ? host_.snapped(event) : event.map;
}

void PathInHand::add(const MapMouseEvent& event) {
  const bool again = !event.exact && !places_.empty() && lastPress_ &&
                     distance(*lastPress_, event.screen) < kSamePlacePixels;
  lastPress_ = event.exact ? std::nullopt : std::optional(event.screen);
  isPressed_ = !event.exact;
  if (again) return;
  placesBefore_.push_back(places_.size());
  places_.push_back(placeOf(event));
  pointer_ = places_.back();
  isFollowing_ = false;
  along_.clear();
}

void PathInHand::lookAlongLine(const MapMouseEvent& event) {
  isFollowing_ = event.modifiers.testFlag(Qt::ShiftModifier);
  along_.clear();
  if (!isFollowing_) return;
  host_.snapping.forget();
  const double reach = kFollowPixels * host_.metresPerPixel();
  const auto& scene = host_.workspace.scene();
  if (!places_.empty())
    along_ = lines_.between(scene, places_.back(), event.map, reach);
  else if (const auto there = lines_.nearest(scene, event.map, reach))
    along_ = {*there};
}

void PathInHand::followLine(const MapMouseEvent& event) {
  lookAlongLine(event);
  lastPress_.reset();
  if (along_.empty()) {
    host_.tell(places_.empty()
                   ? QCoreApplication::translate("DrawTool", "No line that is shown lies here.")
                   : QCoreApplication::translate(
                         "DrawTool", "No line that is shown leads from the last corner to this place."));
    return;
  }
  placesBefore_.push_back(places_.size());
  if (!places_.empty()) places_.pop_back();  // it was near the line; now the path begins on it
  places_.insert(places_.end(), along_.begin(), along_.end());
  pointer_ = places_.back();
  along_.clear();
}

void PathInHand::move(const MapMouseEvent& event) {
  const bool isHeld = isPressed_ && event.buttons.testFlag(Qt::LeftButton) && !places_.empty();
  if (isHeld && lastPress_ && (isFreehand() || distance(*lastPress_, event.screen) > kFreehandPixels)) {
    if (stroke_.empty()) stroke_ = {places_.back()};
    if (distance(stroke_.back(), event.map) >= kStrokePixels * host_.metresPerPixel())
      stroke_.push_back(event.map);
    pointer_ = event.map;
    return;
  }
  lookAlongLine(event);
  pointer_ = isFollowing_ ? event.map : placeOf(event);
}

bool PathInHand::release() {
  isPressed_ = false;
  if (stroke_.empty()) return false;
  Line<ProjectedPoint> way = simplified(stroke_, kStrokeTolerance * host_.metresPerPixel());
  stroke_.clear();
  lastPress_.reset();
  placesBefore_.push_back(places_.size());
  places_.insert(places_.end(), way.begin() + 1, way.end());
  return true;
}

bool PathInHand::takeBack() {
  if (places_.empty()) return false;
  places_.resize(placesBefore_.back());
  placesBefore_.pop_back();
  along_.clear();
  stroke_.clear();
  lastPress_.reset();
  return true;
}

void PathInHand::clear() {
  places_.clear();
  placesBefore_.clear();
  stroke_.clear();
  along_.clear();
  isFollowing_ = false;
  isPressed_ = false;
  lastPress_.reset();
  host_.snapping.forget();
}

void PathInHand::forgetPointer() {
  host_.snapping.forget();
  along_.clear();
  pointer_.reset();
}

void PathInHand::paint(QPainter& painter, const Viewport& viewport, const QColor& ink, bool isRing) const {
  if (!places_.empty()) {
    // Of a line that was followed, or drawn freehand, only the ends were set by hand.
    for (std::size_t i = 1; i < placesBefore_.size(); ++i)
      paintHandle(painter, viewport.toScreen(places_[placesBefore_[i] - 1]), HandleLook::Vertex, ink);
    paintHandle(painter, viewport.toScreen(places_.back()), HandleLook::Vertex, ink);
    paintHandle(painter, viewport.toScreen(places_.front()),
                isRing && places_.size() >= 3 ? HandleLook::Hot : HandleLook::Vertex, ink);
  }
  host_.snapping.paint(painter, viewport);
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

}  // namespace zw
