// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/settlement_access.h"

#include <algorithm>

namespace zw::network {

std::vector<Seed> SettlementAccess::seeds(const RoadNetwork& network, Direction direction) const {
  std::vector<Seed> seeds;
  for (const Access& access : accesses) {
    const auto more = network.seeds(access, direction);
    seeds.insert(seeds.end(), more.begin(), more.end());
  }
  return seeds;
}

SettlementAccess settlementAccess(const RoadNetwork& network, ProjectedPoint settlement) {
  using Kind = SettlementAccess::Kind;
  auto near = network.accessesWithin(settlement, network.factors().settlementReach);
  if (!near.empty()) return {Kind::OnNetwork, std::move(near)};
  if (const auto access = network.access(settlement)) return {Kind::AssumedLink, {*access}};
  return {};
}

SettlementService settlementService(const RoadNetwork& network,
                                    std::span<const ShortestPathTree* const> trees) {
  SettlementService service;
  const auto& settlements = network.region().settlements;
  for (std::uint32_t i = 0; i < settlements.size(); ++i) {
    const SettlementAccess access = settlementAccess(network, settlements[i].point);
    switch (access.kind) {
      case SettlementAccess::Kind::OnNetwork:
        ++service.onNetwork;
        break;
      case SettlementAccess::Kind::AssumedLink:
        service.assumed.push_back(i);
        service.links.push_back(access.accesses.front());
        break;
      case SettlementAccess::Kind::None:
        service.noRoad.push_back(i);
        break;
    }
    const auto ends = access.seeds(network, Direction::Towards);
    const bool isServed = std::any_of(trees.begin(), trees.end(), [&](const ShortestPathTree* tree) {
      return std::any_of(ends.begin(), ends.end(),
                         [&](const Seed& end) { return tree->time(end.node) != kUnreachable; });
    });
    if (!isServed && !trees.empty()) service.cutOff.push_back(i);
  }
  return service;
}

}  // namespace zw::network
