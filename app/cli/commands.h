// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "app/cli/exit_code.h"
#include "app/composition.h"

namespace zw::cli {

/// What the parsed command line asks for; run once parsing is through.
using Action = std::function<Result<ExitCode>()>;

/// What a command does with what it was given.
template <class Arguments>
using Run = Result<ExitCode> (*)(const Arguments&, const Composition&);

/// Each group adds its commands to the parser; the one that the user gives sets `chosen`. `parts` outlives
/// the action.
void addPackCommands(CLI::App& app, const Composition& parts, Action& chosen);
/// Into the group `pack`.
void addPackImportCommands(CLI::App& group, const Composition& parts, Action& chosen);
void addPlanCommands(CLI::App& app, const Composition& parts, Action& chosen);
void addZoneCommands(CLI::App& app, const Composition& parts, Action& chosen);
/// Into the group `zone`.
void addZoneShapeCommands(CLI::App& group, const Composition& parts, Action& chosen);
void addZoneImportCommands(CLI::App& group, const Composition& parts, Action& chosen);
void addPostCommands(CLI::App& app, const Composition& parts, Action& chosen);
void addBaseCommands(CLI::App& app, const Composition& parts, Action& chosen);
void addNoteCommands(CLI::App& app, const Composition& parts, Action& chosen);
void addBookmarkCommands(CLI::App& app, const Composition& parts, Action& chosen);
void addPoolCommands(CLI::App& app, const Composition& parts, Action& chosen);
void addCapacityCommand(CLI::App& app, const Composition& parts, Action& chosen);
void addMetricsCommand(CLI::App& app, const Composition& parts, Action& chosen);
void addMapCommand(CLI::App& app, const Composition& parts, Action& chosen);
void addBriefCommand(CLI::App& app, const Composition& parts, Action& chosen);
void addExportCommand(CLI::App& app, const Composition& parts, Action& chosen);
void addPhaseCommands(CLI::App& app, const Composition& parts, Action& chosen);
void addStateCommands(CLI::App& app, const Composition& parts, Action& chosen);
void addSupplyCommand(CLI::App& app, const Composition& parts, Action& chosen);
void addCriticalCommand(CLI::App& app, const Composition& parts, Action& chosen);
void addRouteCommand(CLI::App& app, const Composition& parts, Action& chosen);
void addIsochroneCommand(CLI::App& app, const Composition& parts, Action& chosen);
/// Into the group `posts`.
void addPostsCheckpointsCommand(CLI::App& group, const Composition& parts, Action& chosen);
void addPostsSeenCommand(CLI::App& group, const Composition& parts, Action& chosen);
void addPostsPatrolsCommand(CLI::App& group, const Composition& parts, Action& chosen);
void addPostsCommands(CLI::App& app, const Composition& parts, Action& chosen);
void addSightCommand(CLI::App& app, const Composition& parts, Action& chosen);
void addMeasureCommand(CLI::App& app, const Composition& parts, Action& chosen);
void addIdentifyCommand(CLI::App& app, const Composition& parts, Action& chosen);
void addFindCommand(CLI::App& app, const Composition& parts, Action& chosen);
void addHistoryCommands(CLI::App& app, const Composition& parts, Action& chosen);
void addVersionCommands(CLI::App& app, const Composition& parts, Action& chosen);
void addLayerCommands(CLI::App& app, const Composition& parts, Action& chosen);
/// Into the group `layer`.
void addLayerServeCommand(CLI::App& group, Action& chosen);
void addHelpCommand(CLI::App& app, Action& chosen);

}  // namespace zw::cli
