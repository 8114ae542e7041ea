// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/bookmark_commands.h"

#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/place_option.h"
#include "app/cli/plan_arguments.h"
#include "app/cli/text_table.h"
#include "core/session/plan_session.h"
#include "ui/i18n/figures.h"

namespace zw::cli {
namespace {

using nlohmann::ordered_json;

struct BookmarkArguments : PlanArguments {
  std::string name, newName, at;
  std::optional<double> width;
};

Error ofBookmark(Error error, const BookmarkArguments& arguments) {
  if (error.file.empty()) error.file = arguments.plan;
  if (error.feature.empty()) error.feature = "bookmark '" + arguments.name + "'";
  return error;
}

Result<const Bookmark*> bookmarkNamed(const Plan& plan, const BookmarkArguments& arguments) {
  if (const Bookmark* bookmark = plan.bookmarkNamed(arguments.name)) return bookmark;
  return fail({ErrorCode::NotFound, arguments.plan, {}, "bookmark '" + arguments.name + "'", {}});
}

ordered_json bookmarkJson(const Bookmark& bookmark) {
  return {{"id", bookmark.id.text()},
          {"name", bookmark.name},
          {"lon", bookmark.centre.lon},
          {"lat", bookmark.centre.lat},
          {"width_m", bookmark.width}};
}

/// What the options state, over what the bookmark is.
Result<Bookmark> stated(Bookmark bookmark, const BookmarkArguments& arguments) {
  if (!arguments.at.empty()) {
    const auto place = placeIn(arguments.at, "--at");
    if (!place) return fail(place.error());
    bookmark.centre = *place;
  }
  if (arguments.width) bookmark.width = *arguments.width;
  return bookmark;
}

Result<ExitCode> runAdd(const BookmarkArguments& arguments, const Composition& parts) {
  auto opened = openPlanOnly(arguments, parts);
  if (!opened) return fail(std::move(opened.error()));
  PlanSession session(std::move(*opened), *parts.clock);
  auto bookmark = stated({parts.ids->next(), arguments.name, {}, 0}, arguments);
  if (!bookmark) return fail(ofBookmark(std::move(bookmark.error()), arguments));
  if (auto done = session.run(addBookmark(session.plan(), *bookmark)); !done)
    return fail(ofBookmark(std::move(done.error()), arguments));
  if (arguments.json) {
    auto out = jsonHead(session.plan().info.packHash, session.plan(), *parts.plans);
    out["bookmarks"] = {bookmarkJson(session.plan().bookmarks.at(bookmark->id))};
    printJson(out);
  } else {
    print(bookmark->id.text() + '\n');
  }
  return ExitCode::Done;
}

Result<ExitCode> runSet(const BookmarkArguments& arguments, const Composition& parts) {
  return runOnPlan(arguments, parts, [&](const Plan& plan) -> Result<Command> {
    const auto before = bookmarkNamed(plan, arguments);
    if (!before) return fail(before.error());
    const auto after = stated(**before, arguments);
    if (!after) return fail(ofBookmark(after.error(), arguments));
    return updateBookmark(plan, after->id, after->centre, after->width);
  });
}

Result<ExitCode> runRename(const BookmarkArguments& arguments, const Composition& parts) {
  return runOnPlan(arguments, parts, [&](const Plan& plan) -> Result<Command> {
    const auto bookmark = bookmarkNamed(plan, arguments);
    if (!bookmark) return fail(bookmark.error());
    return renameBookmark(plan, (*bookmark)->id, arguments.newName);
  });
}

Result<ExitCode> runRemove(const BookmarkArguments& arguments, const Composition& parts) {
  return runOnPlan(arguments, parts, [&](const Plan& plan) -> Result<Command> {
    const auto bookmark = bookmarkNamed(plan, arguments);
    if (!bookmark) return fail(bookmark.error());
    return removeBookmark(plan, (*bookmark)->id);
  });
}

Result<ExitCode> runList(const BookmarkArguments& arguments, const Composition& parts) {
  const auto opened = openPlanOnly(arguments, parts);
  if (!opened) return fail(opened.error());
  const Plan& plan = opened->plan;
  if (arguments.json) {
    auto out = jsonHead(plan.info.packHash, plan, *parts.plans);
    out["bookmarks"] = ordered_json::array();
    for (const Bookmark* bookmark : plan.bookmarksInOrder())
      out["bookmarks"].push_back(bookmarkJson(*bookmark));
    printJson(out);
    return ExitCode::Done;
  }
  TextTable table({QStringLiteral("Bookmark"), QStringLiteral("Centre"), QStringLiteral("Width (m)")});
  table.alignRight(2);
  for (const Bookmark* bookmark : plan.bookmarksInOrder())
    table.add({QString::fromStdString(bookmark->name), placeText(bookmark->centre),
               numberText(bookmark->width, 0)});
  print(table.text());
  return ExitCode::Done;
}

}  // namespace

void addBookmarkCommands(CLI::App& app, const Composition& parts, Action& chosen) {
  auto* group = app.add_subcommand("bookmark", "Views of the map under a name");
  group->require_subcommand(1);
  auto arguments = std::make_shared<BookmarkArguments>();
  const auto addOne = [&](const char* name, const char* what, Run<BookmarkArguments> run) {
    auto* command = group->add_subcommand(name, what);
    addPlanFile(*command, *arguments);
    command->callback([&parts, &chosen, arguments, run] {
      chosen = [&parts, arguments, run] { return run(*arguments, parts); };
    });
    return command;
  };
  const auto addNamed = [&](const char* name, const char* what, Run<BookmarkArguments> run) {
    auto* command = addOne(name, what, run);
    command->add_option("--name", arguments->name, "The bookmark's name")->required()->type_name("NAME");
    return command;
  };
  const auto addPlace = [&](CLI::App* command) {
    return command->add_option("--at", arguments->at, kPlaceHelp)->type_name(kPlaceType);
  };
  const auto addWidth = [&](CLI::App* command) {
    return command->add_option("--width", arguments->width, "Metres of ground across the view")
        ->type_name("METRES");
  };

  auto* add = addNamed("add", "Keep a view of the map under a name; prints its id", runAdd);
  addPlace(add)->required();
  addWidth(add)->required();
  addJson(*add, arguments->json);

  auto* list = addOne("list", "List the bookmarks", runList);
  addJson(*list, arguments->json);

  auto* set = addNamed("set", "Give a bookmark another view; what is not given stays as it is", runSet);
  addPlace(set);
  addWidth(set);

  auto* rename = addNamed("rename", "Give a bookmark another name", runRename);
  rename->add_option("--to", arguments->newName, "Its name from now on")->required()->type_name("NAME");

  addNamed("remove", "Remove a bookmark", runRemove);
}

}  // namespace zw::cli
