// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <nlohmann/json.hpp>

#include "core/network/exposure.h"
#include "core/network/route.h"
#include "core/units/metric.h"

namespace zw::cli {

/// How commands print what they find on the road network.

/// An edge's number in files and on the command line: that of the region's road it is or is a piece of;
/// "+N" for the N-th edge of added roads.
[[nodiscard]] std::string roadCode(const network::RoadNetwork& network, network::EdgeIndex e);
/// "Khardali road (secondary, road 4711)".
[[nodiscard]] QString roadText(const network::RoadNetwork& network, network::EdgeIndex e);
/// "X25 (Qasmiyeh)".
[[nodiscard]] QString crossingText(const Crossing& crossing);
/// One after the other with commas; "none".
[[nodiscard]] QString crossingsText(const network::RoadNetwork& network,
                                    const std::vector<std::uint32_t>& crossings);

/// As times are written to JSON.
[[nodiscard]] double seconds(network::Millis time);
/// As the command-line contract has it, and what the route is exposed to.
[[nodiscard]] nlohmann::ordered_json routeJson(const network::RoadNetwork& network,
                                               const network::Route& route,
                                               const network::RouteExposure& exposure);
/// A line for each fact, each line led by `indent`.
[[nodiscard]] QString routeText(const network::RoadNetwork& network, const network::Route& route,
                                const network::RouteExposure& exposure, double borderMargin,
                                const QString& indent = {});
[[nodiscard]] QString planningAidText();

/// Of settlements by their index; in English where there is an English name.
[[nodiscard]] std::vector<std::string> settlementNames(const Region& region,
                                                       const std::vector<std::uint32_t>& settlements);

/// [longitude, latitude].
[[nodiscard]] nlohmann::ordered_json placeJson(const Region& region, ProjectedPoint place);
[[nodiscard]] nlohmann::ordered_json estimateJson(const Estimate& estimate, const char* unit);

}  // namespace zw::cli
