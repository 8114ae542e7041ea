// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coverage/scenario_figures.h"
#include "core/model/plan.h"
#include "core/model/region.h"
#include "ui/briefing/page.h"

namespace zw::briefing {

/// The table of the zones' figures with its footnotes: what the data's status demands, and why an unknown
/// figure is unknown. Runs on over pages, with its heading again.
void paintZoneTable(Pages& pages, const Region& region, const Plan& plan, const ScenarioFigures& figures);

/// Millimetres that the table takes on one page.
[[nodiscard]] double zoneTableHeight(Pages& pages, const Region& region, const Plan& plan,
                                     const ScenarioFigures& figures);

}  // namespace zw::briefing
