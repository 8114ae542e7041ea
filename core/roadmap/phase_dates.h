// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/model/plan.h"

namespace zw::roadmap {

/// Two dates of a roadmap that contradict each other: a phase begins before one that comes earlier; a zone is
/// to be held before its phase, or one that comes earlier, begins; or only after a later phase begins, in
/// which it counts as held.
struct DateConflict {
  Uuid phase;    ///< whose day it is
  Uuid earlier;  ///< the phase that comes earlier; nil where a zone is meant
  Uuid zone;     ///< with a day of its own; nil where a phase is meant
  friend bool operator==(const DateConflict&, const DateConflict&) = default;
};
/// Of a scenario, in the order of its phases. Dates that are not stated contradict none.
[[nodiscard]] std::vector<DateConflict> dateConflicts(const Plan& plan, const Uuid& scenario);

}  // namespace zw::roadmap
