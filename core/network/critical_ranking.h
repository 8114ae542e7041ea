// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/network/criticality.h"
#include "core/network/supply.h"

namespace zw::network {

/// A road or crossing, and what it costs when it fails alone.
struct CriticalThing {
  std::optional<std::uint32_t> crossing;  ///< into RoadNetwork::crossings; nothing: a road
  std::vector<EdgeIndex> edges;           ///< that fail with it
  FailureLoss loss;
  std::size_t rank = 0;               ///< CriticalRanker::rankOf its loss
  std::vector<std::uint32_t> cutOff;  ///< into CriticalRanking::places
  /// Other roads, each of which failing alone costs the same and cuts off the same places: mostly those
  /// before and after it on the one way there.
  std::vector<EdgeIndex> alike{};
};

/// Two crossings that fail at once.
struct CriticalPair {
  std::uint32_t first = 0, second = 0;  ///< into RoadNetwork::crossings
  FailureLoss loss;
};

struct CriticalRanking {
  std::vector<CriticalThing> things;  ///< that cost anything, the worst first
  std::vector<CriticalPair> pairs;    ///< that cost more than the worse of the two alone, the worst first
  std::vector<ServedPlace> places;
  std::size_t unreached = 0;  ///< places without a road nearby, left out
  std::size_t uncounted = 0;  ///< units whose residents nobody has counted, taken as none
};

/// Every road and crossing failing alone, and every pair of crossings, for the region's people and the
/// soldiers in the scenario's zones (as their posts take, or else by supply.soldier_density). A crossing with
/// a single road stands for that road. With `only`, zones of the scenario: for them, the settlements in them
/// and the people there alone, as for one zone or for those that are held in one phase.
class CriticalRanker {
 public:
  /// The supply network is not kept after it changes: make a new one then.
  CriticalRanker(const SupplyNetwork& supply, const Plan& plan, const Uuid& scenario,
                 std::span<const Uuid> only = {}, const PlannedSoldiers& soldiers = {});

  /// The worst `count` of each.
  [[nodiscard]] CriticalRanking worst(std::size_t count) const;
  /// Of these edges failing together, both ways.
  [[nodiscard]] FailureLoss loss(std::span<const EdgeIndex> failed) const {
    return criticality_.loss(failed);
  }
  /// 1 of what costs most when it fails alone, 2 of what costs next to that; what costs the same shares a
  /// rank. Nothing where the loss is none.
  [[nodiscard]] std::optional<std::size_t> rankOf(const FailureLoss& loss) const;

 private:
  CriticalRanker(const SupplyNetwork& supply, ServedPlaces served);

  const RoadNetwork& network_;
  Criticality criticality_;
  std::size_t unreached_ = 0, uncounted_ = 0;
  std::vector<CriticalThing> things_;  ///< all that cost anything, the worst first; none with who is cut off
  std::vector<FailureLoss> losses_;    ///< theirs, each once
};

[[nodiscard]] CriticalRanking rankCritical(const SupplyNetwork& supply, const Plan& plan,
                                           const Uuid& scenario, std::size_t count,
                                           std::span<const Uuid> only = {},
                                           const PlannedSoldiers& soldiers = {});

}  // namespace zw::network
