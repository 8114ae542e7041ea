// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/network/scenario_supply.h"
#include "core/observe/observed_figures.h"
#include "core/observe/patrol_reach.h"

namespace zw::observe {

/// Who looks from a zone's posts, by the posts' names: from a checkpoint as from an observation post.
[[nodiscard]] std::vector<ObservingPost> observersOf(const Plan& plan, const Uuid& zone,
                                                     const Projection& projection);

/// From where patrols start, and the zone that they hold.
struct PatrolBases {
  std::vector<ProjectedPoint> posts;
  MultiPolygon<ProjectedPoint> zone;
};
/// What each of them reaches; the paces on two threads. In a region without roads nothing is there to be
/// reached.
[[nodiscard]] std::vector<PatrolReachBand> patrolReach(const Plan& plan, const network::SupplyNetwork& supply,
                                                       std::span<const PatrolBases> patrols,
                                                       const PatrolTime& time);

/// coverage.observed_share, coverage.observed_border_share and coverage.patrol_share of each zone of a
/// scenario, in the order in which a person sees them. What is seen of a zone is seen from the posts of every
/// zone of the scenario; patrols start from its own. Only zones that have posts are looked at; the others'
/// figures are unknown (NoElevation, NoRoads, NoPosts). `supply` must have been made of the index's region.
[[nodiscard]] std::vector<MetricSet> scenarioObservation(const RegionIndex& index, const Plan& plan,
                                                         const Uuid& scenario,
                                                         const network::SupplyNetwork& supply);

/// network::reckonAllFigures() and these figures among them, before those of elevation.
[[nodiscard]] network::AllFigures reckonAllFigures(const std::shared_ptr<const Region>& region,
                                                   const Plan& plan, const Uuid& scenario, const Uuid& state,
                                                   const network::PlannedSoldiers& soldiers,
                                                   std::shared_ptr<const RegionIndex> index = nullptr);

}  // namespace zw::observe
