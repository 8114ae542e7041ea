// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/base_commands.h"

#include "core/change/command_parts.h"

namespace zw {
namespace {

/// `base` with its name trimmed, where the plan can take it.
Result<Base> usable(const Plan& plan, Base base) {
  base.name = trimmed(base.name);
  if (base.name.empty()) return fail(ErrorCode::NameEmpty);
  if (const Base* other = plan.baseNamed(base.name); other && other->id != base.id)
    return nameTaken(base.name);
  if (auto place = checkPlace(base.point, base.name); !place) return fail(std::move(place.error()));
  return base;
}

template <class Alter>
Result<Command> altered(const Plan& plan, const char* kind, const Uuid& id, const Alter& alter) {
  const auto before = find(plan.bases, id);
  if (!before) return fail(before.error());
  Base after = **before;
  alter(after);
  auto checked = usable(plan, std::move(after));
  if (!checked) return fail(std::move(checked.error()));
  return commandOf<Base>(kind, (*before)->name, **before, std::move(*checked));
}

}  // namespace

Result<Command> addBase(const Plan& plan, const Base& given) {
  if (given.id.isNil() || plan.bases.contains(given.id))
    return fail(ErrorCode::Internal, "the base's id is not new");
  auto base = usable(plan, given);
  if (!base) return fail(std::move(base.error()));
  const std::string name = base->name;
  return commandOf<Base>("base.add", name, std::nullopt, std::move(*base));
}

Result<Command> renameBase(const Plan& plan, const Uuid& id, const std::string& name) {
  return altered(plan, "base.rename", id, [&](Base& base) { base.name = name; });
}

Result<Command> moveBase(const Plan& plan, const Uuid& id, const LonLat& point) {
  return altered(plan, "base.move", id, [&](Base& base) { base.point = point; });
}

Result<Command> describeBase(const Plan& plan, const Base& given) {
  return altered(plan, "base.describe", given.id, [&](Base& base) { base = given; });
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

std::vector<const PoolUnit*> unitsAtHome(const Plan& plan, const Uuid& base) {
  std::vector<const PoolUnit*> units = plan.poolInOrder();
  std::erase_if(units, [&](const PoolUnit* unit) { return unit->homeBase != base; });
  return units;
}

}  // namespace zw
