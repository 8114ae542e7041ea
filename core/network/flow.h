// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/network/road_graph.h"
#include "core/network/road_network.h"
#include "core/network/shortest_path_tree.h"

namespace zw::network {

/// How firmly some nodes are tied to others: as many routes that share no edge as there can be, and as many
/// edges whose closure leaves no route. The two counts are equal (Menger 1927).
struct EdgeConnectivity {
  std::vector<ShortestPathTree::Path> routes;  ///< each from a source to a target, sharing no edge
  std::vector<EdgeIndex> cut;  ///< ascending; of all smallest cuts the one nearest the targets
};

/// Maximum flow with one unit for each edge, in the ways it is open (Ford and Fulkerson 1956). Closing an
/// edge closes both its ways. Without a source or a target there is no route and nothing to cut. Nothing when
/// a node is both: no closure parts it from itself. `known`: routes of the same graph that may still hold, as
/// those found before a target moved, from which the search goes on; they shorten it, may be told again, and
/// never alter the cut.
[[nodiscard]] std::optional<EdgeConnectivity> edgeConnectivity(
    const RoadGraph& graph, std::span<const NodeIndex> sources, std::span<const NodeIndex> targets,
    std::span<const ShortestPathTree::Path> known = {});

/// The fewest crossings, as indices into `crossings`, ascending, whose closure leaves no route; closing a
/// crossing closes all its roads. Nothing when closing all of them leaves a route. Exact, by branching on the
/// crossings of a route that is left, those nearest the targets first, against the count of routes that share
/// no crossing: at once where each route needs one crossing of a river, and slower, up to exponentially in
/// the size of the cut, where routes need several. Of several smallest cuts always the same is told.
[[nodiscard]] std::optional<std::vector<std::uint32_t>> crossingCut(const RoadGraph& graph,
                                                                    const std::vector<Crossing>& crossings,
                                                                    std::span<const NodeIndex> sources,
                                                                    std::span<const NodeIndex> targets);

/// Where supply may start: the nodes that the bases' accesses lead to, and those that a vehicle can leave
/// within `yard` metres of a base, so that a base at the end of a lane is not cut off by that lane alone.
/// Ascending.
[[nodiscard]] std::vector<NodeIndex> supplyNodes(const RoadNetwork& network, std::span<const Access> bases,
                                                 double yard);

}  // namespace zw::network
