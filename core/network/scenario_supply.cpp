// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/scenario_supply.h"

#include <future>

#include "core/network/two_threads.h"

namespace zw::network {

std::unique_ptr<SupplyNetwork> supplyNetwork(const std::shared_ptr<const Region>& region, const Plan& plan,
                                             const Uuid& state) {
  return std::make_unique<SupplyNetwork>(
      RoadNetwork(region, travelFactors(plan), networkChanges(plan, state, *region)), plan);
}

std::vector<ZoneSupply> scenarioSupply(const SupplyNetwork& supply, const Plan& plan, const Uuid& scenario,
                                       const PlannedSoldiers& soldiers, SealSide sealFrom) {
  const auto zones = plan.zonesOf(scenario);
  const std::vector<MultiPolygon<LonLat>> shapes = zoneShapes(plan, scenario);
  std::vector<ZoneSupply> all;
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    auto others = shapes;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
    ZoneSupplyOptions options{sealFrom};
    if (const auto planned = soldiers.find(zones[i]->id); planned != soldiers.end())
      options.soldiers = planned->second;
    all.push_back(zoneSupply(supply, shapes[i], others, options));
  }
  return all;
}

BaseDistances distancesFromBases(const SupplyNetwork& supply, const MultiPolygon<LonLat>& zone) {
  const RoadNetwork& network = supply.network();
  BaseDistances distances;
  const auto destination = destinationIn(network, network.region().projection->forward(zone));
  if (!destination) return distances;
  for (const SupplyBase& base : supply.bases()) {
    if (!base.access) continue;
    if (const auto route = quickestRoute(network, base.tree, *base.access, *destination))
      distances.emplace(base.id, Metres(route->metres));
  }
  return distances;
}

SettlementService settlementService(const SupplyNetwork& supply) {
  std::vector<const ShortestPathTree*> trees;
  for (const SupplyBase& base : supply.bases()) trees.push_back(&base.tree);
  return settlementService(supply.network(), trees);
}

std::vector<StateSupply> compareStates(const std::shared_ptr<const Region>& region, const Plan& plan,
                                       const Uuid& scenario, std::span<const Uuid> states,
                                       const PlannedSoldiers& soldiers) {
  std::vector<StateSupply> all(states.size());
  onTwoThreads(states.size(), [&](std::size_t i) {
    const auto supply = supplyNetwork(region, plan, states[i]);
    all[i] = {scenarioSupply(*supply, plan, scenario, soldiers), settlementService(*supply)};
  });
  return all;
}

AllFigures reckonAllFigures(const std::shared_ptr<const Region>& region, const Plan& plan,
                            const Uuid& scenario, const Uuid& state, const PlannedSoldiers& soldiers,
                            std::shared_ptr<const RegionIndex> index) {
  AllFigures all{std::move(index), {}, {}, {}};
  auto supplied = std::async(std::launch::async, [&] {
    all.supply = supplyNetwork(region, plan, state);
    auto zones = scenarioSupply(*all.supply, plan, scenario, soldiers);
    for (const ZoneSupply& zone : zones) {
      BaseDistances& fromBases = all.distances.emplace_back();
      for (const auto& [base, route] : zone.fromBases)
        fromBases.emplace(all.supply->bases()[base].id, Metres(route.metres));
    }
    return zones;
  });
  if (!all.index) all.index = buildRegionIndex(region);
  all.figures = reckonFigures(all.index, plan, scenario);
  const std::vector<ZoneSupply> supply = supplied.get();
  for (std::size_t i = 0; i < supply.size(); ++i) {
    MetricSet& zone = all.figures.zones[i].figures;
    zone.insert(zone.end(), supply[i].figures.begin(), supply[i].figures.end());
  }
  return all;
}

}  // namespace zw::network
