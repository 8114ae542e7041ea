// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plan_arguments.h"

#include <charconv>

#include "app/cli/console.h"
#include "core/model/factor_ranges.h"
#include "core/model/road_words.h"
#include "core/network/network_changes.h"
#include "core/session/plan_session.h"
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
  if (auto checked = checkFactors(opened->plan.plan.factors); !checked)
    return fail(ofPlanFile(std::move(checked.error()), arguments));
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

Result<const Zone*> zoneNamed(const Plan& plan, const PlanArguments& arguments, const std::string& name) {
  const auto scenario = chosenScenario(plan, arguments);
  if (!scenario) return fail(scenario.error());
  if (const Zone* zone = plan.zoneNamed((*scenario)->id, name)) return zone;
  return fail({ErrorCode::NotFound,
               arguments.plan,
               {},
               "zone '" + name + "'",
               "in scenario '" + (*scenario)->name + "'"});
}

Result<ExitCode> runOnPlan(const PlanArguments& arguments, const Composition& parts,
                           const MakeCommand& make) {
  const auto ofPlan = [&](Error error) { return fail(ofPlanFile(std::move(error), arguments)); };
  auto opened = openPlanOnly(arguments, parts);
  if (!opened) return fail(std::move(opened.error()));
  PlanSession session(std::move(*opened), *parts.clock);
  Result<Command> command = make(session.plan());
  if (!command) return ofPlan(std::move(command.error()));
  if (auto done = session.run(std::move(command)); !done) return ofPlan(std::move(done.error()));
  return ExitCode::Done;
}

Error ofPlanFile(Error error, const PlanArguments& arguments) {
  if (error.file.empty()) error.file = arguments.plan;
  return error;
}

Date today(const Clock& clock) {
  return Date::fromText(clock.now().substr(0, sizeof "2027-03-01" - 1)).value_or(Date());
}

Result<std::optional<Date>> dateFrom(const std::string& text, const char* what) {
  if (text.empty()) return std::optional<Date>();
  if (const auto date = Date::fromText(text)) return date;
  return fail({ErrorCode::BadValue, {}, {}, what, "'" + text + "': a date looks like 2027-03-01"});
}

Result<std::optional<double>> numberOrDefault(const std::string& text, const char* option) {
  if (text == "default") return std::optional<double>();
  double value = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  if (read.ec != std::errc() || read.ptr != end)
    return fail({ErrorCode::BadValue, {}, {}, option, "'" + text + "' is neither a number nor 'default'"});
  return std::optional(value);
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

Result<const Phase*> phaseNamed(const Plan& plan, const Scenario& scenario, const std::string& name,
                                const std::string& planFile) {
  if (const Phase* phase = plan.phaseNamed(scenario.id, name)) return phase;
  return fail(
      {ErrorCode::NotFound, planFile, {}, "phase '" + name + "'", "in scenario '" + scenario.name + "'"});
}

Result<Uuid> chosenState(const Plan& plan, const Region& region, const PlanArguments& arguments) {
  Uuid state = plan.info.activeNetworkState;
  if (const NetworkState* named = plan.networkStateNamed(arguments.state))
    state = named->id;
  else if (arguments.state == "none")
    state = Uuid{};
  else if (!arguments.state.empty())
    return fail({ErrorCode::NotFound, arguments.plan, {}, "network state '" + arguments.state + "'", {}});
  warnOfLostStatuses(plan, region, state);
  return state;
}

void warnOfLostStatuses(const Plan& plan, const Region& region, const Uuid& state) {
  for (const Uuid& lost : network::networkChanges(plan, state, region).lost) {
    const RoadStatus& status = plan.roadStatuses.at(lost);
    warn(QStringLiteral("network state '%1': the region has no %2 '%3'; what is said of it alters nothing.")
             .arg(QString::fromStdString(plan.networkStates.at(state).name),
                  QString::fromStdString(std::string(wordOf(status.target))),
                  QString::fromStdString(status.code)));
  }
}

}  // namespace zw::cli
