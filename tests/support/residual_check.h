// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/units/metric.h"
#include "tests/support/plain_residual.h"

namespace zw::testing {

/// In words what of covered_area and residual.* is not what the plain reckoning finds; empty: nothing.
/// Areas within 1e-6, lengths and people within 0.1 %, depths within a metre, counts alike.
[[nodiscard]] std::vector<std::string> residualDifferences(const MetricSet& figures,
                                                           const PlainResidualFigures& plain,
                                                           double wholeBuffer);

}  // namespace zw::testing
