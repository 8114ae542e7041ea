// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/place_option.h"
#include "app/cli/plan_arguments.h"
#include "app/cli/text_table.h"
#include "core/change/post_commands.h"
#include "core/model/post_words.h"
#include "core/session/plan_session.h"
#include "ui/i18n/figures.h"

namespace zw::cli {
namespace {

using nlohmann::ordered_json;

struct PostArguments : PlanArguments {
  std::string zone;
  std::vector<std::string> zones, names;
  std::string name, newName, at, kind, mast, notes;
  std::string onDuty, hours;  ///< a number, or "default": as the planning factors say
  bool onMast = false, setNotes = false;
};

Error ofPost(Error error, const PostArguments& arguments) {
  if (error.file.empty()) error.file = arguments.plan;
  if (error.feature.empty()) error.feature = "post '" + arguments.name + "'";
  return error;
}

/// What the options state, over what the post is.
Result<Post> stated(Post post, const PostArguments& arguments) {
  if (!arguments.newName.empty()) post.name = arguments.newName;
  if (!arguments.at.empty()) {
    const auto place = placeIn(arguments.at, "--at");
    if (!place) return fail(place.error());
    post.point = *place;
  }
  if (const auto kind = postKindFromWord(arguments.kind)) post.kind = *kind;
  if (!arguments.mast.empty()) post.onMast = arguments.mast == "yes";
  if (!arguments.onDuty.empty()) {
    const auto onDuty = numberOrDefault(arguments.onDuty, "--on-duty");
    if (!onDuty) return fail(onDuty.error());
    post.onDuty = *onDuty;
  }
  if (!arguments.hours.empty()) {
    const auto hours = numberOrDefault(arguments.hours, "--hours");
    if (!hours) return fail(hours.error());
    post.hoursPerDay = *hours;
  }
  if (arguments.setNotes) post.notes = arguments.notes;
  return post;
}

ordered_json postJson(const Post& post) {
  const auto optional = [](const std::optional<double>& value) {
    return value ? ordered_json(*value) : ordered_json();
  };
  return {{"id", post.id.text()},
          {"name", post.name},
          {"kind", wordOf(post.kind)},
          {"lon", post.point.lon},
          {"lat", post.point.lat},
          {"on_mast", post.onMast},
          {"on_duty", optional(post.onDuty)},
          {"hours_per_day", optional(post.hoursPerDay)},
          {"notes", post.notes}};
}

ordered_json zoneJson(const Plan& plan, const Zone& zone) {
  ordered_json out = {{"id", zone.id.text()}, {"name", zone.name}, {"posts", ordered_json::array()}};
  for (const Post* post : plan.postsOf(zone.id)) out["posts"].push_back(postJson(*post));
  return out;
}

/// Opens the plan with its pack and runs `make`, then prints the post.
template <class Make>
Result<ExitCode> onPost(const PostArguments& arguments, const Composition& parts, const Make& make) {
  auto document = openDocument(arguments, parts);
  if (!document) return fail(std::move(document.error()));
  const Box<LonLat> bounds = document->pack.region->bounds;
  PlanSession session(std::move(document->plan), *parts.clock);
  const auto zone = zoneNamed(session.plan(), arguments, arguments.zone);
  if (!zone) return fail(zone.error());
  const auto post = make(session.plan(), **zone);
  if (!post) return fail(ofPost(post.error(), arguments));
  auto command = session.plan().posts.contains(post->id) ? describePost(session.plan(), *post, bounds)
                                                         : addPost(session.plan(), *post, bounds);
  if (!command) return fail(ofPost(std::move(command.error()), arguments));
  if (auto done = session.run(std::move(command)); !done)
    return fail(ofPost(std::move(done.error()), arguments));
  if (arguments.json) {
    auto out = jsonHead(document->pack.region->hash, session.plan(), *parts.plans);
    out["zones"] = {zoneJson(session.plan(), session.plan().zones.at(post->zone))};
    printJson(out);
  } else {
    print(post->id.text() + '\n');
  }
  return ExitCode::Done;
}

Result<ExitCode> runAdd(const PostArguments& arguments, const Composition& parts) {
  return onPost(arguments, parts, [&](const Plan&, const Zone& zone) {
    Post post;
    post.id = parts.ids->next();
    post.zone = zone.id;
    post.name = arguments.name;
    post.onMast = arguments.onMast;
    return stated(post, arguments);
  });
}

Result<ExitCode> runSet(const PostArguments& arguments, const Composition& parts) {
  return onPost(arguments, parts, [&](const Plan& plan, const Zone& zone) -> Result<Post> {
    if (const Post* post = plan.postNamed(zone.id, arguments.name)) return stated(*post, arguments);
    return fail({ErrorCode::NotFound, {}, {}, {}, "in zone '" + zone.name + "'"});
  });
}

Result<ExitCode> runRemove(const PostArguments& arguments, const Composition& parts) {
  return runOnPlan(arguments, parts, [&](const Plan& plan) -> Result<Command> {
    const auto zone = zoneNamed(plan, arguments, arguments.zone);
    if (!zone) return fail(zone.error());
    std::vector<Uuid> posts;
    for (const std::string& name : arguments.names) {
      const Post* post = plan.postNamed((*zone)->id, name);
      if (!post)
        return fail({ErrorCode::NotFound, {}, {}, "post '" + name + "'", "in zone '" + (*zone)->name + "'"});
      posts.push_back(post->id);
    }
    return removePosts(plan, posts);
  });
}

Result<ExitCode> runList(const PostArguments& arguments, const Composition& parts) {
  const auto opened = openPlanOnly(arguments, parts);
  if (!opened) return fail(opened.error());
  const Plan& plan = opened->plan;
  const auto scenario = chosenScenario(plan, arguments);
  if (!scenario) return fail(scenario.error());
  const auto zones = zonesNamed(plan, **scenario, arguments.zones, arguments.plan);
  if (!zones) return fail(zones.error());
  if (arguments.json) {
    auto out = jsonHead(plan.info.packHash, plan, *parts.plans);
    out["zones"] = ordered_json::array();
    for (const Uuid& id : *zones) out["zones"].push_back(zoneJson(plan, plan.zones.at(id)));
    printJson(out);
    return ExitCode::Done;
  }
  TextTable table({QStringLiteral("Zone"), QStringLiteral("Post"), QStringLiteral("Kind"),
                   QStringLiteral("Place"), QStringLiteral("On duty"), QStringLiteral("Hours a day"),
                   QStringLiteral("Mast")});
  const auto number = [](const std::optional<double>& value) {
    return value ? numberText(*value, *value == std::floor(*value) ? 0 : 1) : QStringLiteral("default");
  };
  for (const Uuid& id : *zones)
    for (const Post* post : plan.postsOf(id))
      table.add({QString::fromStdString(plan.zones.at(id).name), QString::fromStdString(post->name),
                 QString::fromStdString(std::string(wordOf(post->kind))),
                 QStringLiteral("%1,%2").arg(post->point.lon, 0, 'f', 5).arg(post->point.lat, 0, 'f', 5),
                 number(post->onDuty), number(post->hoursPerDay),
                 post->onMast ? QStringLiteral("yes") : QStringLiteral("no")});
  print(table.text());
  return ExitCode::Done;
}

}  // namespace

void addPostCommands(CLI::App& app, const Composition& parts, Action& chosen) {
  auto* group = app.add_subcommand("post", "Posts from which zones are held: observation posts, checkpoints");
  group->require_subcommand(1);
  auto arguments = std::make_shared<PostArguments>();
  const auto addZone = [&](CLI::App& command) {
    command.add_option("--zone", arguments->zone, "The zone's name")->required()->type_name("NAME");
    addScenario(command, *arguments);
  };
  const auto addNumbers = [&](CLI::App& command) {
    command.add_option("--kind", arguments->kind, "observation (an observation post) or checkpoint")
        ->check(CLI::IsMember({"observation", "checkpoint"}));
    command
        .add_option("--on-duty", arguments->onDuty,
                    "Soldiers on duty at a time; default: as the planning factors say")
        ->type_name("NUMBER");
    command
        .add_option("--hours", arguments->hours,
                    "Hours a day that it is kept; default: as the planning factors say")
        ->type_name("NUMBER");
    command.add_option("--notes", arguments->notes, "Notes")->type_name("TEXT");
  };
  const auto choose = [&](CLI::App& command, Run<PostArguments> run) {
    command.callback([&parts, &chosen, arguments, run, &command] {
      const auto* notes = command.get_option_no_throw("--notes");
      arguments->setNotes = notes && notes->count() > 0;
      chosen = [&parts, arguments, run] { return run(*arguments, parts); };
    });
  };

  auto* add = group->add_subcommand("add", "Add a post to a zone; prints its id");
  addPlanFile(*add, *arguments);
  addZone(*add);
  add->add_option("--name", arguments->name, "The post's name")->required()->type_name("NAME");
  add->add_option("--at", arguments->at, kPlaceHelp)->required()->type_name(kPlaceType);
  add->add_flag("--mast", arguments->onMast, "It looks from a mast");
  addNumbers(*add);
  addPackChoice(*add, *arguments);
  addJson(*add, arguments->json);
  choose(*add, runAdd);

  auto* set = group->add_subcommand("set", "Alter a post; what is not given stays as it is");
  addPlanFile(*set, *arguments);
  addZone(*set);
  set->add_option("--name", arguments->name, "The post's name")->required()->type_name("NAME");
  set->add_option("--new-name", arguments->newName, "Its name from now on")->type_name("NAME");
  set->add_option("--at", arguments->at, kPlaceHelp)->type_name(kPlaceType);
  set->add_option("--mast", arguments->mast, "Whether it looks from a mast")
      ->check(CLI::IsMember({"yes", "no"}));
  addNumbers(*set);
  addPackChoice(*set, *arguments);
  addJson(*set, arguments->json);
  choose(*set, runSet);

  auto* remove = group->add_subcommand("remove", "Remove posts of a zone");
  addPlanFile(*remove, *arguments);
  addZone(*remove);
  remove->add_option("--name", arguments->names, "The post's name (may be repeated)")
      ->required()
      ->type_name("NAME")
      ->allow_extra_args(false);
  choose(*remove, runRemove);

  auto* list = group->add_subcommand("list", "List the posts of a scenario's zones");
  addPlanFile(*list, *arguments);
  list->add_option("--zone", arguments->zones, "Only this zone (may be repeated)")
      ->type_name("NAME")
      ->allow_extra_args(false);
  addScenario(*list, *arguments);
  addJson(*list, arguments->json);
  choose(*list, runList);
}

}  // namespace zw::cli
