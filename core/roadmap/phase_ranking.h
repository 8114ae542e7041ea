// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/network/critical_ranking.h"

namespace zw::roadmap {

/// What matters most in one phase: for the zones that are held in it and the people in them, over the roads
/// as they are in it.
struct PhaseRanking {
  Uuid phase;
  std::vector<Uuid> held;                                ///< as Plan::zonesHeldIn
  std::shared_ptr<const network::SupplyNetwork> supply;  ///< whose roads and crossings the ranking names
  network::CriticalRanking worst;                        ///< empty where no zone is held
};

/// How a road or crossing stands in one phase.
struct Standing {
  enum class Kind {
    Ranked,
    CostsNothing,  ///< nobody who is served in the phase needs it
    Closed,        ///< it cannot fail
    Absent,        ///< only network states of other phases add it
    NoZoneHeld
  };
  Kind kind = Kind::Absent;
  std::size_t rank = 0;  ///< where it is ranked: CriticalRanker::rankOf
  network::FailureLoss loss;
  friend bool operator==(const Standing&, const Standing&) = default;
};

/// A road or crossing that is among the worst of some phase, through all of them. One that several roads of a
/// network state make up fails with all of them.
struct ThroughPhases {
  std::size_t phase = 0;                  ///< by whose network it is named: of the ranking's phases
  std::optional<std::uint32_t> crossing;  ///< nothing: a road
  network::EdgeIndex edge = network::kNone;
  std::size_t alike = 0;            ///< other roads that cost the same in that phase
  std::vector<Standing> standings;  ///< by phase
};

struct RoadmapRanking {
  std::vector<PhaseRanking> phases;   ///< in the order of the roadmap
  std::vector<ThroughPhases> things;  ///< by their best rank, then by the first phase in which they have it
};

/// Ranks roads and crossings anew for each phase of a scenario's roadmap, the worst `count` of each. Empty
/// where there is no phase, or where `isGivenUp`, which is asked before each phase, says so.
[[nodiscard]] RoadmapRanking rankPhases(const std::shared_ptr<const Region>& region, const Plan& plan,
                                        const Uuid& scenario, std::size_t count,
                                        const network::PlannedSoldiers& soldiers,
                                        const std::function<bool()>& isGivenUp = {});

}  // namespace zw::roadmap
