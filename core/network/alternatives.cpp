// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/alternatives.h"

#include <algorithm>
#include <tuple>

namespace zw::network {
namespace {

using Path = ShortestPathTree::Path;

/// What a path leads over: a plateau, or an edge that neither tree holds.
struct Via {
  Millis time = 0;   ///< of the whole path
  Millis local = 0;  ///< its parts that take less are quickest ways
  NodeIndex first = 0;
  NodeIndex last = 0;
  EdgeIndex edge = kNone;
};

Millis shareOf(double share, Millis time) {
  const double product = share * static_cast<double>(time);
  return static_cast<Millis>(std::min(product, static_cast<double>(kLongest)));
}

/// Finds what the paths within the limits of stretch and locality lead over.
class ViaSearch {
 public:
  ViaSearch(const RoadGraph& graph, const ShortestPathTree& from, const ShortestPathTree& towards,
            Millis quickest, const AlternativeLimits& limits)
      : graph_(graph),
        from_(from),
        towards_(towards),
        longest_(shareOf(std::max(1.0, limits.stretch), quickest)),
        local_(shareOf(limits.local, quickest)) {}

  /// The quickest first.
  [[nodiscard]] std::vector<Via> run() {
    addPlateaus();
    for (EdgeIndex e = 0; e < graph_.edgeCount(); ++e) {
      const GraphEdge& edge = graph_.edge(e);
      addEdge(e, edge.from, edge.to, edge.forward);
      addEdge(e, edge.to, edge.from, edge.backward);
    }
    std::sort(found_.begin(), found_.end(), [](const Via& a, const Via& b) {
      return std::tuple(a.time, b.local, a.first, a.edge) < std::tuple(b.time, a.local, b.first, b.edge);
    });
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool lies(NodeIndex node) const {
    return from_.time(node) <= longest_ && towards_.time(node) <= longest_ &&
           from_.time(node) + towards_.time(node) <= longest_;
  }

  void addPlateaus() {
    // Where a plateau goes on from each node, and whether it came from somewhere.
    std::vector<NodeIndex> next(graph_.nodeCount(), kNone);
    std::vector<bool> isInside(graph_.nodeCount());
    for (NodeIndex node = 0; node < graph_.nodeCount(); ++node) {
      if (!lies(node)) continue;
      const EdgeIndex e = towards_.lastEdge(graph_, node);
      if (e == kNone) continue;
      const NodeIndex after = graph_.otherEnd(e, node);
      if (from_.lastEdge(graph_, after) != e) continue;
      next[node] = after;
      isInside[after] = true;
    }
    for (NodeIndex node = 0; node < graph_.nodeCount(); ++node) {
      if (isInside[node] || !lies(node)) continue;
      NodeIndex last = node;
      while (next[last] != kNone) last = next[last];
      // A part of the path that neither tree holds has the plateau in it, and the edges before and after.
      const EdgeIndex before = from_.lastEdge(graph_, node), after = towards_.lastEdge(graph_, last);
      Millis local = kUnreachable;
      if (before != kNone && after != kNone)
        local = from_.time(last) - from_.time(graph_.otherEnd(before, node)) + towards_.time(last) -
                towards_.time(graph_.otherEnd(after, last));
      if (local > local_)
        found_.push_back({from_.time(node) + towards_.time(node), local, node, last, kNone});
    }
  }

  void addEdge(EdgeIndex e, NodeIndex a, NodeIndex b, Millis time) {
    if (time == kClosed || time <= local_ || time > longest_ || from_.time(a) > longest_ ||
        towards_.time(b) > longest_ || from_.time(a) + towards_.time(b) > longest_ - time)
      return;
    if (towards_.lastEdge(graph_, a) == e || from_.lastEdge(graph_, b) == e) return;
    found_.push_back({from_.time(a) + time + towards_.time(b), time, a, b, e});
  }

  const RoadGraph& graph_;
  const ShortestPathTree& from_;
  const ShortestPathTree& towards_;
  Millis longest_;
  Millis local_;
  std::vector<Via> found_;
};

Path pathOver(const RoadGraph& graph, const ShortestPathTree& from, const ShortestPathTree& towards,
              const Via& via) {
  Path path = from.pathTo(graph, via.first);
  if (via.edge != kNone) {
    path.nodes.push_back(via.last);
    path.edges.push_back(via.edge);
  }
  const Path rest = towards.pathTo(graph, path.nodes.back());
  path.nodes.insert(path.nodes.end(), rest.nodes.begin() + 1, rest.nodes.end());
  path.edges.insert(path.edges.end(), rest.edges.begin(), rest.edges.end());
  return path;
}

/// Takes paths while they differ enough from those taken before.
class Choice {
 public:
  Choice(const RoadGraph& graph, const ShortestPathTree& from, const ShortestPathTree& towards,
         double sharedLimit)
      : graph_(graph), sharedLimit_(sharedLimit), seen_(graph.nodeCount()), seed_(graph.nodeCount()) {
    for (const auto* tree : {&from, &towards})
      for (const Seed& seed : tree->seeds()) seed_[seed.node] = true;
  }

