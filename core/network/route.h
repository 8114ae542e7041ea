// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/network/road_network.h"

namespace zw::network {

/// Where a route ends: a place with its access, or any of some nodes (those inside a zone).
struct Destination {
  std::optional<Access> access;
  std::vector<Seed> seeds;  ///< nodes with the time from them to the end itself
};
[[nodiscard]] Destination destinationAt(const RoadNetwork& network, const Access& access);
/// A point inside the shape that a link leads to; nothing when that is out of reach.
[[nodiscard]] std::optional<Destination> destinationAtPointIn(const RoadNetwork& network,
                                                              const MultiPolygon<ProjectedPoint>& shape);
/// Any node inside the shape: what enters a zone by its quickest road has reached it. Without a node inside,
/// destinationAtPointIn.
[[nodiscard]] std::optional<Destination> destinationIn(const RoadNetwork& network,
                                                       const MultiPolygon<ProjectedPoint>& shape);

struct Route {
  Millis time = 0;        ///< all of it
  Millis accessTime = 0;  ///< of it off the network's nodes, at both ends
  double metres = 0;      ///< geodesic along roads, links included
  std::vector<NodeIndex> nodes;
  std::vector<EdgeIndex> edges;          ///< whole ones, between the nodes
  std::vector<std::uint32_t> crossings;  ///< into RoadNetwork::crossings, in the order they are met
  Line<ProjectedPoint> line;             ///< from end to end, links included
};

/// The quickest route of a tree that was built from the start's seeds (Direction::From). Nothing when the
/// destination cannot be reached.
[[nodiscard]] std::optional<Route> quickestRoute(const RoadNetwork& network,
                                                 const ShortestPathTree& fromStart, const Access& start,
                                                 const Destination& destination);

/// The route that a path from one of the start's seeds to one of the destination's stands for.
[[nodiscard]] Route routeAlong(const RoadNetwork& network, const ShortestPathTree::Path& path,
                               const Access& start, const Destination& destination);

/// The same from a place that a straight link joins to the path's first node, as in a base's yard.
struct StraightLink {
  ProjectedPoint from;
  double metres = 0;  ///< the detour included
  Millis time = 0;
};
[[nodiscard]] Route routeAlong(const RoadNetwork& network, const ShortestPathTree::Path& path,
                               const StraightLink& start, const Destination& destination);

}  // namespace zw::network
