// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "core/network/supply.h"
#include "core/observe/patrol_reach.h"

namespace zw {

/// What patrols from a zone's posts reach, as the panel and the map show it: a snapshot that rests on no
/// network any more.
struct PatrolView {
  struct Reached {
    observe::PatrolMeans means{};
    Estimate roads;        ///< m
    Estimate settlements;  ///< how many
  };
  double minutes = 0;  ///< within which, likely
  double roads = 0;    ///< m in the zone
  double settlements = 0;
  std::array<Reached, observe::kPatrolMeans.size()> reached;
  std::size_t postsWithoutRoad = 0;
  Metric share;  ///< coverage.patrol_share
  std::vector<Line<ProjectedPoint>> roadsByDay;
};
/// `held`: a plan of the zone alone with its posts and the factors.
[[nodiscard]] PatrolView patrolView(const network::SupplyNetwork& supply, const Plan& held,
                                    const MultiPolygon<LonLat>& shape);

}  // namespace zw
