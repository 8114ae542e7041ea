// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/base_commands.h"

#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/place_option.h"
#include "app/cli/plan_arguments.h"
#include "app/cli/text_table.h"
#include "core/session/plan_session.h"

namespace zw::cli {
namespace {

using nlohmann::ordered_json;

struct BaseArguments : PlanArguments {
  std::string name, newName, at, notes, illustrative;
  bool setNotes = false;
};

Error ofBase(Error error, const BaseArguments& arguments) {
  if (error.file.empty()) error.file = arguments.plan;
  if (error.feature.empty()) error.feature = "base '" + arguments.name + "'";
  return error;
}

Result<const Base*> baseNamed(const Plan& plan, const BaseArguments& arguments) {
  if (const Base* base = plan.baseNamed(arguments.name)) return base;
  return fail({ErrorCode::NotFound, arguments.plan, {}, "base '" + arguments.name + "'", {}});
}

ordered_json baseJson(const Plan& plan, const Base& base) {
  ordered_json out = {{"id", base.id.text()},
                      {"name", base.name},
                      {"lon", base.point.lon},
                      {"lat", base.point.lat},
                      {"illustrative", base.illustrative},
                      {"notes", base.notes},
                      {"units", ordered_json::array()}};
  for (const PoolUnit* unit : unitsAtHome(plan, base.id)) out["units"].push_back(unit->name);
  return out;
}

/// What the options state, over what the base is.
Result<Base> stated(Base base, const BaseArguments& arguments) {
  if (!arguments.newName.empty()) base.name = arguments.newName;
  if (!arguments.at.empty()) {
    const auto place = placeIn(arguments.at, "--at");
    if (!place) return fail(place.error());
    base.point = *place;
  }
  if (!arguments.illustrative.empty()) base.illustrative = arguments.illustrative == "yes";
  if (arguments.setNotes) base.notes = arguments.notes;
  return base;
}

/// Opens the plan with its pack, runs the command that `make` gives for `id`, or for the base that --name
/// names where that is nil, and prints the base.
template <class Make>
Result<ExitCode> onBase(const BaseArguments& arguments, const Composition& parts, Uuid id, const Make& make) {
  auto document = openDocument(arguments, parts);
  if (!document) return fail(std::move(document.error()));
  PlanSession session(std::move(document->plan), *parts.clock);
  Base base{id, arguments.name, {}, true, {}};
  if (id.isNil()) {
    const auto named = baseNamed(session.plan(), arguments);
    if (!named) return fail(named.error());
    base = **named;
  }
  const auto wanted = stated(base, arguments);
  if (!wanted) return fail(ofBase(wanted.error(), arguments));
  auto command = make(session.plan(), *wanted);
  if (!command) return fail(ofBase(std::move(command.error()), arguments));
  if (auto done = session.run(std::move(command)); !done)
    return fail(ofBase(std::move(done.error()), arguments));
  const Base& now = session.plan().bases.at(base.id);
  if (!arguments.at.empty()) warnIfOutside(now.point, now.name, *document->pack.region);
  if (arguments.json) {
    auto out = jsonHead(document->pack.region->hash, session.plan(), *parts.plans);
    out["bases"] = {baseJson(session.plan(), now)};
    printJson(out);
  } else {
    print(now.id.text() + '\n');
  }
  return ExitCode::Done;
}

Result<ExitCode> runAdd(const BaseArguments& arguments, const Composition& parts) {
  return onBase(arguments, parts, parts.ids->next(), addBase);
}

Result<ExitCode> runEdit(const BaseArguments& arguments, const Composition& parts) {
  return onBase(arguments, parts, {}, describeBase);
}

Result<ExitCode> runMove(const BaseArguments& arguments, const Composition& parts) {
  return onBase(arguments, parts, {},
                [](const Plan& plan, const Base& base) { return moveBase(plan, base.id, base.point); });
}

Result<ExitCode> runRename(const BaseArguments& arguments, const Composition& parts) {
  return runOnPlan(arguments, parts, [&](const Plan& plan) -> Result<Command> {
    const auto base = baseNamed(plan, arguments);
    if (!base) return fail(base.error());
    return renameBase(plan, (*base)->id, arguments.newName);
  });
}

Result<ExitCode> runRemove(const BaseArguments& arguments, const Composition& parts) {
  QStringList homeless;
  auto done = runOnPlan(arguments, parts, [&](const Plan& plan) -> Result<Command> {
    const auto base = baseNamed(plan, arguments);
    if (!base) return fail(base.error());
    for (const PoolUnit* unit : unitsAtHome(plan, (*base)->id))
      homeless << QString::fromStdString(unit->name);
    return removeBase(plan, (*base)->id);
  });
  if (done && !homeless.isEmpty())
    warn(QStringLiteral("it was the home of %1, without a home base from now on.")
             .arg(homeless.join(QStringLiteral(", "))));
  return done;
}

Result<ExitCode> runList(const BaseArguments& arguments, const Composition& parts) {
  const auto opened = openPlanOnly(arguments, parts);
  if (!opened) return fail(opened.error());
  const Plan& plan = opened->plan;
  if (arguments.json) {
    auto out = jsonHead(plan.info.packHash, plan, *parts.plans);
    out["bases"] = ordered_json::array();
    for (const Base* base : plan.basesInOrder()) out["bases"].push_back(baseJson(plan, *base));
    printJson(out);
    return ExitCode::Done;
  }
  TextTable table({QStringLiteral("Base"), QStringLiteral("Place"), QStringLiteral("Illustrative"),
                   QStringLiteral("Home of"), QStringLiteral("Notes")});
  for (const Base* base : plan.basesInOrder()) {
    QStringList units;
    for (const PoolUnit* unit : unitsAtHome(plan, base->id)) units << QString::fromStdString(unit->name);
    table.add({QString::fromStdString(base->name), placeText(base->point),
               base->illustrative ? QStringLiteral("yes") : QStringLiteral("no"),
               units.join(QStringLiteral(", ")), QString::fromStdString(base->notes)});
  }
  print(table.text());
  return ExitCode::Done;
}

}  // namespace

void addBaseCommands(CLI::App& app, const Composition& parts, Action& chosen) {
  auto* group = app.add_subcommand("base", "Bases from which units are supplied");
  group->require_subcommand(1);
  auto arguments = std::make_shared<BaseArguments>();
  const auto addOne = [&](const char* name, const char* what, Run<BaseArguments> run) {
    auto* command = group->add_subcommand(name, what);
    addPlanFile(*command, *arguments);
    command->callback([&parts, &chosen, arguments, run, command] {
      const auto* notes = command->get_option_no_throw("--notes");
      arguments->setNotes = notes && notes->count() > 0;
      chosen = [&parts, arguments, run] { return run(*arguments, parts); };
    });
    return command;
  };
  const auto addName = [&](CLI::App* command) {
    command->add_option("--name", arguments->name, "The base's name")->required()->type_name("NAME");
  };
  const auto addPlace = [&](CLI::App* command) {
    return command->add_option("--at", arguments->at, kPlaceHelp)->type_name(kPlaceType);
  };
  const auto addDetails = [&](CLI::App* command) {
    command
        ->add_option("--illustrative", arguments->illustrative,
                     "Whether it is made up to try the plan with (default of a new one: yes)")
        ->check(CLI::IsMember({"yes", "no"}));
    command->add_option("--notes", arguments->notes, "Notes")->type_name("TEXT");
  };

  auto* add = addOne("add", "Add a base; prints its id", runAdd);
  addName(add);
  addPlace(add)->required();
  addDetails(add);
  addPackChoice(*add, *arguments);
  addJson(*add, arguments->json);

  auto* list = addOne("list", "List the bases, with the units whose home they are", runList);
  addJson(*list, arguments->json);

  auto* move = addOne("move", "Move a base to another place; prints its id", runMove);
  addName(move);
  addPlace(move)->required();
  addPackChoice(*move, *arguments);
  addJson(*move, arguments->json);

  auto* rename = addOne("rename", "Give a base another name", runRename);
  addName(rename);
  rename->add_option("--to", arguments->newName, "Its name from now on")->required()->type_name("NAME");

  auto* edit = addOne("edit", "Alter a base; what is not given stays as it is; prints its id", runEdit);
  addName(edit);
  edit->add_option("--new-name", arguments->newName, "Its name from now on")->type_name("NAME");
  addPlace(edit);
  addDetails(edit);
  addPackChoice(*edit, *arguments);
  addJson(*edit, arguments->json);

  addName(addOne("remove", "Remove a base; units whose home it was have none afterwards", runRemove));
}

}  // namespace zw::cli
