// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

#include "core/capacity/sustained_force.h"
#include "core/model/pool_unit.h"

namespace zw::capacity {

/// Soldiers it can deploy: strength · readiness, whole ones.
[[nodiscard]] int deployable(const PoolUnit& unit);

/// The day from which it counts: vetted and trained. Nothing: not yet.
[[nodiscard]] std::optional<Date> availableFrom(const PoolUnit& unit);

/// Days at home after a deployment of full length, begun days counting whole. `dwellRatio` is that of the
/// factors, for units that state none.
[[nodiscard]] int dwellDays(const PoolUnit& unit, double dwellRatio);

/// What the units that count on that day keep deployed for good.
[[nodiscard]] SustainedForce sustainedForce(std::span<const PoolUnit> units, Date day);

}  // namespace zw::capacity
