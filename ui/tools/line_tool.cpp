// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/line_tool.h"

#include <QCoreApplication>

#include "ui/canvas/render/strokes.h"
#include "ui/i18n/messages.h"
#include "ui/tools/overlay_style.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

const QColor kInk(0x0f, 0x76, 0x6e);

QString text(const char* source) {
  return QCoreApplication::translate("LineTool", source);
}

}  // namespace

void LineTool::finish() {
  path_.forgetPointer();
  if (path_.places().size() < 2) {
    host_.tell(describe(Error{ErrorCode::TooFewPoints, {}, {}, {}, {}}));
    return;
  }
  if (finish_(host_.workspace.shown().region->projection->inverse(path_.places()))) giveUp();
}

void LineTool::paintOverlay(QPainter& painter, const Viewport& viewport) {
  if (!path_.places().empty()) {
    QPolygonF line;
    for (const ProjectedPoint& place : path_.withPointer()) {
      const ScreenPoint at = viewport.toScreen(place);
      line << QPointF(at.x, at.y);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    strokeLine(painter, QPen(QColor(255, 255, 255, 220), 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin),
               line);
    strokeLine(painter, QPen(kInk, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin), line);
  }
  path_.paint(painter, viewport, kInk, false);
}

QString LineTool::hintAtStart() const {
  const bool needsZone = purpose_ != Purpose::Road && !host_.workspace.selectedZone();
  switch (purpose_) {
    case Purpose::Road:
      break;
    case Purpose::Division:
      return needsZone ? text(QT_TRANSLATE_NOOP(
                             "LineTool", "Select the zone to split first, in the list or with the tool Pan"))
                       : text(QT_TRANSLATE_NOOP(
                             "LineTool",
                             "Click outside the zone where the dividing line begins; it must cross from edge "
                             "to edge"));
    case Purpose::Redrawing:
      return needsZone
                 ? text(QT_TRANSLATE_NOOP(
                       "LineTool", "Select the zone to reshape first, in the list or with the tool Pan"))
                 : text(QT_TRANSLATE_NOOP(
                       "LineTool",
                       "Draw how the boundary is to run: across it, away, and across it again · Shift "
                       "follows a line · a zone beside follows"));
  }
  return text(QT_TRANSLATE_NOOP(
      "LineTool", "Click where the bridge or track begins; ends within 50 m of a road are joined to it"));
}

QString LineTool::hint() const {
  if (!host_.workspace.canEdit())
    return text(QT_TRANSLATE_NOOP("LineTool", "The plan is read-only: nothing can be drawn"));
  if (path_.places().empty()) return hintAtStart();
  if (path_.isFreehand())
    return text(QT_TRANSLATE_NOOP("LineTool", "Release to end the stroke; go on with clicks or strokes"));
  if (path_.isFollowing() && !path_.hasWay())
    return text(QT_TRANSLATE_NOOP(
        "LineTool", "No line that is shown leads here from the last point · release Shift to go straight"));
  return text(QT_TRANSLATE_NOOP("LineTool",
                                "Click the next point, or drag freehand · Shift follows a line · "
                                "double-click, Enter or right-click finishes · Esc cancels"));
}

}  // namespace zw
