// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "core/capacity/staffing.h"
#include "core/capacity/sustained_force.h"
#include "core/error.h"

namespace zw::capacity {

/// How a figure came out over all draws.
struct Distribution {
  double mean = 0;
  double least = 0;
  double greatest = 0;
  /// The least drawn value that a share of the draws does not exceed.
  double p05 = 0, p25 = 0, p50 = 0, p75 = 0, p95 = 0;
  /// Draws in bins of equal width from the least to the greatest value; one bin where these are equal.
  std::vector<std::uint32_t> histogram;
  friend bool operator==(const Distribution&, const Distribution&) = default;
};

struct DrawnCapacity {
  std::variant<Distribution, Unknown> soldiers;
  /// Share of the draws in which the pool keeps them deployed for good. Nothing: the soldiers are unknown, or
  /// no pool was given.
  std::optional<double> sufficient;
  friend bool operator==(const DrawnCapacity&, const DrawnCapacity&) = default;
};

/// A zone and the pool at the day from which it is to be held.
struct SimulatedZone {
  ZonePosts posts;
  std::optional<SustainedForce> pool;
};

struct MonteCarloOptions {
  std::uint64_t seed = 1;
  std::uint32_t draws = 10000;
  std::uint32_t bins = 24;
  unsigned threads = 2;
};

struct MonteCarloResult {
  std::vector<DrawnCapacity> zones;  ///< each as though it were the only one to be held
  DrawnCapacity together;            ///< all at once
  friend bool operator==(const MonteCarloResult&, const MonteCarloResult&) = default;
};

/// Draws every factor from a triangular distribution of its low, likely (the mode) and high value, factors
/// independent of each other, and reckons all zones with it: in one draw a factor is the same in every zone
/// and in the pool, so zones are perfectly correlated and their sum spreads as widely as they do. `pool` is
/// that for all zones together. The result is a function of the arguments but for `threads`, to the last bit.
/// Errors: those of checkPosts(); BadValue for no draws, more than a million, or no bins.
[[nodiscard]] Result<MonteCarloResult> simulateCapacity(std::span<const SimulatedZone> zones,
                                                        const std::optional<SustainedForce>& pool,
                                                        const CapacityFactors& factors,
                                                        const MonteCarloOptions& options);

}  // namespace zw::capacity
