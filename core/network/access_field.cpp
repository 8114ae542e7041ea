// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/access_field.h"

#include <algorithm>
#include <cmath>

#include "core/network/two_threads.h"

namespace zw::network {
namespace {

constexpr double kMostPlaces = 2e6;

Box<ProjectedPoint> extentOf(const RoadNetwork& network, const MultiPolygon<ProjectedPoint>& territory) {
  Box<ProjectedPoint> roads;
  for (NodeIndex node = 0; node < network.graph().nodeCount(); ++node) roads.add(network.place(node));
  if (roads.empty()) return roads;
  const Box<ProjectedPoint> reach = roads.grownBy(RoadNetwork::kAccessLimit);
  if (territory.empty()) return reach;
  const Box<ProjectedPoint> land = boundsOf(territory);
  return {std::max(reach.minX, land.minX), std::max(reach.minY, land.minY), std::min(reach.maxX, land.maxX),
          std::min(reach.maxY, land.maxY)};
}

/// Cells over the box and two more around it.
CellLayout layoutOver(const Box<ProjectedPoint>& box, double spacing) {
  CellLayout layout{{box.minX - 2 * spacing, box.minY - 2 * spacing}, spacing, 0, 0};
  layout.columns = static_cast<std::uint32_t>(std::ceil(box.width() / spacing)) + 4;
  layout.rows = static_cast<std::uint32_t>(std::ceil(box.height() / spacing)) + 4;
  return layout;
}

/// Marks the nodes beside marked ones, too, but none at the layout's rim.
std::vector<std::uint8_t> grown(const CellLayout& layout, const std::vector<std::uint8_t>& marks) {
  std::vector<std::uint8_t> out(marks.size(), 0);
  for (std::uint32_t row = 1; row < layout.rows; ++row)
    for (std::uint32_t column = 1; column < layout.columns; ++column)
      for (std::uint32_t r = row - 1; r <= row + 1; ++r)
        for (std::uint32_t c = column - 1; c <= column + 1; ++c)
          out[layout.node(column, row)] |= marks[layout.node(c, r)];
  return out;
}

}  // namespace

AccessField::Fixed AccessField::layOut(const RoadNetwork& network, double spacing) {
  const Region& region = network.region();
  Fixed fixed;
  for (const Territory& territory : region.territories)
    if (territory.code == region.territoryCode)
      fixed.territory.insert(fixed.territory.end(), territory.shape.begin(), territory.shape.end());
  const Box<ProjectedPoint> extent = extentOf(network, fixed.territory);
  if (extent.empty()) return fixed;
  fixed.spacing = std::max(spacing, std::sqrt(extent.width() * extent.height() / kMostPlaces));
  const CellLayout layout = layoutOver(extent, fixed.spacing);

  std::vector<std::uint8_t> inside(layout.nodeCount(), 1);
  if (!fixed.territory.empty()) inside = nodesIn(layout, fixed.territory);
  inside = grown(layout, inside);
  std::vector<ProjectedPoint> points;
  for (const Settlement& settlement : region.settlements) points.push_back(settlement.point);
  for (const Place& place : region.places) points.push_back(place.point);
  std::vector<std::uint8_t> used(layout.cellCount(), 0);
  for (std::uint32_t row = 0; row < layout.rows; ++row)
    for (std::uint32_t column = 0; column < layout.columns; ++column)
      used[std::size_t{row} * layout.columns + column] =
          inside[layout.node(column, row)] | inside[layout.node(column + 1, row)] |
          inside[layout.node(column, row + 1)] | inside[layout.node(column + 1, row + 1)];

  GridMesh grid = gridMesh(layout, used, points);
  fixed.isOutside.assign(grid.mesh.corners().size(), 0);
  for (std::size_t node = 0; node < inside.size(); ++node)
    if (!inside[node] && grid.nodeCorner[node] != GridMesh::kNoCorner)
      fixed.isOutside[grid.nodeCorner[node]] = 1;
  for (std::size_t i = 0; i < points.size(); ++i)
    if (const auto corner = grid.pointCorner[i];
        corner != GridMesh::kNoCorner && !(grid.mesh.corners()[corner] == points[i]))
      fixed.doubles.emplace_back(points[i], corner);
  fixed.mesh = std::move(grid.mesh);
  return fixed;
}

AccessField::Meeting AccessField::meet(const RoadNetwork& network, ProjectedPoint place) {
  const auto access = network.access(place);
  if (!access) return {};
  return {access->share, access->edge, access->linkTime,
          std::hypot(place.x - access->onRoad.x, place.y - access->onRoad.y)};
}

AccessField::AccessField(const RoadNetwork& network, double spacing)
    : fixed_(std::make_shared<const Fixed>(layOut(network, spacing))) {
  const std::vector<ProjectedPoint>& corners = mesh().corners();
  meetings_.resize(corners.size() + fixed_->doubles.size());
  constexpr std::size_t kBatch = 1024;
  onTwoThreads(meetings_.size() / kBatch + 1, [&](std::size_t batch) {
    for (std::size_t i = batch * kBatch; i < std::min((batch + 1) * kBatch, meetings_.size()); ++i)
      if (i >= corners.size())
        meetings_[i] = meet(network, fixed_->doubles[i - corners.size()].first);
      else if (!fixed_->isOutside[i])
        meetings_[i] = meet(network, corners[i]);
  });
}

void AccessField::repair(const RoadNetwork& network, std::span<const EdgeIndex> changed) {
  std::vector<std::uint8_t> isChanged(network.graph().edgeCount(), 0);
  SegmentGrid lines(RoadNetwork::kAccessLimit);
  Box<ProjectedPoint> reach;
  for (const EdgeIndex e : changed) {
    isChanged[e] = 1;
    lines.add(network.road(e).line, e);
    reach.add(boundsOf(network.road(e).line));
  }
  if (reach.empty()) return;
  reach = reach.grownBy(RoadNetwork::kAccessLimit);
  const std::vector<ProjectedPoint>& corners = mesh().corners();
  for (std::size_t i = 0; i < meetings_.size(); ++i) {
    const bool isDouble = i >= corners.size();
    const ProjectedPoint place = isDouble ? fixed_->doubles[i - corners.size()].first : corners[i];
    if (!reach.contains(place) || (!isDouble && fixed_->isOutside[i])) continue;
    Meeting& meeting = meetings_[i];
    if ((meeting.edge != kNone && isChanged[meeting.edge]) ||
        lines.distance(place, meeting.metres) <= meeting.metres)
      meeting = meet(network, place);
  }
}

std::vector<Millis> AccessField::arrivals(const RoadNetwork& network, const ShortestPathTree& fromBases,
                                          std::span<const Access> bases) const {
  const std::size_t corners = mesh().corners().size();
  std::vector<Millis> times(corners, kUnreachable);
  const auto arrival = [&](const Meeting& meeting) {
    if (meeting.edge == kNone) return kUnreachable;
    Access place;
    place.edge = meeting.edge;
    place.share = meeting.share;
    place.linkTime = meeting.linkTime;
    return arrivalAt(network, fromBases, bases, place);
  };
  constexpr std::size_t kBatch = 4096;
  onTwoThreads(corners / kBatch + 1, [&](std::size_t batch) {
    for (std::size_t i = batch * kBatch; i < std::min((batch + 1) * kBatch, corners); ++i)
      if (!fixed_->isOutside[i]) times[i] = arrival(meetings_[i]);
  });
  for (std::size_t i = 0; i < fixed_->doubles.size(); ++i) {
    Millis& time = times[fixed_->doubles[i].second];
    time = std::max(time, arrival(meetings_[corners + i]));
  }
  return times;
}

Millis arrivalAt(const RoadNetwork& network, const ShortestPathTree& fromBases, std::span<const Access> bases,
                 const Access& place) {
  const GraphEdge& edge = network.graph().edge(place.edge);
  Millis time = kUnreachable;
  const auto from = [&](NodeIndex node, Millis whole, double share) {
    if (whole != kClosed && fromBases.time(node) != kUnreachable)
      time = std::min(time, fromBases.time(node) + shareOf(whole, share));
  };
  from(edge.from, edge.forward, place.share);
  from(edge.to, edge.backward, 1 - place.share);
  for (const Access& base : bases) {
    if (base.edge != place.edge) continue;
    const Millis whole = base.share <= place.share ? edge.forward : edge.backward;
    if (whole != kClosed)
      time = std::min(time, base.linkTime + shareOf(whole, std::abs(place.share - base.share)));
  }
  return time == kUnreachable ? time : time + place.linkTime;
}

}  // namespace zw::network
