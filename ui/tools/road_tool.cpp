// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/road_tool.h"

#include <QCoreApplication>
#include <cmath>

#include "core/network/network_changes.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

constexpr double kClickPixels = 4;  // a press and a release closer than this are a click, not a drag
constexpr double kCrossingPixels = 11;
constexpr double kRoadPixels = 8;

const Crossing* crossingAt(const Region& region, ProjectedPoint place, double within) {
  const Crossing* nearest = nullptr;
  for (const Crossing& crossing : region.crossings) {
    const double distance = std::hypot(crossing.point.x - place.x, crossing.point.y - place.y);
    if (distance > within) continue;
    within = distance;
    nearest = &crossing;
  }
  return nearest;
}

}  // namespace

std::optional<RoadHit> RoadTool::hitAt(ProjectedPoint place) const {
  if (!host_.workspace.shown().region) return std::nullopt;
  const Region& region = *host_.workspace.shown().region;
  const double pixel = host_.metresPerPixel();
  RoadHit hit;
  if (const Crossing* crossing = crossingAt(region, place, kCrossingPixels * pixel)) {
    hit.status = network::statusOfCrossing(region, *crossing);
    hit.roadClass = crossing->roadClass;
    hit.statusDate = crossing->statusDate;
    if (const Source* source = region.source(crossing->statusSource)) hit.statusSource = source->credit;
    return hit;
  }
  const auto index = network::roadAt(region, place, kRoadPixels * pixel);
  if (!index) return std::nullopt;
  hit.status = network::statusOfRoad(region, *index);
  hit.road = *index;
  hit.roadClass = region.roads[*index].roadClass;
  return hit;
}

std::vector<RoadStatus> RoadTool::whole(const RoadHit& hit) const {
  if (!hit.road) return {hit.status};
  const Region& region = *host_.workspace.shown().region;
  std::vector<RoadStatus> statuses;
  for (const std::uint32_t road : network::wholeRoad(region, *hit.road)) {
    statuses.push_back(network::statusOfRoad(region, road));
    statuses.back().passability = hit.status.passability;
  }
  return statuses;
}

bool RoadTool::mousePress(const MapMouseEvent& event) {
  pressed_.reset();
  if (event.button == Qt::RightButton) {
    if (const auto hit = hitAt(event.map); hit && host_.workspace.canEdit()) editing_.offer(*hit);
    return true;
  }
  if (event.button == Qt::LeftButton) pressed_ = event.screen;
  return false;
}

bool RoadTool::mouseMove(const MapMouseEvent& event) {
  if (event.buttons != Qt::NoButton || !host_.workspace.shown().region) return false;
  const Crossing* crossing =
      crossingAt(*host_.workspace.shown().region, event.map, kCrossingPixels * host_.metresPerPixel());
  const auto hot = crossing ? std::optional(crossing->point) : std::nullopt;
  if (hot != hot_) {
    hot_ = hot;
    host_.repaint();
  }
  return false;
}

bool RoadTool::mouseRelease(const MapMouseEvent& event) {
  const bool click = pressed_ && event.button == Qt::LeftButton &&
                     std::hypot(event.screen.x - pressed_->x, event.screen.y - pressed_->y) < kClickPixels;
  pressed_.reset();
  if (!click || !host_.workspace.canEdit()) return false;
  auto hit = hitAt(event.map);
  if (!hit) {
    host_.tell(QCoreApplication::translate(
        "RoadTool", "No road that vehicles use lies there. Click nearer to a road or bridge."));
    return false;
  }
  const Passability inPack = hit->status.passability;
  const RoadStatus* said = editing_.said(hit->status);
  const Passability now = said ? said->passability : inPack;
  // A second click takes the first one back.
  if (now == Passability::Closed)
    hit->status.passability = inPack == Passability::Closed ? Passability::Open : Passability::Unknown;
  else if (said && inPack == Passability::Closed)
    hit->status.passability = Passability::Unknown;
  else
    hit->status.passability = Passability::Closed;
  editing_.set(event.modifiers.testFlag(Qt::ShiftModifier) ? whole(*hit) : std::vector{hit->status});
  return false;
}

void RoadTool::paintOverlay(QPainter& painter, const Viewport& viewport) {
  if (!hot_) return;
  const ScreenPoint at = viewport.toScreen(*hot_);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  for (const auto& [colour, width] :
       {std::pair(QColor(255, 255, 255, 220), 5.0), {QColor(0xb9, 0x1c, 0x1c), 2.0}}) {
    painter.setPen(QPen(colour, width));
    painter.drawEllipse(QPointF(at.x, at.y), 11, 11);
  }
}

QString RoadTool::hint() const {
  if (!host_.workspace.canEdit())
    return QCoreApplication::translate("RoadTool", "The plan is read-only: no status can be set");
  return QCoreApplication::translate(
      "RoadTool",
      "Click a bridge or road to close it, again to take that back · Shift-click for the whole road · "
      "right-click for more");
}

}  // namespace zw
