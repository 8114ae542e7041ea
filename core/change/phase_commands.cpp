// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/phase_commands.h"

#include "core/change/command_parts.h"
#include "core/units/date.h"

namespace zw {
namespace {

Result<void> makeUsable(const Plan& plan, Phase& phase) {
  if (const auto scenario = find(plan.scenarios, phase.scenario); !scenario) return fail(scenario.error());
  phase.name = trimmed(phase.name);
  phase.from = trimmed(phase.from);
  if (phase.name.empty()) return fail(ErrorCode::NameEmpty);
  if (const Phase* other = plan.phaseNamed(phase.scenario, phase.name); other && other->id != phase.id)
    return nameTaken(phase.name);
  if (!phase.from.empty() && !Date::fromText(phase.from))
    return fail(
        {ErrorCode::BadValue, {}, {}, phase.name, "'" + phase.from + "': a date looks like 2027-03-01"});
  if (phase.networkState.isNil()) return {};
  if (const auto state = find(plan.networkStates, phase.networkState); !state) return fail(state.error());
  return {};
}

Edit<Zone> inPhase(const Zone& zone, const Uuid& phase) {
  Zone after = zone;
  after.phase = phase;
  return {zone, std::move(after)};
}

/// The zones that are handed over in the phase from now on, and those that are not any more.
Result<void> takeZones(const Plan& plan, const Phase& phase, const std::vector<Uuid>& zones, Change& change) {
  for (const Uuid& id : zones) {
    const auto zone = find(plan.zones, id);
    if (!zone) return fail(zone.error());
    if ((*zone)->scenario != phase.scenario)
      return fail(
          {ErrorCode::BadValue, {}, {}, (*zone)->name, "the zone is of another scenario than the phase"});
  }
  for (const Zone* zone : plan.zonesOf(phase.scenario)) {
    const bool isWanted = std::find(zones.begin(), zones.end(), zone->id) != zones.end();
    if (isWanted != (zone->phase == phase.id))
      change.edits.push_back(inPhase(*zone, isWanted ? phase.id : Uuid{}));
  }
  return {};
}

}  // namespace

Result<Command> addPhase(const Plan& plan, Phase phase, const std::vector<Uuid>& zones) {
  if (phase.id.isNil() || plan.phases.contains(phase.id))
    return fail(ErrorCode::Internal, "the phase's id is not new");
  if (auto usable = makeUsable(plan, phase); !usable) return fail(std::move(usable.error()));
  phase.order = nextOrder(plan.phasesOf(phase.scenario));
  auto command = commandOf<Phase>("phase.add", phase.name, std::nullopt, phase);
  if (auto taken = takeZones(plan, phase, zones, command.change); !taken)
    return fail(std::move(taken.error()));
  return command;
}

Result<Command> describePhase(const Plan& plan, const Phase& given, const std::vector<Uuid>& zones) {
  const auto before = find(plan.phases, given.id);
  if (!before) return fail(before.error());
  Phase after = given;
  after.scenario = (*before)->scenario;
  after.order = (*before)->order;
  if (auto usable = makeUsable(plan, after); !usable) return fail(std::move(usable.error()));
  auto command = commandOf<Phase>("phase.describe", (*before)->name, **before, after);
  if (auto taken = takeZones(plan, after, zones, command.change); !taken)
    return fail(std::move(taken.error()));
  return command;
}

Result<Command> movePhase(const Plan& plan, const Uuid& id, int place) {
  const auto phase = find(plan.phases, id);
  if (!phase) return fail(phase.error());
  return reordered("phase.move", **phase, plan.phasesOf((*phase)->scenario), place);
}

Result<Command> removePhase(const Plan& plan, const Uuid& id) {
  const auto phase = find(plan.phases, id);
  if (!phase) return fail(phase.error());
  Command command{"phase.remove", (*phase)->name, {}, {}};
  for (const Zone* zone : plan.zonesOf((*phase)->scenario))
    if (zone->phase == id) command.change.edits.push_back(inPhase(*zone, {}));
  command.change.edits.push_back(Edit<Phase>{**phase, std::nullopt});
  return command;
}

Result<Command> setPhaseOfZone(const Plan& plan, const Uuid& id, const Uuid& phase) {
  const auto zone = find(plan.zones, id);
  if (!zone) return fail(zone.error());
  if (!phase.isNil()) {
    const auto wanted = find(plan.phases, phase);
    if (!wanted) return fail(wanted.error());
    if ((*wanted)->scenario != (*zone)->scenario)
      return fail(
          {ErrorCode::BadValue, {}, {}, (*zone)->name, "the phase is of another scenario than the zone"});
  }
  auto edit = inPhase(**zone, phase);
  return commandOf<Zone>("zone.phase", (*zone)->name, std::move(edit.before), std::move(edit.after));
}

}  // namespace zw
