// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/error.h"
#include "core/model/pool_unit.h"
#include "core/units/quantity.h"

namespace zw::capacity {

/// A zone to be held from a day on, for good.
struct ZoneNeed {
  int soldiers = 0;
  Date from;
};

/// From each unit's home base to each zone, [unit][zone]; nothing where there is no base or no way. An empty
/// matrix: no distance is known.
using DistanceMatrix = std::vector<std::vector<std::optional<Metres>>>;

struct RotationRequest {
  std::span<const PoolUnit> units;
  std::span<const ZoneNeed> zones;  ///< those to be held first stand first
  Date start, end;                  ///< the days looked at; the end is not one of them
  double dwellRatio = 1;            ///< for units that state none
  DistanceMatrix distances;
};

/// A unit holds a zone from a day on, until (but not on) another, on which it goes home and may be relieved.
struct Assignment {
  std::size_t unit = 0;  ///< into the request's units; so is the zone
  std::size_t zone = 0;
  Date from, to;
  friend bool operator==(const Assignment&, const Assignment&) = default;
};

/// Soldiers that were wanting on the worst day of a month. Before a zone is to be held it wants none.
struct MonthShortfall {
  Date from;                  ///< months are counted from the request's start; the last may be short
  std::vector<double> zones;  ///< one for each
  double total = 0;           ///< of all zones on one day, so at most the sum of `zones`
  friend bool operator==(const MonthShortfall&, const MonthShortfall&) = default;
};

struct Rotation {
  std::vector<Assignment> assignments;  ///< those that begin before the end, by day, zone and unit
  std::vector<MonthShortfall> months;
  /// The first day from which each zone's need is met without a break, reliefs included; nothing: not within
  /// the days looked at.
  std::vector<std::optional<Date>> feasibleFrom;
  std::optional<Date> allFeasibleFrom;  ///< of all zones at once
  Date carriedTo;                       ///< the last day, exclusive, for which the turns were planned
};

/// Plans who holds which zone when. A zone is held by whole units, which deploy as one, for their full
/// deployment; then they stay at home for their dwell time, and only units that are vetted and trained
/// deploy. What each zone has left over helps no other.
///
/// The plan goes on past the end for one longest cycle (deployment and dwell), so that a zone that is held
/// only until its first relief does not count as feasible.
///
/// Covering needs by whole units is NP-hard (bin covering), so this is a heuristic: from day to day, zone by
/// zone in their order, units that are free fill what is wanting, under several rules of choice; the best
/// outcome is kept: most zones feasible, then the earliest, then the fewest soldier-days wanting, then the
/// nearest home bases. What it calls feasible is so, by the plan it gives; what it does not find may exist.
/// The same request gives the same plan.
///
/// Errors: those of checkUnit(); BadValue for an end that is not after the start or more than 50 years later,
/// a negative need or a matrix of another size.
[[nodiscard]] Result<Rotation> planRotation(const RotationRequest& request);

}  // namespace zw::capacity
