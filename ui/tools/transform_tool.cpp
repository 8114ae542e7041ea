// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/transform_tool.h"

#include <QCoreApplication>
#include <cmath>
#include <numbers>

#include "core/geometry/shape_check.h"
#include "ui/i18n/figures.h"
#include "ui/tools/arrow_step.h"
#include "ui/tools/boundary.h"
#include "ui/tools/overlay_style.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

const QColor kInk(0x2c, 0x6e, 0x8f);
constexpr double kGripPixels = 10;
constexpr double kKnobPixels = 30;  // how far above its frame a zone is turned
constexpr double kLeastScale = 0.01, kMostScale = 100;
constexpr double kMostMetres = 200000;

QString text(const char* source) {
  return QCoreApplication::translate("TransformTool", source);
}

double distance(ProjectedPoint a, ProjectedPoint b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

/// Degrees clockwise from north.
double bearing(ProjectedPoint from, ProjectedPoint to) {
  return std::atan2(to.x - from.x, to.y - from.y) * 180 / std::numbers::pi;
}

/// Between -180 and 180.
double turned(double degrees) {
  return std::remainder(degrees, 360);
}

}  // namespace

TransformTool::TransformTool(ToolHost host, Finish finish)
    : host_(std::move(host)), finish_(std::move(finish)) {
  const auto follow = [this] {
    if (active_) takeUpZone();
  };
  connect(&host_.workspace, &Workspace::selectionChanged, this, follow);
  connect(&host_.workspace, &Workspace::planChanged, this, follow);
  connect(&host_.workspace, &Workspace::documentChanged, this, follow);
}

void TransformTool::activate() {
  active_ = true;
  takeUpZone();
}

void TransformTool::deactivate() {
  active_ = false;
  host_.workspace.clearProvisional();
  zone_.reset();
}

void TransformTool::takeUpZone() {
  const Zone* zone = host_.workspace.selectedZone();
  grip_ = Grip::None;
  zone_.reset();
  shape_.clear();
  if (zone) {
    zone_ = zone->id;
    shape_ = host_.workspace.shown().region->projection->forward(zone->shape);
    frame_ = boundsOf(shape_);
    change_ = Transformation{middleOf(shape_)};
  }
  host_.workspace.clearProvisional();
  host_.repaint();
}

void TransformTool::putBack() {
  grip_ = Grip::None;
  change_ = Transformation{change_.about};
  host_.workspace.clearProvisional();
  host_.repaint();
}

MultiPolygon<ProjectedPoint> TransformTool::inHand() const {
  return mapPoints<ProjectedPoint>(shape_, [this](const ProjectedPoint& p) { return change_(p); });
}

void TransformTool::follow() {
  if (zone_)
    host_.workspace.setProvisional({zone_, host_.workspace.shown().region->projection->inverse(inHand())});
  host_.repaint();
}

void TransformTool::finish() {
  grip_ = Grip::None;
  const Zone* zone = host_.workspace.selectedZone();
  const bool isSame = change_ == Transformation{change_.about};
  if (!zone || zone->id != zone_ || isSame || !finish_(change_)) putBack();
}

ProjectedPoint TransformTool::gripPlace(Grip grip) const {
  const double middle = (frame_.minX + frame_.maxX) / 2;
  switch (grip) {
    case Grip::SouthWest:
      return change_({frame_.minX, frame_.minY});
    case Grip::SouthEast:
      return change_({frame_.maxX, frame_.minY});
    case Grip::NorthEast:
      return change_({frame_.maxX, frame_.maxY});
    case Grip::NorthWest:
      return change_({frame_.minX, frame_.maxY});
    case Grip::Turn: {
      const ProjectedPoint top = change_({middle, frame_.maxY});
      const double angle = change_.clockwise * std::numbers::pi / 180;
      const double away = kKnobPixels * host_.metresPerPixel();
      return {top.x + away * std::sin(angle), top.y + away * std::cos(angle)};
    }
    case Grip::None:
    case Grip::Move:
      break;
  }
  return change_(change_.about);
}

