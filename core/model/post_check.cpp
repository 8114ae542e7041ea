// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/post_check.h"

namespace zw {
namespace {

constexpr double kHoursOfDay = 24;

}  // namespace

Result<void> checkPost(const Post& post) {
  const auto bad = [&](const char* what) { return fail({ErrorCode::BadValue, {}, {}, post.name, what}); };
  if (post.onDuty && !(*post.onDuty > 0 && *post.onDuty <= kMostPeople))
    return bad("soldiers on duty must be more than 0 and at most 1000000");
  if (post.hoursPerDay && !(*post.hoursPerDay > 0 && *post.hoursPerDay <= kHoursOfDay))
    return bad("hours a day must be more than 0 and at most 24");
  return {};
}

Result<void> checkReactionForce(const std::string& zone, std::optional<double> soldiers) {
  if (soldiers && !(*soldiers >= 0 && *soldiers <= kMostPeople))
    return fail({ErrorCode::BadValue, {}, {}, zone, "a reaction force must be 0 to 1000000 soldiers"});
  return {};
}

}  // namespace zw
