// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace zw::observe {

/// Candidates, by index, in ascending order.
using Choice = std::vector<std::uint32_t>;

/// Which candidates are to be chosen so that they cover the most demand (maximal covering location problem,
/// Church and ReVelle 1974) or that the fewest cover enough (location set covering problem, Toregas et al.
/// 1971).
struct CoveringProblem {
  std::vector<double> weights;                     ///< of the demand points, above 0
  std::vector<std::vector<std::uint32_t>> covers;  ///< of each candidate: demand points, ascending
  std::vector<std::pair<std::uint32_t, std::uint32_t>>
      conflicts;  ///< candidates of which one at most is chosen
  Choice kept;    ///< chosen in any case, whatever their conflicts with each other
};

[[nodiscard]] double coveredWeight(const CoveringProblem& problem, const Choice& choice);

/// The rest of a problem once some candidates are chosen and some ruled out. Demand that is covered already,
/// or that no candidate left covers, is left out; points that the same candidates cover are joined to one.
/// Who conflicts with a chosen one is ruled out too.
struct ReducedProblem {
  CoveringProblem problem;               ///< keeps nobody
  std::vector<std::uint32_t> candidate;  ///< of each candidate left: its index in the whole problem
  Choice chosen;                         ///< in the whole problem
  double covered = 0;                    ///< weight that those cover
};
[[nodiscard]] ReducedProblem reduce(const CoveringProblem& problem, const Choice& chosen,
                                    const std::vector<bool>& ruledOut);

/// Neighbours by conflict, of each candidate.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> conflictLists(const CoveringProblem& problem);

}  // namespace zw::observe
