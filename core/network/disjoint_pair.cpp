// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/disjoint_pair.h"

#include <algorithm>
#include <functional>
#include <map>

namespace zw::network {
namespace {

using Path = ShortestPathTree::Path;

std::map<NodeIndex, Millis> leastByNode(std::span<const Seed> seeds) {
  std::map<NodeIndex, Millis> least;
  for (const Seed& seed : seeds) {
    const auto [at, isNew] = least.emplace(seed.node, seed.time);
    if (!isNew) at->second = std::min(at->second, seed.time);
  }
  return least;
}

class PairSearch {
 public:
  PairSearch(const RoadGraph& graph, std::span<const Seed> sources, std::span<const Seed> targets)
      : graph_(graph), sources_(leastByNode(sources)), targets_(leastByNode(targets)) {
    tree_.build(graph, {sources.begin(), sources.end()});
  }

  std::optional<std::array<Path, 2>> find() {
    NodeIndex end = kNone;
    for (const auto& [node, rest] : targets_)
      if (tree_.time(node) != kUnreachable && tree_.time(node) + rest < least_) {
        least_ = tree_.time(node) + rest;
        end = node;
      }
    if (end == kNone) return std::nullopt;
    first_ = tree_.pathTo(graph_, end);
    for (std::size_t i = 0; i < first_.edges.size(); ++i) flowFrom_[first_.edges[i]] = first_.nodes[i];
    const NodeIndex secondEnd = searchAgain();
    if (secondEnd == kNone) return std::nullopt;
    const NodeIndex secondStart = addSecond(secondEnd);
    std::vector<NodeIndex> ends{end, secondEnd};
    std::array<Path, 2> pair = {take(first_.nodes.front(), ends), take(secondStart, ends)};
    if (timeOf(pair[1]) < timeOf(pair[0])) std::swap(pair[0], pair[1]);
    return pair;
  }

 private:
  /// Times beyond the quickest, so that none is negative: the first path's edges, turned, take none.
  struct Label {
    Millis beyond = kUnreachable;
    EdgeIndex by = kNone;
    NodeIndex from = kNone;
  };

  /// The least time beyond the quickest to each node, as far as the nearest target; that target or kNone.
  NodeIndex searchAgain() {
    labels_.assign(graph_.nodeCount(), {});
    std::vector<std::pair<Millis, NodeIndex>> heap;
    const auto offer = [&](NodeIndex node, Millis beyond, EdgeIndex by, NodeIndex from) {
      if (beyond >= labels_[node].beyond) return;
      labels_[node] = {beyond, by, from};
      heap.emplace_back(beyond, node);
      std::push_heap(heap.begin(), heap.end(), std::greater<>());
    };
    for (const auto& [node, time] : sources_) offer(node, time - tree_.time(node), kNone, kNone);
    Millis best = kUnreachable;
    NodeIndex end = kNone;
    while (!heap.empty()) {
      std::pop_heap(heap.begin(), heap.end(), std::greater<>());
      const auto [beyond, node] = heap.back();
      heap.pop_back();
      if (beyond >= best) break;
      if (beyond != labels_[node].beyond) continue;
      if (const auto target = targets_.find(node); target != targets_.end())
        if (const Millis all = beyond + (tree_.time(node) + target->second - least_); all < best) {
          best = all;
          end = node;
        }
      for (const RoadGraph::Incidence& next : graph_.incidences(node)) {
        if (next.node == node) continue;
        if (const auto used = flowFrom_.find(next.edge); used != flowFrom_.end()) {
          if (used->second == next.node) offer(next.node, beyond, next.edge, node);
        } else if (next.leave != kClosed) {
          offer(next.node, beyond + (tree_.time(node) + next.leave - tree_.time(next.node)), next.edge, node);
        }
      }
    }
    return end;
  }

  /// Lays the second path over the first: an edge that both take, one each way, neither takes. Gives where
  /// the second starts.
  NodeIndex addSecond(NodeIndex node) {
    while (labels_[node].from != kNone) {
      const EdgeIndex e = labels_[node].by;
      if (!flowFrom_.erase(e)) flowFrom_[e] = labels_[node].from;
      node = labels_[node].from;
    }
    return node;
  }

  /// From a source along what is left of both, to one of the ends.
  Path take(NodeIndex node, std::vector<NodeIndex>& ends) {
    Path path{{node}, {}};
    for (;;) {
      if (const auto end = std::find(ends.begin(), ends.end(), node); end != ends.end()) {
        ends.erase(end);
        return path;
      }
      for (const RoadGraph::Incidence& next : graph_.incidences(node)) {
        const auto used = flowFrom_.find(next.edge);
        if (used == flowFrom_.end() || used->second != node) continue;
        flowFrom_.erase(used);
        node = next.node;
        path.edges.push_back(next.edge);
        path.nodes.push_back(node);
        break;
      }
    }
  }

  [[nodiscard]] Millis timeOf(const Path& path) const {
    Millis time = sources_.at(path.nodes.front()) + targets_.at(path.nodes.back());
    for (std::size_t i = 0; i < path.edges.size(); ++i) time += graph_.timeFrom(path.edges[i], path.nodes[i]);
    return time;
  }

  const RoadGraph& graph_;
  std::map<NodeIndex, Millis> sources_, targets_;
  ShortestPathTree tree_;
  Path first_;
  Millis least_ = kUnreachable;              ///< of a path
  std::map<EdgeIndex, NodeIndex> flowFrom_;  ///< of the edges taken: the end from which
  std::vector<Label> labels_;
};

}  // namespace

std::optional<std::array<Path, 2>> disjointPair(const RoadGraph& graph, std::span<const Seed> sources,
                                                std::span<const Seed> targets) {
  return PairSearch(graph, sources, targets).find();
}

}  // namespace zw::network
