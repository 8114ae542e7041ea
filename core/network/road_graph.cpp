// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/road_graph.h"

#include <numeric>

namespace zw::network {

RoadGraph::RoadGraph(std::size_t nodeCount, std::vector<GraphEdge> edges)
    : edges_(std::move(edges)), first_(nodeCount + 1, 0), incidences_(2 * edges_.size()) {
  for (const GraphEdge& edge : edges_) {
    ++first_[edge.from + 1];
    ++first_[edge.to + 1];
  }
  std::partial_sum(first_.begin(), first_.end(), first_.begin());
  std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
  for (EdgeIndex e = 0; e < edges_.size(); ++e) {
    const GraphEdge& edge = edges_[e];
    incidences_[next[edge.from]++] = {edge.to, e, edge.forward, edge.backward};
    incidences_[next[edge.to]++] = {edge.from, e, edge.backward, edge.forward};
  }
}

void RoadGraph::setTimes(EdgeIndex e, Millis forward, Millis backward) {
  GraphEdge& edge = edges_[e];
  edge.forward = forward;
  edge.backward = backward;
  // A loop's two incidences keep their order: the first is the forward one.
  bool firstEnd = true;
  for (const NodeIndex node : {edge.from, edge.to}) {
    for (std::uint32_t i = first_[node]; i < first_[node + 1]; ++i) {
      if (incidences_[i].edge != e) continue;
      incidences_[i].leave = firstEnd ? forward : backward;
      incidences_[i].arrive = firstEnd ? backward : forward;
      if (firstEnd) break;  // of a loop the second one is set in the second round, over the first
    }
    firstEnd = false;
  }
}

}  // namespace zw::network
