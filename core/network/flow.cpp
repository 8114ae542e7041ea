// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/flow.h"

#include <algorithm>
#include <cmath>

namespace zw::network {
namespace {

/// Dinic's algorithm on the road graph itself. Levels are counted from the targets, so that the last search,
/// which finds no source any more, marks the smallest side of a cut around the targets.
class UnitFlow {
 public:
  UnitFlow(const RoadGraph& graph, std::span<const NodeIndex> sources, std::span<const NodeIndex> targets)
      : graph_(graph),
        sources_(sources),
        targets_(targets),
        isSource_(graph.nodeCount(), 0),
        flowFrom_(graph.edgeCount(), kNone) {
    for (const NodeIndex node : sources) isSource_[node] = 1;
  }

  [[nodiscard]] bool isApart() const {
    return std::none_of(targets_.begin(), targets_.end(), [this](NodeIndex n) { return isSource_[n] != 0; });
  }

  /// Sends a unit along each of the routes that still holds.
  void beginWith(std::span<const ShortestPathTree::Path> routes) {
    std::vector<std::uint8_t> isTarget(graph_.nodeCount(), 0);
    for (const NodeIndex node : targets_) isTarget[node] = 1;
    for (const ShortestPathTree::Path& route : routes) {
      const auto end = std::find_if(route.nodes.begin(), route.nodes.end(),
                                    [&](NodeIndex node) { return isTarget[node] != 0; });
      if (end == route.nodes.end() || !isSource_[route.nodes.front()]) continue;
      const auto count = static_cast<std::size_t>(end - route.nodes.begin());
      const auto isFree = [&](std::size_t i) {
        return flowFrom_[route.edges[i]] == kNone &&
               graph_.timeFrom(route.edges[i], route.nodes[i]) != kClosed;
      };
      std::size_t free = 0;
      while (free < count && isFree(free)) ++free;
      if (free < count) continue;
      for (std::size_t i = 0; i < count; ++i) flowFrom_[route.edges[i]] = route.nodes[i];
    }
  }

  void run() {
    while (findLevels()) {
      next_.assign(graph_.nodeCount(), 0);
      for (const NodeIndex source : sources_)
        while (augment(source)) {
        }
    }
  }

  [[nodiscard]] std::vector<EdgeIndex> cut() const {
    std::vector<EdgeIndex> edges;
    for (const NodeIndex node : queue_)
      for (const RoadGraph::Incidence& in : graph_.incidences(node))
        if (level_[in.node] == kNone && in.arrive != kClosed) edges.push_back(in.edge);
    std::sort(edges.begin(), edges.end());
    return edges;
  }

  /// Takes the flow apart.
  [[nodiscard]] std::vector<ShortestPathTree::Path> routes() {
    std::vector<std::uint8_t> isTarget(graph_.nodeCount(), 0);
    for (const NodeIndex node : targets_) isTarget[node] = 1;
    std::vector<ShortestPathTree::Path> routes;
    for (const NodeIndex source : sources_)
      while (edgeCarrying(source) != kNone) routes.push_back(takeRoute(source, isTarget));
    return routes;
  }

 private:
  /// Whether one more unit can go from the incidence's other end to `node`, and the other way.
  [[nodiscard]] bool canArrive(NodeIndex node, const RoadGraph::Incidence& at) const {
    const NodeIndex flow = flowFrom_[at.edge];
    return at.node != node && (flow == kNone ? at.arrive != kClosed : flow == node);
  }
  [[nodiscard]] bool canLeave(NodeIndex node, const RoadGraph::Incidence& at) const {
    const NodeIndex flow = flowFrom_[at.edge];
    return at.node != node && (flow == kNone ? at.leave != kClosed : flow == at.node);
  }

