// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/draw_tool.h"

#include <QCoreApplication>

#include "core/geometry/shape_check.h"
#include "ui/i18n/messages.h"
#include "ui/tools/overlay_style.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

const QColor kInk(0x2c, 0x6e, 0x8f);

QString text(const char* source) {
  return QCoreApplication::translate("DrawTool", source);
}

}  // namespace

void DrawTool::press(const MapMouseEvent& event) {
  if (path_.closes(event.map))
    finish();
  else
    PathTool::press(event);
}

MultiPolygon<LonLat> DrawTool::onEarth(Line<ProjectedPoint> ring) const {
  return host_.workspace.shown().region->projection->inverse(
      MultiPolygon<ProjectedPoint>{{std::move(ring), {}}});
}

void DrawTool::follow() {
  if (purpose_ == Purpose::Zone) {
    if (Line<ProjectedPoint> ring = path_.withPointer(); ring.size() >= 3)
      host_.workspace.setProvisional({std::nullopt, onEarth(std::move(ring))});
    else
      host_.workspace.clearProvisional();
  }
  host_.repaint();
}

void DrawTool::finish() {
  path_.forgetPointer();
  if (path_.places().size() < 3) {
    host_.tell(describe(Error{ErrorCode::TooFewCorners, {}, {}, {}, {}}));
    return;
  }
  if (finish_(onEarth(path_.places()))) {
    path_.clear();
    host_.workspace.clearProvisional();
  }
  host_.repaint();
}

void DrawTool::giveUp() {
  host_.workspace.clearProvisional();
  PathTool::giveUp();
}

void DrawTool::paintOverlay(QPainter& painter, const Viewport& viewport) {
  if (!path_.places().empty()) {
    const MultiPolygon<ProjectedPoint> shape{{path_.withPointer(), {}}};
    paintShapeInHand(painter, shape, viewport, kInk, shape.front().outer.size() <= 3 || isValid(shape));
  }
  path_.paint(painter, viewport, kInk, true);
}

QString DrawTool::hintAtStart() const {
  switch (purpose_) {
    case Purpose::Zone:
      return text(QT_TRANSLATE_NOOP(
          "DrawTool",
          "Click the first corner of the zone, or drag to draw freehand · with Shift on the nearest line"));
    case Purpose::Hole:
      return host_.workspace.selectedZone()
                 ? text(QT_TRANSLATE_NOOP("DrawTool",
                                          "Click the first corner of what the selected zone is to lose"))
                 : text(QT_TRANSLATE_NOOP(
                       "DrawTool",
                       "Select the zone to cut a hole into first, in the list or with the tool Pan"));
    case Purpose::Area:
      break;
  }
  return text(QT_TRANSLATE_NOOP("DrawTool", "Click the first corner of the area that no route may enter"));
}

QString DrawTool::hint() const {
  if (!host_.workspace.canEdit())
    return text(QT_TRANSLATE_NOOP("DrawTool", "The plan is read-only: nothing can be drawn"));
  if (path_.isFreehand())
    return text(QT_TRANSLATE_NOOP("DrawTool", "Release to end the stroke; go on with clicks or strokes"));
  if (path_.isFollowing() && !path_.places().empty() && !path_.hasWay())
    return text(QT_TRANSLATE_NOOP(
        "DrawTool", "No line that is shown leads here from the last corner · release Shift to go straight"));
  if (path_.isFollowing() && path_.hasWay())
    return text(QT_TRANSLATE_NOOP("DrawTool", "Click to take the boundary along this line"));
  if (path_.places().empty()) return hintAtStart();
  if (path_.places().size() < 3)
    return text(QT_TRANSLATE_NOOP("DrawTool",
                                  "Click the next corner · Shift follows a river, road or edge · "
                                  "Backspace takes one back · Esc cancels"));
  return text(QT_TRANSLATE_NOOP("DrawTool",
                                "Click the next corner · Shift follows a line · double-click, Enter or "
                                "right-click finishes · Esc cancels"));
}

}  // namespace zw
