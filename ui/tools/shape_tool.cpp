// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/shape_tool.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/geometry/drawn_shapes.h"
#include "core/geometry/geodesic.h"
#include "core/geometry/shape_check.h"
#include "ui/i18n/figures.h"
#include "ui/i18n/messages.h"
#include "ui/tools/overlay_style.h"
#include "ui/tools/snapping.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

const QColor kInk(0x2c, 0x6e, 0x8f);
/// A press that is dragged farther than this sets the second place where it is released.
constexpr double kDragPixels = 6;
constexpr double kMostMetres = 200000;

QString text(const char* source) {
  return QCoreApplication::translate("ShapeTool", source);
}

std::vector<ToolNumber> numbersOf(ShapeTool::Kind kind) {
  const auto number = [](const char* name) {
    return ToolNumber{text(name),
                      QStringLiteral("m"),
                      0,
                      0,
                      kMostMetres,
                      0,
                      text(QT_TRANSLATE_NOOP("ShapeTool", "by hand"))};
  };
  if (kind == ShapeTool::Kind::Circle) return {number(QT_TRANSLATE_NOOP("ShapeTool", "Radius"))};
  return {number(QT_TRANSLATE_NOOP("ShapeTool", "Width")), number(QT_TRANSLATE_NOOP("ShapeTool", "Height"))};
}

}  // namespace

ShapeTool::ShapeTool(ToolHost host, Kind kind, Finish finish)
    : host_(std::move(host)), kind_(kind), finish_(std::move(finish)), numbers_(numbersOf(kind)) {}

void ShapeTool::setNumber(std::size_t which, double value) {
  numbers_.at(which).value = value;
  follow();
}

bool ShapeTool::hasSize() const {
  return std::all_of(numbers_.begin(), numbers_.end(), [](const ToolNumber& n) { return n.value > 0; });
}

MultiPolygon<LonLat> ShapeTool::shape() const {
  const Projection& projection = *host_.workspace.shown().region->projection;
  const auto from = first_ ? first_ : hasSize() ? pointer_ : std::nullopt;
  if (!from) return {};
  if (kind_ == Kind::Circle) {
    const LonLat middle = projection.inverse(*from);
    const double radius = hasSize()  ? numbers_[0].value
                          : pointer_ ? geodesicDistance(middle, projection.inverse(*pointer_)).value()
                                     : 0;
    return radius > 0 ? circleAbout(middle, Metres(radius)) : MultiPolygon<LonLat>();
  }
  const ProjectedPoint to = pointer_.value_or(*from);
  // A number that is typed counts from the first corner towards the pointer.
  const auto reach = [&](double typed, double drawn) {
    return typed > 0 ? std::copysign(typed, drawn) : drawn;
  };
  const double width = reach(numbers_[0].value, to.x - from->x),
               height = reach(numbers_[1].value, to.y - from->y);
  if (width == 0 || height == 0) return {};
  return projection.inverse(rectangleBetween(*from, {from->x + width, from->y + height}));
}

bool ShapeTool::mousePress(const MapMouseEvent& event) {
  if (!host_.workspace.canEdit() || event.button != Qt::LeftButton) return false;
  pointer_ = host_.snapped(event);
  if (first_ || hasSize()) {
    finish();
    return true;
  }
  first_ = pointer_;
  if (!event.exact) pressed_ = event.screen;
  follow();
  return true;
}

bool ShapeTool::mouseMove(const MapMouseEvent& event) {
  pointer_ = host_.snapped(event);
  follow();
  return true;
}

bool ShapeTool::mouseRelease(const MapMouseEvent& event) {
  if (event.button != Qt::LeftButton) return event.button == Qt::RightButton;
  if (pressed_ && std::hypot(event.screen.x - pressed_->x, event.screen.y - pressed_->y) > kDragPixels) {
    pointer_ = host_.snapped(event);
    finish();
  }
  pressed_.reset();
  return true;
}

