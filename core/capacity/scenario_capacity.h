// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <span>

#include "core/capacity/plan_capacity.h"
#include "core/network/scenario_supply.h"

namespace zw::capacity {

/// What holds a zone by its plan: its posts, patrols on the roads inside that vehicles use
/// (network::vehicleRoads(); Unknown{NoRoads} in a region without roads), and its reaction force.
[[nodiscard]] ZonePosts zonePosts(const Region& region, const Plan& plan, const Zone& zone);

/// Soldiers of the scenario's zones whose posts are planned; where they are unknown, or the plan's factors
/// cannot be used, the zone is not among them.
[[nodiscard]] network::PlannedSoldiers plannedSoldiers(const Region& region, const Plan& plan,
                                                       const Uuid& scenario);

struct ScenarioCapacityOptions {
  Date today;                   ///< handed in; the start where neither `start` nor a zone states a day
  std::optional<Date> start{};  ///< nothing: the earliest day from which a zone is to be held
  int months = 24;              ///< looked at, from the start
  MonteCarloOptions draws{};
};

/// The request stands beside what was found, since both are shown.
struct ScenarioCapacity {
  CapacityRequest request;  ///< zones by the day from which they are to be held, units by name
  PlanCapacity found;

  [[nodiscard]] const ZoneCapacity* of(const Uuid& zone) const;
};

/// Of all zones of a scenario with the plan's pool. `distances`: to each zone in the order in which a person
/// sees them, or none at all. A zone that states no day is held from the start. Errors: those of
/// CapacityFactors::from() and planCapacity(); BadValue for fewer than one month or more than 600.
[[nodiscard]] Result<ScenarioCapacity> scenarioCapacity(const Region& region, const Plan& plan,
                                                        const Uuid& scenario,
                                                        std::span<const network::BaseDistances> distances,
                                                        const ScenarioCapacityOptions& options);

struct FiguresWithCapacity {
  std::shared_ptr<const RegionIndex> index;
  ScenarioFigures figures;  ///< of each zone coverage, observation among it, supply and then capacity
};
/// Every figure of a scenario in one network state. Zones whose posts are planned are supplied for their
/// soldiers. Errors: those of scenarioCapacity().
[[nodiscard]] Result<FiguresWithCapacity> reckonAllFigures(
    const std::shared_ptr<const Region>& region, const Plan& plan, const Uuid& scenario, const Uuid& state,
    const ScenarioCapacityOptions& options, std::shared_ptr<const RegionIndex> index = nullptr);

}  // namespace zw::capacity
