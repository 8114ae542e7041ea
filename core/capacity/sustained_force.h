// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace zw::capacity {

/// Soldiers that a pool keeps deployed for good, units taking turns. Of units that deploy for d days and then
/// stay at home for `dwell` times as long, 1 / (1 + dwell) are deployed at a time (RAND, cadre-augmented
/// army, p. 73: 8 months out and 24 home take four units for one deployed).
struct SustainedForce {
  double steady = 0;    ///< of units that state their own dwell ratio, the turns taken off already
  double rotating = 0;  ///< deployable soldiers of the other units, before turns

  [[nodiscard]] double at(double dwell) const { return steady + rotating / (1 + dwell); }
  friend bool operator==(const SustainedForce&, const SustainedForce&) = default;
};

}  // namespace zw::capacity