TransformTool::Grip TransformTool::gripAt(ProjectedPoint place) const {
  if (!zone_) return Grip::None;
  for (const Grip grip : {Grip::Turn, Grip::SouthWest, Grip::SouthEast, Grip::NorthEast, Grip::NorthWest})
    if (distance(place, gripPlace(grip)) < kGripPixels * host_.metresPerPixel()) return grip;
  return holds(inHand(), place) ? Grip::Move : Grip::None;
}

bool TransformTool::mousePress(const MapMouseEvent& event) {
  if (event.button != Qt::LeftButton || !host_.workspace.canEdit()) return false;
  grip_ = gripAt(event.map);
  from_ = event.map;
  before_ = change_;
  if (grip_ != Grip::None) return true;
  if (const auto other = zoneAt(*host_.workspace.scene(), event.map)) {
    host_.workspace.select(other);
    return true;
  }
  return false;
}

void TransformTool::drag(const MapMouseEvent& event) {
  const ProjectedPoint middle = before_(before_.about);
  switch (grip_) {
    case Grip::Move:
      change_.east = before_.east + event.map.x - from_.x;
      change_.north = before_.north + event.map.y - from_.y;
      break;
    case Grip::Turn: {
      double angle = turned(before_.clockwise + bearing(middle, event.map) - bearing(middle, from_));
      if (event.modifiers.testFlag(Qt::ShiftModifier)) angle = 15 * std::round(angle / 15);
      change_.clockwise = angle;
      break;
    }
    default: {
      // In the frame's own directions, from its middle.
      const double angle = before_.clockwise * std::numbers::pi / 180;
      const auto along = [&](ProjectedPoint p) {
        const double x = p.x - middle.x, y = p.y - middle.y;
        return std::pair(x * std::cos(angle) - y * std::sin(angle),
                         x * std::sin(angle) + y * std::cos(angle));
      };
      const auto was = along(from_), is = along(event.map);
      const auto factor = [](double a, double b, double before) {
        return std::clamp(std::abs(a) > 0 ? before * b / a : before, kLeastScale, kMostScale);
      };
      if (event.modifiers.testFlag(Qt::ShiftModifier)) {
        change_.scaleX = factor(was.first, is.first, before_.scaleX);
        change_.scaleY = factor(was.second, is.second, before_.scaleY);
      } else {
        const double both =
            std::hypot(is.first, is.second) / std::max(1e-9, std::hypot(was.first, was.second));
        change_.scaleX = std::clamp(before_.scaleX * both, kLeastScale, kMostScale);
        change_.scaleY = std::clamp(before_.scaleY * both, kLeastScale, kMostScale);
      }
    }
  }
  follow();
}

bool TransformTool::mouseMove(const MapMouseEvent& event) {
  if (grip_ != Grip::None) {
    drag(event);
    return true;
  }
  if (const Grip hot = gripAt(event.map); hot != hot_) {
    hot_ = hot;
    host_.repaint();
  }
  return false;
}

bool TransformTool::mouseRelease(const MapMouseEvent& event) {
  if (event.button != Qt::LeftButton || grip_ == Grip::None) return false;
  finish();
  return true;
}

bool TransformTool::keyPress(QKeyEvent* event) {
  if (!zone_ || !host_.workspace.canEdit()) return false;
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      finish();
      return true;
    case Qt::Key_Escape:
      if (change_ == Transformation{change_.about}) return false;
      putBack();
      return true;
    default:
      break;
  }
  const auto step = arrowStep(*event, host_.metresPerPixel());
  if (!step) return false;
  change_.east += step->east;
  change_.north += step->north;
  follow();
  return true;
}

