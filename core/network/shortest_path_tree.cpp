// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/shortest_path_tree.h"

#include <algorithm>

#include "core/network/two_threads.h"

namespace zw::network {

void ShortestPathTree::build(const RoadGraph& graph, std::vector<Seed> seeds) {
  const std::size_t count = graph.nodeCount();
  seeds_ = std::move(seeds);
  labels_.assign(count, {});
  changed_.clear();
  const auto offer = [this](NodeIndex node, Millis time, EdgeIndex by) {
    Label& label = labels_[node];
    if (time >= label.time) return;
    label.time = time;
    label.by = by;
    label.waiting = true;
    queue_.push(time, node);
  };
  for (const Seed& seed : seeds_) offer(seed.node, seed.time, kNone);
  while (!queue_.empty()) {
    const NodeIndex node = queue_.pop();
    Label& label = labels_[node];
    if (!label.waiting) continue;
    label.waiting = false;
    for (const RoadGraph::Incidence& next : graph.incidences(node))
      if (const Millis cost = step(next); cost != kClosed) offer(next.node, label.time + cost, next.edge);
  }
}

std::vector<Millis> ShortestPathTree::times() const {
  std::vector<Millis> times;
  times.reserve(labels_.size());
  for (const Label& label : labels_) times.push_back(label.time);
  return times;
}

void ShortestPathTree::note(NodeIndex node) {
  Label& label = labels_[node];
  if (label.touched) return;
  label.touched = true;
  label.before = label.time;
  changed_.push_back(node);
}

void ShortestPathTree::offer(NodeIndex node, Millis time, EdgeIndex by) {
  constexpr std::uint64_t kNothingLost = std::uint64_t{1} << 32U;
  note(node);
  Label& label = labels_[node];
  label.time = time;
  label.by = by;
  label.waiting = true;
  queue_.push(kNothingLost + time - label.before, node);
}

void ShortestPathTree::settle(const RoadGraph& graph) {
  while (!queue_.empty())
    if (const NodeIndex node = queue_.pop(); labels_[node].waiting) moveBranch(graph, node);
}

/// Passes a node's time on to the nodes beyond it, which lose as much as it did, at once, and then offers
/// theirs to the neighbours of the whole branch.
void ShortestPathTree::moveBranch(const RoadGraph& graph, NodeIndex root) {
  branch_.assign(1, root);
  while (!branch_.empty()) {
    const NodeIndex node = branch_.back();
    branch_.pop_back();
    labels_[node].waiting = false;
    for (const RoadGraph::Incidence& next : graph.incidences(node)) {
      const Millis cost = step(next);
      if (cost == kClosed || labels_[node].time + cost >= labels_[next.node].time) continue;
      if (labels_[next.node].by != next.edge) {
        later_.push_back({node, &next});
        continue;
      }
      note(next.node);
      labels_[next.node].time = labels_[node].time + cost;
      branch_.push_back(next.node);
    }
  }
  for (const Step& last : later_)
    if (const Millis there = labels_[last.node].time + step(*last.along);
        there < labels_[last.along->node].time)
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
    labels_[node].time = kUnreachable;
    affected_.push_back(node);
    branch_.push_back(node);
  };
  for (const EdgeIndex e : changed)
    for (const NodeIndex node : {graph.edge(e).from, graph.edge(e).to}) {
      if (labels_[node].by != e || labels_[node].time == kUnreachable) continue;
      const NodeIndex before = graph.otherEnd(e, node);
      const Millis cost = direction_ == Direction::From ? graph.timeFrom(e, before) : graph.timeFrom(e, node);
      if (cost == kClosed || labels_[before].time == kUnreachable ||
          labels_[before].time + cost > labels_[node].time)
        take(node);
    }
  // In depth, along the roads: neighbours in the tree are neighbours in memory more often than those in
  // breadth.
  while (!branch_.empty()) {
    const NodeIndex node = branch_.back();
    branch_.pop_back();
    for (const RoadGraph::Incidence& next : graph.incidences(node))
      if (labels_[next.node].by == next.edge && labels_[next.node].time != kUnreachable) take(next.node);
  }
}

std::span<const NodeIndex> ShortestPathTree::repair(const RoadGraph& graph,
                                                    std::span<const EdgeIndex> changed) {
  for (const NodeIndex node : changed_) labels_[node].touched = false;
  changed_.clear();
  lose(graph, changed);

  // Each takes the best time that its other neighbours offer; the rest is Dijkstra.
  for (const NodeIndex node : affected_) {
    Millis best = seedTime(node);
    EdgeIndex by = kNone;
    for (const RoadGraph::Incidence& from : graph.incidences(node)) {
      const Millis cost = stepBack(from);
      if (cost == kClosed || labels_[from.node].time == kUnreachable) continue;
      if (const Millis here = labels_[from.node].time + cost; here < best) {
        best = here;
        by = from.edge;
      }
    }
    if (best < labels_[node].time) offer(node, best, by);
  }
  for (const EdgeIndex e : changed)
    for (const NodeIndex node : {graph.edge(e).from, graph.edge(e).to}) {
      if (labels_[node].time == kUnreachable) continue;
      for (const RoadGraph::Incidence& next : graph.incidences(node)) {
        if (next.edge != e || step(next) == kClosed) continue;
        if (const Millis there = labels_[node].time + step(next); there < labels_[next.node].time)
          offer(next.node, there, e);
      }
    }
  settle(graph);
  return changed_;
}

EdgeIndex ShortestPathTree::lastEdge(const RoadGraph& graph, NodeIndex node) const {
  const Millis time = labels_[node].time;
  if (time == kUnreachable || seedTime(node) == time) return kNone;
  for (const RoadGraph::Incidence& from : graph.incidences(node)) {
    const Millis cost = stepBack(from);
    if (cost != kClosed && labels_[from.node].time != kUnreachable && labels_[from.node].time + cost == time)
      return from.edge;
  }
  return kNone;
}

ShortestPathTree::Path ShortestPathTree::pathTo(const RoadGraph& graph, NodeIndex node) const {
  Path path;
  if (labels_[node].time == kUnreachable) return path;
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

void repairTrees(std::span<ShortestPathTree> trees, const RoadGraph& graph,
                 std::span<const EdgeIndex> changed) {
  onTwoThreads(trees.size(), [&](std::size_t i) { trees[i].repair(graph, changed); });
}

std::vector<ShortestPathTree> buildTrees(const RoadGraph& graph, std::span<const std::vector<Seed>> seeds,
                                         Direction direction) {
  std::vector<ShortestPathTree> trees(seeds.size(), ShortestPathTree(direction));
  onTwoThreads(trees.size(), [&](std::size_t i) { trees[i].build(graph, seeds[i]); });
  return trees;
}

}  // namespace zw::network
