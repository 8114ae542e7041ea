// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include <QLocale>
#include <cstdio>
#include <exception>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/interruption.h"
#include "version.h"

namespace zw::cli {
namespace {

int code(ExitCode exitCode) {
  return static_cast<int>(exitCode);
}

/// --help and --version come out of CLI11 as exceptions, too.
int stoppedParsing(const CLI::App& app, const CLI::ParseError& stop) {
  if (stop.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
    app.exit(stop);
    return code(ExitCode::Done);
  }
  std::fprintf(stderr, "zw: %s\nSee 'zw help'.\n", stop.what());
  return code(ExitCode::Usage);
}

int run(const Action& chosen) {
  const Result<ExitCode> outcome = chosen();
  const Result<void> flushed = flushOutput();
  if (!outcome) {
    report(outcome.error());
    if (outcome.error().code == ErrorCode::Cancelled) endAsInterrupted();
    return code(exitCodeOf(outcome.error().code));
  }
  if (!flushed) {
    report(flushed.error());
    return code(exitCodeOf(flushed.error().code));
  }
  return code(*outcome);
}

}  // namespace

int runCommandLine(int argc, const char* const* argv, const Composition& parts) {
  // Its sentences are English, so are the numbers in them: the same output whatever the environment's
  // language.
  QLocale::setDefault(QLocale(QLocale::English));
  CLI::App app("Zonewright on the command line: plans of pilot zones, measured, briefed and exported.", "zw");
  app.set_version_flag("--version", std::string("zw ") + kZonewrightVersion);
  app.require_subcommand(1);
  Action chosen;
  addPackCommands(app, parts, chosen);
  addPlanCommands(app, parts, chosen);
  addZoneCommands(app, parts, chosen);
  addPostCommands(app, parts, chosen);
  addPoolCommands(app, parts, chosen);
  addBaseCommands(app, parts, chosen);
  addNoteCommands(app, parts, chosen);
  addBookmarkCommands(app, parts, chosen);
  addMetricsCommand(app, parts, chosen);
  addBriefCommand(app, parts, chosen);
  addMapCommand(app, parts, chosen);
  addExportCommand(app, parts, chosen);
  addStateCommands(app, parts, chosen);
  addPhaseCommands(app, parts, chosen);
  addCriticalCommand(app, parts, chosen);
  addSupplyCommand(app, parts, chosen);
  addCapacityCommand(app, parts, chosen);
  addRouteCommand(app, parts, chosen);
  addIsochroneCommand(app, parts, chosen);
  addPostsCommands(app, parts, chosen);
  addSightCommand(app, parts, chosen);
  addMeasureCommand(app, parts, chosen);
  addIdentifyCommand(app, parts, chosen);
  addFindCommand(app, parts, chosen);
  addHistoryCommands(app, parts, chosen);
  addVersionCommands(app, parts, chosen);
  addLayerCommands(app, parts, chosen);
  addHelpCommand(app, chosen);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& stop) {
    return stoppedParsing(app, stop);
  }
  return run(chosen);
}

}  // namespace zw::cli
