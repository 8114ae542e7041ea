// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "core/model/plan.h"
#include "core/model/region.h"

namespace zw {

/// One thing that was looked at, and whether it is as it should be.
struct Check {
  QString what;
  bool passed = true;
  QString detail{};  ///< what is not as it should be; may be empty
};

[[nodiscard]] bool allPassed(const std::vector<Check>& checks);

/// Whether a plan that opens is sound on its region: shapes are valid and meet the region, zones of one
/// scenario do not overlap, factors are in order, the pack is the one it was made on.
[[nodiscard]] std::vector<Check> checkPlan(const Plan& plan, const Region& region);

}  // namespace zw
