// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/new_posts.h"
#include "app/cli/place_option.h"
#include "app/cli/route_output.h"
#include "app/cli/seal_side_option.h"
#include "app/cli/text_table.h"
#include "core/change/post_commands.h"
#include "core/network/entry_points.h"
#include "core/network/network_changes.h"

namespace zw::cli {
namespace {

using namespace network;
using nlohmann::ordered_json;

struct CheckpointArguments : NewPostsArguments {
  std::string from = "all";
};

/// The places of a zone's seal, and the checkpoints that would stand there.
struct Checkpoints {
  std::vector<SealPost> seal;
  std::vector<Post> posts;
  std::size_t entries = 0;
};

ordered_json checkpointsJson(const Checkpoints& found, const RoadNetwork& roads) {
  ordered_json out = ordered_json::array();
  for (std::size_t i = 0; i < found.posts.size(); ++i) {
    const bool atJunction = found.seal[i].node != kNone;
    out.push_back({{"name", found.posts[i].name},
                   {"at", atJunction ? "junction" : "entry point"},
                   {"road", atJunction ? ordered_json() : ordered_json(roadCode(roads, found.seal[i].edge))},
                   {"lon", found.posts[i].point.lon},
                   {"lat", found.posts[i].point.lat}});
  }
  return out;
}

QString checkpointsText(const Checkpoints& found, const RoadNetwork& roads, const Zone& zone,
                        const std::string& from) {
  TextTable table({QStringLiteral("Checkpoint"), QStringLiteral("Stands at"), QStringLiteral("Place")});
  for (std::size_t i = 0; i < found.posts.size(); ++i)
    table.add({QString::fromStdString(found.posts[i].name),
               found.seal[i].node != kNone
                   ? QStringLiteral("a junction")
                   : QStringLiteral("the entry point of ") + roadText(roads, found.seal[i].edge),
               placeText(found.posts[i].point)});
  QString text = found.posts.empty() ? QString() : table.text() + u'\n';
  text +=
      QStringLiteral("%1 checkpoints let nothing drive into %2 from farther than %3 km%4; %5 roads enter.\n")
          .arg(found.posts.size())
          .arg(QString::fromStdString(zone.name))
          .arg(kSealReach / 1000)
          .arg(from == "all" ? QString() : QStringLiteral(" (%1)").arg(QString::fromStdString(from)))
          .arg(found.entries);
  return text + planningAidText();
}

Result<ExitCode> runCheckpoints(const CheckpointArguments& arguments, const Composition& parts) {
  auto document = openDocument(arguments, parts);
  if (!document) return fail(std::move(document.error()));
  PlanSession session(std::move(document->plan), *parts.clock);
  const Plan& plan = session.plan();
  const auto region = document->pack.region;
  const auto named = zoneNamed(plan, arguments, arguments.zone);
  if (!named) return fail(named.error());
  const Zone& zone = **named;
  const auto state = chosenState(plan, *region, arguments);
  if (!state) return fail(state.error());
  if (region->roads.empty())
    return fail({ErrorCode::EmptyLayer, region->file, "roads", {}, "checkpoints need roads"});
  const RoadNetwork roads(region, travelFactors(plan), networkChanges(plan, *state, *region));
  const auto shape = region->projection->forward(zone.shape);
  const auto entries = entryPoints(roads, shape);
  Checkpoints found{sealPosts(roads, shape, entries, onSide(sealSideFrom(arguments.from), *region, shape)),
                    {},
                    entries.size()};
  FreePostNames names(plan, zone.id, "Checkpoint");
  for (const SealPost& place : found.seal) {
    Post post;
    post.id = parts.ids->next();
    post.zone = zone.id;
    post.name = names.next();
    post.kind = PostKind::Checkpoint;
    post.point = region->projection->inverse(place.point);
    found.posts.push_back(post);
  }
  if (arguments.add)
    if (auto done = addNewPosts(arguments, found.posts, *region, session); !done) return fail(done.error());
  if (!arguments.json) {
    print(checkpointsText(found, roads, zone, arguments.from));
    return ExitCode::Done;
  }
  auto out = jsonHead(region->hash, plan, *parts.plans);
  out["zone"] = {{"id", zone.id.text()}, {"name", zone.name}};
  out["from"] = arguments.from;
  out["entry_points"] = found.entries;
  out["posts"] = checkpointsJson(found, roads);
  out["added"] = addedJson(arguments.add ? found.posts : std::vector<Post>());
  printJson(out);
  return ExitCode::Done;
}

}  // namespace

void addPostsCheckpointsCommand(CLI::App& group, const Composition& parts, Action& chosen) {
  auto* command =
      group.add_subcommand("checkpoints", "The fewest checkpoints that close a zone's roads, as a proposal");
  auto arguments = std::make_shared<CheckpointArguments>();
  addNewPostsArguments(*command, *arguments);
  addSealSide(*command, "--from", arguments->from, "Against traffic from");
  command->callback([&parts, &chosen, arguments] {
    chosen = [&parts, arguments] { return runCheckpoints(*arguments, parts); };
  });
}

}  // namespace zw::cli
