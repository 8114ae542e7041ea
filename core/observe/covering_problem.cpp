// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/observe/covering_problem.h"

#include <algorithm>
#include <map>

namespace zw::observe {

double coveredWeight(const CoveringProblem& problem, const Choice& choice) {
  std::vector<bool> covered(problem.weights.size(), false);
  double sum = 0;
  for (const std::uint32_t candidate : choice)
    for (const std::uint32_t demand : problem.covers[candidate]) {
      if (!covered[demand]) sum += problem.weights[demand];
      covered[demand] = true;
    }
  return sum;
}

ReducedProblem reduce(const CoveringProblem& problem, const Choice& chosen,
                      const std::vector<bool>& ruledOut) {
  ReducedProblem out;
  out.chosen = chosen;
  std::vector<bool> gone = ruledOut;
  gone.resize(problem.covers.size(), false);
  std::vector<bool> isChosen(problem.covers.size(), false);
  for (const std::uint32_t c : chosen) gone[c] = isChosen[c] = true;
  for (const auto& [a, b] : problem.conflicts) {
    if (isChosen[a]) gone[b] = true;
    if (isChosen[b]) gone[a] = true;
  }
  std::vector<bool> covered(problem.weights.size(), false);
  for (const std::uint32_t c : chosen)
    for (const std::uint32_t demand : problem.covers[c]) {
      if (!covered[demand]) out.covered += problem.weights[demand];
      covered[demand] = true;
    }

  std::vector<std::uint32_t> left(problem.covers.size(), 0);
  std::vector<std::vector<std::uint32_t>> coveredBy(problem.weights.size());
  for (std::uint32_t c = 0; c < problem.covers.size(); ++c) {
    if (gone[c]) continue;
    left[c] = static_cast<std::uint32_t>(out.candidate.size());
    for (const std::uint32_t demand : problem.covers[c])
      if (!covered[demand]) coveredBy[demand].push_back(left[c]);
    out.candidate.push_back(c);
  }
  std::map<std::vector<std::uint32_t>, double> joined;
  for (std::uint32_t demand = 0; demand < problem.weights.size(); ++demand)
    if (!coveredBy[demand].empty()) joined[coveredBy[demand]] += problem.weights[demand];
  out.problem.covers.resize(out.candidate.size());
  for (const auto& [by, weight] : joined) {
    for (const std::uint32_t c : by)
      out.problem.covers[c].push_back(static_cast<std::uint32_t>(out.problem.weights.size()));
    out.problem.weights.push_back(weight);
  }
  for (const auto& [a, b] : problem.conflicts)
    if (!gone[a] && !gone[b]) out.problem.conflicts.emplace_back(left[a], left[b]);
  return out;
}

std::vector<std::vector<std::uint32_t>> conflictLists(const CoveringProblem& problem) {
  std::vector<std::vector<std::uint32_t>> out(problem.covers.size());
  for (const auto& [a, b] : problem.conflicts) {
    out[a].push_back(b);
    out[b].push_back(a);
  }
  return out;
}

}  // namespace zw::observe
