// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/shortest_path_tree.h"

#include <algorithm>
#include <utility>

#include "core/network/two_threads.h"

namespace zw::network {

void ShortestPathTree::build(const RoadGraph& graph, std::vector<Seed> seeds, Workspace& space,
                             Millis within) {
  seeds_ = std::move(seeds);
  order_.clear();
  search(graph, space, within);
}

void ShortestPathTree::search(const RoadGraph& graph, Workspace& space, Millis within) {
  const std::size_t count = graph.nodeCount();
  space.labels.assign(count, {});
  space.settled.clear();
  const auto offer = [&space, within](NodeIndex node, Millis time, EdgeIndex by, NodeIndex from) {
    Label& label = space.labels[node];
    if (time >= label.time || time > within) return;
    label = {time, by, from, label.turn | kWaits};
    space.queue.push(time, node);
  };
  Millis first = kUnreachable;
  for (const Seed& seed : seeds_) first = std::min(first, seed.time);
  space.queue.startAt(first);
  for (const Seed& seed : seeds_) offer(seed.node, seed.time, kNone, kNone);
  while (!space.queue.empty()) {
    const NodeIndex node = space.queue.pop();
    Label& label = space.labels[node];
    if ((label.turn & kWaits) == 0) continue;
    if (label.turn != kNone) space.settled[label.turn & ~kWaits] = kNone;
    label.turn = static_cast<std::uint32_t>(space.settled.size());
    space.settled.push(node);
    for (const RoadGraph::Incidence& next : graph.incidences(node))
      if (const Millis cost = step(next); cost != kClosed)
        offer(next.node, label.time + cost, next.edge, node);
  }
  times_.resize(count);
  for (NodeIndex node = 0; node < count; ++node) times_[node] = space.labels[node].time;
}

/// Puts the nodes in the order of their branches, after a search.
void ShortestPathTree::layOut(const RoadGraph& graph, Workspace& space) {
  const std::size_t count = times_.size();
  std::vector<Label>& labels = space.labels;
  const std::span<const NodeIndex> settled(space.settled.begin(), space.settled.size());
  for (Label& label : labels) label.turn = 1;
  for (auto node = settled.rbegin(); node != settled.rend(); ++node)
    if (*node != kNone && labels[*node].from != kNone) labels[labels[*node].from].turn += labels[*node].turn;

  altered_.clear();
  moved_.clear();
  order_.resize(count);
  standings_.resize(count);
  Rank room = 0;
  for (const NodeIndex node : settled) {
    if (node == kNone) continue;
    Label& label = labels[node];
    Rank& next = label.from == kNone ? room : labels[label.from].turn;
    const Rank rank = std::exchange(next, next + label.turn);
    order_[rank] = {node, rank + label.turn, label.time, rank, rank};
    standings_[node] = {rank, label.by};
    label.turn = rank + 1;
  }
  for (NodeIndex node = 0; node < count; ++node) {
    if (times_[node] != kUnreachable) continue;
    order_[room] = {node, room + 1, kUnreachable, room, room};
    standings_[node] = {room++, kNone};
  }
  for (Rank rank = 0; rank < count; ++rank) {
    Place& place = order_[rank];
    for (const RoadGraph::Incidence& next : graph.incidences(place.node)) {
      const Rank beside = standings_[next.node].rank;
      place.leastBeside = std::min(place.leastBeside, beside);
      place.mostBeside = std::max(place.mostBeside, beside);
    }
  }
}

void ShortestPathTree::tidy(const RoadGraph& graph, Workspace& space) {
  std::size_t moved = 0;
  for (const Run& run : moved_) moved += run.end - run.begin;
  if (!order_.empty() && moved <= times_.size() / 16) return;
  search(graph, space, kUnreachable);
  layOut(graph, space);
}

Millis ShortestPathTree::seedTime(NodeIndex node) const {
  Millis least = kUnreachable;
  for (const Seed& seed : seeds_)
    if (seed.node == node) least = std::min(least, seed.time);
  return least;
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
  onTwoThreads<ShortestPathTree::Workspace>(
      trees.size(), [&](std::size_t i, auto& space) { trees[i].build(graph, seeds[i], space); });
  return trees;
}

}  // namespace zw::network
