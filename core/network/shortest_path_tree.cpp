// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/shortest_path_tree.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <utility>

#include "core/network/two_threads.h"

namespace zw::network {
namespace {

constexpr std::uint64_t kNothingLost = std::uint64_t{1} << 32U;

}  // namespace

void ShortestPathTree::build(const RoadGraph& graph, std::vector<Seed> seeds, Workspace& space,
                             Millis within) {
  const std::size_t count = graph.nodeCount();
  seeds_ = std::move(seeds);
  labels_.assign(count, {});
  changed_.clear();
  const auto offer = [this, &space, within](NodeIndex node, Millis time, EdgeIndex by) {
    Label& label = labels_[node];
    if (time >= label.time || time > within) return;
    label.time = time;
    label.by = by;
    label.waiting = true;
    space.queue.push(time, node);
  };
  Millis first = kUnreachable;
  for (const Seed& seed : seeds_) first = std::min(first, seed.time);
  space.queue.startAt(first);
  for (const Seed& seed : seeds_) offer(seed.node, seed.time, kNone);
  while (!space.queue.empty()) {
    const NodeIndex node = space.queue.pop();
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

/// In the order of what they lose nodes get their final times; what they gain comes before that.
std::uint64_t ShortestPathTree::lossBy(const Offer& offered) const {
  const Label& label = labels_[offered.node];
  return kNothingLost + offered.time - (label.touched ? label.before : label.time);
}

/// Passes a node's time on to the nodes beyond it, which lose as much as it did, at once, and then offers
/// theirs to the neighbours of the whole branch.
void ShortestPathTree::moveBranch(const RoadGraph& graph, NodeIndex root, Workspace& space) {
  space.branch.push({root, labels_[root].time, labels_[root].by});
  while (!space.branch.empty()) {
    const Offer here = space.branch.pop();
    note(here.node);
    labels_[here.node].time = here.time;
    labels_[here.node].waiting = false;
    const auto neighbours = graph.incidences(here.node);
    space.branch.makeRoomFor(neighbours.size());
    space.later.makeRoomFor(neighbours.size());
    for (const RoadGraph::Incidence& next : neighbours) {
      const Label& there = labels_[next.node];
      const std::uint64_t time = std::uint64_t{here.time} + step(next);
      const bool quicker = time < there.time, beyond = there.by == next.edge;
      const Offer offered{next.node, static_cast<Millis>(time), next.edge};
      space.branch.pushIf(quicker & beyond, offered);
      space.later.pushIf(quicker & !beyond, offered);
    }
  }
  takeOffers(space);
}

Millis ShortestPathTree::seedTime(NodeIndex node) const {
  Millis least = kUnreachable;
  for (const Seed& seed : seeds_)
    if (seed.node == node) least = std::min(least, seed.time);
  return least;
}

/// Takes the node's time, and those of the nodes beyond it in the tree, and notes them.
void ShortestPathTree::lose(const RoadGraph& graph, NodeIndex root, Workspace& space) {
  space.lost.push(root);
  while (!space.lost.empty()) {
    const NodeIndex node = space.lost.pop();
    if (labels_[node].time == kUnreachable) continue;
    note(node);
    labels_[node].time = kUnreachable;
    const auto neighbours = graph.incidences(node);
    space.lost.makeRoomFor(neighbours.size());
    const Millis before = labels_[node].before;
    space.gaps.makeRoomFor(neighbours.size());
    for (const RoadGraph::Incidence& next : neighbours) {
      const Label& there = labels_[next.node];
      const bool beyond = (there.by == next.edge) & (std::uint64_t{before} + step(next) <= there.time);
      space.lost.pushIf(beyond, next.node);
      space.gaps.pushIf(!beyond & (there.time != kUnreachable), {node, &next});
    }
  }
}

/// The quickest time to a lost node through others that are lost, sought from it back with the times before
/// as what is at least left to go; kUnreachable where `patience` nodes do not tell.
Millis ShortestPathTree::timeAround(const RoadGraph& graph, NodeIndex root, std::size_t patience) {
  // Until the end the lost nodes' times are those from them on to the root.
  using Entry = std::pair<std::uint64_t, NodeIndex>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
  std::vector<NodeIndex> seen = {root};
  std::uint64_t best = kUnreachable;
  labels_[root].time = 0;
  queue.emplace(labels_[root].before, root);
  while (!queue.empty() && queue.top().first < best) {
    const auto [key, node] = queue.top();
    queue.pop();
    const Millis onward = labels_[node].time;
    if (key != std::uint64_t{labels_[node].before} + onward) continue;
    if (seen.size() > patience) {
      best = kUnreachable;
      break;
    }
    best = std::min(best, std::uint64_t{seedTime(node)} + onward);
    for (const RoadGraph::Incidence& from : graph.incidences(node)) {
      const std::uint64_t time = std::uint64_t{stepBack(from)} + onward;
      Label& other = labels_[from.node];
      if (!other.touched) {
        best = std::min(best, time + other.time);
      } else if (time < other.time) {
        if (other.time == kUnreachable) seen.push_back(from.node);
        other.time = static_cast<Millis>(time);
        queue.emplace(other.before + time, from.node);
      }
    }
  }
  for (const NodeIndex node : seen) labels_[node].time = kUnreachable;
  return static_cast<Millis>(best);
}

/// Takes their times from nodes that got them over an edge that is slower now, and from those beyond, and
/// gives them the best they have without them.
void ShortestPathTree::slow(const RoadGraph& graph, std::span<const EdgeIndex> changed, Workspace& space) {
  struct Branch {
    NodeIndex root;
    std::size_t end;  ///< of its nodes among the changed ones
  };
  std::vector<Branch> branches;
  for (const EdgeIndex e : changed)
    for (const NodeIndex node : {graph.edge(e).from, graph.edge(e).to}) {
      if (labels_[node].by != e || labels_[node].time == kUnreachable) continue;
      const NodeIndex before = graph.otherEnd(e, node);
      const Millis cost = direction_ == Direction::From ? graph.timeFrom(e, before) : graph.timeFrom(e, node);
      if (cost != kClosed && labels_[before].time != kUnreachable &&
          labels_[before].time + cost <= labels_[node].time)
        continue;
      lose(graph, node, space);
      branches.push_back({node, changed_.size()});
    }

  // A whole branch comes later by no more than its root does.
  std::vector<Millis> around;
  std::size_t start = 0;
  for (const Branch& branch : branches) {
    around.push_back(timeAround(graph, branch.root, 64 + (branch.end - start) / 64));
    start = branch.end;
  }
  start = 0;
  for (std::size_t i = 0; i < branches.size(); ++i) {
    if (around[i] != kUnreachable) {
      const Millis later = around[i] - labels_[branches[i].root].before;
      for (std::size_t k = start + 1; k < branches[i].end; ++k)
        labels_[changed_[k]].time = labels_[changed_[k]].before + later;
    }
    start = branches[i].end;
  }

  for (const Gap& gap : space.gaps) {
    const Millis here = labels_[gap.node].time, there = labels_[gap.road->node].time;
    const std::uint64_t back = std::uint64_t{there} + stepBack(*gap.road);
    const std::uint64_t onward = std::uint64_t{here} + step(*gap.road);
    space.later.makeRoomFor(2);
    space.later.pushIf(back < here, {gap.node, static_cast<Millis>(back), gap.road->edge});
    space.later.pushIf(onward < there, {gap.road->node, static_cast<Millis>(onward), gap.road->edge});
  }
  space.gaps.clear();
  for (const Seed& seed : seeds_)
    if (seed.time < labels_[seed.node].time) space.later.push({seed.node, seed.time, kNone});
}

void ShortestPathTree::takeOffers(Workspace& space) {
  for (const Offer& offered : space.later) {
    Label& label = labels_[offered.node];
    if (offered.time >= label.time) continue;
    note(offered.node);
    label.time = offered.time;
    label.by = offered.by;
    label.waiting = true;
    space.queue.push(lossBy(offered), offered.node);
  }
  space.later.clear();
}

std::span<const NodeIndex> ShortestPathTree::repair(const RoadGraph& graph,
                                                    std::span<const EdgeIndex> changed, Workspace& space) {
  for (const NodeIndex node : changed_) labels_[node].touched = false;
  changed_.clear();
  slow(graph, changed, space);
  for (const EdgeIndex e : changed)
    for (const NodeIndex node : {graph.edge(e).from, graph.edge(e).to}) {
      if (labels_[node].time == kUnreachable) continue;
      for (const RoadGraph::Incidence& next : graph.incidences(node)) {
        if (next.edge != e || step(next) == kClosed) continue;
        if (const Millis there = labels_[node].time + step(next); there < labels_[next.node].time)
          space.later.push({next.node, there, e});
      }
    }
  std::uint64_t first = kNothingLost;
  for (const Offer& offered : space.later) first = std::min(first, lossBy(offered));
  space.queue.startAt(first);
  takeOffers(space);
  while (!space.queue.empty())
    if (const NodeIndex node = space.queue.pop(); labels_[node].waiting) moveBranch(graph, node, space);
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
  onTwoThreads<ShortestPathTree::Workspace>(
      trees.size(), [&](std::size_t i, auto& space) { trees[i].repair(graph, changed, space); });
}

std::vector<ShortestPathTree> buildTrees(const RoadGraph& graph, std::span<const std::vector<Seed>> seeds,
                                         Direction direction) {
  std::vector<ShortestPathTree> trees(seeds.size(), ShortestPathTree(direction));
  onTwoThreads<ShortestPathTree::Workspace>(
      trees.size(), [&](std::size_t i, auto& space) { trees[i].build(graph, seeds[i], space); });
  return trees;
}

}  // namespace zw::network
