// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "app/cli/commands.h"
#include "app/cli/plan_arguments.h"
#include "core/session/plan_session.h"

namespace zw::cli {

/// What the commands on versions take.
struct VersionArguments : PlanArguments {
  std::string name;
  std::string to;  ///< --to of `rename`
  std::string note;
  bool setNote = false;
};

/// The version of that name. Error NotFound.
[[nodiscard]] Result<PlanVersion> versionNamed(const PlanSession& session, const PlanArguments& arguments,
                                               const std::string& name);

/// Into the group `version`.
void addVersionCompareCommand(CLI::App& group, const Composition& parts, Action& chosen);

}  // namespace zw::cli
