// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "app/composition.h"
#include "app/plan_opening.h"

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

/// The ids of the scenario's zones of these names; of all where none is named. Error NotFound.
[[nodiscard]] Result<std::vector<Uuid>> zonesNamed(const Plan& plan, const Scenario& scenario,
                                                   const std::vector<std::string>& names,
                                                   const std::string& planFile);

/// The network state that --state names, or nil for "none", else the active one. Warns of statuses in it that
/// name nothing in the region. Error NotFound.
[[nodiscard]] Result<Uuid> chosenState(const Plan& plan, const Region& region,
                                       const PlanArguments& arguments);

}  // namespace zw::cli
