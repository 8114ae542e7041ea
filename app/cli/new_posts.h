// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "app/cli/plan_arguments.h"
#include "core/session/plan_session.h"

/// What the commands that propose posts share.
namespace zw::cli {

struct NewPostsArguments : PlanArguments {
  std::string zone;  ///< its name
  bool add = false;
};
/// PLAN, --zone, --add, --scenario, --state, --pack, --json.
void addNewPostsArguments(CLI::App& command, NewPostsArguments& arguments);

/// Puts the posts into the plan by one command; nothing where there are none.
[[nodiscard]] Result<void> addNewPosts(const NewPostsArguments& arguments, const std::vector<Post>& posts,
                                       const Region& region, PlanSession& session);

/// [{"id", "name"}, …]
[[nodiscard]] nlohmann::ordered_json addedJson(const std::vector<Post>& posts);

}  // namespace zw::cli