  /// Steps to the targets in what capacity is left, as far as the nearest sources. False when none is left.
  bool findLevels() {
    level_.assign(graph_.nodeCount(), kNone);
    queue_.clear();
    const auto reach = [&](NodeIndex node, std::uint32_t level) {
      if (level_[node] != kNone) return;
      level_[node] = level;
      queue_.push_back(node);
    };
    for (const NodeIndex node : targets_) reach(node, 0);
    std::uint32_t last = kNone;
    for (std::size_t i = 0; i < queue_.size(); ++i) {
      const NodeIndex node = queue_[i];
      if (level_[node] == last) break;
      for (const RoadGraph::Incidence& in : graph_.incidences(node))
        if (level_[in.node] == kNone && canArrive(node, in)) {
          reach(in.node, level_[node] + 1);
          if (isSource_[in.node]) last = level_[node] + 1;
        }
    }
    return last != kNone;
  }

  /// Sends one unit down the levels.
  bool augment(NodeIndex source) {
    if (level_[source] == kNone) return false;
    path_.assign(1, source);
    while (!path_.empty()) {
      const NodeIndex node = path_.back();
      if (level_[node] == 0) {
        push();
        return true;
      }
      const auto around = graph_.incidences(node);
      std::uint32_t& k = next_[node];
      while (k < around.size() && !(level_[around[k].node] == level_[node] - 1 && canLeave(node, around[k])))
        ++k;
      if (k < around.size()) {
        path_.push_back(around[k].node);
      } else {
        path_.pop_back();
        if (!path_.empty()) ++next_[path_.back()];
      }
    }
    return false;
  }

  void push() {
    for (std::size_t i = 0; i + 1 < path_.size(); ++i) {
      const NodeIndex node = path_[i];
      NodeIndex& flow = flowFrom_[graph_.incidences(node)[next_[node]].edge];
      flow = flow == kNone ? node : kNone;
    }
  }

  [[nodiscard]] EdgeIndex edgeCarrying(NodeIndex node) const {
    for (const RoadGraph::Incidence& out : graph_.incidences(node))
      if (flowFrom_[out.edge] == node) return out.edge;
    return kNone;
  }

  ShortestPathTree::Path takeRoute(NodeIndex node, const std::vector<std::uint8_t>& isTarget) {
    ShortestPathTree::Path route{{node}, {}};
    while (!isTarget[node]) {
      const EdgeIndex e = edgeCarrying(node);
      flowFrom_[e] = kNone;
      node = graph_.otherEnd(e, node);
      // A flow may run in a circle beside its way; the route leaves that out.
      if (const auto before = std::find(route.nodes.begin(), route.nodes.end(), node);
          before != route.nodes.end()) {
        route.edges.resize(static_cast<std::size_t>(before - route.nodes.begin()));
        route.nodes.erase(before + 1, route.nodes.end());
      } else {
        route.edges.push_back(e);
        route.nodes.push_back(node);
      }
    }
    return route;
  }

  const RoadGraph& graph_;
  std::span<const NodeIndex> sources_, targets_;
  std::vector<std::uint8_t> isSource_;
  std::vector<NodeIndex> flowFrom_;   ///< of an edge: the end its unit comes from, or kNone
  std::vector<std::uint32_t> level_;  ///< of a node
  std::vector<std::uint32_t> next_;   ///< of a node's incidences, the first that may still lead on
  std::vector<NodeIndex> queue_, path_;
};

/// Nodes between which one can drive both ways without a crossing, made one; what is left are one-way roads
/// and crossings. It is small, and no route is gained or lost.
class CrossingGraph {
 public:
  CrossingGraph(const RoadGraph& graph, const std::vector<Crossing>& crossings,
                std::span<const NodeIndex> sources, std::span<const NodeIndex> targets)
      : parent_(graph.nodeCount()), crossingCount_(crossings.size()) {
    std::vector<std::vector<std::uint32_t>> crossingsOf(graph.edgeCount());
    for (std::uint32_t c = 0; c < crossings.size(); ++c)
      for (const EdgeIndex e : crossings[c].roads) crossingsOf[e].push_back(c);
    for (NodeIndex node = 0; node < parent_.size(); ++node) parent_[node] = node;
    for (EdgeIndex e = 0; e < graph.edgeCount(); ++e)
      if (const GraphEdge& edge = graph.edge(e);
          crossingsOf[e].empty() && edge.forward != kClosed && edge.backward != kClosed)
        parent_[find(edge.from)] = find(edge.to);
    number_.assign(graph.nodeCount(), kNone);
    for (EdgeIndex e = 0; e < graph.edgeCount(); ++e) {
      const GraphEdge& edge = graph.edge(e);
      if (find(edge.from) == find(edge.to)) continue;
      const NodeIndex from = numberOf(edge.from), to = numberOf(edge.to);
      if (edge.forward != kClosed) arrivals_[to].push_back({from, crossingsOf[e]});
      if (edge.backward != kClosed) arrivals_[from].push_back({to, crossingsOf[e]});
    }
    for (const NodeIndex node : targets) targets_.push_back(numberOf(node));
    std::vector<NodeIndex> starts;
    for (const NodeIndex node : sources) starts.push_back(numberOf(node));
    isSource_.assign(arrivals_.size(), 0);
    for (const NodeIndex node : starts) isSource_[node] = 1;
  }

