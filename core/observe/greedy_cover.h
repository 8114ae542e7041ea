// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/observe/covering_problem.h"

namespace zw::observe {

/// A good choice of at most `count` candidates, at once: each in turn the one that adds the most (at least
/// 1 − 1/e of the best where nothing conflicts: Nemhauser, Wolsey and Fisher 1978), and then one is exchanged
/// for another as long as that gains (Teitz and Bart 1968). Precondition: the problem keeps nobody. Of equal
/// ones that with the lowest index.
[[nodiscard]] Choice greedyCover(const CoveringProblem& problem, std::size_t count);

/// Adds to a choice without conflicts while it has fewer than `count`, and exchanges as long as that gains.
[[nodiscard]] Choice improveCover(const CoveringProblem& problem, const Choice& choice, std::size_t count);

}  // namespace zw::observe
