// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/fill_tool.h"

#include <QCoreApplication>

#include "ui/workspace/workspace.h"

namespace zw {

bool FillTool::mousePress(const MapMouseEvent& event) {
  if (event.button != Qt::LeftButton || !host_.workspace.canEdit() || !host_.workspace.selectedZone())
    return false;
  fill_(host_.workspace.shown().region->projection->inverse(event.map));
  return true;
}

bool FillTool::mouseRelease(const MapMouseEvent& event) {
  return event.button == Qt::LeftButton;
}

QString FillTool::hint() const {
  if (!host_.workspace.canEdit())
    return QCoreApplication::translate("FillTool", "The plan is read-only: nothing can be edited");
  return host_.workspace.selectedZone()
             ? QCoreApplication::translate(
                   "FillTool",
                   "Click a hole of the selected zone, or a gap between zones, to give it to the zone")
             : QCoreApplication::translate("FillTool",
                                           "Select the zone to fill first, in the list or with the tool Pan");
}

}  // namespace zw
