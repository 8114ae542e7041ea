// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "core/error.h"
#include "core/model/post.h"

namespace zw {

/// More people than this in one unit, post or reaction force is a slip of the pen.
inline constexpr int kMostPeople = 1'000'000;

/// Error BadValue, the feature being the post's name: soldiers on duty not above 0 or more than kMostPeople,
/// hours a day not above 0 or more than 24.
[[nodiscard]] Result<void> checkPost(const Post& post);

/// The same of a zone's reaction force, which may be 0 and, where nothing is stated, is as the planning
/// factors say; the feature is the zone's name.
[[nodiscard]] Result<void> checkReactionForce(const std::string& zone, std::optional<double> soldiers);

}  // namespace zw
