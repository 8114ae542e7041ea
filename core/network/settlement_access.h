// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/network/road_network.h"

namespace zw::network {

/// How a settlement reaches the roads. It is an area of which only a point is known, so every road within
/// TravelFactors::settlementReach of that point serves it; a settlement without one is off the network, and
/// gets an *assumed access link* to the nearest road within RoadNetwork::kAccessLimit, if there is any.
struct SettlementAccess {
  enum class Kind : std::uint8_t { OnNetwork, AssumedLink, None };
  Kind kind = Kind::None;
  std::vector<Access> accesses;  ///< one where the link is assumed; by distance

  /// RoadNetwork::seeds of all of them.
  [[nodiscard]] std::vector<Seed> seeds(const RoadNetwork& network, Direction direction) const;
};
[[nodiscard]] SettlementAccess settlementAccess(const RoadNetwork& network, ProjectedPoint settlement);

/// All settlements of a region, as the bases reach them.
struct SettlementService {
  std::size_t onNetwork = 0;
  std::vector<std::uint32_t> assumed;  ///< into Region::settlements: reached over an assumed link, if at all
  std::vector<std::uint32_t> noRoad;   ///< none within reach
  std::vector<std::uint32_t> cutOff;   ///< that no base reaches, those without a road included
  std::vector<Access> links;           ///< of those in `assumed`
};
/// `trees`: from the bases, Direction::From. Without one nobody is served, and nobody counts as cut off.
[[nodiscard]] SettlementService settlementService(const RoadNetwork& network,
                                                  std::span<const ShortestPathTree* const> trees);

}  // namespace zw::network
