// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/phase_output.h"

namespace zw::cli {

nlohmann::ordered_json phaseJson(const Plan& plan, const Phase& phase) {
  using nlohmann::ordered_json;
  const auto state = plan.networkStates.find(phase.networkState);
  ordered_json out = {{"id", phase.id.text()},
                      {"name", phase.name},
                      {"from", phase.from.empty() ? ordered_json() : ordered_json(phase.from)},
                      {"network_state",
                       state == plan.networkStates.end() ? ordered_json() : ordered_json(state->second.name)},
                      {"proposed_by", phase.proposedBy},
                      {"source", phase.source},
                      {"notes", phase.notes},
                      {"zones", ordered_json::array()},
                      {"zones_held", ordered_json::array()}};
  for (const Zone* zone : plan.zonesHeldIn(phase)) {
    const ordered_json named = {{"id", zone->id.text()}, {"name", zone->name}};
    if (zone->phase == phase.id) out["zones"].push_back(named);
    out["zones_held"].push_back(named);
  }
  return out;
}

}  // namespace zw::cli
