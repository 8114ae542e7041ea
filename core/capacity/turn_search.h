// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/capacity/rotation.h"

namespace zw::capacity {

/// Soldiers wanting in each zone from a day until (but not on) another. A month of the request begins one.
struct Wanting {
  Date from, to;
  std::vector<int> zones;
};

/// Turns, what they leave wanting until the last day they were planned for, and from when each zone wants
/// nothing any more, where that is before the request's end.
struct TurnPlan {
  std::vector<Assignment> assignments;
  std::vector<Wanting> wanting;
  std::vector<std::optional<Date>> feasible;
};

/// The best of several passes of takeTurns(), of every rule; where that leaves something to better, units are
/// kept back for a while, one after the other, which sets their turns apart, and what betters the plan is
/// kept (coordinate descent, a bounded number of passes). The request has been checked.
[[nodiscard]] TurnPlan bestTurns(const RotationRequest& request, Date until);

}  // namespace zw::capacity
