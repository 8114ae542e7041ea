// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace zw::test {

/// A unit in whole ticks of time.
struct TickUnit {
  int soldiers = 0;
  int available = 0;  ///< the tick from which it counts
  int deployment = 1;
  int dwell = 0;
};

/// The first tick below `horizon` from which units can meet the needs of all zones on every tick until
/// `until`, by trying everything: at each tick every free unit stays at home or goes to any zone, for its
/// full deployment. Nothing: there is none.
[[nodiscard]] std::optional<int> firstFeasibleTick(const std::vector<TickUnit>& units,
                                                   const std::vector<int>& needs, int horizon, int until);

}  // namespace zw::test
