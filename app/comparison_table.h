// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/geometry/projection.h"
#include "core/revision/ground_comparison.h"
#include "gis/exchange/feature_table.h"

namespace zw {

/// The layer "comparison" of an export: ground that only one of two states of a plan holds, that both hold,
/// and that passed from one zone to another; `before` and `after` name the states.
[[nodiscard]] exchange::FeatureTable comparisonTable(const GroundComparison& ground,
                                                     const Projection& projection, const std::string& before,
                                                     const std::string& after);

}  // namespace zw