  /// Neither a node twice nor a seed in between.
  [[nodiscard]] bool isSensible(const Path& path) {
    std::size_t i = 0;
    for (; i < path.nodes.size() && !seen_[path.nodes[i]]; ++i) {
      const bool inside = i > 0 && i + 1 < path.nodes.size();
      if (inside && seed_[path.nodes[i]]) break;
      seen_[path.nodes[i]] = true;
    }
    for (std::size_t k = 0; k < i; ++k) seen_[path.nodes[k]] = false;
    return i == path.nodes.size();
  }

  [[nodiscard]] bool differs(const Path& path) const {
    if (path.edges.empty()) return false;
    const Millis time = timeOf(path);
    return std::all_of(taken_.begin(), taken_.end(), [&](const Taken& other) {
      Millis shared = 0;
      for (std::size_t i = 0; i < path.edges.size(); ++i)
        if (other.has[path.edges[i]]) shared += graph_.timeFrom(path.edges[i], path.nodes[i]);
      return static_cast<double>(shared) <= sharedLimit_ * static_cast<double>(std::min(time, other.time));
    });
  }

  void take(const Path& path) {
    Taken taken{std::vector<bool>(graph_.edgeCount()), timeOf(path)};
    for (const EdgeIndex e : path.edges) taken.has[e] = true;
    taken_.push_back(std::move(taken));
  }

 private:
  struct Taken {
    std::vector<bool> has;
    Millis time = 0;  ///< along the nodes
  };

  [[nodiscard]] Millis timeOf(const Path& path) const {
    Millis time = 0;
    for (std::size_t i = 0; i < path.edges.size(); ++i) time += graph_.timeFrom(path.edges[i], path.nodes[i]);
    return time;
  }

  const RoadGraph& graph_;
  double sharedLimit_;
  std::vector<Taken> taken_;
  std::vector<bool> seen_;
  std::vector<bool> seed_;
};

}  // namespace

std::vector<AlternativePath> alternativePaths(const RoadGraph& graph, const ShortestPathTree& from,
                                              const ShortestPathTree& towards, std::size_t count,
                                              const AlternativeLimits& limits) {
  AlternativePath quickest{kUnreachable, {}};
  NodeIndex last = kNone;
  for (const Seed& seed : towards.seeds())
    if (from.time(seed.node) != kUnreachable && from.time(seed.node) + seed.time < quickest.time) {
      quickest.time = from.time(seed.node) + seed.time;
      last = seed.node;
    }
  if (last == kNone || count == 0) return {};
  quickest.path = from.pathTo(graph, last);

  Choice choice(graph, from, towards, limits.shared);
  choice.take(quickest.path);
  std::vector<AlternativePath> found{std::move(quickest)};
  if (count == 1) return found;
  for (const Via& via : ViaSearch(graph, from, towards, found.front().time, limits).run()) {
    Path path = pathOver(graph, from, towards, via);
    if (!choice.isSensible(path) || !choice.differs(path)) continue;
    choice.take(path);
    found.push_back({via.time, std::move(path)});
    if (found.size() == count) break;
  }
  return found;
}

std::vector<Route> alternativeRoutes(const RoadNetwork& network, const ShortestPathTree& fromStart,
                                     const Access& start, const Destination& destination, std::size_t count,
                                     const AlternativeLimits& limits) {
  std::vector<Route> routes;
  auto quickest = quickestRoute(network, fromStart, start, destination);
  if (!quickest || count == 0) return routes;
  routes.push_back(std::move(*quickest));
  if (count == 1 || routes.front().nodes.empty()) return routes;
  ShortestPathTree towards(Direction::Towards);
  towards.build(network.graph(), destination.seeds);
  const auto paths = alternativePaths(network.graph(), fromStart, towards, count, limits);
  for (std::size_t i = 1; i < paths.size(); ++i)
    routes.push_back(routeAlong(network, paths[i].path, start, destination));
  return routes;
}

}  // namespace zw::network