  [[nodiscard]] std::optional<std::vector<std::uint32_t>> smallestCut() {
    closed_.assign(crossingCount_, 0);
    kept_.assign(crossingCount_, 0);
    branch(0);
    return best_;
  }

 private:
  struct Arrival {
    NodeIndex from = 0;
    std::vector<std::uint32_t> crossings;  ///< open when none of them is closed
  };

  NodeIndex find(NodeIndex node) {
    while (parent_[node] != node) node = parent_[node] = parent_[parent_[node]];
    return node;
  }
  NodeIndex numberOf(NodeIndex node) {
    NodeIndex& number = number_[find(node)];
    if (number == kNone) {
      number = static_cast<NodeIndex>(arrivals_.size());
      arrivals_.emplace_back();
    }
    return number;
  }

  /// The crossings, nearest the targets first, of a route that is open with as few as can be of them that are
  /// not kept; nothing when no route is open.
  [[nodiscard]] std::optional<std::vector<std::uint32_t>> openRoute() const {
    std::vector<std::uint32_t> cost(arrivals_.size(), kNone);
    std::vector<std::pair<NodeIndex, const Arrival*>> by(arrivals_.size(), {kNone, nullptr});
    std::vector<std::vector<NodeIndex>> waiting(1);
    for (const NodeIndex node : targets_) {
      cost[node] = 0;
      waiting[0].push_back(node);
    }
    for (std::uint32_t level = 0; level < waiting.size(); ++level)
      for (std::size_t i = 0; i < waiting[level].size(); ++i) {
        const NodeIndex node = waiting[level][i];
        if (cost[node] != level) continue;
        if (isSource_[node]) return crossingsOn(node, by);
        for (const Arrival& arrival : arrivals_[node]) {
          if (std::any_of(arrival.crossings.begin(), arrival.crossings.end(),
                          [this](std::uint32_t c) { return closed_[c] != 0; }))
            continue;
          std::uint32_t there = level;
          for (const std::uint32_t c : arrival.crossings)
            if (!kept_[c]) ++there;
          if (there >= cost[arrival.from]) continue;
          cost[arrival.from] = there;
          by[arrival.from] = {node, &arrival};
          if (there >= waiting.size()) waiting.resize(there + 1);
          waiting[there].push_back(arrival.from);
        }
      }
    return std::nullopt;
  }

  [[nodiscard]] std::vector<std::uint32_t> crossingsOn(
      NodeIndex node, const std::vector<std::pair<NodeIndex, const Arrival*>>& by) const {
    std::vector<std::uint32_t> met;
    for (; by[node].second; node = by[node].first)
      for (const std::uint32_t c : by[node].second->crossings)
        if (!kept_[c] && std::find(met.begin(), met.end(), c) == met.end()) met.push_back(c);
    std::reverse(met.begin(), met.end());
    return met;
  }

