// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/change/change.h"
#include "core/error.h"

namespace zw {

/// Names for new posts of a zone, "OP 1", "OP 2" …, leaving out those that posts of the zone have.
class FreePostNames {
 public:
  FreePostNames(const Plan& plan, const Uuid& zone, std::string stem);
  [[nodiscard]] std::string next();

 private:
  std::string stem_;
  std::set<std::string> taken_;
  int number_ = 0;
};

/// Commands on the posts of a zone and on how it is held; the manner is that of commands.h.

/// Errors: NotFound (the zone), NameEmpty, NameTaken (within the zone), BadValue (on duty not above 0, hours
/// not above 0 or more than 24), NotFinite, OutOfRange, OutsideRegion (the point is not within
/// `regionBounds`). A post may stand outside of its zone.
[[nodiscard]] Result<Command> addPost(const Plan& plan, Post post, const Box<LonLat>& regionBounds);
/// The same of several, all or none, as one command. Error also BadValue where none is given.
[[nodiscard]] Result<Command> addPosts(const Plan& plan, const std::vector<Post>& posts,
                                       const Box<LonLat>& regionBounds);
[[nodiscard]] Result<Command> movePost(const Plan& plan, const Uuid& post, const LonLat& point,
                                       const Box<LonLat>& regionBounds);
/// All but id and zone. Errors as of addPost.
[[nodiscard]] Result<Command> describePost(const Plan& plan, const Post& post,
                                           const Box<LonLat>& regionBounds);
[[nodiscard]] Result<Command> removePost(const Plan& plan, const Uuid& post);
/// The same of several as one command. Errors: NotFound, BadValue where none is given.
[[nodiscard]] Result<Command> removePosts(const Plan& plan, const std::vector<Uuid>& posts);

/// How a zone is held.
struct ZoneHolding {
  std::string heldFrom{};                 ///< ISO 8601 date, or empty
  bool patrolled = true;                  ///< its roads are
  std::optional<double> reactionForce{};  ///< soldiers; nothing: as the planning factors say
};
/// Errors: NotFound, BadValue (no date; a reaction force that is negative or not finite).
[[nodiscard]] Result<Command> describeZoneHolding(const Plan& plan, const Uuid& zone,
                                                  const ZoneHolding& holding);

}  // namespace zw
