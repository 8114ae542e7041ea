// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <random>

#include "core/observe/covering_problem.h"

namespace zw::testing {

/// A covering problem like that of posts: candidates and demand points strewn over a square of 20 km, each
/// candidate covering what lies within 3 to 4 km in some sectors of the compass, as ridges let it. Candidates
/// nearer than `spacing` metres to each other conflict.
inline observe::CoveringProblem makeCoveringProblem(std::size_t candidates, std::size_t points, unsigned seed,
                                                    double spacing) {
  std::mt19937 random(seed);
  const auto share = [&] { return static_cast<double>(random()) / std::mt19937::max(); };
  struct Place {
    double x, y;
  };
  const auto strew = [&](std::size_t count) {
    std::vector<Place> out(count);
    for (Place& p : out) p = {share() * 20000, share() * 20000};
    return out;
  };
  const std::vector<Place> at = strew(candidates), demand = strew(points);
  observe::CoveringProblem problem;
  for (std::size_t i = 0; i < points; ++i) problem.weights.push_back(1 + share());
  for (const Place& c : at) {
    const double range = 3000 + 1000 * share();
    const auto sectors = random() | random();  // three of four are open
    std::vector<std::uint32_t> covers;
    for (std::uint32_t i = 0; i < points; ++i) {
      const double dx = demand[i].x - c.x, dy = demand[i].y - c.y;
      const auto sector = static_cast<unsigned>((std::atan2(dy, dx) + 3.1416) / 6.2832 * 16) % 16;
      if (std::hypot(dx, dy) <= range && ((sectors >> sector) & 1) != 0) covers.push_back(i);
    }
    problem.covers.push_back(covers);
  }
  for (std::uint32_t a = 0; a < candidates; ++a)
    for (std::uint32_t b = a + 1; b < candidates; ++b)
      if (std::hypot(at[a].x - at[b].x, at[a].y - at[b].y) < spacing) problem.conflicts.emplace_back(a, b);
  return problem;
}

}  // namespace zw::testing
