// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/capacity/staffing.h"
#include "core/error.h"

namespace zw::capacity {

/// Which figure the factors move.
enum class TornadoFigure {
  Soldiers,  ///< deployed
  PoolSize,  ///< deployable soldiers of units that take turns: soldiers · (1 + dwell ratio)
};

/// What one factor alone does to a figure, all others at their likely values.
struct TornadoBar {
  FactorKey factor = FactorKey::ProductiveHours;
  Estimate band;     ///< of the factor
  double atLow = 0;  ///< the figure with the factor at its low end; may be the greater
  double atHigh = 0;
  [[nodiscard]] double swing() const { return atHigh > atLow ? atHigh - atLow : atLow - atHigh; }
  friend bool operator==(const TornadoBar&, const TornadoBar&) = default;
};

struct Tornado {
  double likely = 0;
  std::vector<TornadoBar> bars;  ///< those that move it, the widest swing first, then by the factor's id
  friend bool operator==(const Tornado&, const Tornado&) = default;
};

/// One-at-a-time sensitivity of zones together (T. G. Eschenbach, Spiderplots versus tornado diagrams for
/// sensitivity analysis, Interfaces 22(6), 1992, 40–46). Nothing where the soldiers are unknown; see
/// whyUnknown(). Errors: those of checkPosts().
[[nodiscard]] Result<std::optional<Tornado>> capacityTornado(std::span<const ZonePosts> zones,
                                                             const CapacityFactors& factors,
                                                             TornadoFigure figure);

}  // namespace zw::capacity
