// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/boost_roads.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/boykov_kolmogorov_max_flow.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <set>

namespace zw::testing {

using namespace network;

namespace {

struct Arcs {
  std::vector<std::pair<std::size_t, std::size_t>> ends;
  std::vector<Millis> times;

  Arcs(const RoadGraph& graph, Direction direction) {
    for (const GraphEdge& edge : graph.edges()) {
      const bool from = direction == Direction::From;
      add(edge.from, edge.to, from ? edge.forward : edge.backward);
      add(edge.to, edge.from, from ? edge.backward : edge.forward);
    }
  }
  void add(std::size_t from, std::size_t to, Millis time) {
    if (time == kClosed) return;
    ends.emplace_back(from, to);
    times.push_back(time);
  }
};

using Rows = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property,
                                                boost::property<boost::edge_weight_t, Millis>,
                                                boost::no_property, std::uint32_t, std::uint32_t>;

Rows rowsOf(const Arcs& arcs, std::size_t nodes) {
  return {boost::edges_are_unsorted_multi_pass, arcs.ends.begin(), arcs.ends.end(), arcs.times.begin(),
          static_cast<std::uint32_t>(nodes)};
}

void runDijkstra(const Rows& rows, std::uint32_t start, std::vector<Millis>& times) {
  boost::dijkstra_shortest_paths(rows, start,
                                 boost::distance_map(boost::make_iterator_property_map(
                                     times.begin(), boost::get(boost::vertex_index, rows))));
}

using FlowTraits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::bidirectionalS>;
using FlowArc = FlowTraits::edge_descriptor;
using FlowGraph = boost::adjacency_list<
    boost::vecS, boost::vecS, boost::bidirectionalS,
    boost::property<boost::vertex_color_t, boost::default_color_type,
                    boost::property<boost::vertex_distance_t, long,
                                    boost::property<boost::vertex_predecessor_t, FlowArc,
                                                    boost::property<boost::vertex_index_t, std::size_t>>>>,
    boost::property<boost::edge_capacity_t, long,
                    boost::property<boost::edge_residual_capacity_t, long,
                                    boost::property<boost::edge_reverse_t, FlowArc>>>>;

}  // namespace

struct BoostRoads::Parts {
  Rows rows;
  std::vector<Millis> times;
};

BoostRoads::BoostRoads(const RoadGraph& graph, Direction direction)
    : parts_(std::make_unique<Parts>(Parts{rowsOf(Arcs(graph, direction), graph.nodeCount()),
                                           std::vector<Millis>(graph.nodeCount())})) {}
BoostRoads::~BoostRoads() = default;
BoostRoads::BoostRoads(BoostRoads&&) noexcept = default;
BoostRoads& BoostRoads::operator=(BoostRoads&&) noexcept = default;

const std::vector<Millis>& BoostRoads::timesFrom(NodeIndex start) {
  runDijkstra(parts_->rows, start, parts_->times);
  return parts_->times;
}

std::vector<Millis> boostTimes(const RoadGraph& graph, const std::vector<Seed>& seeds, Direction direction) {
  const std::size_t n = graph.nodeCount();
  Arcs arcs(graph, direction);
  for (const Seed& seed : seeds) arcs.add(n, seed.node, seed.time);
  const Rows rows = rowsOf(arcs, n + 1);
  std::vector<Millis> times(n + 1);
  runDijkstra(rows, static_cast<std::uint32_t>(n), times);
  times.pop_back();
  return times;
}

struct BoostFlow::Parts {
  FlowGraph graph;
  std::size_t source = 0;
  std::size_t sink = 0;
};

BoostFlow::BoostFlow(const RoadGraph& graph, std::span<const NodeIndex> sources,
                     std::span<const NodeIndex> targets)
    : parts_(std::make_unique<Parts>(
          Parts{FlowGraph(graph.nodeCount() + 2), graph.nodeCount(), graph.nodeCount() + 1})) {
  const long unbounded = static_cast<long>(graph.edgeCount()) + 1;
  const auto add = [this](std::size_t from, std::size_t to, long there, long back) {
    FlowGraph& boosted = parts_->graph;
    const FlowArc a = boost::add_edge(from, to, boosted).first;
    const FlowArc b = boost::add_edge(to, from, boosted).first;
    boost::put(boost::edge_capacity, boosted, a, there);
    boost::put(boost::edge_capacity, boosted, b, back);
    boost::put(boost::edge_reverse, boosted, a, b);
    boost::put(boost::edge_reverse, boosted, b, a);
  };
  for (const GraphEdge& edge : graph.edges())
    if (edge.from != edge.to)
      add(edge.from, edge.to, edge.forward != kClosed ? 1 : 0, edge.backward != kClosed ? 1 : 0);
  for (const NodeIndex node : std::set(sources.begin(), sources.end()))
    add(parts_->source, node, unbounded, 0);
  for (const NodeIndex node : std::set(targets.begin(), targets.end())) add(node, parts_->sink, unbounded, 0);
}
BoostFlow::~BoostFlow() = default;

std::size_t BoostFlow::run() {
  return static_cast<std::size_t>(
      boost::boykov_kolmogorov_max_flow(parts_->graph, parts_->source, parts_->sink));
}

}  // namespace zw::testing
