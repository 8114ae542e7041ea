// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/corridor_tool.h"

#include <QCoreApplication>

#include "core/geometry/drawn_shapes.h"
#include "core/geometry/shape_check.h"
#include "ui/i18n/messages.h"
#include "ui/tools/overlay_style.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

const QColor kInk(0x2c, 0x6e, 0x8f);
constexpr double kFirstWidth = 500;  // m
constexpr double kMostMetres = 200000;

QString text(const char* source) {
  return QCoreApplication::translate("ShapeTool", source);
}

}  // namespace

CorridorTool::CorridorTool(ToolHost host, Finish finish)
    : PathTool(std::move(host)),
      finish_(std::move(finish)),
      width_{text(QT_TRANSLATE_NOOP("ShapeTool", "Width")),
             QStringLiteral("m"),
             kFirstWidth,
             1,
             kMostMetres,
             0,
             {}} {}

void CorridorTool::setNumber(std::size_t /*which*/, double value) {
  width_.value = value;
  follow();
}

MultiPolygon<LonLat> CorridorTool::shape() const {
  const Projection& projection = *host_.workspace.shown().region->projection;
  const auto made = corridorAlong(projection.inverse(path_.withPointer()), Metres(width_.value), projection);
  return made ? *made : MultiPolygon<LonLat>();
}

void CorridorTool::follow() {
  const bool isDrawn = host_.workspace.hasPlan() && !path_.places().empty();
  if (const MultiPolygon<LonLat> made = isDrawn ? shape() : MultiPolygon<LonLat>(); !made.empty())
    host_.workspace.setProvisional({std::nullopt, made});
  else
    host_.workspace.clearProvisional();
  host_.repaint();
}

void CorridorTool::finish() {
  path_.forgetPointer();
  const MultiPolygon<LonLat> made = shape();
  if (made.empty()) {
    host_.tell(describe(Error{ErrorCode::TooFewPoints, {}, {}, {}, {}}));
    return;
  }
  if (finish_(made)) giveUp();
  host_.repaint();
}

void CorridorTool::giveUp() {
  host_.workspace.clearProvisional();
  PathTool::giveUp();
}

void CorridorTool::paintOverlay(QPainter& painter, const Viewport& viewport) {
  if (!host_.workspace.hasPlan()) return;
  const auto made = host_.workspace.shown().region->projection->forward(shape());
  if (!made.empty()) paintShapeInHand(painter, made, viewport, kInk, isValid(made));
  path_.paint(painter, viewport, kInk, false);
}

QString CorridorTool::hint() const {
  if (!host_.workspace.canEdit())
    return text(QT_TRANSLATE_NOOP("ShapeTool", "The plan is read-only: nothing can be drawn"));
  return path_.places().empty()
             ? text(QT_TRANSLATE_NOOP("ShapeTool",
                                      "Click where the corridor begins · Shift follows a line · "
                                      "type its width above the map"))
             : text(QT_TRANSLATE_NOOP("ShapeTool",
                                      "Click the next point of its middle · Shift follows a line · "
                                      "double-click, Enter or right-click finishes · Esc cancels"));
}

}  // namespace zw
