// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "core/change/command_parts.h"
#include "core/change/commands.h"
#include "core/model/factor_ranges.h"

namespace zw {
namespace {

template <class Alter>
Command alteredInfo(const Plan& plan, const char* kind, const std::string& subject, const Alter& alter) {
  PlanInfo after = plan.info;
  alter(after);
  return commandOf<PlanInfo>(kind, subject, plan.info, std::move(after));
}

}  // namespace

Result<Command> setFactor(const Plan& plan, const std::string& id, double value, double low, double high) {
  const auto found = plan.factors.find(id);
  if (found == plan.factors.end()) return fail(Error{ErrorCode::UnknownFactor, {}, {}, id, {}});
  if (!std::isfinite(value) || !std::isfinite(low) || !std::isfinite(high))
    return fail(Error{ErrorCode::NotFinite, {}, {}, id, {}});
  if (const auto fault = factorFault(id, {low, value, high}))
    return fail(errorOf(*fault, {low, value, high}));
  Factor after = found->second;
  after.value = value + 0.0;  // minus zero is zero, in memory as in the file
  after.low = low + 0.0;
  after.high = high + 0.0;
  return commandOf<Factor>("factor.set", id, found->second, std::move(after));
}

Result<Command> setPlanTexts(const Plan& plan, const std::string& title, const std::string& notes) {
  return alteredInfo(plan, "plan.texts", title, [&](PlanInfo& info) {
    info.title = title;
    info.notes = notes;
  });
}

Result<Command> adoptPack(const Plan& plan, const std::string& packHash, const std::string& packName) {
  return alteredInfo(plan, "plan.adopt_pack", packName, [&](PlanInfo& info) {
    info.packHash = packHash;
    info.packName = packName;
  });
}

}  // namespace zw
