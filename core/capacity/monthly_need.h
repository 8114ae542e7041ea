// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/capacity/scenario_capacity.h"

namespace zw::capacity {

/// What the zones that are held in a month take, beside what the pool gives.
struct MonthNeed {
  Date from;  ///< months are counted from the request's start, as those of the rotation
  /// Soldiers of each zone, in the request's order: Estimate, or Unknown; 0 in months before it is to be
  /// held.
  std::vector<MetricValue> zones;
  MetricValue together;  ///< of all zones held in it; a band as capacityTotals() has it, not the bands' sum
  /// Soldiers whom the units that count on the month's first day keep deployed for good; its band is that of
  /// the dwell ratio. Nothing without a pool.
  std::optional<Estimate> pool;
};

/// Of every month looked at. A zone is held in a month when it is to be held from a day in it or before it.
[[nodiscard]] std::vector<MonthNeed> monthlyNeed(const ScenarioCapacity& capacity);

}  // namespace zw::capacity
