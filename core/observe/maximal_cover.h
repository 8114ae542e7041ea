// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/observe/covering_problem.h"

namespace zw::observe {

/// How hard to look. `stop` is asked often: true when the time is up or the person gave up; what is known by
/// then is told.
struct CoverEffort {
  bool exact = true;  ///< false: a good choice at once, with no bound but the whole demand
  std::function<bool()> stop = [] { return false; };
};

/// A choice, those kept included, and how much better another could be.
struct CoverResult {
  Choice choice;
  double covered = 0;   ///< weight
  double upper = 0;     ///< weight that no choice of so many exceeds
  bool proven = false;  ///< whether the choice is a best one
  /// By how much of itself the coverage could be better at most.
  [[nodiscard]] double gap() const { return covered > 0 ? upper / covered - 1 : 0; }
};

/// The maximal covering location problem: at most `count` candidates, those kept among them, that cover the
/// most weight. A greedy choice with interchange; then the Lagrangian bound settles most candidates; branch
/// and bound decides among the rest. The same problem gives the same choice unless `stop` ends the search.
[[nodiscard]] CoverResult maximalCover(const CoveringProblem& problem, std::size_t count,
                                       const CoverEffort& effort = {});

struct FewestResult {
  Choice choice;            ///< empty where even all candidates do not cover enough
  double covered = 0;       ///< weight
  std::size_t atLeast = 0;  ///< candidates that are needed: proven
  bool reachable = false;   ///< whether enough can be covered at all, as far as was found
  [[nodiscard]] bool proven() const { return reachable && choice.size() == atLeast; }
};

/// The location set covering problem with a wanted weight: the fewest candidates, those kept among them, that
/// cover it. Between the number of which it is proven that fewer do not do, and that which is known to do, by
/// maximal coverings of half-way numbers, each only until it is decided whether it covers enough.
[[nodiscard]] FewestResult fewestCover(const CoveringProblem& problem, double wanted,
                                       const CoverEffort& effort = {});

}  // namespace zw::observe
