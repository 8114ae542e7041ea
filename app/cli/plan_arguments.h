// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <optional>
#include <string>

#include "app/cli/exit_code.h"
#include "app/composition.h"
#include "app/plan_opening.h"
#include "core/change/change.h"
#include "core/units/date.h"

namespace zw::cli {

/// What every command on a plan takes.
struct PlanArguments {
  std::string plan;
  std::string scenario;  ///< a name; empty: the active one
  std::string state;     ///< a network state's name; empty: the active one
  PackChoice pack;
  bool json = false;
};

/// PLAN, and where asked for --scenario, --state, --pack with --other-pack, and --json.
void addPlanFile(CLI::App& command, PlanArguments& arguments);
void addScenario(CLI::App& command, PlanArguments& arguments);
void addState(CLI::App& command, PlanArguments& arguments);
void addPackChoice(CLI::App& command, PlanArguments& arguments);
void addJson(CLI::App& command, bool& json);

/// Opens the plan with its pack and warns of another pack and of what was upgraded.
[[nodiscard]] Result<OpenedDocument> openDocument(const PlanArguments& arguments, const Composition& parts);
/// Opens the plan alone.
[[nodiscard]] Result<OpenedPlan> openPlanOnly(const PlanArguments& arguments, const Composition& parts);

/// The scenario that --scenario names, else the active one. Error NotFound.
[[nodiscard]] Result<const Scenario*> chosenScenario(const Plan& plan, const PlanArguments& arguments);

/// The scenario's zone of that name. Error NotFound.
[[nodiscard]] Result<const Zone*> zoneNamed(const Plan& plan, const PlanArguments& arguments,
                                            const std::string& name);

/// The ids of the scenario's zones of these names; of all where none is named. Error NotFound.
[[nodiscard]] Result<std::vector<Uuid>> zonesNamed(const Plan& plan, const Scenario& scenario,
                                                   const std::vector<std::string>& names,
                                                   const std::string& planFile);

/// The network state that --state names, or nil for "none", else the active one. Warns of statuses in it that
/// name nothing in the region. Error NotFound.
[[nodiscard]] Result<Uuid> chosenState(const Plan& plan, const Region& region,
                                       const PlanArguments& arguments);

/// Warns of statuses in the network state that name nothing in the region.
void warnOfLostStatuses(const Plan& plan, const Region& region, const Uuid& state);

/// The phase of that name in the scenario's roadmap. Error NotFound.
[[nodiscard]] Result<const Phase*> phaseNamed(const Plan& plan, const Scenario& scenario,
                                              const std::string& name, const std::string& planFile);

/// Runs what `make` commands on the plan, without its pack. Errors name the plan where they name no file.
using MakeCommand = std::function<Result<Command>(const Plan&)>;
[[nodiscard]] Result<ExitCode> runOnPlan(const PlanArguments& arguments, const Composition& parts,
                                         const MakeCommand& make);

/// The error with the plan's file where it names none.
[[nodiscard]] Error ofPlanFile(Error error, const PlanArguments& arguments);

/// The present day, UTC.
[[nodiscard]] Date today(const Clock& clock);
/// "2027-03-01"; nothing for the empty text. Error BadValue, the feature being `what`.
[[nodiscard]] Result<std::optional<Date>> dateFrom(const std::string& text, const char* what);

/// A number, or nothing for "default": as the planning factors say. Error BadValue.
[[nodiscard]] Result<std::optional<double>> numberOrDefault(const std::string& text, const char* option);

}  // namespace zw::cli
