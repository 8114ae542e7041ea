// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/phase_dates.h"

#include <algorithm>

namespace zw::roadmap {

std::vector<DateConflict> dateConflicts(const Plan& plan, const Uuid& scenario) {
  std::vector<DateConflict> conflicts;
  const auto phases = plan.phasesOf(scenario);
  const auto zones = plan.zonesOf(scenario);
  const Phase* latest = nullptr;  // of those looked at: ISO 8601 dates stand in the order of their texts
  for (std::size_t p = 0; p < phases.size(); ++p) {
    const Phase& phase = *phases[p];
    if (!phase.from.empty() && latest && phase.from < latest->from)
      conflicts.push_back({phase.id, latest->id, {}});
    if (!phase.from.empty() && (!latest || latest->from < phase.from)) latest = &phase;
    const auto next = std::find_if(phases.begin() + static_cast<std::ptrdiff_t>(p) + 1, phases.end(),
                                   [](const Phase* later) { return !later->from.empty(); });
    for (const Zone* zone : zones) {
      if (zone->phase != phase.id || zone->heldFrom.empty()) continue;
      if (latest && zone->heldFrom < latest->from)
        conflicts.push_back({latest->id, {}, zone->id});
      else if (next != phases.end() && (*next)->from < zone->heldFrom)
        conflicts.push_back({(*next)->id, {}, zone->id});
    }
  }
  return conflicts;
}

}  // namespace zw::roadmap
