// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include "app/cli/capacity_report.h"

namespace zw::cli {

[[nodiscard]] nlohmann::ordered_json capacityJson(const ZoneHoldingReport& report);
/// Of all zones together: totals, draws, tornadoes; and the rotation.
[[nodiscard]] nlohmann::ordered_json togetherJson(const capacity::PlanCapacity& found);
[[nodiscard]] nlohmann::ordered_json rotationJson(const capacity::ScenarioCapacity& capacity,
                                                  const Plan& plan);

}  // namespace zw::cli
