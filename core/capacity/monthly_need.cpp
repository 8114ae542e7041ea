// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capacity/monthly_need.h"

#include "core/capacity/pool.h"

namespace zw::capacity {

std::vector<MonthNeed> monthlyNeed(const ScenarioCapacity& capacity) {
  const CapacityRequest& request = capacity.request;
  const Estimate& dwell = request.factors[FactorKey::DwellRatio];
  std::vector<MonthNeed> out;
  for (int m = 0; request.start.plusMonths(m) < request.end; ++m) {
    const Date next = request.start.plusMonths(m + 1);
    MonthNeed month{request.start.plusMonths(m), {}, Estimate{}, {}};
    std::vector<ZonePosts> held;
    for (std::size_t z = 0; z < request.zones.size(); ++z) {
      const bool isHeld = request.zones[z].from < next;
      if (isHeld) held.push_back(request.zones[z].posts);
      month.zones.push_back(isHeld ? capacity.found.zones[z].ledger.totals.soldiers.value
                                   : MetricValue(Estimate{}));
    }
    // The posts were checked when the scenario was reckoned.
    if (!held.empty()) month.together = capacityTotals(held, request.factors)->soldiers.value;
    if (!request.pool.empty()) {
      const SustainedForce force = sustainedForce(request.pool, month.from);
      month.pool = Estimate{force.at(dwell.high), force.at(dwell.likely), force.at(dwell.low)};
    }
    out.push_back(std::move(month));
  }
  return out;
}

}  // namespace zw::capacity
