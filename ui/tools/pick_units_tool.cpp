// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/pick_units_tool.h"

#include <QCoreApplication>
#include <cmath>

#include "core/geometry/inside_place.h"
#include "ui/tools/boundary.h"
#include "ui/tools/overlay_style.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

const QColor kAdd(0x2c, 0x6e, 0x8f);
const QColor kTakeOut(0xb7, 0x4a, 0x14);
constexpr double kStrokePixels = 8;  // a press that is dragged farther is a stroke

QString text(const char* source) {
  return QCoreApplication::translate("PickUnitsTool", source);
}

}  // namespace

void PickUnitsTool::giveUp() {
  unit_.reset();
  pressed_.reset();
  stroke_.clear();
  host_.repaint();
}

const std::vector<std::optional<ProjectedPoint>>& PickUnitsTool::middles() const {
  if (region_ != host_.workspace.shown().region) {
    region_ = host_.workspace.shown().region;
    middles_.clear();
    for (const AreaUnit& unit : region_->units) middles_.push_back(insidePlace(unit.shape));
  }
  return middles_;
}

bool PickUnitsTool::isHeld(std::size_t unit) const {
  const Zone* zone = host_.workspace.selectedZone();
  const auto& middle = middles()[unit];
  return zone && middle && holds(host_.workspace.shown().region->projection->forward(zone->shape), *middle);
}

void PickUnitsTool::lookAt(ProjectedPoint place) {
  const auto& units = host_.workspace.shown().region->units;
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < units.size() && !found; ++i)
    if (boundsOf(units[i].shape).contains(place) && holds(units[i].shape, place)) found = i;
  if (found == unit_) return;
  unit_ = found;
  takesOut_ = found && isHeld(*found);
  host_.repaint();
}

std::vector<std::size_t> PickUnitsTool::unitsWithin(const Line<ProjectedPoint>& stroke) const {
  const MultiPolygon<ProjectedPoint> area{{stroke, {}}};
  std::vector<std::size_t> within;
  for (std::size_t i = 0; i < middles().size(); ++i)
    if (const auto& middle = middles()[i]; middle && holds(area, *middle)) within.push_back(i);
  return within;
}

bool PickUnitsTool::mousePress(const MapMouseEvent& event) {
  if (event.button != Qt::LeftButton || !host_.workspace.canEdit()) return false;
  pressed_ = event.screen;
  lookAt(event.map);
  return true;
}

bool PickUnitsTool::mouseMove(const MapMouseEvent& event) {
  if (!host_.workspace.hasPlan()) return false;
  const bool isStroke =
      pressed_ && (!stroke_.empty() ||
                   std::hypot(event.screen.x - pressed_->x, event.screen.y - pressed_->y) > kStrokePixels);
  if (isStroke) {
    stroke_.push_back(event.map);
    takesOut_ = event.modifiers.testFlag(Qt::ControlModifier);
    host_.repaint();
    return true;
  }
  lookAt(event.map);
  return true;
}

bool PickUnitsTool::mouseRelease(const MapMouseEvent& event) {
  if (event.button != Qt::LeftButton || !pressed_) return false;
  pressed_.reset();
  std::vector<std::size_t> units;
  bool takesOut = takesOut_;
  if (!stroke_.empty()) {
    takesOut = event.modifiers.testFlag(Qt::ControlModifier);
    units = unitsWithin(stroke_);
    stroke_.clear();
    if (units.empty()) host_.tell(text(QT_TRANSLATE_NOOP("PickUnitsTool", "The stroke goes about no unit.")));
  } else if (unit_) {
    units = {*unit_};
  } else {
    host_.tell(text(QT_TRANSLATE_NOOP("PickUnitsTool", "No unit of the region is here.")));
  }
  unit_.reset();
  if (!units.empty()) takesOut ? editing_.takeOut(units) : editing_.add(units);
  host_.repaint();
  return true;
}

bool PickUnitsTool::keyPress(QKeyEvent* event) {
  if (event->key() != Qt::Key_Escape || stroke_.empty()) return false;
  giveUp();
  return true;
}

void PickUnitsTool::paintOverlay(QPainter& painter, const Viewport& viewport) {
  if (!host_.workspace.hasPlan()) return;
  const auto& units = host_.workspace.shown().region->units;
  const QColor ink = takesOut_ ? kTakeOut : kAdd;
  if (!stroke_.empty()) {
    for (const std::size_t unit : unitsWithin(stroke_))
      paintShapeInHand(painter, units[unit].shape, viewport, ink, true);
    QPolygonF line;
    for (const ProjectedPoint& place : stroke_) {
      const ScreenPoint at = viewport.toScreen(place);
      line << QPointF(at.x, at.y);
    }
    painter.setPen(QPen(ink, 2, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(line);
    return;
  }
  if (!unit_) return;
  paintShapeInHand(painter, units[*unit_].shape, viewport, ink, true);
  if (const auto& middle = middles()[*unit_]) {
    const ScreenPoint at = viewport.toScreen(*middle);
    const QString name = QString::fromStdString(units[*unit_].name.any());
    paintNote(painter, QPointF(at.x, at.y), (takesOut_ ? QStringLiteral("− ") : QStringLiteral("+ ")) + name,
              ink);
  }
}

QString PickUnitsTool::hint() const {
  if (!host_.workspace.canEdit())
    return text(QT_TRANSLATE_NOOP("PickUnitsTool", "The plan is read-only: nothing can be edited"));
  if (!stroke_.empty())
    return takesOut_ ? text(QT_TRANSLATE_NOOP("PickUnitsTool", "Release to take these units out"))
                     : text(QT_TRANSLATE_NOOP("PickUnitsTool", "Release to add these units"));
  return host_.workspace.selectedZone()
             ? text(QT_TRANSLATE_NOOP("PickUnitsTool",
                                      "Click a unit to add it to the zone or take it out; drag about several "
                                      "to add them, with Ctrl to take them out"))
             : text(QT_TRANSLATE_NOOP("PickUnitsTool",
                                      "Click a unit, or drag about several, to make a new zone of them"));
}

}  // namespace zw
