// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plan_arguments.h"

#include "app/cli/console.h"
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

}  // namespace zw::cli
