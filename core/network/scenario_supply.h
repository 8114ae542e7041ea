// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "core/coverage/scenario_figures.h"
#include "core/network/supply.h"

namespace zw::network {

/// The network of a plan in one of its network states (nil: as the region pack says), from its bases.
[[nodiscard]] std::unique_ptr<SupplyNetwork> supplyNetwork(const std::shared_ptr<const Region>& region,
                                                           const Plan& plan, const Uuid& state);

/// Of every zone of a scenario, in the order in which a person sees them.
[[nodiscard]] std::vector<ZoneSupply> scenarioSupply(const SupplyNetwork& supply, const Plan& plan,
                                                     const Uuid& scenario);

struct AllFigures {
  std::shared_ptr<const RegionIndex> index;
  ScenarioFigures figures;  ///< of each zone coverage and then supply
};
/// Coverage and supply figures of one scenario in one network state; on two threads. The region's index is
/// made meanwhile where it is not given.
[[nodiscard]] AllFigures reckonAllFigures(const std::shared_ptr<const Region>& region, const Plan& plan,
                                          const Uuid& scenario, const Uuid& state,
                                          std::shared_ptr<const RegionIndex> index = nullptr);

}  // namespace zw::network
