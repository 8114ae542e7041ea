// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/cli/capacity_report.h"

namespace zw::cli {

/// The ledger as a table, totals, what matters most, and context bands with their counterweight.
[[nodiscard]] QString capacityText(const ZoneHoldingReport& report);
/// Of all zones together: totals, draws, what matters most to the pool, and the rotation.
[[nodiscard]] QString togetherText(const capacity::ScenarioCapacity& capacity, const Plan& plan);
/// The factors that the figures rest on, each with its band, source and confidence.
[[nodiscard]] QString factorsText(const capacity::PlanCapacity& found, const Plan& plan);

}  // namespace zw::cli
