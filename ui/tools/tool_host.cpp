// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/tool_host.h"

#include "ui/tools/snapping.h"
#include "ui/workspace/workspace.h"

namespace zw {

ProjectedPoint ToolHost::snapped(const MapMouseEvent& event, const std::set<Uuid>& inHand) const {
  return snapping.snapped(workspace.scene(), event, metresPerPixel(), inHand);
}

ProjectedPoint ToolHost::followSnapped(const MapMouseEvent& event) const {
  Box<ProjectedPoint> part = snapping.painted(metresPerPixel());
  const ProjectedPoint place = snapped(event);
  part.add(snapping.painted(metresPerPixel()));
  if (!part.empty()) repaintPart(part);
  return place;
}

void ToolHost::forgetSnapped() const {
  const Box<ProjectedPoint> part = snapping.painted(metresPerPixel());
  snapping.forget();
  if (!part.empty()) repaintPart(part);
}

}  // namespace zw
