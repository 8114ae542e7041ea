// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <span>
#include <vector>

#include "core/coverage/scenario_figures.h"
#include "core/network/settlement_access.h"
#include "core/network/supply.h"
#include "core/units/quantity.h"

namespace zw::network {

/// The network of a plan in one of its network states (nil: as the region pack says), from its bases.
[[nodiscard]] std::unique_ptr<SupplyNetwork> supplyNetwork(const std::shared_ptr<const Region>& region,
                                                           const Plan& plan, const Uuid& state);

/// Of every zone of a scenario, in the order in which a person sees them.
[[nodiscard]] std::vector<ZoneSupply> scenarioSupply(const SupplyNetwork& supply, const Plan& plan,
                                                     const Uuid& scenario, const PlannedSoldiers& soldiers,
                                                     SealSide sealFrom = SealSide::All);

/// By road, from each base that reaches it: along the quickest route.
using BaseDistances = std::map<Uuid, Metres>;
[[nodiscard]] BaseDistances distancesFromBases(const SupplyNetwork& supply, const MultiPolygon<LonLat>& zone);

/// How the plan's bases serve the region's settlements.
[[nodiscard]] SettlementService settlementService(const SupplyNetwork& supply);

/// What a network state makes of a scenario.
struct StateSupply {
  std::vector<ZoneSupply> zones;  ///< in the order in which a person sees them
  SettlementService settlements;
};
/// Of each of the states, side by side; on two threads.
[[nodiscard]] std::vector<StateSupply> compareStates(const std::shared_ptr<const Region>& region,
                                                     const Plan& plan, const Uuid& scenario,
                                                     std::span<const Uuid> states,
                                                     const PlannedSoldiers& soldiers);

struct AllFigures {
  std::shared_ptr<const RegionIndex> index;
  ScenarioFigures figures;               ///< of each zone coverage and then supply
  std::vector<BaseDistances> distances;  ///< to each zone
  std::shared_ptr<const SupplyNetwork> supply;
};
/// Coverage and supply figures of one scenario in one network state; on two threads. The region's index is
/// made meanwhile where it is not given.
[[nodiscard]] AllFigures reckonAllFigures(const std::shared_ptr<const Region>& region, const Plan& plan,
                                          const Uuid& scenario, const Uuid& state,
                                          const PlannedSoldiers& soldiers,
                                          std::shared_ptr<const RegionIndex> index = nullptr);

}  // namespace zw::network
