// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <nlohmann/json.hpp>

#include "core/capacity/context_bands.h"
#include "core/capacity/scenario_capacity.h"

namespace zw::cli {

/// A zone's capacity, with what it is shown beside.
struct ZoneHoldingReport {
  const Plan& plan;
  const Zone& zone;
  const capacity::HeldZone& held;
  const capacity::ZoneCapacity& found;
  std::vector<capacity::ContextBand> context;
};

[[nodiscard]] nlohmann::ordered_json capacityJson(const ZoneHoldingReport& report);
/// The ledger as a table, totals, what matters most, and context bands with their counterweight.
[[nodiscard]] QString capacityText(const ZoneHoldingReport& report);

/// Of all zones together: totals, draws, tornadoes; and the rotation.
[[nodiscard]] nlohmann::ordered_json togetherJson(const capacity::PlanCapacity& found);
[[nodiscard]] nlohmann::ordered_json rotationJson(const capacity::ScenarioCapacity& capacity,
                                                  const Plan& plan);
[[nodiscard]] QString togetherText(const capacity::ScenarioCapacity& capacity, const Plan& plan);
/// The factors that the figures rest on, each with its band, source and confidence.
[[nodiscard]] QString factorsText(const capacity::PlanCapacity& found, const Plan& plan);

}  // namespace zw::cli
