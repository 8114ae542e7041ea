// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/flow.h"

#include <algorithm>
#include <cmath>

namespace zw::network {
namespace {

/// One route more, again and again (Ford and Fulkerson 1956), on the road graph itself. Each is searched from
/// the targets, always on from the node that is the fewest roads from a source, so that it goes almost
/// straight there; the last search, which finds no source any more, marks the smallest side of a cut around
/// the targets.
class UnitFlow {
 public:
  UnitFlow(const RoadGraph& graph, std::span<const NodeIndex> sources, std::span<const NodeIndex> targets)
      : graph_(graph),
        sources_(sources),
        targets_(targets),
        isSource_(graph.nodeCount(), 0),
        isTarget_(graph.nodeCount(), 0),
        flowFrom_(graph.edgeCount(), kNone),
        roads_(graph.nodeCount(), 0),
        waiting_(1),
        mark_(graph.nodeCount(), 0),
        next_(graph.nodeCount()) {
    for (const NodeIndex node : sources) isSource_[node] = 1;
    for (const NodeIndex node : targets) isTarget_[node] = 1;
  }

  [[nodiscard]] bool isApart() const {
    return std::none_of(targets_.begin(), targets_.end(), [this](NodeIndex n) { return isSource_[n] != 0; });
  }

  /// Sends a unit along each of the routes that still holds.
  void beginWith(std::span<const ShortestPathTree::Path> routes) {
    for (const ShortestPathTree::Path& route : routes) {
      const auto end = std::find_if(route.nodes.begin(), route.nodes.end(),
                                    [&](NodeIndex node) { return isTarget_[node] != 0; });
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
    const std::size_t few = graph_.nodeCount() / 8;
    // What known routes carry is often all there can be, and a look around the targets tells.
    NodeIndex source = search(few);
    if (source == kNone && reached_ < few) return;
    countRoadsFromSources();
    for (source = search(); source != kNone; source = search()) {
      push(source);
      if (reached_ > few) countRoadsFromSources();  // it was misled
    }
  }

  [[nodiscard]] std::vector<EdgeIndex> cut() const {
    std::vector<EdgeIndex> edges;
    for (NodeIndex node = 0; node < graph_.nodeCount(); ++node) {
      if (mark_[node] != round_) continue;
      for (const RoadGraph::Incidence& in : graph_.incidences(node))
        if (mark_[in.node] != round_ && in.arrive != kClosed) edges.push_back(in.edge);
    }
    std::sort(edges.begin(), edges.end());
    return edges;
  }

  /// Takes the flow apart.
  [[nodiscard]] std::vector<ShortestPathTree::Path> routes() {
    std::vector<ShortestPathTree::Path> routes;
    for (const NodeIndex source : sources_)
      while (edgeCarrying(source) != kNone) routes.push_back(takeRoute(source));
    return routes;
  }

 private:
  /// Whether one more unit can go from the incidence's other end to `node`.
  [[nodiscard]] bool canArrive(NodeIndex node, const RoadGraph::Incidence& at) const {
    const NodeIndex flow = flowFrom_[at.edge];
    return at.node != node && (flow == kNone ? at.arrive != kClosed : flow == node);
  }
  /// The same the other way.
  [[nodiscard]] bool canLeave(NodeIndex node, const RoadGraph::Incidence& at) const {
    const NodeIndex flow = flowFrom_[at.edge];
    return at.node != node && (flow == kNone ? at.leave != kClosed : flow == at.node);
  }

  /// Of every node, how many roads lie between it and the nearest source from which one more unit can get
  /// there; one more than any where none can. It goes out of date with every unit sent, and misleads a search
  /// then, but never to a wrong end.
  void countRoadsFromSources() {
    roads_.assign(graph_.nodeCount(), kNone);
    std::vector<NodeIndex> queue;
    queue.reserve(graph_.nodeCount());
    for (const NodeIndex node : sources_) {
      if (roads_[node] == 0) continue;
      roads_[node] = 0;
      queue.push_back(node);
    }
    for (std::size_t i = 0; i < queue.size(); ++i)
      for (const RoadGraph::Incidence& out : graph_.incidences(queue[i]))
        if (roads_[out.node] == kNone && canLeave(queue[i], out)) {
          roads_[out.node] = roads_[queue[i]] + 1;
          queue.push_back(out.node);
        }
    const std::uint32_t most = queue.empty() ? 0 : roads_[queue.back()] + 1;
    for (std::uint32_t& roads : roads_) roads = std::min(roads, most);
    waiting_.resize(std::size_t{most} + 1);
  }

  /// A source from which one more unit can go, its way in `next_`; kNone when there is none left, or none
  /// among the first `most` nodes.
  NodeIndex search(std::size_t most = kNone) {
    ++round_;
    reached_ = 0;
    std::size_t now = waiting_.size();
    const auto reach = [&](NodeIndex node) {
      mark_[node] = round_;
      ++reached_;
      waiting_[roads_[node]].push_back(node);
      now = std::min<std::size_t>(now, roads_[node]);
    };
    for (const NodeIndex node : targets_)
      if (mark_[node] != round_) reach(node);
    NodeIndex found = kNone;
    while (found == kNone && now < waiting_.size() && reached_ < most) {
      if (waiting_[now].empty()) {
        ++now;
        continue;
      }
      const NodeIndex node = waiting_[now].back();
      waiting_[now].pop_back();
      for (const RoadGraph::Incidence& in : graph_.incidences(node)) {
        if (mark_[in.node] == round_ || !canArrive(node, in)) continue;
        next_[in.node] = {in.edge, node};
        reach(in.node);
        if (isSource_[in.node]) found = in.node;
      }
    }
    for (std::vector<NodeIndex>& nodes : waiting_) nodes.clear();
    return found;
  }

  /// Sends one unit the way that was found.
  void push(NodeIndex node) {
    for (; !isTarget_[node]; node = next_[node].node) {
      NodeIndex& flow = flowFrom_[next_[node].edge];
      flow = flow == kNone ? node : kNone;
    }
  }

  [[nodiscard]] EdgeIndex edgeCarrying(NodeIndex node) const {
    for (const RoadGraph::Incidence& out : graph_.incidences(node))
      if (flowFrom_[out.edge] == node) return out.edge;
    return kNone;
  }

  ShortestPathTree::Path takeRoute(NodeIndex node) {
    ShortestPathTree::Path route{{node}, {}};
    while (!isTarget_[node]) {
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
  struct Step {
    EdgeIndex edge = kNone;
    NodeIndex node = kNone;  ///< at its other end
  };

  std::vector<std::uint8_t> isSource_, isTarget_;
  std::vector<NodeIndex> flowFrom_;              ///< of an edge: the end its unit comes from, or kNone
  std::vector<std::uint32_t> roads_;             ///< of a node: from the nearest source
  std::vector<std::vector<NodeIndex>> waiting_;  ///< to be searched on from, by their roads_
  std::vector<std::uint32_t> mark_;              ///< of a node: the search that last reached it
  std::vector<Step> next_;                       ///< of a reached node: the way to a target
  std::size_t reached_ = 0;                      ///< nodes, by the last search
  std::uint32_t round_ = 0;                      ///< of search
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
