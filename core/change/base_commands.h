// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/change/change.h"
#include "core/error.h"

namespace zw {

/// Commands on the bases from which units are supplied; the manner is that of commands.h. A base may lie
/// outside of the region: none of its roads leads there, but it can be a unit's home.

/// Errors: NameEmpty, NameTaken, NotFinite, OutOfRange.
[[nodiscard]] Result<Command> addBase(const Plan& plan, const Base& base);
/// Errors: NotFound, NameEmpty, NameTaken.
[[nodiscard]] Result<Command> renameBase(const Plan& plan, const Uuid& base, const std::string& name);
/// Errors: NotFound, NotFinite, OutOfRange.
[[nodiscard]] Result<Command> moveBase(const Plan& plan, const Uuid& base, const LonLat& point);
/// All but the id. Errors as of addBase, and NotFound.
[[nodiscard]] Result<Command> describeBase(const Plan& plan, const Base& base);
/// Units whose home it was have none afterwards.
[[nodiscard]] Result<Command> removeBase(const Plan& plan, const Uuid& base);

/// The units of the pool whose home a base is, by name.
[[nodiscard]] std::vector<const PoolUnit*> unitsAtHome(const Plan& plan, const Uuid& base);

}  // namespace zw
