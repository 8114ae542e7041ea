// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/capacity/capacity_ledger.h"
#include "core/capacity/monte_carlo.h"
#include "core/capacity/rotation.h"
#include "core/capacity/tornado.h"
#include "core/model/pool_unit.h"
#include "core/model/uuid.h"

namespace zw::capacity {

struct HeldZone {
  Uuid id;
  ZonePosts posts;
  Date from;  ///< the day from which it is to be held
};

struct CapacityRequest {
  std::vector<HeldZone> zones;  ///< those to be held first stand first
  CapacityFactors factors;
  std::vector<PoolUnit> pool;
  Date start, end;           ///< the days looked at; the end is not one of them
  DistanceMatrix distances;  ///< [unit][zone], or empty
  MonteCarloOptions draws;
};

struct ZoneCapacity {
  Uuid zone;
  CapacityLedger ledger;
  DrawnCapacity drawn;
  std::optional<Tornado> soldiers;  ///< nothing where they are unknown
  MetricSet figures;                ///< capacity.*
};

struct PlanCapacity {
  std::vector<ZoneCapacity> zones;  ///< in the request's order
  CapacityTotals totals;
  DrawnCapacity together;
  std::optional<Tornado> soldiers, pool;  ///< of all zones together
  /// Of the zones whose soldiers are known, `rotated` being their places in the request: zone i of the
  /// rotation is zone rotated[i]. Their needs are the likely soldiers, rounded up.
  Rotation rotation;
  std::vector<std::size_t> rotated;
  MetricSet figures;  ///< capacity.soldiers, capacity.shortfall
};

/// All that is known of holding the zones of a scenario with a pool; docs/methods.md, "Deployment capacity".
/// Unknown: NoPosts; why a patrol's roads are unknown; NoPool without units; NoUnitReady where none counts on
/// the day from which a zone is to be held; NotWithinHorizon. Errors: those of checkPosts(),
/// simulateCapacity() and planRotation().
[[nodiscard]] Result<PlanCapacity> planCapacity(const CapacityRequest& request);

}  // namespace zw::capacity
