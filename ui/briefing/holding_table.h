// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/coverage/scenario_figures.h"
#include "core/model/plan.h"
#include "core/model/region.h"
#include "ui/briefing/table.h"

namespace zw::briefing {

/// What posts see, patrols reach, soldiers take and the pool can do: a line for each zone, and one of all
/// together. A zone without posts says that none are planned. The footnotes name each figure's method and its
/// data's status.
[[nodiscard]] Table holdingTable(const Region& region, const Plan& plan, const Uuid& scenario,
                                 const ScenarioFigures& figures);

/// The same under its title; where no zone of the scenario has posts, a sentence that says so.
void paintHolding(Pages& pages, const Region& region, const Plan& plan, const Uuid& scenario,
                  const ScenarioFigures& figures);
[[nodiscard]] double holdingHeight(Pages& pages, const Region& region, const Plan& plan, const Uuid& scenario,
                                   const ScenarioFigures& figures);

}  // namespace zw::briefing
