// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/coverage/coverage.h"

namespace zw {

/// A figure that is otherwise than it was.
struct FigureDifference {
  Uuid zone;         ///< nil: of the plan
  std::string name;  ///< the zone's, as it is after
  Metric before;
  Metric after;
};

/// The coverage figures of the active scenario's zones that are in both states, and of the plan, where they
/// differ.
[[nodiscard]] std::vector<FigureDifference> figureDifferences(const std::shared_ptr<const RegionIndex>& index,
                                                              const Plan& before, const Plan& after);

}  // namespace zw
