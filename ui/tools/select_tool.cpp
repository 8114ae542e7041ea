// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/select_tool.h"

#include <QCoreApplication>
#include <cmath>

#include "ui/tools/boundary.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

/// A press and a release closer than this are a click, not a drag.
constexpr double kClickPixels = 4;

}  // namespace

bool SelectTool::mousePress(const MapMouseEvent& event) {
  pressed_ = event.button == Qt::LeftButton ? std::optional(event.screen) : std::nullopt;
  return false;
}

bool SelectTool::mouseMove(const MapMouseEvent& event) {
  if (event.buttons != Qt::NoButton) return false;
  const bool over = zoneAt(*host_.workspace.scene(), event.map).has_value();
  if (over != overZone_) {
    overZone_ = over;
    host_.repaint();
  }
  return false;
}

bool SelectTool::mouseRelease(const MapMouseEvent& event) {
  if (pressed_ && event.button == Qt::LeftButton &&
      std::hypot(event.screen.x - pressed_->x, event.screen.y - pressed_->y) < kClickPixels)
    host_.workspace.select(zoneAt(*host_.workspace.scene(), event.map));
  pressed_.reset();
  return false;
}

QCursor SelectTool::cursor() const {
  return overZone_ ? Qt::PointingHandCursor : Qt::ArrowCursor;
}

QString SelectTool::hint() const {
  return QCoreApplication::translate("SelectTool",
                                     "Click a zone to select it; drag to move the map; wheel to zoom");
}

}  // namespace zw
