// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/network/road_network.h"
#include "gis/exchange/feature_table.h"

namespace zw {

/// The road network as it is reckoned with: `nodes` (id) and `edges` (id, source, target, length_m, time_s,
/// reverse_time_s, class, status, name, data_source). A null time: closed that way. Roads that no vehicle
/// uses and roads that added ones divide are left out; the pieces of the latter stand for them.
[[nodiscard]] std::vector<exchange::FeatureTable> networkTables(const network::RoadNetwork& network);

}  // namespace zw