  /// Open routes that share no crossing, as many as are found one after the other: at least so many crossings
  /// have to be closed yet. Nothing when no closing helps.
  [[nodiscard]] std::optional<std::vector<std::vector<std::uint32_t>>> separateRoutes() {
    const std::vector<std::uint8_t> before = closed_;
    std::vector<std::vector<std::uint32_t>> routes;
    std::optional<std::vector<std::uint32_t>> route;
    while ((route = openRoute()) && !route->empty()) {
      for (const std::uint32_t c : *route) closed_[c] = 1;
      routes.push_back(std::move(*route));
    }
    closed_ = before;
    if (route) return std::nullopt;
    return routes;
  }

  void branch(std::size_t closedCount) {
    const auto routes = separateRoutes();
    if (!routes || (best_ && closedCount + routes->size() >= best_->size())) return;
    if (std::all_of(routes->begin(), routes->end(), [](const auto& route) { return route.size() == 1; })) {
      best_.emplace();
      for (const auto& route : *routes) best_->push_back(route.front());
      for (std::uint32_t c = 0; c < closed_.size(); ++c)
        if (closed_[c]) best_->push_back(c);
      std::sort(best_->begin(), best_->end());
      return;
    }
    // One of a route's crossings is closed; those before it in the list then stay open.
    const std::vector<std::uint32_t>& route = routes->front();
    for (const std::uint32_t c : route) {
      closed_[c] = 1;
      branch(closedCount + 1);
      closed_[c] = 0;
      kept_[c] = 1;
    }
    for (const std::uint32_t c : route) kept_[c] = 0;
  }

  std::vector<NodeIndex> parent_, number_;  ///< of the graph's nodes
  std::vector<std::vector<Arrival>> arrivals_;
  std::vector<NodeIndex> targets_;
  std::vector<std::uint8_t> isSource_;
  std::size_t crossingCount_;
  std::vector<std::uint8_t> closed_, kept_;
  std::optional<std::vector<std::uint32_t>> best_;
};

}  // namespace

std::optional<EdgeConnectivity> edgeConnectivity(const RoadGraph& graph, std::span<const NodeIndex> sources,
                                                 std::span<const NodeIndex> targets,
                                                 std::span<const ShortestPathTree::Path> known) {
  UnitFlow flow(graph, sources, targets);
  if (!flow.isApart()) return std::nullopt;
  flow.beginWith(known);
  flow.run();
  EdgeConnectivity connectivity;
  connectivity.cut = flow.cut();
  connectivity.routes = flow.routes();
  return connectivity;
}

std::optional<std::vector<std::uint32_t>> crossingCut(const RoadGraph& graph,
                                                      const std::vector<Crossing>& crossings,
                                                      std::span<const NodeIndex> sources,
                                                      std::span<const NodeIndex> targets) {
  return CrossingGraph(graph, crossings, sources, targets).smallestCut();
}

std::vector<NodeIndex> supplyNodes(const RoadNetwork& network, std::span<const Access> bases, double yard) {
  const RoadGraph& graph = network.graph();
  std::vector<NodeIndex> nodes;
  for (const Access& base : bases)
    for (const Seed& seed : network.seeds(base, Direction::From)) nodes.push_back(seed.node);
  const auto canLeave = [&](NodeIndex node) {
    const auto around = graph.incidences(node);
    return std::any_of(around.begin(), around.end(),
                       [](const RoadGraph::Incidence& i) { return i.leave != kClosed; });
  };
  for (NodeIndex node = 0; node < graph.nodeCount(); ++node) {
    const ProjectedPoint p = network.place(node);
    if (std::any_of(
            bases.begin(), bases.end(),
            [&](const Access& base) { return std::hypot(p.x - base.from.x, p.y - base.from.y) <= yard; }) &&
        canLeave(node))
      nodes.push_back(node);
  }
  std::sort(nodes.begin(), nodes.end());
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
  return nodes;
}

}  // namespace zw::network
