// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/phase_dates.h"

namespace zw::roadmap {

std::vector<DateConflict> dateConflicts(const Plan& plan, const Uuid& scenario) {
  std::vector<DateConflict> conflicts;
  const Phase* latest = nullptr;  // of the phases before
  for (const Phase* phase : plan.phasesOf(scenario)) {
    if (phase->from.empty()) continue;
    // ISO 8601 dates stand in the order of their texts.
    if (latest && phase->from < latest->from) conflicts.push_back({phase->id, latest->id, {}});
    for (const Zone* zone : plan.zonesOf(scenario))
      if (zone->phase == phase->id && !zone->heldFrom.empty() && zone->heldFrom < phase->from)
        conflicts.push_back({phase->id, {}, zone->id});
    if (!latest || latest->from < phase->from) latest = phase;
  }
  return conflicts;
}

}  // namespace zw::roadmap
