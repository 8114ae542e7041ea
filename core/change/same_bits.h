// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

namespace zw {

/// Whether two things are equal and would be written as the same bytes: a zero with another sign is another
/// number here.
[[nodiscard]] bool isSameToTheBit(const PlanInfo& a, const PlanInfo& b);
[[nodiscard]] bool isSameToTheBit(const Scenario& a, const Scenario& b);
[[nodiscard]] bool isSameToTheBit(const Zone& a, const Zone& b);
[[nodiscard]] bool isSameToTheBit(const Base& a, const Base& b);
[[nodiscard]] bool isSameToTheBit(const Factor& a, const Factor& b);
[[nodiscard]] bool isSameToTheBit(const Phase& a, const Phase& b);
[[nodiscard]] bool isSameToTheBit(const NetworkState& a, const NetworkState& b);
[[nodiscard]] bool isSameToTheBit(const RoadStatus& a, const RoadStatus& b);
[[nodiscard]] bool isSameToTheBit(const AddedRoad& a, const AddedRoad& b);
[[nodiscard]] bool isSameToTheBit(const ExcludedArea& a, const ExcludedArea& b);
[[nodiscard]] bool isSameToTheBit(const Post& a, const Post& b);
[[nodiscard]] bool isSameToTheBit(const PoolUnit& a, const PoolUnit& b);
[[nodiscard]] bool isSameToTheBit(const Note& a, const Note& b);
[[nodiscard]] bool isSameToTheBit(const Bookmark& a, const Bookmark& b);
[[nodiscard]] bool isSameToTheBit(const ReferenceLayer& a, const ReferenceLayer& b);

}  // namespace zw
