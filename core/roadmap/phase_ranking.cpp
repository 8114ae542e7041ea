// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/phase_ranking.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/network/scenario_supply.h"

namespace zw::roadmap {
namespace {

using namespace network;

/// A road or crossing whatever the network state: of the region (the state is nil), or added by a state.
struct Key {
  bool isCrossing = false;
  std::uint32_t number = 0;
  Uuid state{};
  friend auto operator<=>(const Key&, const Key&) = default;
};

Key keyOfRoad(const RoadNetwork& network, EdgeIndex e, const Uuid& state) {
  if (const auto road = network.regionRoad(e)) return {false, *road, {}};
  return {false, e, state};
}

Key keyOf(const RoadNetwork& network, const CriticalThing& thing, const Uuid& state) {
  if (!thing.crossing) return keyOfRoad(network, thing.edges.front(), state);
  // A network has the region's crossings first.
  const bool isOfRegion = *thing.crossing < network.region().crossings.size();
  return {true, *thing.crossing, isOfRegion ? Uuid{} : state};
}

/// The edges that the key stands for in a network; none where it is not there.
std::vector<EdgeIndex> edgesOf(const RoadNetwork& network, const Key& key, const Uuid& state) {
  if (!key.state.isNil() && key.state != state) return {};
  if (key.isCrossing) return network.crossings()[key.number].roads;
  if (!key.state.isNil() || !network.isDivided(key.number)) return {key.number};
  std::vector<EdgeIndex> pieces;
  const auto first = static_cast<EdgeIndex>(network.region().roads.size());
  for (EdgeIndex e = first; e < network.graph().edgeCount(); ++e)
    if (network.regionRoad(e) == key.number) pieces.push_back(e);
  return pieces;
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
                          std::size_t count, const PlannedSoldiers& soldiers) {
  RoadmapRanking ranking;
  std::vector<std::optional<CriticalRanker>> rankers;
  std::vector<Uuid> states;
  std::map<Uuid, std::shared_ptr<const SupplyNetwork>> networks;
  std::vector<Row> rows;
  std::set<Key> known;
  for (const Phase* phase : plan.phasesOf(scenario)) {
    PhaseRanking& one = ranking.phases.emplace_back();
    one.phase = phase->id;
    for (const Zone* zone : plan.zonesHeldIn(*phase)) one.held.push_back(zone->id);
    auto& supply = networks[phase->networkState];
    if (!supply) supply = supplyNetwork(region, plan, phase->networkState);
    one.supply = supply;
    states.push_back(phase->networkState);
    auto& ranker = rankers.emplace_back();
    if (one.held.empty()) continue;
    ranker.emplace(*supply, plan, scenario, one.held, soldiers);
    one.worst = ranker->worst(count);
    const RoadNetwork& network = supply->network();
    for (const CriticalThing& thing : one.worst.things) {
      const Key key = keyOf(network, thing, phase->networkState);
      if (!known.insert(key).second) continue;
      Row& row = rows.emplace_back();
      row.key = key;
      for (const EdgeIndex e : thing.alike) row.alike.insert(keyOfRoad(network, e, phase->networkState));
      row.thing = {ranking.phases.size() - 1, thing.crossing, thing.edges.front(), thing.alike.size(), {}};
    }
  }
  for (Row& row : rows)
    for (std::size_t p = 0; p < ranking.phases.size(); ++p) {
      const RoadNetwork& network = ranking.phases[p].supply->network();
      row.thing.standings.push_back(
          rankers[p] ? standingOf(network, *rankers[p], edgesOf(network, row.key, states[p]))
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
