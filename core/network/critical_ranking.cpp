// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/critical_ranking.h"

#include <algorithm>
#include <set>

#include "core/geometry/geodesic.h"
#include "core/geometry/indexed_shape.h"

namespace zw::network {

namespace {

/// Leaves only what lies in some of the zones, and those zones.
void keepWithin(const RoadNetwork& network, const std::vector<MultiPolygon<ProjectedPoint>>& shapes,
                const std::vector<bool>& isWanted, std::vector<ServedPlace>& places) {
  std::vector<IndexedShape> wanted;
  for (std::size_t z = 0; z < shapes.size(); ++z)
    if (isWanted[z]) wanted.emplace_back(shapes[z]);
  const auto isInside = [&](ProjectedPoint p) {
    return std::any_of(wanted.begin(), wanted.end(), [p](const auto& shape) { return shape.contains(p); });
  };
  std::erase_if(places, [&](const ServedPlace& place) {
    switch (place.kind) {
      case ServedPlace::Kind::Zone:
        return !isWanted[place.index];
      case ServedPlace::Kind::Settlement:
        return !isInside(network.region().settlements[place.index].point);
      case ServedPlace::Kind::Unit:
        break;
    }
    // People of a unit without a settlement: where their road is.
    return std::none_of(place.access.begin(), place.access.end(),
                        [&](const Seed& seed) { return isInside(network.place(seed.node)); });
  });
}

/// `served` with what the ranking is for.
ServedPlaces placesFor(const SupplyNetwork& supply, const Plan& plan, const Uuid& scenario,
                       std::span<const Uuid> only, const PlannedSoldiers& planned) {
  const RoadNetwork& network = supply.network();
  std::vector<MultiPolygon<ProjectedPoint>> shapes;
  std::vector<double> soldiers;
  std::vector<bool> isWanted;
  for (const Zone* zone : plan.zonesOf(scenario)) {
    shapes.push_back(network.region().projection->forward(zone->shape));
    const auto known = planned.find(zone->id);
    soldiers.push_back(known != planned.end() ? known->second.likely
                                              : geodesicArea(zone->shape).value() / 1e6 *
                                                    supply.factors().soldierDensity.likely);
    isWanted.push_back(std::find(only.begin(), only.end(), zone->id) != only.end());
  }
  ServedPlaces served = servedPlaces(network, shapes, soldiers);
  if (!only.empty()) keepWithin(network, shapes, isWanted, served.places);
  return served;
}

bool costs(const FailureLoss& loss) {
  return isWorse(loss, FailureLoss{});
}

}  // namespace

CriticalRanker::CriticalRanker(const SupplyNetwork& supply, const Plan& plan, const Uuid& scenario,
                               std::span<const Uuid> only, const PlannedSoldiers& soldiers)
    : CriticalRanker(supply, placesFor(supply, plan, scenario, only, soldiers)) {}

CriticalRanker::CriticalRanker(const SupplyNetwork& supply, ServedPlaces served)
    : network_(supply.network()),
      criticality_(network_.graph(), supply.seeds(), std::move(served.places)),
      unreached_(served.unreached),
      uncounted_(served.uncounted) {
  std::set<EdgeIndex> ofCrossings;
  for (std::uint32_t c = 0; c < network_.crossings().size(); ++c) {
    const std::vector<EdgeIndex>& edges = network_.crossings()[c].roads;
    if (edges.size() == 1) ofCrossings.insert(edges.front());
    things_.push_back({c, edges, criticality_.loss(edges), 0, {}});
  }
  const std::vector<FailureLoss> losses = criticality_.everyEdge();
  for (EdgeIndex e = 0; e < losses.size(); ++e)
    if (!ofCrossings.contains(e) && costs(losses[e]))
      things_.push_back({std::nullopt, {e}, losses[e], 0, {}});
  std::erase_if(things_, [](const CriticalThing& thing) { return !costs(thing.loss); });
  std::stable_sort(things_.begin(), things_.end(),
                   [](const auto& a, const auto& b) { return isWorse(a.loss, b.loss); });
  for (CriticalThing& thing : things_) {
    if (losses_.empty() || losses_.back() != thing.loss) losses_.push_back(thing.loss);
    thing.rank = losses_.size();
  }
}

CriticalRanking CriticalRanker::worst(std::size_t count) const {
  CriticalRanking ranking;
  ranking.places = criticality_.places();
  ranking.unreached = unreached_;
  ranking.uncounted = uncounted_;
  for (const CriticalThing& any : things_) {
    CriticalThing thing = any;
    thing.cutOff = criticality_.cutOff(thing.edges);
    // Those of the same loss stand next to each other.
    const auto twin = std::find_if(ranking.things.rbegin(), ranking.things.rend(), [&](const auto& other) {
      return other.loss != thing.loss || (!other.crossing && other.cutOff == thing.cutOff);
    });
    if (!thing.crossing && twin != ranking.things.rend() && twin->loss == thing.loss) {
      twin->alike.push_back(thing.edges.front());
      continue;
    }
    if (ranking.things.size() == count) break;
    ranking.things.push_back(std::move(thing));
  }
  std::vector<std::vector<EdgeIndex>> crossings;
  for (const Crossing& crossing : network_.crossings()) crossings.push_back(crossing.roads);
  for (const PairFailure& pair : criticality_.worstPairs(crossings, count))
    if (costs(pair.added)) ranking.pairs.push_back({pair.first, pair.second, pair.loss});
  return ranking;
}

std::optional<std::size_t> CriticalRanker::rankOf(const FailureLoss& loss) const {
  if (!costs(loss)) return std::nullopt;
  const auto at = std::lower_bound(losses_.begin(), losses_.end(), loss, isWorse);
  return static_cast<std::size_t>(at - losses_.begin()) + 1;
}

CriticalRanking rankCritical(const SupplyNetwork& supply, const Plan& plan, const Uuid& scenario,
                             std::size_t count, std::span<const Uuid> only, const PlannedSoldiers& planned) {
  return CriticalRanker(supply, plan, scenario, only, planned).worst(count);
}

}  // namespace zw::network
