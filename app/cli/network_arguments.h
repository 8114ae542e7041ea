// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/cli/plan_arguments.h"
#include "core/network/road_network.h"

/// What the commands that travel the road network take.
namespace zw::cli {

/// --from, --close and --state.
struct NetworkArguments : PlanArguments {
  std::string from;
  std::vector<std::string> closed;
};
void addNetworkArguments(CLI::App& command, NetworkArguments& arguments);

/// The place that --from names: a base of the plan, or a place. Errors: NotFound, OutsideRegion.
[[nodiscard]] Result<ProjectedPoint> startOf(const NetworkArguments& arguments, const Plan& plan,
                                             const Region& region);

/// The region's roads in a network state (nil: as the pack has them), less those that --close names. Errors:
/// NotFound; EmptyLayer when there are none.
[[nodiscard]] Result<network::RoadNetwork> networkOf(const NetworkArguments& arguments, const Uuid& state,
                                                     const Plan& plan,
                                                     const std::shared_ptr<const Region>& region);

}  // namespace zw::cli
