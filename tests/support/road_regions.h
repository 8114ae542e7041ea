// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "core/model/region.h"
#include "core/network/road_graph.h"

namespace zw::testing {

/// A region that holds nothing but a graph's edges as straight minor roads between the nodes' places, one-way
/// or closed as in the graph.
[[nodiscard]] std::shared_ptr<Region> makeRoadRegion(const network::RoadGraph& graph,
                                                     const std::vector<ProjectedPoint>& places);

}  // namespace zw::testing
