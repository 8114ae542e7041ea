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
  PackChoice pack;
  bool json = false;
};

/// PLAN, and where asked for --scenario, --pack with --other-pack, and --json.
void addPlanFile(CLI::App& command, PlanArguments& arguments);
void addScenario(CLI::App& command, PlanArguments& arguments);
void addPackChoice(CLI::App& command, PlanArguments& arguments);
void addJson(CLI::App& command, bool& json);

/// Opens the plan with its pack and warns of another pack and of what was upgraded.
[[nodiscard]] Result<OpenedDocument> openDocument(const PlanArguments& arguments, const Composition& parts);
/// Opens the plan alone.
[[nodiscard]] Result<OpenedPlan> openPlanOnly(const PlanArguments& arguments, const Composition& parts);

/// The scenario that --scenario names, else the active one. Error NotFound.
[[nodiscard]] Result<const Scenario*> chosenScenario(const Plan& plan, const PlanArguments& arguments);

}  // namespace zw::cli
