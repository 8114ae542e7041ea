// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QTouchEvent>
#include <algorithm>
#include <cmath>

#include "ui/canvas/map_view.h"
#include "ui/canvas/map_view_state.h"

namespace zw {

namespace {

constexpr double kLeastPinch = 0.2, kGreatestPinch = 5;  // of one event

QEvent::Type mouseType(TouchInput::Action::Kind kind) {
  switch (kind) {
    case TouchInput::Action::Kind::Press:
      return QEvent::MouseButtonPress;
    case TouchInput::Action::Kind::DoublePress:
      return QEvent::MouseButtonDblClick;
    case TouchInput::Action::Kind::Release:
      return QEvent::MouseButtonRelease;
    default:
      return QEvent::MouseMove;
  }
}

}  // namespace

void MapView::zoomAtOnce(QPointF at, double factor) {
  stopMoving();
  factor = std::clamp(factor, kLeastPinch, kGreatestPinch);
  const Viewport zoomed = state_->target.zoomedAt({at.x(), at.y()}, factor);
  if (isWithinLimits(zoomed)) setViewport(zoomed);
}

bool MapView::nativeGesture(QNativeGestureEvent* event) {
  switch (event->gestureType()) {
    case Qt::ZoomNativeGesture:
      zoomAtOnce(event->position(), 1 + event->value());
      return true;
    case Qt::SmartZoomNativeGesture:
      zoomSmoothly(state_->target.zoomedAt({event->position().x(), event->position().y()}, 2));
      return true;
    case Qt::PanNativeGesture:
      stopMoving();
      panBy(event->delta().x(), event->delta().y());
      return true;
    case Qt::BeginNativeGesture:
    case Qt::EndNativeGesture:
      return true;
    default:
      return false;
  }
}

bool MapView::touch(QTouchEvent* event) {
  // A touch pad's fingers come as wheel and gesture events too.
  if (event->pointingDevice()->type() != QInputDevice::DeviceType::TouchScreen) return false;
  std::vector<TouchInput::Action> actions;
  if (event->type() == QEvent::TouchCancel) {
    actions = state_->touch.cancel();
  } else {
    std::vector<QPointF> down;
    for (const QEventPoint& point : event->points())
      if (point.state() != QEventPoint::Released) down.push_back(point.position());
    actions = state_->touch.fingers(down, static_cast<std::int64_t>(event->timestamp()));
  }
  for (const TouchInput::Action& action : actions) {
    if (action.kind == TouchInput::Action::Kind::Pinch) {
      zoomAtOnce(action.at - action.by, action.zoom);
      panBy(action.by.x(), action.by.y());
      continue;
    }
    const QEvent::Type type = mouseType(action.kind);
    const bool held = action.kind != TouchInput::Action::Kind::Release;
    const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent mouse(type, action.at, mapToGlobal(action.at), button,
                      held ? Qt::MouseButtons(Qt::LeftButton) : Qt::MouseButtons(), event->modifiers());
    mouse.setTimestamp(event->timestamp());
    QCoreApplication::sendEvent(this, &mouse);
  }
  event->accept();
  return true;
}

}  // namespace zw
