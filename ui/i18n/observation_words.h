// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/observe/patrol_reach.h"
#include "core/observe/post_suggestion.h"

namespace zw {

/// "high ground", "junction", "river crossing", "boundary", "post that stays".
[[nodiscard]] QString candidateKindText(observe::CandidateKind kind);

/// "by vehicle", "on foot by night", "by either by day".
[[nodiscard]] QString patrolMeansText(observe::PatrolMeans means);

/// How good a suggestion of so many posts is, in a sentence: that it is the best, or what at most is better.
[[nodiscard]] QString mostObservedText(const observe::PostSuggestion& suggestion);
/// How good a suggestion of the fewest posts for a share is: that fewer do not do, how many are needed at
/// least, or that the share cannot be reached or was not.
[[nodiscard]] QString fewestPostsText(const observe::PostSuggestion& suggestion, double wantedShare);

}  // namespace zw
