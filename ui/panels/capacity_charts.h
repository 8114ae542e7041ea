// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <optional>

#include "core/capacity/scenario_capacity.h"
#include "core/model/plan.h"
#include "ui/charts/chart_data.h"

namespace zw {

/// Charts of what capacity tells; a zone, or all of the scenario together where none is given. Monostate
/// where it is not known.

/// Soldiers that the zones need month by month, with their turns, against those whom the pool has.
[[nodiscard]] ChartData needChart(const capacity::ScenarioCapacity& capacity, const Plan& plan);
/// Soldiers over all draws, with what the pool keeps deployed for good.
[[nodiscard]] ChartData distributionChart(const capacity::ScenarioCapacity& capacity,
                                          const std::optional<Uuid>& zone);
/// Which factor moves the soldiers most.
[[nodiscard]] ChartData tornadoChart(const capacity::ScenarioCapacity& capacity, const Plan& plan,
                                     const std::optional<Uuid>& zone);

}  // namespace zw
