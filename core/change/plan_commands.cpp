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

Result<Command> addBase(const Plan& plan, const Base& given) {
  if (given.id.isNil() || plan.bases.contains(given.id))
    return fail(ErrorCode::Internal, "the base's id is not new");
  Base base = given;
  base.name = trimmed(given.name);
  if (base.name.empty()) return fail(ErrorCode::NameEmpty);
  for (const auto& [id, other] : plan.bases)
    if (other.name == base.name) return nameTaken(base.name);
  if (auto usable = checkPlace(base.point, base.name); !usable) return fail(std::move(usable.error()));
  return commandOf<Base>("base.add", base.name, std::nullopt, base);
}

Result<Command> removeBase(const Plan& plan, const Uuid& id) {
  const auto base = find(plan.bases, id);
  if (!base) return fail(base.error());
  Command command{"base.remove", (*base)->name, {}, {}};
  for (const auto& [unitId, unit] : plan.pool) {
    if (unit.homeBase != id) continue;
    PoolUnit homeless = unit;
    homeless.homeBase = {};
    command.change.edits.push_back(Edit<PoolUnit>{unit, std::move(homeless)});
  }
  command.change.edits.push_back(Edit<Base>{**base, std::nullopt});
  return command;
}

}  // namespace zw
