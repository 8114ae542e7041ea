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

/// Coverage and supply figures of one scenario in one network state; on two threads.
[[nodiscard]] ScenarioFigures reckonAllFigures(const std::shared_ptr<const RegionIndex>& index,
                                               const std::shared_ptr<const Region>& region, const Plan& plan,
                                               const Uuid& scenario, const Uuid& state);

}  // namespace zw::network
