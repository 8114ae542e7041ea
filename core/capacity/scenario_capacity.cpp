// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capacity/scenario_capacity.h"

#include <algorithm>

#include "core/model/factor_ranges.h"
#include "core/network/vehicle_roads.h"
#include "core/observe/scenario_observation.h"

namespace zw::capacity {
namespace {

constexpr int kMostMonths = 600;

std::optional<Date> dayOf(const Plan& plan, const Zone& zone) {
  return Date::fromText(plan.heldFrom(zone));
}

Date startOf(const Plan& plan, const std::vector<const Zone*>& zones,
             const ScenarioCapacityOptions& options) {
  if (options.start) return *options.start;
  std::optional<Date> earliest;
  for (const Zone* zone : zones)
    if (const auto day = dayOf(plan, *zone); day && (!earliest || *day < *earliest)) earliest = day;
  return earliest.value_or(options.today);
}

std::string zoneFeature(const Zone& zone) {
  return "zone '" + zone.name + "'";
}

}  // namespace

ZonePosts zonePosts(const Region& region, const Plan& plan, const Zone& zone) {
  ZonePosts out;
  for (const Post* post : plan.postsOf(zone.id)) {
    auto& kind = post->kind == PostKind::Checkpoint ? out.checkpoints : out.observationPosts;
    kind.push_back({post->onDuty, post->hoursPerDay});
  }
  out.reactionForce = zone.reactionForce;
  // Without a post nothing is known of the soldiers, however long the roads are.
  if (!zone.patrolled || !out.planned()) return out;
  if (region.roads.empty())
    out.patrol = Unknown{UnknownReason::NoRoads};
  else {
    const network::VehicleRoads roads = network::vehicleRoads(region, region.projection->forward(zone.shape));
    out.patrol = PatrolRoute{roads.length, roads.climb};
  }
  return out;
}

network::PlannedSoldiers plannedSoldiers(const Region& region, const Plan& plan, const Uuid& scenario) {
  network::PlannedSoldiers out;
  const auto factors = CapacityFactors::from(plan.factors);
  if (!factors) return out;
  for (const Zone* zone : plan.zonesOf(scenario)) {
    const auto ledger = capacityLedger(zonePosts(region, plan, *zone), *factors);
    if (!ledger) continue;
    if (const auto* soldiers = std::get_if<Estimate>(&ledger->totals.soldiers.value))
      out.emplace(zone->id, *soldiers);
  }
  return out;
}

const ZoneCapacity* ScenarioCapacity::of(const Uuid& zone) const {
  const auto place = std::find_if(found.zones.begin(), found.zones.end(),
                                  [&](const ZoneCapacity& each) { return each.zone == zone; });
  return place == found.zones.end() ? nullptr : &*place;
}

Result<ScenarioCapacity> scenarioCapacity(const Region& region, const Plan& plan, const Uuid& scenario,
                                          std::span<const network::BaseDistances> distances,
                                          const ScenarioCapacityOptions& options) {
  if (options.months < 1 || options.months > kMostMonths)
    return fail({ErrorCode::BadValue, {}, {}, "months", "must be 1 to 600"});
  auto factors = CapacityFactors::from(plan.factors);
  if (!factors) return fail(std::move(factors.error()));
  const auto zones = plan.zonesOf(scenario);
  ScenarioCapacity out;
  CapacityRequest& request = out.request;
  request.factors = *factors;
  request.start = startOf(plan, zones, options);
  request.end = request.start.plusMonths(options.months);
  request.draws = options.draws;
  for (const PoolUnit* unit : plan.poolInOrder()) request.pool.push_back(*unit);

  std::vector<std::size_t> order;
  for (std::size_t z = 0; z < zones.size(); ++z) order.push_back(z);
  const auto from = [&](std::size_t z) { return dayOf(plan, *zones[z]).value_or(request.start); };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return from(a) < from(b); });
  for (const std::size_t z : order)
    request.zones.push_back({zones[z]->id, zonePosts(region, plan, *zones[z]), from(z)});
  if (!distances.empty())
    for (const PoolUnit& unit : request.pool) {
      auto& row = request.distances.emplace_back();
      for (const std::size_t z : order) {
        const auto known = distances[z].find(unit.homeBase);
        row.push_back(known == distances[z].end() ? std::nullopt : std::optional(known->second));
      }
    }
  for (const HeldZone& zone : request.zones)
    if (auto checked = checkPosts(zone.posts); !checked) {
      checked.error().feature = zoneFeature(plan.zones.at(zone.id)) + ", " + checked.error().feature;
      return fail(std::move(checked.error()));
    }
  auto found = planCapacity(request);
  if (!found) {
    if (const auto id = Uuid::fromText(found.error().feature); id && plan.zones.contains(*id))
      found.error().feature = zoneFeature(plan.zones.at(*id));
    return fail(std::move(found.error()));
  }
  out.found = std::move(*found);
  return out;
}

Result<FiguresWithCapacity> reckonAllFigures(const std::shared_ptr<const Region>& region, const Plan& plan,
                                             const Uuid& scenario, const Uuid& state,
                                             const ScenarioCapacityOptions& options,
                                             std::shared_ptr<const RegionIndex> index) {
  for (const char* those : {"observation.", "patrol."})
    if (auto checked = checkFactors(plan.factors, those); !checked) return fail(std::move(checked.error()));
  auto all = observe::reckonAllFigures(region, plan, scenario, state,
                                       plannedSoldiers(*region, plan, scenario), std::move(index));
  const auto capacity = scenarioCapacity(*region, plan, scenario, all.distances, options);
  if (!capacity) return fail(capacity.error());
  for (ZoneFigures& zone : all.figures.zones)
    if (const ZoneCapacity* held = capacity->of(zone.zone))
      zone.figures.insert(zone.figures.end(), held->figures.begin(), held->figures.end());
  MetricSet& ofPlan = all.figures.plan;
  ofPlan.insert(ofPlan.end(), capacity->found.figures.begin(), capacity->found.figures.end());
  return FiguresWithCapacity{std::move(all.index), std::move(all.figures)};
}

}  // namespace zw::capacity
