// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/observe/covering_problem.h"

namespace zw::observe {

/// What no choice of a covering problem can exceed, and what follows from it.
struct CoverBound {
  double upper = 0;            ///< weight that no choice of so many exceeds
  std::vector<bool> ruledOut;  ///< candidates of which no choice better than the best known has any
  Choice needed;               ///< candidates that every such choice has
  Choice best;                 ///< the best choice met: the one given, or a better one
};

/// The Lagrangian relaxation of the rule that what counts as covered must be: its dual is searched by
/// subgradients (Held, Wolfe and Crowder 1974; for maximal covering: Galvão and ReVelle, European J. of
/// Operational Research 88, 1996, 114–123). Conflicts are left out of the bound, which stays one. Each choice
/// met on the way is tried, and a candidate is settled when forcing the contrary brings the bound below the
/// best choice. Precondition: the problem keeps nobody. `stop` is asked now and then.
[[nodiscard]] CoverBound coverBound(const CoveringProblem& problem, std::size_t count, const Choice& known,
                                    const std::function<bool()>& stop);

}  // namespace zw::observe
