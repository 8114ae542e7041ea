// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/observe/scenario_observation.h"

#include <algorithm>

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

/// Patrols from a zone's posts.
struct Patrols {
  std::vector<ProjectedPoint> posts;
  MultiPolygon<ProjectedPoint> zone;
  PatrolReachBand reach;
};

/// On two threads: each pace and time of each zone is on its own.
void reckonReach(const RegionIndex& index, const Plan& plan, const Terrain& terrain,
                 const network::RoadNetwork& network, std::vector<Patrols>& patrols) {
  if (network.graph().edgeCount() == 0) return;
  const network::RoadNetwork slow = network.with(travelFactors(plan, Pace::Slow)),
                             quick = network.with(travelFactors(plan, Pace::Quick));
  const PatrolNetwork likelyRoads(index, terrain, network), slowRoads(index, terrain, slow),
      quickRoads(index, terrain, quick);
  const PatrolTime time = patrolTime(plan);
  struct Case {
    PatrolReach PatrolReachBand::*reach;
    const PatrolNetwork& roads;
    Pace pace;
    network::Millis within;
  };
  const Case cases[] = {{&PatrolReachBand::likely, likelyRoads, Pace::Likely, time.likely},
                        {&PatrolReachBand::slow, slowRoads, Pace::Slow, time.likely},
                        {&PatrolReachBand::quick, quickRoads, Pace::Quick, time.likely},
                        {&PatrolReachBand::shorter, likelyRoads, Pace::Likely, time.low},
                        {&PatrolReachBand::longer, likelyRoads, Pace::Likely, time.high}};
  constexpr std::size_t kCases = std::size(cases);
  network::onTwoThreads(patrols.size() * kCases, [&](std::size_t i) {
    Patrols& of = patrols[i / kCases];
    const Case& one = cases[i % kCases];
    of.reach.*one.reach = one.roads.reach(of.posts, of.zone, patrolPace(plan, one.pace), one.within);
  });
}

bool hasPosts(const Plan& plan, const Uuid& scenario) {
  return std::any_of(plan.posts.begin(), plan.posts.end(), [&](const auto& entry) {
    const auto zone = plan.zones.find(entry.second.zone);
    return zone != plan.zones.end() && zone->second.scenario == scenario;
  });
}

}  // namespace

std::vector<ObservingPost> observersOf(const Plan& plan, const Uuid& zone, const Projection& projection) {
  std::vector<ObservingPost> out;
  for (const Post* post : plan.postsOf(zone)) out.push_back({projection.forward(post->point), post->onMast});
  return out;
}

std::vector<MetricSet> scenarioObservation(const RegionIndex& index, const Plan& plan, const Uuid& scenario,
                                           const network::RoadNetwork& network) {
  const Region& region = *index.region;
  const auto zones = plan.zonesOf(scenario);
  std::vector<MetricSet> out(zones.size(), unobserved(region));
  std::vector<ObservingPost> observers;
  std::vector<std::size_t> held;  // zones that have posts
  std::vector<Patrols> patrols;   // of each of those
  for (std::size_t i = 0; i < zones.size(); ++i) {
    const auto own = observersOf(plan, zones[i]->id, *region.projection);
    if (own.empty()) continue;
    observers.insert(observers.end(), own.begin(), own.end());
    held.push_back(i);
    Patrols& from = patrols.emplace_back();
    for (const ObservingPost& post : own) from.posts.push_back(post.place);
    from.zone = region.projection->forward(zones[i]->shape);
  }
  if (held.empty()) return out;

  const auto terrain = std::make_shared<const Terrain>(index.region);
  ObservedPosts observed(terrain, observationFactors(plan));
  if (!terrain->empty()) observed.set(observers);
  reckonReach(index, plan, *terrain, network, patrols);
  const double tolerance = coverageFactors(plan).frontageTolerance;
  for (std::size_t h = 0; h < held.size(); ++h) {
    MetricSet& figures = out[held[h]];
    if (!terrain->empty())
      figures = observed.metrics(observedZone(index, *terrain, patrols[h].zone, tolerance));
    else
      figures.pop_back();
    figures.push_back(patrolShare(region, patrols[h].posts.size(), patrols[h].reach));
  }
  return out;
}

void addObservation(const RegionIndex& index, const Plan& plan, const Uuid& scenario, const Uuid& state,
                    ScenarioFigures& figures) {
  std::vector<MetricSet> observed(figures.zones.size(), unobserved(*index.region));
  if (hasPosts(plan, scenario))
    observed = scenarioObservation(index, plan, scenario,
                                   network::RoadNetwork(index.region, network::travelFactors(plan),
                                                        network::networkChanges(plan, state, *index.region)));
  for (std::size_t i = 0; i < figures.zones.size(); ++i) {
    MetricSet& all = figures.zones[i].figures;
    const auto elevation = std::find_if(all.begin(), all.end(), [](const Metric& metric) {
      return metric.id.starts_with("coverage.elevation");
    });
    all.insert(elevation, observed[i].begin(), observed[i].end());
  }
}

network::AllFigures reckonAllFigures(const std::shared_ptr<const Region>& region, const Plan& plan,
                                     const Uuid& scenario, const Uuid& state,
                                     const network::PlannedSoldiers& soldiers,
                                     std::shared_ptr<const RegionIndex> index) {
  network::AllFigures all =
      network::reckonAllFigures(region, plan, scenario, state, soldiers, std::move(index));
  addObservation(*all.index, plan, scenario, state, all.figures);
  return all;
}

}  // namespace zw::observe
