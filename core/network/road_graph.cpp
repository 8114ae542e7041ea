// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/road_graph.h"

#include <algorithm>
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
  // A loop stands twice with one node: the first time as seen from its start.
  const auto isIt = [e](const Incidence& i) { return i.edge == e; };
  const auto row = [this](NodeIndex node) {
    return std::span(incidences_).subspan(first_[node], first_[node + 1] - first_[node]);
  };
  const auto start = row(edge.from);
  const auto end = row(edge.to);
  Incidence& atStart = *std::find_if(start.begin(), start.end(), isIt);
  Incidence& atEnd = *std::find_if(end.rbegin(), end.rend(), isIt);
  atStart.leave = atEnd.arrive = forward;
  atStart.arrive = atEnd.leave = backward;
}

}  // namespace zw::network
