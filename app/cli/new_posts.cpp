// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/new_posts.h"

#include "core/change/post_commands.h"

namespace zw::cli {

void addNewPostsArguments(CLI::App& command, NewPostsArguments& arguments) {
  addPlanFile(command, arguments);
  command.add_option("--zone", arguments.zone, "The zone's name")->required()->type_name("NAME");
  command.add_flag("--add", arguments.add, "Put them into the plan, as one step");
  addScenario(command, arguments);
  addState(command, arguments);
  addPackChoice(command, arguments);
  addJson(command, arguments.json);
}

Result<void> addNewPosts(const NewPostsArguments& arguments, const std::vector<Post>& posts,
                         const Region& region, PlanSession& session) {
  if (posts.empty()) return {};
  auto done = session.run(addPosts(session.plan(), posts, region.bounds));
  if (done) return {};
  return fail(ofPlanFile(std::move(done.error()), arguments));
}

nlohmann::ordered_json addedJson(const std::vector<Post>& posts) {
  auto out = nlohmann::ordered_json::array();
  for (const Post& post : posts) out.push_back({{"id", post.id.text()}, {"name", post.name}});
  return out;
}

}  // namespace zw::cli
