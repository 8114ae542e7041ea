// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/road_regions.h"

#include <cmath>

namespace zw::testing {

using network::kClosed;

std::shared_ptr<Region> makeRoadRegion(const network::RoadGraph& graph,
                                       const std::vector<ProjectedPoint>& places) {
  auto region = std::make_shared<Region>();
  region->roadNodes = places;
  for (const network::GraphEdge& edge : graph.edges()) {
    const ProjectedPoint a = places[edge.from], b = places[edge.to];
    Road road;
    road.line = {a, b};
    road.from = edge.from;
    road.to = edge.to;
    road.lengthMetres = static_cast<float>(std::hypot(b.x - a.x, b.y - a.y));
    if (edge.backward == kClosed) road.oneWay = 1;
    if (edge.forward == kClosed) road.oneWay = -1;
    road.passability =
        edge.forward == kClosed && edge.backward == kClosed ? Passability::Closed : Passability::Open;
    region->roads.push_back(std::move(road));
  }
  return region;
}

}  // namespace zw::testing
