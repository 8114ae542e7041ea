// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/phase_commands.h"

#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/phase_output.h"
#include "app/cli/plan_arguments.h"
#include "app/cli/text_table.h"
#include "core/session/plan_session.h"
#include "ui/i18n/phase_words.h"

namespace zw::cli {
namespace {

using nlohmann::ordered_json;

struct PhaseArguments : PlanArguments {
  std::string name;
  std::optional<std::string> newName, from, roads, proposedBy, source, notes;
  std::vector<std::string> zones;
  bool noZones = false;
  int place = 1;
};

Error ofPhase(Error error, const PhaseArguments& arguments) {
  if (error.file.empty()) error.file = arguments.plan;
  if (error.feature.empty()) error.feature = "phase '" + arguments.name + "'";
  return error;
}

/// `phase` with what was given.
Result<Phase> stated(Phase phase, const Plan& plan, const PhaseArguments& arguments) {
  phase.name = arguments.newName.value_or(phase.name);
  phase.from = arguments.from.value_or(phase.from);
  phase.proposedBy = arguments.proposedBy.value_or(phase.proposedBy);
  phase.source = arguments.source.value_or(phase.source);
  phase.notes = arguments.notes.value_or(phase.notes);
  if (!arguments.roads) return phase;
  const NetworkState* state = plan.networkStateNamed(*arguments.roads);
  if (!state && *arguments.roads != "none")
    return fail({ErrorCode::NotFound, arguments.plan, {}, "network state '" + *arguments.roads + "'", {}});
  phase.networkState = state ? state->id : Uuid{};
  return phase;
}

/// Those that --zone names. Error NotFound.
Result<std::vector<Uuid>> givenZones(const Plan& plan, const Scenario& scenario,
                                     const PhaseArguments& arguments) {
  if (arguments.zones.empty()) return std::vector<Uuid>{};
  return zonesNamed(plan, scenario, arguments.zones, arguments.plan);
}

/// Tells of zones that leave another phase.
void warnOfMoves(const Plan& plan, const std::vector<Uuid>& zones, const Uuid& phase) {
  for (const Uuid& id : zones) {
    const Zone& zone = plan.zones.at(id);
    const auto before = plan.phases.find(zone.phase);
    if (before != plan.phases.end() && before->first != phase)
      warn(QStringLiteral("zone '%1' was in phase '%2' until now.")
               .arg(QString::fromStdString(zone.name), QString::fromStdString(before->second.name)));
  }
}

/// Runs what `make` commands on the phase of that name.
template <class Make>
Result<ExitCode> onPhase(const PhaseArguments& arguments, const Composition& parts, const Make& make) {
  return runOnPlan(arguments, parts, [&](const Plan& plan) -> Result<Command> {
    const auto scenario = chosenScenario(plan, arguments);
    if (!scenario) return fail(scenario.error());
    const auto phase = phaseNamed(plan, **scenario, arguments.name, arguments.plan);
    if (!phase) return fail(phase.error());
    auto command = make(plan, **phase);
    if (!command) return fail(ofPhase(std::move(command.error()), arguments));
    return command;
  });
}

Result<ExitCode> runAdd(const PhaseArguments& arguments, const Composition& parts) {
  auto opened = openPlanOnly(arguments, parts);
  if (!opened) return fail(opened.error());
  const auto scenario = chosenScenario(opened->plan, arguments);
  if (!scenario) return fail(scenario.error());
  Phase phase;
  phase.id = parts.ids->next();
  phase.scenario = (*scenario)->id;
  phase.name = arguments.name;
  auto whole = stated(std::move(phase), opened->plan, arguments);
  if (!whole) return fail(whole.error());
  const auto zones = givenZones(opened->plan, **scenario, arguments);
  if (!zones) return fail(zones.error());
  const Plan before = opened->plan;
  PlanSession session(std::move(*opened), *parts.clock);
  if (auto done = session.run(addPhase(session.plan(), *whole, *zones)); !done)
    return fail(ofPhase(std::move(done.error()), arguments));
  warnOfMoves(before, *zones, whole->id);
  if (arguments.json) {
    auto out = jsonHead(session.plan().info.packHash, session.plan(), *parts.plans);
    out["phases"] = {phaseJson(session.plan(), session.plan().phases.at(whole->id))};
    printJson(out);
  } else {
    print(whole->id.text() + '\n');
  }
  return ExitCode::Done;
}

Result<ExitCode> runSet(const PhaseArguments& arguments, const Composition& parts) {
  return onPhase(arguments, parts, [&](const Plan& plan, const Phase& before) -> Result<Command> {
    auto after = stated(before, plan, arguments);
    if (!after) return fail(after.error());
    auto zones = givenZones(plan, plan.scenarios.at(before.scenario), arguments);
    if (!zones) return fail(zones.error());
    if (arguments.zones.empty() && !arguments.noZones)
      for (const Zone* zone : plan.zonesOf(before.scenario))
        if (zone->phase == before.id) zones->push_back(zone->id);
    auto command = describePhase(plan, *after, *zones);
    if (command) warnOfMoves(plan, *zones, before.id);
    return command;
  });
}

Result<ExitCode> runMove(const PhaseArguments& arguments, const Composition& parts) {
  return onPhase(arguments, parts, [&](const Plan& plan, const Phase& phase) {
    return movePhase(plan, phase.id, arguments.place - 1);
  });
}

Result<ExitCode> runRemove(const PhaseArguments& arguments, const Composition& parts) {
  return onPhase(arguments, parts,
                 [](const Plan& plan, const Phase& phase) { return removePhase(plan, phase.id); });
}

Result<ExitCode> runList(const PhaseArguments& arguments, const Composition& parts) {
  const auto opened = openPlanOnly(arguments, parts);
  if (!opened) return fail(opened.error());
  const Plan& plan = opened->plan;
  const auto scenario = chosenScenario(plan, arguments);
  if (!scenario) return fail(scenario.error());
  const auto phases = plan.phasesOf((*scenario)->id);
  const auto conflicts = roadmap::dateConflicts(plan, (*scenario)->id);
  if (arguments.json) {
    auto out = jsonHead(plan.info.packHash, plan, *parts.plans);
    out["scenario"] = (*scenario)->name;
    out["phases"] = ordered_json::array();
    for (const Phase* phase : phases) out["phases"].push_back(phaseJson(plan, *phase));
    out["date_conflicts"] = ordered_json::array();
    for (const auto& conflict : conflicts)
      out["date_conflicts"].push_back({{"phase", plan.phases.at(conflict.phase).name},
                                       {conflict.zone.isNil() ? "earlier_phase" : "zone",
                                        conflict.zone.isNil() ? plan.phases.at(conflict.earlier).name
                                                              : plan.zones.at(conflict.zone).name},
                                       {"text", dateConflictText(plan, conflict).toStdString()}});
    printJson(out);
    return ExitCode::Done;
  }
  TextTable table({QStringLiteral("No."), QStringLiteral("Phase"), QStringLiteral("Begins"),
                   QStringLiteral("Zones handed over"), QStringLiteral("Roads"),
                   QStringLiteral("Proposed by")});
  table.alignRight(0);
  int number = 0;
  for (const Phase* phase : phases) {
    QStringList zones;
    for (const Zone* zone : plan.zonesOf(phase->scenario))
      if (zone->phase == phase->id) zones << QString::fromStdString(zone->name);
    table.add({QString::number(++number), QString::fromStdString(phase->name),
               phase->from.empty() ? QStringLiteral("not stated") : QString::fromStdString(phase->from),
               zones.isEmpty() ? QStringLiteral("none") : zones.join(QStringLiteral(", ")),
               roadsOfPhaseText(plan, *phase),
               phase->proposedBy.empty() ? QStringLiteral("not stated")
                                         : QString::fromStdString(phase->proposedBy)});
  }
  print(table.text());
  QStringList without;
  for (const Zone* zone : plan.zonesOf((*scenario)->id))
    if (zone->phase.isNil()) without << QString::fromStdString(zone->name);
  if (!phases.empty() && !without.isEmpty())
    print(QStringLiteral("In no phase: %1.\n").arg(without.join(QStringLiteral(", "))));
  for (const auto& conflict : conflicts) print(dateConflictText(plan, conflict) + u'\n');
  return ExitCode::Done;
}

}  // namespace

void addPhaseCommands(CLI::App& app, const Composition& parts, Action& chosen) {
  auto* group = app.add_subcommand(
      "phase", "Phases of a scenario's roadmap: which zones are handed over in which order");
  group->require_subcommand(1);
  auto arguments = std::make_shared<PhaseArguments>();
  const auto addOne = [&](const char* name, const char* what, Run<PhaseArguments> run) {
    auto* command = group->add_subcommand(name, what);
    addPlanFile(*command, *arguments);
    addScenario(*command, *arguments);
    command->callback([&parts, &chosen, arguments, run] {
      chosen = [&parts, arguments, run] { return run(*arguments, parts); };
    });
    return command;
  };
  const auto addNamed = [&](const char* name, const char* what, Run<PhaseArguments> run) {
    auto* command = addOne(name, what, run);
    command->add_option("--name", arguments->name, "The phase's name")->required()->type_name("NAME");
    return command;
  };
  const auto addMembers = [&](CLI::App* command) {
    command->add_option("--from", arguments->from, "Day on which it is to begin; an empty text: not stated")
        ->type_name("DATE");
    command
        ->add_option("--state", arguments->roads,
                     "The network state that tells how the roads are in it; none: as the region pack says")
        ->type_name("NAME");
    command->add_option("--proposed-by", arguments->proposedBy, "Party or author")->type_name("TEXT");
    command->add_option("--source", arguments->source, "Where the proposal stands")->type_name("TEXT");
    command->add_option("--notes", arguments->notes, "Notes")->type_name("TEXT");
    return command
        ->add_option("--zone", arguments->zones, "A zone that is handed over in it (may be repeated)")
        ->type_name("NAME")
        ->allow_extra_args(false);
  };

  auto* add = addNamed("add", "Add a phase after those that there are; prints its id", runAdd);
  addMembers(add);
  addJson(*add, arguments->json);

  auto* set = addNamed("set", "Change a phase; what is not given stays as it is", runSet);
  set->add_option("--new-name", arguments->newName, "Another name")->type_name("NAME");
  auto* zones = addMembers(set);
  set->add_flag("--no-zones", arguments->noZones, "No zone is handed over in it")->excludes(zones);

  auto* move = addNamed("move", "Put a phase at another place in the roadmap", runMove);
  move->add_option("--to", arguments->place, "Its place, counted from 1")->required()->type_name("NUMBER");

  addNamed("remove", "Remove a phase; its zones are in none then", runRemove);

  auto* list = addOne("list", "List the phases of a roadmap", runList);
  addJson(*list, arguments->json);
}

}  // namespace zw::cli
