// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/capacity/rotation.h"

namespace zw::capacity {

/// Which of the units that are free go first.
enum class Preference { Nearest, Largest, Tightest };
/// What is sent where not enough is free to meet a zone's need.
enum class Partial { Send, Keep };

struct TurnRules {
  Preference preference = Preference::Nearest;
  Partial partial = Partial::Send;
};

/// One pass from the request's start to `until`: on each day on which something changes, each zone that wants
/// soldiers is sent units that are free, as the rules say. `release`: for each unit the first day on which it
/// may be sent. The request has been checked.
[[nodiscard]] std::vector<Assignment> takeTurns(const RotationRequest& request, Date until, TurnRules rules,
                                                const std::vector<Date>& release);

}  // namespace zw::capacity
