// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <nlohmann/json.hpp>
#include <string>

#include "core/coverage/scenario_figures.h"

namespace zw::cli {

/// Figures of zones: an array of {id, name, metrics}.
[[nodiscard]] nlohmann::ordered_json figuresJson(const ScenarioFigures& figures, const Plan& plan);
/// One record a figure; the plan's own have no zone. Full precision.
[[nodiscard]] std::string figuresCsv(const ScenarioFigures& figures, const Plan& plan);
/// A listing for people, grouped, with the notes that the figures must carry.
[[nodiscard]] QString figuresText(const ScenarioFigures& figures, const Plan& plan, const Scenario& scenario,
                                  const Region& region);

}  // namespace zw::cli
