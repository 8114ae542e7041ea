// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/command_parts.h"
#include "core/change/commands.h"

namespace zw {
namespace {

Result<std::string> freeScenarioName(const Plan& plan, const std::string& wanted, const Uuid& self) {
  std::string name = trimmed(wanted);
  if (name.empty()) return fail(ErrorCode::NameEmpty);
  if (const Scenario* other = plan.scenarioNamed(name); other && other->id != self) return nameTaken(name);
  return name;
}

bool isNew(const Plan& plan, const Uuid& id) {
  return !id.isNil() && !plan.scenarios.contains(id) && !plan.zones.contains(id) &&
         !plan.posts.contains(id) && !plan.phases.contains(id);
}

Edit<PlanInfo> activated(const Plan& plan, const Uuid& scenario) {
  PlanInfo after = plan.info;
  after.activeScenario = scenario;
  return {plan.info, std::move(after)};
}

}  // namespace

Result<Command> addScenario(const Plan& plan, const Uuid& id, const std::string& name) {
  if (!isNew(plan, id)) return fail(ErrorCode::Internal, "the scenario's id is not new");
  auto usable = freeScenarioName(plan, name, id);
  if (!usable) return fail(std::move(usable.error()));
  return commandOf<Scenario>("scenario.add", *usable, std::nullopt,
                             Scenario{id, *usable, {}, nextOrder(plan.scenariosInOrder())});
}

Result<Command> duplicateScenario(const Plan& plan, const Uuid& scenario, const std::string& name,
                                  const std::function<Uuid()>& newIds) {
  const auto original = find(plan.scenarios, scenario);
  if (!original) return fail(original.error());
  auto usable = freeScenarioName(plan, name, {});
  if (!usable) return fail(std::move(usable.error()));

  Scenario copy = **original;
  copy.id = newIds();
  copy.name = *usable;
  copy.order = nextOrder(plan.scenariosInOrder());
  if (!isNew(plan, copy.id)) return fail(ErrorCode::Internal, "the scenario's id is not new");
  const Uuid copyId = copy.id;
  Command command = commandOf<Scenario>("scenario.duplicate", *usable, std::nullopt, std::move(copy));
  std::map<Uuid, Uuid> phaseTwins;
  for (const Phase* phase : plan.phasesOf(scenario)) {
    Phase twin = *phase;
    twin.id = newIds();
    twin.scenario = copyId;
    if (!isNew(plan, twin.id)) return fail(ErrorCode::Internal, "the phase's id is not new");
    phaseTwins.emplace(phase->id, twin.id);
    command.change.edits.push_back(Edit<Phase>{std::nullopt, std::move(twin)});
  }
  for (const Zone* zone : plan.zonesOf(scenario)) {
    Zone twin = *zone;
    twin.id = newIds();
    twin.scenario = copyId;
    if (const auto phase = phaseTwins.find(zone->phase); phase != phaseTwins.end())
      twin.phase = phase->second;
    if (!isNew(plan, twin.id)) return fail(ErrorCode::Internal, "the zone's id is not new");
    const Uuid twinId = twin.id;
    command.change.edits.push_back(Edit<Zone>{std::nullopt, std::move(twin)});
    for (const Post* post : plan.postsOf(zone->id)) {
      Post copied = *post;
      copied.id = newIds();
      copied.zone = twinId;
      if (!isNew(plan, copied.id)) return fail(ErrorCode::Internal, "the post's id is not new");
      command.change.edits.push_back(Edit<Post>{std::nullopt, std::move(copied)});
    }
  }
  return command;
}

Result<Command> renameScenario(const Plan& plan, const Uuid& id, const std::string& name) {
  const auto scenario = find(plan.scenarios, id);
  if (!scenario) return fail(scenario.error());
  auto usable = freeScenarioName(plan, name, id);
  if (!usable) return fail(std::move(usable.error()));
  Scenario after = **scenario;
  after.name = *usable;
  return commandOf<Scenario>("scenario.rename", (*scenario)->name, **scenario, std::move(after));
}

Result<Command> removeScenario(const Plan& plan, const Uuid& id) {
  const auto scenario = find(plan.scenarios, id);
  if (!scenario) return fail(scenario.error());
  if (plan.scenarios.size() == 1) return fail(ErrorCode::LastScenario);
  Command command{"scenario.remove", (*scenario)->name, {}, {}};
  if (plan.info.activeScenario == id) {
    for (const Scenario* other : plan.scenariosInOrder()) {
      if (other->id == id) continue;
      command.change.edits.push_back(activated(plan, other->id));
      break;
    }
  }
  for (const Zone* zone : plan.zonesOf(id)) addRemoval(plan, *zone, command.change);
  for (const Phase* phase : plan.phasesOf(id))
    command.change.edits.push_back(Edit<Phase>{*phase, std::nullopt});
  command.change.edits.push_back(Edit<Scenario>{**scenario, std::nullopt});
  return command;
}

Result<Command> activateScenario(const Plan& plan, const Uuid& id) {
  const auto scenario = find(plan.scenarios, id);
  if (!scenario) return fail(scenario.error());
  const auto edit = activated(plan, id);
  return commandOf<PlanInfo>("scenario.activate", (*scenario)->name, edit.before, edit.after);
}

}  // namespace zw
