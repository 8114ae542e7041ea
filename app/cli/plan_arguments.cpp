// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plan_arguments.h"

#include "app/cli/console.h"
#include "core/model/road_words.h"
#include "core/network/network_changes.h"
#include "ui/i18n/messages.h"

namespace zw::cli {
namespace {

void tellUpgrade(const OpenedPlan& opened) {
  for (const std::string& line : opened.migrationLog) warn(QString::fromStdString(line));
}

}  // namespace

void addPlanFile(CLI::App& command, PlanArguments& arguments) {
  command.add_option("PLAN", arguments.plan, "The plan file (.gpkg)")->required();
}

void addScenario(CLI::App& command, PlanArguments& arguments) {
  command.add_option("--scenario", arguments.scenario, "The scenario (default: the active one)")
      ->type_name("NAME");
}

void addState(CLI::App& command, PlanArguments& arguments) {
  command
      .add_option("--state", arguments.state,
                  "The network state, or none for the roads as the region pack has them (default: the active "
                  "one)")
      ->type_name("NAME");
}

void addPackChoice(CLI::App& command, PlanArguments& arguments) {
  command
      .add_option("--pack", arguments.pack.path,
                  "The region pack (default: the one the plan names, beside the plan or among the bundled)")
      ->type_name("PACK");
  command.add_flag("--other-pack", arguments.pack.acceptOther,
                   "Go on although the pack is not the one the plan was made on");
}

void addJson(CLI::App& command, bool& json) {
  command.add_flag("--json", json, "Print JSON");
}

Result<OpenedDocument> openDocument(const PlanArguments& arguments, const Composition& parts) {
  auto opened = openDocument(arguments.plan, *parts.plans, *parts.regions, arguments.pack);
  if (!opened) {
    if (opened.error().code == ErrorCode::PackMismatch)
      opened.error().detail += "; --other-pack goes on with this one";
    return opened;
  }
  tellUpgrade(opened->plan);
  if (opened->pack.mismatch) warn(describe(*opened->pack.mismatch));
  return opened;
}

Result<OpenedPlan> openPlanOnly(const PlanArguments& arguments, const Composition& parts) {
  auto opened = parts.plans->open(arguments.plan);
  if (opened) tellUpgrade(*opened);
  return opened;
}

Result<const Scenario*> chosenScenario(const Plan& plan, const PlanArguments& arguments) {
  if (!arguments.scenario.empty()) {
    if (const Scenario* named = plan.scenarioNamed(arguments.scenario)) return named;
    return fail({ErrorCode::NotFound, arguments.plan, {}, "scenario '" + arguments.scenario + "'", {}});
  }
  const auto active = plan.scenarios.find(plan.info.activeScenario);
  if (active == plan.scenarios.end())
    return fail({ErrorCode::Damaged, arguments.plan, {}, {}, "the active scenario does not exist"});
  return &active->second;
}

Result<std::vector<Uuid>> zonesNamed(const Plan& plan, const Scenario& scenario,
                                     const std::vector<std::string>& names, const std::string& planFile) {
  std::vector<Uuid> found;
  if (names.empty())
    for (const Zone* zone : plan.zonesOf(scenario.id)) found.push_back(zone->id);
  for (const std::string& name : names) {
    const Zone* zone = plan.zoneNamed(scenario.id, name);
    if (!zone)
      return fail(
          {ErrorCode::NotFound, planFile, {}, "zone '" + name + "'", "in scenario '" + scenario.name + "'"});
    found.push_back(zone->id);
  }
  return found;
}

Result<Uuid> chosenState(const Plan& plan, const Region& region, const PlanArguments& arguments) {
  Uuid state = plan.info.activeNetworkState;
  if (const NetworkState* named = plan.networkStateNamed(arguments.state))
    state = named->id;
  else if (arguments.state == "none")
    state = Uuid{};
  else if (!arguments.state.empty())
    return fail({ErrorCode::NotFound, arguments.plan, {}, "network state '" + arguments.state + "'", {}});
  for (const Uuid& lost : network::networkChanges(plan, state, region).lost) {
    const RoadStatus& status = plan.roadStatuses.at(lost);
    warn(QStringLiteral("network state '%1': the region has no %2 '%3'; what is said of it alters nothing.")
             .arg(QString::fromStdString(plan.networkStates.at(state).name),
                  QString::fromStdString(std::string(wordOf(status.target))),
                  QString::fromStdString(status.code)));
  }
  return state;
}

}  // namespace zw::cli
