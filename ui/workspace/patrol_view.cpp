// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/patrol_view.h"

#include "core/geometry/polyline.h"
#include "core/observe/scenario_observation.h"

namespace zw {

using namespace observe;

PatrolView patrolView(const network::SupplyNetwork& supply, const Plan& held,
                      const MultiPolygon<LonLat>& shape) {
  const Region& region = supply.network().region();
  PatrolBases bases{{}, region.projection->forward(shape)};
  for (const auto& [id, post] : held.posts) bases.posts.push_back(region.projection->forward(post.point));
  const PatrolTime time = patrolTime(held);
  const PatrolReachBand reach = std::move(patrolReach(held, supply, {&bases, 1}, time).front());

  PatrolView view;
  view.minutes = static_cast<double>(time.likely) / 60'000;
  view.roads = reach.likely.roads.total;
  view.settlements = reach.likely.settlements.total;
  for (std::size_t i = 0; i < kPatrolMeans.size(); ++i) {
    const PatrolMeans means = kPatrolMeans[i];
    view.reached[i] = {
        means, bandOf(reach, view.roads, [&](const PatrolReach& one) { return one.roads.of(means); }),
        bandOf(reach, view.settlements, [&](const PatrolReach& one) { return one.settlements.of(means); })};
  }
  view.postsWithoutRoad = reach.likely.withoutAccess;
  view.share = patrolShare(region, bases.posts.size(), reach);
  for (const network::ReachedPart& part : reach.likely.partsByDay)
    view.roadsByDay.push_back(partOf(supply.network().road(part.edge).line, part.from, part.to));
  return view;
}

}  // namespace zw
