// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <string>
#include <vector>

#include "app/cli/commands.h"
#include "app/cli/console.h"

namespace zw::cli {

void addHelpCommand(CLI::App& app, Action& chosen) {
  auto* command = app.add_subcommand("help", "Explain a command");
  auto words = std::make_shared<std::vector<std::string>>();
  command->add_option("COMMAND", *words, "The command, for example: zone add");
  command->callback([&app, &chosen, words] {
    chosen = [&app, words]() -> Result<ExitCode> {
      CLI::App* explained = &app;
      for (const std::string& word : *words) {
        const auto matching =
            explained->get_subcommands([&word](CLI::App* sub) { return sub->get_name() == word; });
        if (matching.empty()) return fail(ErrorCode::Usage, "there is no command '" + word + "'");
        explained = matching.front();
      }
      // Not help(), which would explain the command that is running.
      print(explained->get_formatter()->make_help(explained, explained->get_display_name(),
                                                  CLI::AppFormatMode::Normal));
      return ExitCode::Done;
    };
  });
}

}  // namespace zw::cli
