// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/pool_unit.h"

#include "core/model/post_check.h"

namespace zw {

Result<void> checkUnit(const PoolUnit& unit) {
  const auto bad = [&](const char* what) { return fail({ErrorCode::BadValue, {}, {}, unit.name, what}); };
  const auto isCount = [](int count) { return count >= 0 && count <= kMostPeople; };
  if (!isCount(unit.strength)) return bad("strength must be 0 to 1000000");
  if (!isCount(unit.vehicles)) return bad("vehicles must be 0 to 1000000");
  if (!(unit.readiness >= 0 && unit.readiness <= 1)) return bad("readiness must be 0 to 1");
  if (unit.deploymentDays < 1 || unit.deploymentDays > kLongestDeployment)
    return bad("deployment days must be 1 to 3653");
  if (const double dwell = unit.dwellRatio.value_or(0); !(dwell >= 0 && dwell <= kGreatestDwellRatio))
    return bad("dwell ratio must be 0 to 100");
  return {};
}

}  // namespace zw
