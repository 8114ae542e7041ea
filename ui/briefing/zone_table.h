// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coverage/scenario_figures.h"
#include "core/model/plan.h"
#include "core/model/region.h"
#include "ui/briefing/table.h"

namespace zw::briefing {

/// The table of the zones' figures with its footnotes: what the data's status demands, and why an unknown
/// figure is unknown.
[[nodiscard]] Table zoneTable(const Region& region, const Plan& plan, const ScenarioFigures& figures);

}  // namespace zw::briefing
