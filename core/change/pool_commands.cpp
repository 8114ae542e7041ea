// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/pool_commands.h"

#include <map>
#include <set>

#include "core/change/command_parts.h"

namespace zw {
namespace {

/// `unit` with its name trimmed, where all but the name's being free is in order.
Result<PoolUnit> checked(const Plan& plan, PoolUnit unit) {
  unit.name = trimmed(unit.name);
  if (unit.name.empty()) return fail(ErrorCode::NameEmpty);
  if (auto numbers = checkUnit(unit); !numbers) return fail(std::move(numbers.error()));
  if (!unit.homeBase.isNil() && !plan.bases.contains(unit.homeBase))
    return fail(Error{ErrorCode::NotFound, {}, {}, unit.name, "its home base " + unit.homeBase.text()});
  unit.readiness += 0.0;  // minus zero is zero, in memory as in the file
  if (unit.dwellRatio) *unit.dwellRatio += 0.0;
  return unit;
}

Result<PoolUnit> usable(const Plan& plan, PoolUnit given) {
  auto unit = checked(plan, std::move(given));
  if (!unit) return unit;
  if (const PoolUnit* other = plan.unitNamed(unit->name); other && other->id != unit->id)
    return nameTaken(unit->name);
  return unit;
}

}  // namespace

Result<Command> addUnit(const Plan& plan, PoolUnit given) {
  if (given.id.isNil() || plan.pool.contains(given.id))
    return fail(ErrorCode::Internal, "the unit's id is not new");
  auto unit = usable(plan, std::move(given));
  if (!unit) return fail(std::move(unit.error()));
  const std::string name = unit->name;
  return commandOf<PoolUnit>("unit.add", name, std::nullopt, std::move(*unit));
}

Result<Command> describeUnit(const Plan& plan, PoolUnit given) {
  const auto before = find(plan.pool, given.id);
  if (!before) return fail(before.error());
  auto unit = usable(plan, std::move(given));
  if (!unit) return fail(std::move(unit.error()));
  return commandOf<PoolUnit>("unit.describe", (*before)->name, **before, std::move(*unit));
}

Result<Command> removeUnit(const Plan& plan, const Uuid& id) {
  const auto unit = find(plan.pool, id);
  if (!unit) return fail(unit.error());
  return commandOf<PoolUnit>("unit.remove", (*unit)->name, **unit, std::nullopt);
}

Result<Command> replacePool(const Plan& plan, std::vector<PoolUnit> units,
                            const std::function<Uuid()>& newIds) {
  std::map<Uuid, PoolUnit> pool;
  std::set<std::string> names;
  for (PoolUnit& given : units) {
    auto unit = checked(plan, std::move(given));
    if (!unit) return fail(std::move(unit.error()));
    if (unit->id.isNil()) {
      const PoolUnit* known = plan.unitNamed(unit->name);
      unit->id = known ? known->id : newIds();
    }
    const bool nameIsNew = names.insert(unit->name).second;
    const std::string name = unit->name;
    const bool idIsNew = pool.emplace(unit->id, std::move(*unit)).second;
    if (!nameIsNew || !idIsNew) return nameTaken(name);
  }
  Command command{"pool.replace", {}, {}, {}};
  auto& edits = command.change.edits;
  for (const auto& [id, unit] : plan.pool)
    if (!pool.contains(id)) edits.push_back(Edit<PoolUnit>{unit, std::nullopt});
  for (auto& [id, unit] : pool) {
    const auto before = plan.pool.find(id);
    if (before == plan.pool.end())
      edits.push_back(Edit<PoolUnit>{std::nullopt, std::move(unit)});
    else if (before->second != unit)
      edits.push_back(Edit<PoolUnit>{before->second, std::move(unit)});
  }
  return command;
}

}  // namespace zw
