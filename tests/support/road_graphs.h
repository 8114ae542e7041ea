// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/geometry/points.h"
#include "core/network/road_graph.h"

namespace zw::testing {

/// A made-up road network on a jittered grid, with gaps, diagonals, one-ways and a few fast roads, so that it
/// is planar and as sparse as real ones. The same arguments give the same network on every machine.
struct PlanarRoads {
  network::RoadGraph graph;
  std::vector<ProjectedPoint> places;  ///< of the nodes, metres
};
/// 28,000 nodes and 50,000 edges, or 280,000 and 500,000, are the sizes that benchmarks quote.
[[nodiscard]] PlanarRoads makePlanarRoads(std::size_t nodes, std::size_t edges, unsigned seed = 1);

/// A small multigraph with loops, parallel edges, closed ways and isolated nodes.
[[nodiscard]] network::RoadGraph makeRandomGraph(std::size_t nodes, std::size_t edges, unsigned seed);

/// A network drawn in text, as tests of routing read best: letters and digits are nodes (a, b … in order of
/// the alphabet), '-' and '|' are edges of one second a character, '>' '<' 'v' '^' make an edge one-way, 'x'
/// closes it. Nodes touch edges without gaps.
struct DrawnGraph {
  network::RoadGraph graph;
  [[nodiscard]] network::NodeIndex node(char name) const;
  [[nodiscard]] network::EdgeIndex edge(char from, char to) const;  ///< the first between the two
  std::string names;
  std::vector<ProjectedPoint> places;  ///< of the nodes: 100 m a character, the picture's first line at y = 0
};
[[nodiscard]] DrawnGraph drawGraph(std::string_view picture);

}  // namespace zw::testing
