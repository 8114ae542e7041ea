// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/disjoint_routes.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/network/disjoint_pair.h"

namespace zw::network {
namespace {

/// How supply gets to a node where it may start, from which base, and how long that takes.
struct Start {
  Millis time = kUnreachable;
  std::size_t base = 0;
  std::optional<StraightLink> link;  ///< nothing: by the base's own access
};

std::map<NodeIndex, Start> startsOf(const SupplyNetwork& supply) {
  const RoadNetwork& network = supply.network();
  const TravelFactors& travel = network.factors();
  std::map<NodeIndex, Start> starts;
  const auto offer = [&](NodeIndex node, const Start& start) {
    Start& known = starts[node];
    if (start.time < known.time) known = start;
  };
  for (std::size_t b = 0; b < supply.bases().size(); ++b) {
    const auto& access = supply.bases()[b].access;
    if (!access) continue;
    for (const Seed& seed : network.seeds(*access, Direction::From)) offer(seed.node, {seed.time, b, {}});
    for (const NodeIndex node : supply.sources()) {
      const ProjectedPoint place = network.place(node);
      const double straight = std::hypot(place.x - access->from.x, place.y - access->from.y);
      if (straight > supply.factors().baseYard) continue;
      const double metres = travel.accessDetour * straight;
      const auto time = static_cast<Millis>(std::lround(metres * 3600 / travel.accessSpeed));
      offer(node, {time, b, StraightLink{access->from, metres, time}});
    }
  }
  return starts;
}

}  // namespace

std::optional<DisjointRoutes> disjointRoutes(const SupplyNetwork& supply, const MultiPolygon<LonLat>& zone) {
  const RoadNetwork& network = supply.network();
  const auto end = destinationIn(network, network.region().projection->forward(zone));
  if (!end) return std::nullopt;
  const Destination& destination = *end;
  const auto starts = startsOf(supply);
  for (const Seed& seed : destination.seeds)
    if (starts.contains(seed.node)) return std::nullopt;
  std::vector<Seed> sources;
  for (const auto& [node, start] : starts) sources.push_back({node, start.time});
  const auto pair = disjointPair(network.graph(), sources, destination.seeds);
  if (!pair) return std::nullopt;
  DisjointRoutes routes;
  for (std::size_t i = 0; i < 2; ++i) {
    const ShortestPathTree::Path& path = (*pair)[i];
    const Start& start = starts.at(path.nodes.front());
    routes[i] = {start.base,
                 start.link ? routeAlong(network, path, *start.link, destination)
                            : routeAlong(network, path, *supply.bases()[start.base].access, destination)};
  }
  return routes;
}

}  // namespace zw::network
