// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/plan_arguments.h"
#include "app/cli/qt_text.h"
#include "app/cli/text_table.h"
#include "core/session/plan_session.h"
#include "ui/i18n/history_words.h"

namespace zw::cli {
namespace {

struct HistoryArguments : PlanArguments {
  std::size_t step = 0;   ///< of `history go`
  std::size_t steps = 1;  ///< of `undo` and `redo`
};

/// The names of the versions that are that state.
QStringList versionsAt(const std::vector<PlanVersion>& versions, std::size_t step) {
  QStringList names;
  for (const PlanVersion& version : versions)
    if (version.position == step) names << str(version.name);
  return names;
}

nlohmann::ordered_json historyJson(const OpenedPlan& opened) {
  auto steps = nlohmann::ordered_json::array();
  for (std::size_t i = 0; i < opened.history.size(); ++i) {
    const Command& command = opened.history[i];
    auto names = nlohmann::ordered_json::array();
    for (const QString& name : versionsAt(opened.versions, i + 1)) names.push_back(name.toStdString());
    steps.push_back({{"step", i + 1},
                     {"kind", command.kind},
                     {"subject", command.subject},
                     {"text", doneText(command).toStdString()},
                     {"time", command.time},
                     {"done", i < opened.cursor},
                     {"versions", std::move(names)}});
  }
  return {{"step", opened.cursor}, {"steps", std::move(steps)}};
}

QString historyText(const OpenedPlan& opened) {
  TextTable table({QString(), QStringLiteral("Step"), QStringLiteral("Time (UTC)"), QStringLiteral("What"),
                   QStringLiteral("Version")});
  table.alignRight(1);
  const auto add = [&](std::size_t step, const QString& time, const QString& what) {
    table.add({step == opened.cursor ? QStringLiteral(">") : QString(), QString::number(step), time,
               step > opened.cursor ? what + QStringLiteral(" (undone)") : what,
               versionsAt(opened.versions, step).join(QStringLiteral(", "))});
  };
  add(0, {}, QStringLiteral("As the plan was made"));
  for (std::size_t i = 0; i < opened.history.size(); ++i)
    add(i + 1, str(opened.history[i].time), doneText(opened.history[i]));
  return table.text();
}

Result<ExitCode> runHistory(const HistoryArguments& arguments, const Composition& parts) {
  const auto opened = openPlanOnly(arguments, parts);
  if (!opened) return fail(opened.error());
  if (arguments.json) {
    auto out = jsonHead(opened->plan.info.packHash, opened->plan, *parts.plans);
    out["history"] = historyJson(*opened);
    printJson(out);
  } else {
    print(historyText(*opened));
  }
  return ExitCode::Done;
}

/// Goes to the step that `choose` gives, and says where the plan is then.
template <class Choose>
Result<ExitCode> runJump(const HistoryArguments& arguments, const Composition& parts, const Choose& choose) {
  auto opened = openPlanOnly(arguments, parts);
  if (!opened) return fail(std::move(opened.error()));
  PlanSession session(std::move(*opened), *parts.clock);
  const Result<std::size_t> step = choose(session);
  if (!step) return fail(ofPlanFile(step.error(), arguments));
  if (auto gone = session.goTo(*step); !gone) return fail(ofPlanFile(std::move(gone.error()), arguments));
  if (arguments.json) {
    auto out = jsonHead(session.plan().info.packHash, session.plan(), *parts.plans);
    out["history"] = {{"step", session.cursor()}, {"of", session.history().size()}};
    printJson(out);
    return ExitCode::Done;
  }
  print(QStringLiteral("Step %1 of %2: %3\n")
            .arg(session.cursor())
            .arg(session.history().size())
            .arg(session.cursor() == 0 ? QStringLiteral("As the plan was made")
                                       : doneText(session.history()[session.cursor() - 1])));
  return ExitCode::Done;
}

Result<std::size_t> stepBack(const PlanSession& session, std::size_t steps) {
  if (steps <= session.cursor()) return session.cursor() - steps;
  return fail(ErrorCode::NothingToUndo, std::to_string(session.cursor()) + " commands are done");
}

Result<std::size_t> stepForward(const PlanSession& session, std::size_t steps) {
  const std::size_t undone = session.history().size() - session.cursor();
  if (steps <= undone) return session.cursor() + steps;
  return fail(ErrorCode::NothingToRedo, std::to_string(undone) + " commands are undone");
}

}  // namespace

void addHistoryCommands(CLI::App& app, const Composition& parts, Action& chosen) {
  auto arguments = std::make_shared<HistoryArguments>();
  auto* history = app.add_subcommand("history", "List the commands that made a plan, or go to one of them");
  history->add_option("PLAN", arguments->plan, "The plan file (.gpkg)");
  addJson(*history, arguments->json);

  auto jump = std::make_shared<HistoryArguments>();
  auto* go = history->add_subcommand("go", "Undo or redo until so many commands are done, all at once");
  addPlanFile(*go, *jump);
  go->add_option("--step", jump->step, "As 'zw history' lists them; 0: as the plan was made")
      ->required()
      ->type_name("N");
  addJson(*go, jump->json);
  go->callback([&parts, &chosen, jump] {
    chosen = [&parts, jump] {
      return runJump(*jump, parts, [&](const PlanSession&) -> Result<std::size_t> { return jump->step; });
    };
  });
  history->callback([&parts, &chosen, arguments, go] {
    if (go->parsed()) return;
    if (arguments->plan.empty()) throw CLI::RequiredError("PLAN");
    chosen = [&parts, arguments] { return runHistory(*arguments, parts); };
  });

  const auto addSteps = [&](const char* name, const char* what, auto choose) {
    auto given = std::make_shared<HistoryArguments>();
    auto* command = app.add_subcommand(name, what);
    addPlanFile(*command, *given);
    command->add_option("--steps", given->steps, "How many commands (default: 1)")
        ->type_name("N")
        ->check(CLI::PositiveNumber);
    addJson(*command, given->json);
    command->callback([&parts, &chosen, given, choose] {
      chosen = [&parts, given, choose] {
        return runJump(*given, parts,
                       [&](const PlanSession& session) { return choose(session, given->steps); });
      };
    });
  };
  addSteps("undo", "Undo the last commands of a plan", stepBack);
  addSteps("redo", "Redo commands of a plan that were undone", stepForward);
}

}  // namespace zw::cli
