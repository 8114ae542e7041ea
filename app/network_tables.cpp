// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network_tables.h"

#include "core/model/road_words.h"

namespace zw {
namespace {

using exchange::ColumnType;
using exchange::FeatureTable;
using exchange::GeometryKind;
using exchange::Value;
using network::EdgeIndex;
using network::Millis;
using network::NodeIndex;
using network::RoadNetwork;

Value secondsValue(Millis time) {
  if (time == network::kClosed) return {};
  return static_cast<double>(time) / 1000;
}

Value number(std::size_t index) {
  return static_cast<std::int64_t>(index) + 1;
}

std::string statusOf(const RoadNetwork& network, EdgeIndex e) {
  if (network.isExcluded(e)) return "excluded";
  return std::string(wordOf(network.passability(e)));
}

std::string sourceOf(const RoadNetwork& network, EdgeIndex e) {
  if (!network.regionRoad(e)) return "network state of the plan";
  const std::size_t index = network.road(e).sourceIndex;
  const auto& sources = network.region().sources;
  return index < sources.size() ? sources[index].id : std::string();
}

}  // namespace

std::vector<FeatureTable> networkTables(const RoadNetwork& network) {
  const Region& region = network.region();
  const auto& graph = network.graph();
  FeatureTable edges{"edges",
                     "The road network as it is reckoned with; a null time: closed that way",
                     GeometryKind::MultiLine,
                     {{"id", ColumnType::Integer},
                      {"source", ColumnType::Integer},
                      {"target", ColumnType::Integer},
                      {"length_m", ColumnType::Real},
                      {"time_s", ColumnType::Real},
                      {"reverse_time_s", ColumnType::Real},
                      {"class"},
                      {"status"},
                      {"name"},
                      {"data_source"}},
                     {},
                     {}};
  FeatureTable nodes{"nodes",
                     "The junctions and ends of the network's edges",
                     GeometryKind::Point,
                     {{"id", ColumnType::Integer}},
                     {},
                     {}};
  std::vector<bool> isUsed(graph.nodeCount(), false);
  for (EdgeIndex e = 0; e < graph.edgeCount(); ++e) {
    if (!network.isForVehicles(e) || network.isDivided(e)) continue;
    const auto& edge = graph.edge(e);
    const Road& road = network.road(e);
    isUsed[edge.from] = isUsed[edge.to] = true;
    edges.rows.push_back(
        {{number(e), number(edge.from), number(edge.to), static_cast<double>(road.lengthMetres),
          secondsValue(edge.forward), secondsValue(edge.backward), std::string(wordOf(road.roadClass)),
          statusOf(network, e), network.name(e), sourceOf(network, e)},
         MultiLine<LonLat>{region.projection->inverse(road.line)}});
  }
  for (NodeIndex node = 0; node < graph.nodeCount(); ++node)
    if (isUsed[node]) nodes.rows.push_back({{number(node)}, region.projection->inverse(network.place(node))});
  std::vector<FeatureTable> tables;
  tables.push_back(std::move(edges));
  tables.push_back(std::move(nodes));
  return tables;
}

}  // namespace zw
