// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

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

/// "observation_posts" …: the step's name in outputs for other programs.
[[nodiscard]] const char* stepWord(capacity::StaffingStep step);

/// Of a zone of the rotation, by its place there.
[[nodiscard]] std::string rotatedZoneName(const Plan& plan, const capacity::ScenarioCapacity& capacity,
                                          std::size_t rotated);

}  // namespace zw::cli
