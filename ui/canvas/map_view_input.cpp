// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QTouchEvent>
#include <QWheelEvent>
#include <cmath>

#include "ui/canvas/map_view.h"
#include "ui/canvas/map_view_state.h"
#include "ui/canvas/render/region_picture.h"

namespace zw {

namespace {

constexpr double kArrowPixels = 80;
constexpr double kKeyZoom = 1.5;
constexpr double kWheelUnitsPerDoubling = 240;  // two notches
constexpr double kPixelsPerWheelUnit = 0.5;
constexpr double kPage = 0.9;  // of the view's height or width
constexpr int kFrameMilliseconds = 12;

ScreenPoint screenPoint(QPointF p) {
  return {p.x(), p.y()};
}

}  // namespace

MapMouseEvent MapView::mapEvent(const QMouseEvent* event) const {
  const ScreenPoint at = screenPoint(event->position());
  return {at, state_->shown.toMap(at), event->button(), event->buttons(), event->modifiers()};
}

bool MapView::event(QEvent* event) {
  switch (event->type()) {
    case QEvent::ScreenChangeInternal:
      setScene(state_->scene);
      break;
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
      if (touch(static_cast<QTouchEvent*>(event))) return true;
      event->ignore();
      return false;
    case QEvent::NativeGesture:
      if (nativeGesture(static_cast<QNativeGestureEvent*>(event))) return true;
      break;
    default:
      break;
  }
  return QWidget::event(event);
}

void MapView::wheelEvent(QWheelEvent* event) {
  event->accept();
  const bool fingers = event->phase() != Qt::NoScrollPhase ||
                       event->pointingDevice()->type() == QInputDevice::DeviceType::TouchPad;
  if (fingers && !(event->modifiers() & Qt::ControlModifier)) {
    const QPointF by = event->pixelDelta().isNull() ? QPointF(event->angleDelta()) * kPixelsPerWheelUnit
                                                    : QPointF(event->pixelDelta());
    stopMoving();
    if (!by.isNull()) panBy(by.x(), by.y());
    return;
  }
  const double units =
      fingers && !event->pixelDelta().isNull() ? event->pixelDelta().y() : event->angleDelta().y();
  if (units == 0) return;
  const double factor = std::exp2(units / kWheelUnitsPerDoubling);
  // Fingers move evenly by themselves.
  if (fingers) return zoomAtOnce(event->position(), factor);
  zoomSmoothly(state_->target.zoomedAt(screenPoint(event->position()), factor));
}

void MapView::mousePressEvent(QMouseEvent* event) {
  const bool pans =
      event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && state_->spaceHeld);
  if (state_->flying()) stopMoving();
  if (state_->dragging != Qt::NoButton) return;
  if (!pans && state_->tool && state_->tool->mousePress(mapEvent(event))) return update();
  if (!pans && event->button() != Qt::LeftButton) return event->ignore();
  state_->dragging = event->button();
  state_->last = event->position();
  state_->flick.stop();
  state_->flick.track(event->position(), state_->clock.elapsed());
  setCursor(Qt::ClosedHandCursor);
}

void MapView::mouseMoveEvent(QMouseEvent* event) {
  if (state_->dragging != Qt::NoButton) {
    const QPointF by = event->position() - state_->last;
    state_->last = event->position();
    state_->flick.track(event->position(), state_->clock.elapsed());
    panBy(by.x(), by.y());
  } else if (state_->tool) {
    state_->tool->mouseMove(mapEvent(event));
  }
  emit cursorMoved(state_->shown.toMap(screenPoint(event->position())));
}

void MapView::mouseReleaseEvent(QMouseEvent* event) {
  if (state_->dragging != Qt::NoButton && event->button() == state_->dragging) {
    // A tool that left the press to the view still learns of the release: a click may mean something to it.
    const bool offered = state_->dragging == Qt::LeftButton && !state_->spaceHeld;
    stopDragging();
    if (state_->inMotion && state_->flick.release(state_->clock.elapsed()))
      state_->flickFrames.start(kFrameMilliseconds, Qt::PreciseTimer, this);
    if (!offered) return;
  }
  if (state_->tool && state_->tool->mouseRelease(mapEvent(event))) update();
}

void MapView::stopDragging() {
  state_->dragging = Qt::NoButton;
  if (state_->spaceHeld)
    setCursor(Qt::OpenHandCursor);
  else
    setCursor(state_->tool ? state_->tool->cursor() : QCursor(Qt::OpenHandCursor));
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (state_->tool && !state_->spaceHeld && state_->tool->mouseDoubleClick(mapEvent(event))) return update();
  if (event->button() != Qt::LeftButton) return event->ignore();
  zoomSmoothly(state_->target.zoomedAt(screenPoint(event->position()), 2));
}

void MapView::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Space) {
    if (!event->isAutoRepeat()) {
      state_->spaceHeld = true;
      if (state_->dragging == Qt::NoButton) setCursor(Qt::OpenHandCursor);
    }
    return;
  }
  if (state_->tool && state_->tool->keyPress(event)) return update();
  const QPointF cursor = mapFromGlobal(QCursor::pos());
  const QPointF middle(width() / 2.0, height() / 2.0);
  const ScreenPoint fixed = screenPoint(underMouse() ? cursor : middle);
  const bool sideways = event->modifiers() & Qt::ShiftModifier;
  const QPointF page = sideways ? QPointF(width() * kPage, 0) : QPointF(0, height() * kPage);
  if (state_->flying()) stopMoving();
  switch (event->key()) {
    case Qt::Key_Home:
    case Qt::Key_0:
      if (state_->scene->base) zoomTo(state_->scene->base->bounds);
      return;
    case Qt::Key_PageUp:
      return panBy(page.x(), page.y());
    case Qt::Key_PageDown:
      return panBy(-page.x(), -page.y());
    case Qt::Key_Left:
      return panBy(kArrowPixels, 0);
    case Qt::Key_Right:
      return panBy(-kArrowPixels, 0);
    case Qt::Key_Up:
      return panBy(0, kArrowPixels);
    case Qt::Key_Down:
      return panBy(0, -kArrowPixels);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return zoomSmoothly(state_->target.zoomedAt(fixed, kKeyZoom));
    case Qt::Key_Minus:
      return zoomSmoothly(state_->target.zoomedAt(fixed, 1 / kKeyZoom));
    default:
      QWidget::keyPressEvent(event);
  }
}

void MapView::keyReleaseEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Space) return QWidget::keyReleaseEvent(event);
  if (event->isAutoRepeat()) return;
  state_->spaceHeld = false;
  if (state_->dragging == Qt::NoButton) stopDragging();
}

void MapView::leaveEvent(QEvent* event) {
  QWidget::leaveEvent(event);
  emit cursorLeft();
}

void MapView::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  state_->spaceHeld = false;
  if (state_->dragging == Qt::NoButton) stopDragging();
}

}  // namespace zw
