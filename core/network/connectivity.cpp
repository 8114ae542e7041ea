// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/connectivity.h"

#include <algorithm>
#include <numeric>

namespace zw::network {
namespace {

/// Sets of nodes that hang together (union by path halving, Tarjan and van Leeuwen 1984).
class NodeSets {
 public:
  explicit NodeSets(std::size_t nodes) : parent_(nodes) { std::iota(parent_.begin(), parent_.end(), 0u); }
  [[nodiscard]] std::uint32_t find(std::uint32_t node) {
    while (parent_[node] != node) node = parent_[node] = parent_[parent_[node]];
    return node;
  }
  void unite(std::uint32_t a, std::uint32_t b) {
    parent_[std::max(find(a), find(b))] = std::min(find(a), find(b));
  }

 private:
  std::vector<std::uint32_t> parent_;
};

std::vector<Connectivity::Component> componentsOf(const Region& region) {
  NodeSets sets(region.roadNodes.size());
  for (const Road& road : region.roads) sets.unite(road.from, road.to);
  std::vector<Connectivity::Component> bySet(region.roadNodes.size());
  std::vector<float> longest(region.roadNodes.size(), -1);
  for (const Road& road : region.roads) {
    const std::uint32_t set = sets.find(road.from);
    Connectivity::Component& component = bySet[set];
    ++component.roads;
    component.metres += static_cast<double>(road.lengthMetres);
    if (road.lengthMetres <= longest[set]) continue;
    longest[set] = road.lengthMetres;
    component.place = region.roadNodes[road.from];
  }
  std::erase_if(bySet, [](const auto& component) { return component.roads == 0; });
  std::stable_sort(bySet.begin(), bySet.end(),
                   [](const auto& a, const auto& b) { return a.metres > b.metres; });
  return bySet;
}

/// Chains of the region's roads. Vertices between a road's ends are its own; they come after the nodes.
std::vector<RoadChain> chainsOf(const Region& region, std::vector<ProjectedPoint>& places) {
  places = region.roadNodes;
  std::vector<RoadChain> chains;
  chains.reserve(region.roads.size());
  for (const Road& road : region.roads) {
    RoadChain& chain = chains.emplace_back();
    chain.onGround = onGround(road.structure);
    chain.vertices.push_back(road.from);
    for (std::size_t i = 1; i + 1 < road.line.size(); ++i) {
      chain.vertices.push_back(static_cast<std::uint32_t>(places.size()));
      places.push_back(road.line[i]);
    }
    chain.vertices.push_back(road.to);
  }
  return chains;
}

}  // namespace

Connectivity connectivity(const Region& region, double nearWithin) {
  Connectivity out;
  out.roads = region.roads.size();
  out.nodes = region.roadNodes.size();
  out.components = componentsOf(region);
  for (const Road& road : region.roads) {
    const double metres = static_cast<double>(road.lengthMetres);
    out.metres += metres;
    out.metresByClass[static_cast<std::size_t>(road.roadClass)] += metres;
    out.metresBySurface[static_cast<std::size_t>(road.surface)] += metres;
    if (!road.patched) continue;
    ++out.patchedRoads;
    out.patchedMetres += metres;
  }
  std::vector<ProjectedPoint> places;
  const auto chains = chainsOf(region, places);
  out.deadEnds = deadEnds(places.size(), chains);
  GapFilter filter(*region.projection, region.bounds);
  for (const River& river : region.rivers) filter.addRiver(river.line);
  out.nearEnds = nearEnds(places, chains,
                          {nearWithin, kRoundaboutOfGap * nearWithin,
                           [&](const NearEnd& end) { return filter.isGap(end.end, end.meets); }});
  return out;
}

}  // namespace zw::network
