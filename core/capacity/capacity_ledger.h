// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/capacity/staffing.h"

namespace zw::capacity {

/// A factor as it entered a number, so that a person can read the sum and change the factor.
struct FactorUse {
  FactorKey key = FactorKey::ProductiveHours;
  Estimate value;
  friend bool operator==(const FactorUse&, const FactorUse&) = default;
};

/// count × factors = places → soldiers.
struct LedgerLine {
  StaffingStep step = StaffingStep::ObservationPosts;
  /// Posts; metres of a patrol's route, nothing where unknown; 1 zone; of the shares, the likely soldiers of
  /// whom there has to be such a share more.
  std::optional<double> count;
  Unit countUnit = Unit::Count;
  std::vector<FactorUse> factors;
  std::optional<Estimate> places;  ///< nothing: not kept by the hour, or unknown as the soldiers are
  MetricValue soldiers;            ///< Estimate or Unknown
  std::optional<double> climb;     ///< of a patrol's round, m
  bool climbLeftOut = false;       ///< of a patrol: the climb is not known, and its time not in the places
};

struct LedgerTotal {
  MetricValue value;  ///< Estimate or Unknown
  Unit unit = Unit::People;
  std::vector<FactorUse> factors;
};

/// What it takes to hold a zone, or several together, day and night.
struct CapacityTotals {
  LedgerTotal places;    ///< soldiers on duty at a time, without reaction force, command and reserve
  LedgerTotal soldiers;  ///< in the zone or due there: the whole establishment
  LedgerTotal vehicles;
  LedgerTotal supply;  ///< t a day
  LedgerTotal pool;    ///< soldiers of units that take turns to hold it: soldiers · (1 + dwell ratio)
};

/// Each step from posts to soldiers with what went into it. Bands are those of propagate(); those of lines do
/// not add up to that of the total, since not all factors are at an end at once. Nothing is rounded.
struct CapacityLedger {
  std::vector<LedgerLine> lines;  ///< steps that the zone has
  CapacityTotals totals;
};

/// Without a post every total is Unknown{NoPosts} and there is no line. Where a patrol's route is unknown so
/// are the soldiers of patrols, of command and logistics, of the reserve, and every total. Errors: those of
/// checkPosts().
[[nodiscard]] Result<CapacityLedger> capacityLedger(const ZonePosts& posts, const CapacityFactors& factors);

/// Of several zones, the factors being the same in all. Unknown where they are in a zone: NoPosts with the
/// count of zones without posts, where they are several; else that of the first. Errors: those of
/// checkPosts().
[[nodiscard]] Result<CapacityTotals> capacityTotals(std::span<const ZonePosts> zones,
                                                    const CapacityFactors& factors);

/// Why the soldiers of these zones cannot be known, or nothing.
[[nodiscard]] std::optional<Unknown> whyUnknown(std::span<const ZonePosts> zones);

}  // namespace zw::capacity
