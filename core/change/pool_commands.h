// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "core/change/change.h"
#include "core/error.h"

namespace zw {

/// Commands on the pool of units; the manner is that of commands.h.

/// Errors: NameEmpty, NameTaken (within the pool), NotFound (the home base), those of checkUnit().
[[nodiscard]] Result<Command> addUnit(const Plan& plan, PoolUnit unit);
/// All but the id. Errors as of addUnit, and NotFound.
[[nodiscard]] Result<Command> describeUnit(const Plan& plan, PoolUnit unit);
[[nodiscard]] Result<Command> removeUnit(const Plan& plan, const Uuid& unit);
/// The pool is these units from now on. One without an id takes that of the unit of its name in the pool, or
/// else the next of `newIds`. Errors as of addUnit; NameTaken also for an id that two of them have.
[[nodiscard]] Result<Command> replacePool(const Plan& plan, std::vector<PoolUnit> units,
                                          const std::function<Uuid()>& newIds);

}  // namespace zw
