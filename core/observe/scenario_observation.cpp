// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/observe/scenario_observation.h"

#include <algorithm>
#include <array>

#include "core/network/two_threads.h"
#include "core/observe/patrol_reach.h"

namespace zw::observe {
namespace {

using network::Pace;

/// Of a zone that has no posts, or where nothing is looked at.
MetricSet unobserved(const Region& region) {
  const UnknownReason reason = region.elevation.empty() ? UnknownReason::NoElevation : UnknownReason::NoPosts;
  return {{"coverage.observed_share", Unknown{reason}, Unit::Share, "observed-share"},
          {"coverage.observed_border_share", Unknown{reason}, Unit::Share, "observed-share"},
          patrolShare(region, 0, {})};
}

}  // namespace

std::vector<PatrolReachBand> patrolReach(const Plan& plan, const network::SupplyNetwork& supply,
                                         std::span<const PatrolBases> patrols, const PatrolTime& time) {
  std::vector<PatrolReachBand> out(patrols.size());
  if (supply.network().graph().edgeCount() == 0) return out;
  std::vector<PatrolledZone> zones;
  for (const PatrolBases& from : patrols) zones.push_back(patrolledZone(supply.network(), from.zone));
  const std::vector<float> heights = nodeHeights(supply.network());
  constexpr std::array kPaces = {Pace::Likely, Pace::Slow, Pace::Quick};
  network::onTwoThreads(kPaces.size(), [&](std::size_t p) {
    const Pace pace = kPaces[p];
    const PatrolNetwork roads(supply.networkAt(pace), heights, patrolPace(plan, pace));
    std::vector<network::Millis> within = {time.likely};
    if (pace == Pace::Likely) within.insert(within.end(), {time.low, time.high});
    for (std::size_t i = 0; i < patrols.size(); ++i) {
      auto reached = roads.reach(patrols[i].posts, zones[i], within);
      if (pace == Pace::Slow)
        out[i].slow = std::move(reached[0]);
      else if (pace == Pace::Quick)
        out[i].quick = std::move(reached[0]);
      else {
        out[i].likely = std::move(reached[0]);
        out[i].shorter = std::move(reached[1]);
        out[i].longer = std::move(reached[2]);
      }
    }
  });
  return out;
}

std::vector<ObservingPost> observersOf(const Plan& plan, const Uuid& zone, const Projection& projection) {
  std::vector<ObservingPost> out;
  for (const Post* post : plan.postsOf(zone)) out.push_back({projection.forward(post->point), post->onMast});
  return out;
}

std::vector<MetricSet> scenarioObservation(const RegionIndex& index, const Plan& plan, const Uuid& scenario,
                                           const network::SupplyNetwork& supply) {
  const Region& region = *index.region;
  const auto zones = plan.zonesOf(scenario);
  std::vector<MetricSet> out(zones.size(), unobserved(region));
  std::vector<ObservingPost> observers;
  std::vector<std::size_t> held;     // zones that have posts
  std::vector<PatrolBases> patrols;  // of each of those
  for (std::size_t i = 0; i < zones.size(); ++i) {
    const auto own = observersOf(plan, zones[i]->id, *region.projection);
    if (own.empty()) continue;
    observers.insert(observers.end(), own.begin(), own.end());
    held.push_back(i);
    PatrolBases& from = patrols.emplace_back();
    for (const ObservingPost& post : own) from.posts.push_back(post.place);
    from.zone = region.projection->forward(zones[i]->shape);
  }
  if (held.empty()) return out;

  const auto terrain = std::make_shared<const Terrain>(index.region);
  ObservedPosts observed(terrain, observationFactors(plan));
  if (!terrain->empty()) observed.set(observers);
  const auto reach = patrolReach(plan, supply, patrols, patrolTime(plan));
  const double tolerance = coverageFactors(plan).frontageTolerance;
  network::onTwoThreads(held.size(), [&](std::size_t h) {
    MetricSet& figures = out[held[h]];
    if (!terrain->empty())
      figures = observed.metrics(observedZone(index, *terrain, patrols[h].zone, tolerance));
    else
      figures.pop_back();
    figures.push_back(patrolShare(region, patrols[h].posts.size(), reach[h]));
  });
  return out;
}

network::AllFigures reckonAllFigures(const std::shared_ptr<const Region>& region, const Plan& plan,
                                     const Uuid& scenario, const Uuid& state,
                                     const network::PlannedSoldiers& soldiers,
                                     std::shared_ptr<const RegionIndex> index) {
  network::AllFigures all =
      network::reckonAllFigures(region, plan, scenario, state, soldiers, std::move(index));
  const auto observed = scenarioObservation(*all.index, plan, scenario, *all.supply);
  for (std::size_t i = 0; i < observed.size(); ++i) {
    MetricSet& figures = all.figures.zones[i].figures;
    const auto elevation = std::find_if(figures.begin(), figures.end(), [](const Metric& metric) {
      return metric.id.starts_with("coverage.elevation");
    });
    figures.insert(elevation, observed[i].begin(), observed[i].end());
  }
  return all;
}

}  // namespace zw::observe
