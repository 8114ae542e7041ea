// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/route.h"

#include <algorithm>
#include <cmath>

#include "core/geometry/inside_place.h"
#include "core/geometry/polyline.h"

namespace zw::network {
namespace {

void append(Line<ProjectedPoint>& line, const Line<ProjectedPoint>& more) {
  for (const ProjectedPoint& p : more)
    if (line.empty() || !(line.back() == p)) line.push_back(p);
}

Millis leastTime(std::span<const Seed> seeds, NodeIndex node) {
  Millis least = kUnreachable;
  for (const Seed& seed : seeds)
    if (seed.node == node) least = std::min(least, seed.time);
  return least;
}

/// Puts together what a route passes: links, pieces of edges, whole edges.
class RouteMaker {
 public:
  RouteMaker(const RoadNetwork& network, Route& route) : network_(network), route_(route) {}

  void link(const StraightLink& link, ProjectedPoint to) {
    append(route_.line, {link.from, to});
    route_.metres += link.metres;
  }
  void link(const Access& access, bool leaving) {
    const ProjectedPoint first = leaving ? access.from : access.onRoad;
    const ProjectedPoint second = leaving ? access.onRoad : access.from;
    append(route_.line, {first, second});
    route_.metres += access.linkMetres;
  }
  void piece(EdgeIndex e, double from, double to) {
    append(route_.line, partOf(network_.road(e).line, from, to));
    route_.metres += std::abs(to - from) * static_cast<double>(network_.road(e).lengthMetres);
    meetCrossings(e);
  }
  void whole(EdgeIndex e, NodeIndex start) {
    const Road& road = network_.road(e);
    if (road.from == start)
      append(route_.line, road.line);
    else
      append(route_.line, {road.line.rbegin(), road.line.rend()});
    route_.metres += static_cast<double>(road.lengthMetres);
    meetCrossings(e);
  }
  /// From the path's first node on, to the end.
  void follow(const ShortestPathTree::Path& path, const Destination& destination) {
    const RoadGraph& graph = network_.graph();
    route_.nodes = path.nodes;
    route_.edges = path.edges;
    route_.accessTime += leastTime(destination.seeds, path.nodes.back());
    route_.time = route_.accessTime;
    for (std::size_t i = 0; i < path.edges.size(); ++i) {
      whole(path.edges[i], path.nodes[i]);
      route_.time += graph.timeFrom(path.edges[i], path.nodes[i]);
    }
    if (!destination.access) return;
    const Access& end = *destination.access;
    piece(end.edge, path.nodes.back() == graph.edge(end.edge).from ? 0 : 1, end.share);
    link(end, false);
  }

 private:
  void meetCrossings(EdgeIndex e) {
    const auto& crossings = network_.crossings();
    for (std::uint32_t c = 0; c < crossings.size(); ++c)
      if (std::find(crossings[c].roads.begin(), crossings[c].roads.end(), e) != crossings[c].roads.end() &&
          std::find(route_.crossings.begin(), route_.crossings.end(), c) == route_.crossings.end())
        route_.crossings.push_back(c);
  }

  const RoadNetwork& network_;
  Route& route_;
};

/// Driving from one place on an edge to another on the same one, without passing a node.
std::optional<Route> alongOneEdge(const RoadNetwork& network, const Access& start,
                                  const Destination& destination) {
  if (!destination.access || destination.access->edge != start.edge) return std::nullopt;
  const Access& end = *destination.access;
  const GraphEdge& edge = network.graph().edge(start.edge);
  const Millis whole = start.share <= end.share ? edge.forward : edge.backward;
  if (whole == kClosed) return std::nullopt;
  Route route;
  route.time = route.accessTime =
      start.linkTime + end.linkTime +
      static_cast<Millis>(std::lround(std::abs(end.share - start.share) * static_cast<double>(whole)));
  RouteMaker maker(network, route);
  maker.link(start, true);
  maker.piece(start.edge, start.share, end.share);
  maker.link(end, false);
  return route;
}

}  // namespace

Destination destinationAt(const RoadNetwork& network, const Access& access) {
  return {access, network.seeds(access, Direction::Towards)};
}

std::optional<Destination> destinationAtPointIn(const RoadNetwork& network,
                                                const MultiPolygon<ProjectedPoint>& shape) {
  const auto place = insidePlace(shape);
  if (!place) return std::nullopt;
  const auto access = network.access(*place);
  if (!access) return std::nullopt;
  return destinationAt(network, *access);
}

std::optional<Destination> destinationIn(const RoadNetwork& network,
                                         const MultiPolygon<ProjectedPoint>& shape) {
  Destination inside;
  for (const NodeIndex node : network.nodesInside(shape)) inside.seeds.push_back({node, 0});
  if (!inside.seeds.empty()) return inside;
  return destinationAtPointIn(network, shape);
}

std::optional<Route> quickestRoute(const RoadNetwork& network, const ShortestPathTree& fromStart,
                                   const Access& start, const Destination& destination) {
  const RoadGraph& graph = network.graph();
  const Seed* best = nullptr;
  Millis least = kUnreachable;
  for (const Seed& seed : destination.seeds) {
    const Millis time = fromStart.time(seed.node);
    if (time == kUnreachable || time + seed.time >= least) continue;
    least = time + seed.time;
    best = &seed;
  }
  auto direct = alongOneEdge(network, start, destination);
  if (direct && direct->time <= least) return direct;
  if (!best) return std::nullopt;

  return routeAlong(network, fromStart.pathTo(graph, best->node), start, destination);
}

Route routeAlong(const RoadNetwork& network, const ShortestPathTree::Path& path, const Access& start,
                 const Destination& destination) {
  Route route;
  route.accessTime = leastTime(network.seeds(start, Direction::From), path.nodes.front());
  RouteMaker maker(network, route);
  maker.link(start, true);
  maker.piece(start.edge, start.share, path.nodes.front() == network.graph().edge(start.edge).from ? 0 : 1);
  maker.follow(path, destination);
  return route;
}

Route routeAlong(const RoadNetwork& network, const ShortestPathTree::Path& path, const StraightLink& start,
                 const Destination& destination) {
  Route route;
  route.accessTime = start.time;
  RouteMaker maker(network, route);
  maker.link(start, network.place(path.nodes.front()));
  maker.follow(path, destination);
  return route;
}

}  // namespace zw::network
