// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/change/commands.h"

namespace zw {

/// A zone that was not taken.
struct RefusedZone {
  std::size_t index = 0;  ///< among those given
  Error error;
};

/// What adding many zones comes to.
struct ZoneAddition {
  Command command;                   ///< adds those that fit; no edit where none does
  std::vector<RefusedZone> refused;  ///< in the order given
  std::vector<std::size_t> renamed;  ///< indices of those whose name was in use
};

/// Called with how much of all is done (0 … 1), many times a second, within a zone of many corners too.
/// Returns false to give up.
using AdditionProgress = std::function<bool(double done)>;

/// Adds zones to one scenario as one command, whose subject is `subject`. They are fitted one after another,
/// among the zones that are there and those that went before, by the same rules as createZone(); of two new
/// ones that overlap the earlier comes first, unless overlaps are refused: then the later is not taken. What
/// cannot be fitted is told and the others go in: with many zones one that is broken must not hold up the
/// rest; whoever wants all or nothing looks at `refused` before running the command. Names that are in use
/// get a number. Errors: NotFound (scenario), Internal (zones of several scenarios, ids that are not new),
/// Cancelled.
[[nodiscard]] Result<ZoneAddition> addZones(const Plan& plan, const std::vector<NewZone>& zones,
                                            const std::string& subject, const ZoneRules& rules,
                                            const AdditionProgress& progress = {});

}  // namespace zw
