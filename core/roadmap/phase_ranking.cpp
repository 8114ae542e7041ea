// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/phase_ranking.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "core/network/scenario_supply.h"

namespace zw::roadmap {
namespace {

using namespace network;

/// A road or crossing whatever the network state: of the region, by its number, or added, by its name and
/// place, since two states may add the same.
struct Key {
  bool isCrossing = false;
  std::uint32_t number = kNone;
  std::string added{};
  friend auto operator<=>(const Key&, const Key&) = default;
};

std::string placeText(ProjectedPoint p) {
  return " " + std::to_string(std::llround(p.x)) + " " + std::to_string(std::llround(p.y));
}

Key keyOfRoad(const RoadNetwork& network, EdgeIndex e) {
  if (const auto road = network.regionRoad(e)) return {false, *road};
  const Line<ProjectedPoint>& line = network.road(e).line;
  return {false, kNone, network.name(e) + placeText(line.front()) + placeText(line.back())};
}

Key keyOfCrossing(const RoadNetwork& network, std::uint32_t crossing) {
  // A network has the region's crossings first.
  if (crossing < network.region().crossings.size()) return {true, crossing};
  const Crossing& added = network.crossings()[crossing];
  return {true, kNone, added.name.any() + placeText(added.point)};
}

/// The edges that the key stands for in a network; none where it is not there.
std::vector<EdgeIndex> edgesOf(const RoadNetwork& network, const Key& key) {
  const Region& region = network.region();
  std::vector<EdgeIndex> edges;
  if (key.isCrossing) {
    if (key.number != kNone) return network.crossings()[key.number].roads;
    for (auto c = static_cast<std::uint32_t>(region.crossings.size()); c < network.crossings().size(); ++c)
      if (keyOfCrossing(network, c) == key) return network.crossings()[c].roads;
    return edges;
  }
  if (key.number != kNone && !network.isDivided(key.number)) return {key.number};
  for (auto e = static_cast<EdgeIndex>(region.roads.size()); e < network.graph().edgeCount(); ++e)
    if (keyOfRoad(network, e) == key) edges.push_back(e);
  return edges;
}

Standing standingOf(const RoadNetwork& network, const CriticalRanker& ranker,
                    const std::vector<EdgeIndex>& edges) {
  if (edges.empty()) return {Standing::Kind::Absent, 0, {}};
  const bool isClosed = std::all_of(edges.begin(), edges.end(), [&](EdgeIndex e) {
    return network.passability(e) == Passability::Closed || network.isExcluded(e);
  });
  if (isClosed) return {Standing::Kind::Closed, 0, {}};
  const FailureLoss loss = ranker.loss(edges);
  const auto rank = ranker.rankOf(loss);
  if (!rank) return {Standing::Kind::CostsNothing, 0, {}};
  return {Standing::Kind::Ranked, *rank, loss};
}

/// A thing of the table, with what is known by its key.
struct Row {
  Key key;
  std::set<Key> alike;
  ThroughPhases thing;
};

/// The best rank and the first phase that has it.
std::pair<std::size_t, std::size_t> bestOf(const Row& row) {
  std::pair best{SIZE_MAX, SIZE_MAX};
  for (std::size_t p = 0; p < row.thing.standings.size(); ++p)
    if (const Standing& standing = row.thing.standings[p]; standing.kind == Standing::Kind::Ranked)
      best = std::min(best, std::pair{standing.rank, p});
  return best;
}

/// Whether one of two roads stands for both: each phase may name another of those that cost the same.
bool standForOne(const Row& a, const Row& b) {
  return (a.alike.contains(b.key) || b.alike.contains(a.key)) && a.thing.standings == b.thing.standings;
}

}  // namespace

RoadmapRanking rankPhases(const std::shared_ptr<const Region>& region, const Plan& plan, const Uuid& scenario,
                          std::size_t count, const PlannedSoldiers& soldiers,
                          const std::function<bool()>& isGivenUp) {
  RoadmapRanking ranking;
  // Phases that hold the same zones over the same roads are ranked once.
  std::vector<std::shared_ptr<const CriticalRanker>> rankers;
  std::map<Uuid, std::shared_ptr<const SupplyNetwork>> networks;
  std::vector<Row> rows;
  std::set<Key> known;
  for (const Phase* phase : plan.phasesOf(scenario)) {
    if (isGivenUp && isGivenUp()) return {};
    PhaseRanking& one = ranking.phases.emplace_back();
    one.phase = phase->id;
    for (const Zone* zone : plan.zonesHeldIn(*phase)) one.held.push_back(zone->id);
    auto& supply = networks[phase->networkState];
    if (!supply) supply = supplyNetwork(region, plan, phase->networkState);
    one.supply = supply;
    auto& ranker = rankers.emplace_back();
    if (one.held.empty()) continue;
    for (std::size_t p = 0; p + 1 < ranking.phases.size() && !ranker; ++p)
      if (ranking.phases[p].supply == supply && ranking.phases[p].held == one.held) {
        ranker = rankers[p];
        one.worst = ranking.phases[p].worst;
      }
    if (ranker) continue;
    auto made = std::make_shared<CriticalRanker>(*supply, plan, scenario, one.held, soldiers);
    one.worst = made->worst(count);
    ranker = std::move(made);
    const RoadNetwork& network = supply->network();
    for (const CriticalThing& thing : one.worst.things) {
      const Key key =
          thing.crossing ? keyOfCrossing(network, *thing.crossing) : keyOfRoad(network, thing.edges.front());
      if (!known.insert(key).second) continue;
      Row& row = rows.emplace_back();
      row.key = key;
      for (const EdgeIndex e : thing.alike) row.alike.insert(keyOfRoad(network, e));
      row.thing = {ranking.phases.size() - 1, thing.crossing, thing.edges.front(), thing.alike.size(), {}};
    }
  }
  for (Row& row : rows)
    for (std::size_t p = 0; p < ranking.phases.size(); ++p) {
      const RoadNetwork& network = ranking.phases[p].supply->network();
      row.thing.standings.push_back(rankers[p] ? standingOf(network, *rankers[p], edgesOf(network, row.key))
                                               : Standing{Standing::Kind::NoZoneHeld, 0, {}});
    }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const Row& a, const Row& b) { return bestOf(a) < bestOf(b); });
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (std::none_of(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(i),
                     [&](const Row& earlier) { return standForOne(earlier, rows[i]); }))
      ranking.things.push_back(rows[i].thing);
  return ranking;
}

}  // namespace zw::roadmap
