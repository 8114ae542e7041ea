// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/observe/covering_problem.h"

namespace zw::observe {

struct ExactCover {
  Choice best;
  double upper = 0;     ///< weight that no choice exceeds
  bool proven = false;  ///< whether `best` is the best
};

/// The best choice of at most `count` by branch and bound (GLPK), from a known one on; how far it got when
/// `stop` asked it to end. Precondition: the problem keeps nobody, and the known choice has no conflict.
[[nodiscard]] ExactCover exactCover(const CoveringProblem& problem, std::size_t count, const Choice& known,
                                    const std::function<bool()>& stop);

}  // namespace zw::observe
