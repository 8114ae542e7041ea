// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/cli/plan_arguments.h"

namespace zw::cli {

/// What is asked of supply: which zones of the scenario, and the roads as they are in a network state or in a
/// phase of the roadmap.
struct SupplyScopeArguments : PlanArguments {
  std::vector<std::string> zones;
  std::optional<std::string> phase;
};
/// --scenario, --zone, --state and --phase, which takes the place of the two before it.
void addSupplyScope(CLI::App& command, SupplyScopeArguments& arguments, const char* zoneHelp);

struct SupplyScope {
  const Scenario* scenario = nullptr;
  const Phase* phase = nullptr;  ///< null: none was named
  Uuid state{};                  ///< nil: as the region pack says
  std::vector<Uuid> zones;       ///< empty: all, and what lies in none
};
/// Errors: NotFound; NothingHeld (in the phase).
[[nodiscard]] Result<SupplyScope> supplyScope(const SupplyScopeArguments& arguments, const Plan& plan,
                                              const Region& region);

/// A sentence on the roads, where they are not as the region pack says, and on the phase; may be empty.
[[nodiscard]] QString scopeText(const SupplyScope& scope, const Plan& plan);

}  // namespace zw::cli
