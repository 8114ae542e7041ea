// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capacity/pool.h"

#include <algorithm>
#include <cmath>

namespace zw::capacity {
namespace {

/// Products such as 200 · 0.85 miss a whole number by a rounding error.
constexpr double kRounding = 1e-9;

}  // namespace

int deployable(const PoolUnit& unit) {
  return static_cast<int>(std::floor(unit.strength * unit.readiness + kRounding));
}

std::optional<Date> availableFrom(const PoolUnit& unit) {
  if (!unit.vettedFrom || !unit.trainedFrom) return std::nullopt;
  return std::max(*unit.vettedFrom, *unit.trainedFrom);
}

int dwellDays(const PoolUnit& unit, double dwellRatio) {
  return static_cast<int>(std::ceil(unit.deploymentDays * unit.dwellRatio.value_or(dwellRatio) - kRounding));
}

SustainedForce sustainedForce(std::span<const PoolUnit> units, Date day) {
  SustainedForce force;
  for (const PoolUnit& unit : units) {
    const auto available = availableFrom(unit);
    if (!available || *available > day) continue;
    if (unit.dwellRatio)
      force.steady += deployable(unit) / (1 + *unit.dwellRatio);
    else
      force.rotating += deployable(unit);
  }
  return force;
}

}  // namespace zw::capacity
