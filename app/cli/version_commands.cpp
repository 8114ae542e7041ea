// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/text_table.h"
#include "app/cli/version_arguments.h"
#include "core/change/difference.h"

namespace zw::cli {
namespace {

struct NewVersionArguments : VersionArguments {
  std::optional<std::size_t> step;
};

nlohmann::ordered_json versionJson(const PlanVersion& version) {
  return {{"id", version.id.text()},
          {"name", version.name},
          {"note", version.note},
          {"time", version.time},
          {"step", version.position ? nlohmann::ordered_json(*version.position) : nlohmann::ordered_json()},
          {"plan", version.hash}};
}

/// Opens the plan and does something with its versions.
template <class Do>
Result<ExitCode> runOnSession(const VersionArguments& arguments, const Composition& parts, const Do& what) {
  auto opened = openPlanOnly(arguments, parts);
  if (!opened) return fail(std::move(opened.error()));
  PlanSession session(std::move(*opened), *parts.clock);
  if (Result<void> done = what(session); !done) return fail(ofPlanFile(std::move(done.error()), arguments));
  return ExitCode::Done;
}

Result<ExitCode> runAdd(const NewVersionArguments& arguments, const Composition& parts) {
  return runOnSession(arguments, parts, [&](PlanSession& session) -> Result<void> {
    const auto added = session.addVersion(parts.ids->next(), arguments.name, arguments.note,
                                          arguments.step.value_or(session.cursor()));
    if (!added) return added;
    if (arguments.json) {
      auto out = jsonHead(session.plan().info.packHash, session.plan(), *parts.plans);
      out["versions"] = {versionJson(session.versions().back())};
      printJson(out);
    } else {
      print(session.versions().back().id.text() + '\n');
    }
    return {};
  });
}

Result<ExitCode> runList(const VersionArguments& arguments, const Composition& parts) {
  const auto opened = openPlanOnly(arguments, parts);
  if (!opened) return fail(opened.error());
  if (arguments.json) {
    auto out = jsonHead(opened->plan.info.packHash, opened->plan, *parts.plans);
    out["versions"] = nlohmann::ordered_json::array();
    for (const PlanVersion& version : opened->versions) out["versions"].push_back(versionJson(version));
    printJson(out);
    return ExitCode::Done;
  }
  TextTable table({QStringLiteral("Version"), QStringLiteral("Named (UTC)"), QStringLiteral("Step"),
                   QStringLiteral("Note")});
  table.alignRight(2);
  for (const PlanVersion& version : opened->versions)
    table.add({QString::fromStdString(version.name), QString::fromStdString(version.time),
               version.position ? QString::number(*version.position) : QStringLiteral("-"),
               QString::fromStdString(version.note)});
  print(table.text());
  return ExitCode::Done;
}

Result<ExitCode> runRestore(const VersionArguments& arguments, const Composition& parts) {
  return runOnSession(arguments, parts, [&](PlanSession& session) -> Result<void> {
    const auto version = versionNamed(session, arguments, arguments.name);
    if (!version) return fail(version.error());
    auto content = session.store().versionContent(version->id);
    if (!content) return fail(std::move(content.error()));
    Command command = restoreVersion(session.plan(), std::move(*content), version->name);
    if (command.change.edits.empty())
      warn(QStringLiteral("the plan is as that version already; nothing was changed."));
    return session.run(std::move(command));
  });
}

Result<ExitCode> runRename(const VersionArguments& arguments, const Composition& parts) {
  return runOnSession(arguments, parts, [&](PlanSession& session) -> Result<void> {
    const auto version = versionNamed(session, arguments, arguments.name);
    if (!version) return fail(version.error());
    return session.describeVersion(version->id, arguments.to.empty() ? version->name : arguments.to,
                                   arguments.setNote ? arguments.note : version->note);
  });
}

Result<ExitCode> runRemove(const VersionArguments& arguments, const Composition& parts) {
  return runOnSession(arguments, parts, [&](PlanSession& session) -> Result<void> {
    const auto version = versionNamed(session, arguments, arguments.name);
    if (!version) return fail(version.error());
    return session.removeVersion(version->id);
  });
}

}  // namespace

Result<PlanVersion> versionNamed(const PlanSession& session, const PlanArguments& arguments,
                                 const std::string& name) {
  if (const PlanVersion* version = session.versionNamed(name)) return *version;
  return fail({ErrorCode::NotFound, arguments.plan, {}, "version '" + name + "'", {}});
}

void addVersionCommands(CLI::App& app, const Composition& parts, Action& chosen) {
  auto* group = app.add_subcommand("version", "Name states of a plan, go back to them, compare them");
  group->require_subcommand(1);
  auto arguments = std::make_shared<NewVersionArguments>();
  const auto addOne = [&](const char* name, const char* what, const char* nameOf) {
    auto* command = group->add_subcommand(name, what);
    addPlanFile(*command, *arguments);
    command->add_option("--name", arguments->name, nameOf)->required()->type_name("NAME");
    return command;
  };
  const auto onCall = [&](CLI::App* command, Run<VersionArguments> run) {
    command->callback([&parts, &chosen, arguments, run] {
      chosen = [&parts, arguments, run] { return run(*arguments, parts); };
    });
  };

  auto* add = addOne("add", "Keep the plan as it is now, or was, under a name; prints the version's id",
                     "A name that no other version has");
  add->add_option("--note", arguments->note, "What is to be said of it")->type_name("TEXT");
  add->add_option("--step", arguments->step, "A step of the history (default: the present one)")
      ->type_name("N");
  addJson(*add, arguments->json);
  add->callback(
      [&parts, &chosen, arguments] { chosen = [&parts, arguments] { return runAdd(*arguments, parts); }; });

  auto* list = group->add_subcommand("list", "List the versions of a plan");
  addPlanFile(*list, *arguments);
  addJson(*list, arguments->json);
  onCall(list, runList);

  onCall(addOne("restore", "Make the plan what a version is; 'zw undo' takes it back", "The version"),
         runRestore);

  auto* rename = addOne("rename", "Give a version another name or note", "The version");
  rename->add_option("--to", arguments->to, "Its new name")->type_name("NAME");
  auto* note = rename->add_option("--note", arguments->note, "Its new note")->type_name("TEXT");
  rename->callback([&parts, &chosen, arguments, note] {
    arguments->setNote = note->count() > 0;
    if (arguments->to.empty() && !arguments->setNote) throw CLI::RequiredError("--to or --note");
    chosen = [&parts, arguments] { return runRename(*arguments, parts); };
  });

  onCall(addOne("remove", "Remove a version for good", "The version"), runRemove);
  addVersionCompareCommand(*group, parts, chosen);
}

}  // namespace zw::cli
