// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/scenario_supply.h"

#include <future>

namespace zw::network {

std::unique_ptr<SupplyNetwork> supplyNetwork(const std::shared_ptr<const Region>& region, const Plan& plan,
                                             const Uuid& state) {
  return std::make_unique<SupplyNetwork>(
      RoadNetwork(region, travelFactors(plan), networkChanges(plan, state, *region)), plan);
}

std::vector<ZoneSupply> scenarioSupply(const SupplyNetwork& supply, const Plan& plan, const Uuid& scenario) {
  const std::vector<MultiPolygon<LonLat>> shapes = zoneShapes(plan, scenario);
  std::vector<ZoneSupply> all;
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    auto others = shapes;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
    all.push_back(zoneSupply(supply, shapes[i], others));
  }
  return all;
}

ScenarioFigures reckonAllFigures(const std::shared_ptr<const RegionIndex>& index,
                                 const std::shared_ptr<const Region>& region, const Plan& plan,
                                 const Uuid& scenario, const Uuid& state) {
  auto supplied = std::async(std::launch::async, [&] {
    return scenarioSupply(*supplyNetwork(region, plan, state), plan, scenario);
  });
  ScenarioFigures figures = reckonFigures(index, plan, scenario);
  const std::vector<ZoneSupply> supply = supplied.get();
  for (std::size_t i = 0; i < supply.size(); ++i) {
    MetricSet& all = figures.zones[i].figures;
    all.insert(all.end(), supply[i].figures.begin(), supply[i].figures.end());
  }
  return figures;
}

}  // namespace zw::network
