// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/revision/figure_differences.h"
#include "core/revision/ground_comparison.h"
#include "core/revision/plan_differences.h"

namespace zw {

/// A difference between two states of a plan, as a sentence without a full stop: "Zone “North” was reshaped:
/// 1.20 km² gained, 40.0 ha lost", "Zone “North”, status: candidate → reported".
[[nodiscard]] QString differenceText(const PlanDifference& difference);
/// "Area: 16.0 km² → 17.2 km²"; empty where both read alike.
[[nodiscard]] QString figureDifferenceText(const FigureDifference& difference);
/// "+1.20 −0.40 km²" of a zone's ground; what is too little to be written is left out.
[[nodiscard]] QString groundText(const ZoneGround& ground);
/// "12.3 km²", "40.0 ha".
[[nodiscard]] QString areaText(SquareMetres area);

}  // namespace zw
