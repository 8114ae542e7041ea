// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/place_tool.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <cmath>

#include "ui/tools/arrow_step.h"
#include "ui/tools/snapping.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

constexpr double kClickPixels = 4;  // a press and a release closer than this are a click, not a drag
constexpr double kGrabPixels = 11;
constexpr double kRingRadius = 13;
const QColor kRing(0x1d, 0x6f, 0xd1);

QString tr(const char* source) {
  return QCoreApplication::translate("PlaceTool", source);
}

double distanceOf(ScreenPoint a, ScreenPoint b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

void paintRing(QPainter& painter, ScreenPoint at) {
  painter.setBrush(Qt::NoBrush);
  for (const QPen& pen : {QPen(QColor(255, 255, 255, 220), 4.5), QPen(kRing, 2)}) {
    painter.setPen(pen);
    painter.drawEllipse(QPointF(at.x, at.y), kRingRadius, kRingRadius);
  }
}

}  // namespace

std::optional<PlaceTool::Thing> PlaceTool::thingAt(ProjectedPoint place) const {
  double least = kGrabPixels * host_.metresPerPixel();
  std::optional<Thing> found;
  for (const Thing& thing : editing_.things()) {
    const ProjectedPoint at = onMap(thing.point);
    const double distance = std::hypot(at.x - place.x, at.y - place.y);
    if (distance > least) continue;
    least = distance;
    found = thing;
  }
  return found;
}

std::optional<PlaceTool::Thing> PlaceTool::chosen() const {
  if (chosen_ && host_.workspace.hasPlan())
    for (const Thing& thing : editing_.things())
      if (thing.id == *chosen_) return thing;
  return std::nullopt;
}

LonLat PlaceTool::onEarth(ProjectedPoint place) const {
  return host_.workspace.shown().region->projection->inverse(place);
}

ProjectedPoint PlaceTool::onMap(LonLat place) const {
  return host_.workspace.shown().region->projection->forward(place);
}

void PlaceTool::choose(const std::optional<Uuid>& thing) {
  chosen_ = thing;
  editing_.choose(thing);
  host_.repaint();
}

void PlaceTool::stopDragging() {
  grabbed_.reset();
  dragged_.reset();
  host_.snapping.forget();
  host_.repaint();
}

void PlaceTool::deactivate() {
  pressed_.reset();
  stopDragging();
  choose(std::nullopt);
}

bool PlaceTool::mousePress(const MapMouseEvent& event) {
  if (!host_.workspace.hasPlan() || !host_.workspace.shown().region) return false;
  const auto thing = event.exact ? std::nullopt : thingAt(event.map);
  if (event.button == Qt::RightButton) {
    if (!thing) return false;
    choose(thing->id);
    editing_.offer(thing->id);
    return true;
  }
  if (event.button != Qt::LeftButton) return false;
  pressed_ = event.screen;
  grabbed_.reset();
  dragged_.reset();
  if (!thing) return false;  // the map may be dragged
  grabbed_ = thing->id;
  choose(thing->id);
  return true;
}

bool PlaceTool::mouseMove(const MapMouseEvent& event) {
  if (!host_.workspace.hasPlan() || !host_.workspace.shown().region) return false;
  if (event.buttons == Qt::NoButton) {
    const bool over = thingAt(event.map).has_value();
    if (over != over_) {
      over_ = over;
      host_.repaint();
    }
    if (over || !host_.workspace.canEdit())
      host_.forgetSnapped();
    else
      host_.followSnapped(event);
    return false;
  }
  if (!grabbed_ || !pressed_ || !host_.workspace.canEdit()) return false;
  if (!dragged_ && distanceOf(event.screen, *pressed_) < kClickPixels) return true;
  dragged_ = host_.snapped(event);
  host_.repaint();
  return true;
}

bool PlaceTool::mouseRelease(const MapMouseEvent& event) {
  if (!pressed_ || event.button != Qt::LeftButton) return false;
  const bool click = distanceOf(event.screen, *pressed_) < kClickPixels;
  pressed_.reset();
  const auto grabbed = grabbed_;
  const bool dragged = dragged_.has_value();
  const ProjectedPoint place = host_.snapped(event);
  stopDragging();
  if (dragged) {
    editing_.move(*grabbed, onEarth(place));
    return true;
  }
  if (grabbed || !click || !host_.workspace.canEdit()) return grabbed.has_value();
  if (const auto added = editing_.add(onEarth(place))) choose(added);
  return false;
}

bool PlaceTool::mouseDoubleClick(const MapMouseEvent& event) {
  if (event.button != Qt::LeftButton || !host_.workspace.hasPlan() || !host_.workspace.shown().region)
    return false;
  const auto thing = thingAt(event.map);
  if (!thing) return false;
  choose(thing->id);
  editing_.describe(thing->id);
  return true;
}

bool PlaceTool::keyPress(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && (dragged_ || chosen_)) {
    const bool dragging = dragged_.has_value();
    pressed_.reset();
    stopDragging();
    if (!dragging) choose(std::nullopt);
    return true;
  }
  const auto thing = chosen();
  if (!thing) return false;
  switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
      if (host_.workspace.canEdit()) editing_.remove(thing->id);
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      editing_.describe(thing->id);
      return true;
    default:
      return nudge(*thing, *event);
  }
}

/// A step of a pixel, ten with Shift, as arrows move things in drawing programs.
bool PlaceTool::nudge(const Thing& thing, const QKeyEvent& event) {
  const auto step = arrowStep(event, host_.metresPerPixel());
  if (!step) return false;
  ProjectedPoint place = onMap(thing.point);
  place.x += step->east;
  place.y += step->north;
  if (host_.workspace.canEdit()) editing_.move(thing.id, onEarth(place));
  return true;
}

void PlaceTool::paintOverlay(QPainter& painter, const Viewport& viewport) {
  host_.snapping.paint(painter, viewport);
  const auto thing = chosen();
  if (!thing) return;
  painter.setRenderHint(QPainter::Antialiasing);
  const ScreenPoint stands = viewport.toScreen(onMap(thing->point));
  if (!dragged_) {
    paintRing(painter, stands);
    return;
  }
  const ScreenPoint at = viewport.toScreen(*dragged_);
  painter.setPen(QPen(kRing, 1.5, Qt::DashLine));
  painter.drawLine(QPointF(stands.x, stands.y), QPointF(at.x, at.y));
  paintRing(painter, at);
  painter.setPen(QPen(kRing, 2));
  painter.drawPoint(QPointF(at.x, at.y));
}

QCursor PlaceTool::cursor() const {
  return dragged_ ? Qt::ClosedHandCursor : over_ ? Qt::OpenHandCursor : Qt::CrossCursor;
}

QString PlaceTool::hint() const {
  if (!host_.workspace.canEdit()) return words_.readOnly;
  if (chosen())
    return tr("Drag or arrow keys to move · Enter or double-click to edit · Delete removes · Esc lets go");
  return words_.hint;
}

}  // namespace zw
