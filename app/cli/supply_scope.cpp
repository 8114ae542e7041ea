// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/supply_scope.h"

namespace zw::cli {

void addSupplyScope(CLI::App& command, SupplyScopeArguments& arguments, const char* zoneHelp) {
  auto* zone =
      command.add_option("--zone", arguments.zones, zoneHelp)->type_name("NAME")->allow_extra_args(false);
  addScenario(command, arguments);
  addState(command, arguments);
  command
      .add_option("--phase", arguments.phase,
                  "The zones held in this phase of the roadmap, over the roads as they are in it")
      ->type_name("NAME")
      ->excludes(zone)
      ->excludes(command.get_option("--state"));
}

Result<SupplyScope> supplyScope(const SupplyScopeArguments& arguments, const Plan& plan,
                                const Region& region) {
  SupplyScope scope;
  const auto scenario = chosenScenario(plan, arguments);
  if (!scenario) return fail(scenario.error());
  scope.scenario = *scenario;
  if (arguments.phase) {
    const auto phase = phaseNamed(plan, **scenario, *arguments.phase, arguments.plan);
    if (!phase) return fail(phase.error());
    scope.phase = *phase;
    for (const Zone* zone : plan.zonesHeldIn(**phase)) scope.zones.push_back(zone->id);
    if (scope.zones.empty())
      return fail({ErrorCode::NothingHeld, arguments.plan, {}, "phase '" + *arguments.phase + "'", {}});
    scope.state = (*phase)->networkState;
    warnOfLostStatuses(plan, region, scope.state);
    return scope;
  }
  if (!arguments.zones.empty()) {
    auto named = zonesNamed(plan, **scenario, arguments.zones, arguments.plan);
    if (!named) return fail(named.error());
    scope.zones = std::move(*named);
  }
  const auto state = chosenState(plan, region, arguments);
  if (!state) return fail(state.error());
  scope.state = *state;
  return scope;
}

QString scopeText(const SupplyScope& scope, const Plan& plan) {
  QString text;
  if (scope.phase) {
    QStringList zones;
    for (const Uuid& id : scope.zones) zones << QString::fromStdString(plan.zones.at(id).name);
    text = QStringLiteral("Phase '%1', in which these zones are held: %2.\n")
               .arg(QString::fromStdString(scope.phase->name), zones.join(QStringLiteral(", ")));
  }
  if (!scope.state.isNil())
    text += QStringLiteral("Roads as in the network state '%1'.\n")
                .arg(QString::fromStdString(plan.networkStates.at(scope.state).name));
  return text;
}

}  // namespace zw::cli