bool ShapeTool::mouseDoubleClick(const MapMouseEvent& event) {
  return event.button == Qt::LeftButton;
}

bool ShapeTool::keyPress(QKeyEvent* event) {
  if (!first_) return false;
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      finish();
      return true;
    case Qt::Key_Backspace:
      first_.reset();
      follow();
      return true;
    case Qt::Key_Escape:
      giveUp();
      return true;
    default:
      return false;
  }
}

void ShapeTool::follow() {
  const MultiPolygon<LonLat> made = host_.workspace.hasPlan() ? shape() : MultiPolygon<LonLat>();
  if (!made.empty() && first_)
    host_.workspace.setProvisional({std::nullopt, made});
  else
    host_.workspace.clearProvisional();
  host_.repaint();
}

void ShapeTool::finish() {
  const MultiPolygon<LonLat> made = shape();
  if (made.empty()) {
    host_.tell(describe(Error{ErrorCode::ZeroArea, {}, {}, {}, {}}));
    return;
  }
  if (finish_(made)) giveUp();
  host_.repaint();
}

void ShapeTool::giveUp() {
  first_.reset();
  pressed_.reset();
  host_.workspace.clearProvisional();
  host_.repaint();
}

QString ShapeTool::sizeText() const {
  const auto metres = [](double value) {
    return value < 10000 ? QStringLiteral("%1 m").arg(numberText(value, 0))
                         : QStringLiteral("%1 km").arg(numberText(value / 1000, 2));
  };
  const MultiPolygon<LonLat> made = shape();
  if (made.empty()) return {};
  const auto& ring = made.front().outer;
  const auto side = [&](std::size_t a, std::size_t b) { return geodesicDistance(ring[a], ring[b]).value(); };
  if (kind_ == Kind::Circle)
    return text(QT_TRANSLATE_NOOP("ShapeTool", "radius %1"))
        .arg(metres(side(0, static_cast<std::size_t>(kCircleCorners) / 2) / 2));
  return QStringLiteral("%1 × %2").arg(metres(side(0, 1)), metres(side(1, 2)));
}

void ShapeTool::paintOverlay(QPainter& painter, const Viewport& viewport) {
  if (!host_.workspace.hasPlan()) return;
  const auto made = host_.workspace.shown().region->projection->forward(shape());
  if (!made.empty()) paintShapeInHand(painter, made, viewport, kInk, isValid(made));
  if (first_) paintHandle(painter, viewport.toScreen(*first_), HandleLook::Vertex, kInk);
  host_.snapping.paint(painter, viewport);
  if (!pointer_ || made.empty()) return;
  const ScreenPoint at = viewport.toScreen(*pointer_);
  paintNote(painter, QPointF(at.x + 14, at.y + 30), sizeText(), kInk);
}

QString ShapeTool::hint() const {
  if (!host_.workspace.canEdit())
    return text(QT_TRANSLATE_NOOP("ShapeTool", "The plan is read-only: nothing can be drawn"));
  if (hasSize())
    return kind_ == Kind::Circle ? text(QT_TRANSLATE_NOOP("ShapeTool", "Click the middle of the circle"))
                                 : text(QT_TRANSLATE_NOOP("ShapeTool", "Click a corner of the rectangle"));
  if (first_)
    return kind_ == Kind::Circle
               ? text(QT_TRANSLATE_NOOP("ShapeTool", "Click a place on the circle · Esc cancels"))
               : text(QT_TRANSLATE_NOOP("ShapeTool", "Click the opposite corner · Esc cancels"));
  return kind_ == Kind::Circle
             ? text(QT_TRANSLATE_NOOP(
                   "ShapeTool", "Click the middle and a place on the circle, or drag · or type its radius"))
             : text(QT_TRANSLATE_NOOP("ShapeTool", "Click two opposite corners, or drag · or type its size"));
}

}  // namespace zw
