// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/post_commands.h"

#include "core/change/command_parts.h"
#include "core/model/post_check.h"
#include "core/units/date.h"

namespace zw {
namespace {

/// `post` with its name trimmed, where the plan can take it.
Result<Post> usable(const Plan& plan, Post post, const Box<LonLat>& regionBounds) {
  if (const auto zone = find(plan.zones, post.zone); !zone) return fail(zone.error());
  post.name = trimmed(post.name);
  if (post.name.empty()) return fail(ErrorCode::NameEmpty);
  if (const Post* other = plan.postNamed(post.zone, post.name); other && other->id != post.id)
    return nameTaken(post.name);
  if (auto numbers = checkPost(post); !numbers) return fail(std::move(numbers.error()));
  if (auto place = checkPlace(post.point, post.name, regionBounds); !place)
    return fail(std::move(place.error()));
  return post;
}

Result<Command> altered(const Plan& plan, const char* kind, const Post& before, Post after,
                        const Box<LonLat>& regionBounds) {
  after.zone = before.zone;
  auto checked = usable(plan, std::move(after), regionBounds);
  if (!checked) return fail(std::move(checked.error()));
  return commandOf<Post>(kind, before.name, before, std::move(*checked));
}

/// The commands that `make` gives for each thing as one, of the kind for several where there are several.
template <class Things, class Make>
Result<Command> together(const Plan& plan, const Things& things, const char* severalKind, const Make& make) {
  if (things.empty()) return fail(ErrorCode::BadValue, "no post is named");
  Plan with = plan;  // so that each is checked against those before it
  std::optional<Command> all;
  for (const auto& thing : things) {
    auto one = make(with, thing);
    if (!one) return one;
    apply(one->change, with);
    if (!all) {
      all = std::move(*one);
      continue;
    }
    all->kind = severalKind;
    auto& edits = all->change.edits;
    edits.insert(edits.end(), one->change.edits.begin(), one->change.edits.end());
  }
  return std::move(*all);
}

}  // namespace

FreePostNames::FreePostNames(const Plan& plan, const Uuid& zone, std::string stem) : stem_(std::move(stem)) {
  for (const Post* post : plan.postsOf(zone)) taken_.insert(post->name);
}

std::string FreePostNames::next() {
  std::string name;
  do name = stem_ + ' ' + std::to_string(++number_);
  while (taken_.contains(name));
  return name;
}

Result<Command> addPost(const Plan& plan, Post post, const Box<LonLat>& regionBounds) {
  if (post.id.isNil() || plan.posts.contains(post.id))
    return fail(ErrorCode::Internal, "the post's id is not new");
  auto checked = usable(plan, std::move(post), regionBounds);
  if (!checked) return fail(std::move(checked.error()));
  const std::string name = checked->name;
  return commandOf<Post>("post.add", name, std::nullopt, std::move(*checked));
}

Result<Command> addPosts(const Plan& plan, const std::vector<Post>& posts, const Box<LonLat>& regionBounds) {
  return together(plan, posts, "posts.add",
                  [&](const Plan& with, const Post& post) { return addPost(with, post, regionBounds); });
}

Result<Command> movePost(const Plan& plan, const Uuid& id, const LonLat& point,
                         const Box<LonLat>& regionBounds) {
  const auto before = find(plan.posts, id);
  if (!before) return fail(before.error());
  Post after = **before;
  after.point = point;
  return altered(plan, "post.move", **before, std::move(after), regionBounds);
}

Result<Command> describePost(const Plan& plan, const Post& post, const Box<LonLat>& regionBounds) {
  const auto before = find(plan.posts, post.id);
  if (!before) return fail(before.error());
  return altered(plan, "post.describe", **before, post, regionBounds);
}

Result<Command> removePost(const Plan& plan, const Uuid& id) {
  const auto post = find(plan.posts, id);
  if (!post) return fail(post.error());
  return commandOf<Post>("post.remove", (*post)->name, **post, std::nullopt);
}

Result<Command> removePosts(const Plan& plan, const std::vector<Uuid>& posts) {
  return together(plan, posts, "posts.remove",
                  [](const Plan& with, const Uuid& id) { return removePost(with, id); });
}

Result<Command> describeZoneHolding(const Plan& plan, const Uuid& id, const ZoneHolding& holding) {
  const auto zone = find(plan.zones, id);
  if (!zone) return fail(zone.error());
  Zone after = **zone;
  after.heldFrom = trimmed(holding.heldFrom);
  after.patrolled = holding.patrolled;
  after.reactionForce = holding.reactionForce;
  if (!after.heldFrom.empty() && !Date::fromText(after.heldFrom))
    return fail(
        {ErrorCode::BadValue, {}, {}, after.name, "'" + after.heldFrom + "': a date looks like 2027-03-01"});
  if (auto force = checkReactionForce(after.name, after.reactionForce); !force)
    return fail(std::move(force.error()));
  if (after.reactionForce) *after.reactionForce += 0.0;  // minus zero is zero, in memory as in the file
  return commandOf<Zone>("zone.hold", (*zone)->name, **zone, std::move(after));
}

}  // namespace zw