std::vector<ToolNumber> TransformTool::numbers() const {
  const QString metres = QStringLiteral("m");
  return {{text(QT_TRANSLATE_NOOP("TransformTool", "East")),
           metres,
           change_.east,
           -kMostMetres,
           kMostMetres,
           0,
           {}},
          {text(QT_TRANSLATE_NOOP("TransformTool", "North")),
           metres,
           change_.north,
           -kMostMetres,
           kMostMetres,
           0,
           {}},
          {text(QT_TRANSLATE_NOOP("TransformTool", "Clockwise")),
           QStringLiteral("°"),
           change_.clockwise,
           -180,
           180,
           1,
           {}},
          {text(QT_TRANSLATE_NOOP("TransformTool", "Size")),
           QStringLiteral("%"),
           100 * change_.scaleX,
           100 * kLeastScale,
           100 * kMostScale,
           1,
           {}}};
}

void TransformTool::setNumber(std::size_t which, double value) {
  if (which == 0) change_.east = value;
  if (which == 1) change_.north = value;
  if (which == 2) change_.clockwise = value;
  if (which == 3) {
    change_.scaleY *= value / 100 / change_.scaleX;
    change_.scaleX = value / 100;
  }
  follow();
}

void TransformTool::paintOverlay(QPainter& painter, const Viewport& viewport) {
  if (!zone_) return;
  const auto shape = inHand();
  paintShapeInHand(painter, shape, viewport, kInk, isValid(shape));
  const auto screen = [&](ProjectedPoint place) {
    const ScreenPoint at = viewport.toScreen(place);
    return QPointF(at.x, at.y);
  };
  QPolygonF frame;
  for (const Grip grip : {Grip::SouthWest, Grip::SouthEast, Grip::NorthEast, Grip::NorthWest})
    frame << screen(gripPlace(grip));
  painter.setBrush(Qt::NoBrush);
  for (const QPen& pen : {QPen(QColor(255, 255, 255, 200), 3), QPen(kInk, 1, Qt::DashLine)}) {
    painter.setPen(pen);
    painter.drawPolygon(frame);
    painter.drawLine((frame[2] + frame[3]) / 2, screen(gripPlace(Grip::Turn)));
  }
  for (const Grip grip : {Grip::SouthWest, Grip::SouthEast, Grip::NorthEast, Grip::NorthWest})
    paintHandle(painter, viewport.toScreen(gripPlace(grip)),
                grip == hot_ ? HandleLook::Hot : HandleLook::Vertex, kInk);
  painter.setPen(QPen(kInk, 1.5));
  painter.setBrush(hot_ == Grip::Turn ? kInk : QColor(Qt::white));
  painter.drawEllipse(screen(gripPlace(Grip::Turn)), 5, 5);
}

QCursor TransformTool::cursor() const {
  switch (grip_ == Grip::None ? hot_ : grip_) {
    case Grip::None:
      return Qt::ArrowCursor;
    case Grip::Move:
      return Qt::SizeAllCursor;
    case Grip::Turn:
      return Qt::PointingHandCursor;
    case Grip::SouthWest:
    case Grip::NorthEast:
      return Qt::SizeBDiagCursor;
    case Grip::SouthEast:
    case Grip::NorthWest:
      break;
  }
  return Qt::SizeFDiagCursor;
}

QString TransformTool::hint() const {
  if (!host_.workspace.canEdit())
    return text(QT_TRANSLATE_NOOP("TransformTool", "The plan is read-only: nothing can be edited"));
  if (!zone_) return text(QT_TRANSLATE_NOOP("TransformTool", "Click the zone to move, turn or scale"));
  if (change_ == Transformation{change_.about})
    return text(
        QT_TRANSLATE_NOOP("TransformTool",
                          "Drag the zone to move it, the knob to turn it, a corner to scale it · arrow "
                          "keys move it · or type numbers above the map"));
  return text(QT_TRANSLATE_NOOP("TransformTool",
                                "East %1 m, north %2 m, %3° clockwise, %4 % · Enter takes it, "
                                "Esc puts it back"))
      .arg(numberText(change_.east, 0), numberText(change_.north, 0), numberText(change_.clockwise, 1),
           numberText(100 * change_.scaleX, 1));
}

}  // namespace zw
