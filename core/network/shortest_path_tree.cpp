// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/shortest_path_tree.h"

#include <algorithm>
#include <functional>

namespace zw::network {
namespace {

std::uint64_t packed(Millis time, NodeIndex node) {
  return static_cast<std::uint64_t>(time) << 32U | node;
}

}  // namespace

void ShortestPathTree::build(const RoadGraph& graph, std::vector<Seed> seeds) {
  seeds_ = std::move(seeds);
  times_.assign(graph.nodeCount(), kUnreachable);
  by_.assign(graph.nodeCount(), kNone);
  touched_.assign(graph.nodeCount(), 0);
  changed_.clear();
  for (const Seed& seed : seeds_)
    if (seed.time < times_[seed.node]) push(seed.node, seed.time, kNone);
  settle(graph);
  for (const NodeIndex node : changed_) touched_[node] = 0;
  changed_.clear();
}

void ShortestPathTree::note(NodeIndex node) {
  if (touched_[node]) return;
  touched_[node] = 1;
  changed_.push_back(node);
}

void ShortestPathTree::push(NodeIndex node, Millis time, EdgeIndex by) {
  times_[node] = time;
  by_[node] = by;
  note(node);
  heap_.push_back(packed(time, node));
  std::push_heap(heap_.begin(), heap_.end(), std::greater<>());
}

void ShortestPathTree::settle(const RoadGraph& graph) {
  while (!heap_.empty()) {
    std::pop_heap(heap_.begin(), heap_.end(), std::greater<>());
    const std::uint64_t top = heap_.back();
    heap_.pop_back();
    const auto node = static_cast<NodeIndex>(top);
    const auto time = static_cast<Millis>(top >> 32U);
    if (time != times_[node]) continue;
    for (const RoadGraph::Incidence& next : graph.incidences(node)) {
      const Millis cost = step(next);
      if (cost == kClosed) continue;
      if (const Millis there = time + cost; there < times_[next.node]) push(next.node, there, next.edge);
    }
  }
}

Millis ShortestPathTree::seedTime(NodeIndex node) const {
  Millis least = kUnreachable;
  for (const Seed& seed : seeds_)
    if (seed.node == node) least = std::min(least, seed.time);
  return least;
}

std::span<const NodeIndex> ShortestPathTree::repair(const RoadGraph& graph,
                                                    std::span<const EdgeIndex> changed) {
  for (const NodeIndex node : changed_) touched_[node] = 0;
  changed_.clear();
  affected_.clear();

  // Nodes that got their time over an edge that is slower now, and those that got theirs from them.
  const auto lose = [&](NodeIndex node) {
    by_[node] = kNone;
    times_[node] = kUnreachable;
    note(node);
    affected_.push_back(node);
  };
  for (const EdgeIndex e : changed)
    for (const NodeIndex node : {graph.edge(e).from, graph.edge(e).to}) {
      if (by_[node] != e) continue;
      const NodeIndex before = graph.otherEnd(e, node);
      const GraphEdge& edge = graph.edge(e);
      const bool alongIt = (edge.to == node) == (direction_ == Direction::From);
      const Millis cost = alongIt ? edge.forward : edge.backward;
      if (cost == kClosed || times_[before] == kUnreachable || times_[before] + cost > times_[node])
        lose(node);
    }
  for (std::size_t i = 0; i < affected_.size(); ++i)
    for (const RoadGraph::Incidence& next : graph.incidences(affected_[i]))
      if (by_[next.node] == next.edge) lose(next.node);

  // Each takes the best time that its other neighbours offer; the rest is Dijkstra.
  for (const NodeIndex node : affected_) {
    Millis best = seedTime(node);
    EdgeIndex by = kNone;
    for (const RoadGraph::Incidence& from : graph.incidences(node)) {
      const Millis cost = stepBack(from);
      if (cost == kClosed || times_[from.node] == kUnreachable) continue;
      if (const Millis here = times_[from.node] + cost; here < best) {
        best = here;
        by = from.edge;
      }
    }
    if (best < times_[node]) push(node, best, by);
  }
  for (const EdgeIndex e : changed)
    for (const NodeIndex node : {graph.edge(e).from, graph.edge(e).to}) {
      if (times_[node] == kUnreachable) continue;
      for (const RoadGraph::Incidence& next : graph.incidences(node)) {
        if (next.edge != e || step(next) == kClosed) continue;
        if (const Millis there = times_[node] + step(next); there < times_[next.node])
          push(next.node, there, e);
      }
    }
  settle(graph);
  return changed_;
}

EdgeIndex ShortestPathTree::lastEdge(const RoadGraph& graph, NodeIndex node) const {
  const Millis time = times_[node];
  if (time == kUnreachable || seedTime(node) == time) return kNone;
  for (const RoadGraph::Incidence& from : graph.incidences(node)) {
    const Millis cost = stepBack(from);
    if (cost != kClosed && times_[from.node] != kUnreachable && times_[from.node] + cost == time)
      return from.edge;
  }
  return kNone;
}

ShortestPathTree::Path ShortestPathTree::pathTo(const RoadGraph& graph, NodeIndex node) const {
  Path path;
  if (times_[node] == kUnreachable) return path;
  path.nodes.push_back(node);
  for (EdgeIndex e = lastEdge(graph, node); e != kNone; e = lastEdge(graph, node)) {
    node = graph.otherEnd(e, node);
    path.edges.push_back(e);
    path.nodes.push_back(node);
  }
  if (direction_ == Direction::From) {
    std::reverse(path.nodes.begin(), path.nodes.end());
    std::reverse(path.edges.begin(), path.edges.end());
  }
  return path;
}

}  // namespace zw::network
