// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/path_tool.h"

#include "ui/workspace/workspace.h"

namespace zw {

bool PathTool::canDraw() const {
  return host_.workspace.canEdit();
}

void PathTool::press(const MapMouseEvent& event) {
  path_.press(event);
  follow();
}

void PathTool::takeBack() {
  path_.takeBack();
  follow();
}

void PathTool::giveUp() {
  path_.clear();
  host_.repaint();
}

bool PathTool::mousePress(const MapMouseEvent& event) {
  if (!canDraw()) return false;
  if (event.button == Qt::RightButton) {
    finish();
    return true;
  }
  if (event.button != Qt::LeftButton) return false;
  press(event);
  return true;
}

bool PathTool::mouseMove(const MapMouseEvent& event) {
  if (!followsPointer()) return false;
  path_.move(event);
  follow();
  return true;
}

bool PathTool::mouseRelease(const MapMouseEvent& event) {
  if (event.button == Qt::LeftButton && path_.release()) follow();
  return event.button == Qt::LeftButton || event.button == Qt::RightButton;
}

bool PathTool::mouseDoubleClick(const MapMouseEvent& event) {
  if (event.button != Qt::LeftButton) return false;
  // its first press has set the last place
  finish();
  return true;
}

bool PathTool::keyPress(QKeyEvent* event) {
  if (path_.places().empty()) return false;
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      finish();
      return true;
    case Qt::Key_Backspace:
      takeBack();
      return true;
    case Qt::Key_Escape:
      giveUp();
      return true;
    default:
      return false;
  }
}

}  // namespace zw
