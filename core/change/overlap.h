// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/units/quantity.h"

namespace zw {

/// Zones of one scenario belong together and may not overlap. Zones that are built from neighbouring units or
/// snapped to each other share edges that differ by rounding, so an overlap counts only where one of its
/// parts is wider than this on average (twice its area over its perimeter, both geodesic).
inline constexpr Metres kSliverWidth{1.0};

/// The first zone of the scenario, in the order shown, that `shape` overlaps by more than a sliver; nullptr
/// when there is none. `except` is passed over: the zone that is being reshaped. Precondition: shapes are
/// valid (checkShape).
[[nodiscard]] const Zone* overlappedZone(const Plan& plan, const Uuid& scenario,
                                         const MultiPolygon<LonLat>& shape, const Uuid& except = {});

}  // namespace zw
