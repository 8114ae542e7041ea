// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/shortest_path_tree.h"

#include <algorithm>

#include "core/network/two_threads.h"

namespace zw::network {

void ShortestPathTree::build(const RoadGraph& graph, std::vector<Seed> seeds) {
  const std::size_t count = graph.nodeCount();
  seeds_ = std::move(seeds);
  times_.assign(count, kUnreachable);
  by_.assign(count, kNone);
  changed_.clear();
  touched_.assign(count, 0);
  before_.resize(count);
  waiting_.assign(count, 0);
  const auto offer = [this](NodeIndex node, Millis time, EdgeIndex by) {
    if (time >= times_[node]) return;
    times_[node] = time;
    by_[node] = by;
    waiting_[node] = 1;
    queue_.push(time, node);
  };
  for (const Seed& seed : seeds_) offer(seed.node, seed.time, kNone);
  while (!queue_.empty()) {
    const NodeIndex node = queue_.pop();
    if (!waiting_[node]) continue;
    waiting_[node] = 0;
    for (const RoadGraph::Incidence& next : graph.incidences(node))
      if (const Millis cost = step(next); cost != kClosed) offer(next.node, times_[node] + cost, next.edge);
  }
}

void ShortestPathTree::note(NodeIndex node) {
  if (touched_[node]) return;
  touched_[node] = 1;
  before_[node] = times_[node];
  changed_.push_back(node);
}

void ShortestPathTree::offer(NodeIndex node, Millis time, EdgeIndex by) {
  constexpr std::uint64_t kNothingLost = std::uint64_t{1} << 32U;
  note(node);
  times_[node] = time;
  by_[node] = by;
  waiting_[node] = 1;
  queue_.push(kNothingLost + time - before_[node], node);
}

void ShortestPathTree::settle(const RoadGraph& graph) {
  while (!queue_.empty())
    if (const NodeIndex node = queue_.pop(); waiting_[node]) moveBranch(graph, node);
}

/// Passes a node's time on to the nodes beyond it, which lose as much as it did, at once, and then offers
/// theirs to the neighbours of the whole branch.
void ShortestPathTree::moveBranch(const RoadGraph& graph, NodeIndex root) {
  branch_.assign(1, root);
  while (!branch_.empty()) {
    const NodeIndex node = branch_.back();
    branch_.pop_back();
    waiting_[node] = 0;
    for (const RoadGraph::Incidence& next : graph.incidences(node)) {
      const Millis cost = step(next);
      if (cost == kClosed || times_[node] + cost >= times_[next.node]) continue;
      if (by_[next.node] != next.edge) {
        later_.push_back({node, &next});
        continue;
      }
      note(next.node);
      times_[next.node] = times_[node] + cost;
      branch_.push_back(next.node);
    }
  }
  for (const Step& last : later_)
    if (const Millis there = times_[last.from] + step(*last.along); there < times_[last.along->node])
      offer(last.along->node, there, last.along->edge);
  later_.clear();
}

Millis ShortestPathTree::seedTime(NodeIndex node) const {
  Millis least = kUnreachable;
  for (const Seed& seed : seeds_)
    if (seed.node == node) least = std::min(least, seed.time);
  return least;
}

/// Takes their times from nodes that got them over an edge that is slower now, and from those beyond.
void ShortestPathTree::lose(const RoadGraph& graph, std::span<const EdgeIndex> changed) {
  affected_.clear();
  const auto take = [&](NodeIndex node) {
    note(node);
    times_[node] = kUnreachable;
    affected_.push_back(node);
    branch_.push_back(node);
  };
  for (const EdgeIndex e : changed)
    for (const NodeIndex node : {graph.edge(e).from, graph.edge(e).to}) {
      if (by_[node] != e || times_[node] == kUnreachable) continue;
      const NodeIndex before = graph.otherEnd(e, node);
      const Millis cost = direction_ == Direction::From ? graph.timeFrom(e, before) : graph.timeFrom(e, node);
      if (cost == kClosed || times_[before] == kUnreachable || times_[before] + cost > times_[node])
        take(node);
    }
  // In depth, along the roads: neighbours in the tree are neighbours in memory more often than those in
  // breadth.
  while (!branch_.empty()) {
    const NodeIndex node = branch_.back();
    branch_.pop_back();
    for (const RoadGraph::Incidence& next : graph.incidences(node))
      if (by_[next.node] == next.edge && times_[next.node] != kUnreachable) take(next.node);
  }
}

std::span<const NodeIndex> ShortestPathTree::repair(const RoadGraph& graph,
                                                    std::span<const EdgeIndex> changed) {
  for (const NodeIndex node : changed_) touched_[node] = 0;
  changed_.clear();
  lose(graph, changed);

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
    if (best < times_[node]) offer(node, best, by);
  }
  for (const EdgeIndex e : changed)
    for (const NodeIndex node : {graph.edge(e).from, graph.edge(e).to}) {
      if (times_[node] == kUnreachable) continue;
      for (const RoadGraph::Incidence& next : graph.incidences(node)) {
        if (next.edge != e || step(next) == kClosed) continue;
        if (const Millis there = times_[node] + step(next); there < times_[next.node])
          offer(next.node, there, e);
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

std::vector<ShortestPathTree> buildTrees(const RoadGraph& graph, std::span<const std::vector<Seed>> seeds,
                                         Direction direction) {
  std::vector<ShortestPathTree> trees(seeds.size(), ShortestPathTree(direction));
  onTwoThreads(trees.size(), [&](std::size_t i) { trees[i].build(graph, seeds[i]); });
  return trees;
}

}  // namespace zw::network
