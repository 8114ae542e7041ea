// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/observe/patrol_reach.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/network/settlement_access.h"
#include "core/observe/parts_inside.h"
#include "core/units/propagate.h"

namespace zw::observe {
namespace {

using network::Access;
using network::Direction;
using network::EdgeIndex;
using network::GraphEdge;
using network::kClosed;
using network::kUnreachable;
using network::Millis;
using network::RoadGraph;
using network::Seed;
using network::ShortestPathTree;

constexpr double kMillisPerMetreAtOneKmH = 3600;
constexpr double kMillisPerMinute = 60000;
constexpr double kClimbStep = 10;  // m that the climb's time is for

Millis millis(double time) {
  return static_cast<Millis>(std::clamp(std::round(time), 1.0, static_cast<double>(network::kLongest)));
}

/// One mode of going: times on the edges, and from posts and settlements to them.
struct Going {
  const RoadGraph* graph = nullptr;
  std::optional<double> linkKmh;  ///< nothing: as the network has it
};

Access linked(Access access, const Going& going) {
  if (going.linkKmh)
    access.linkTime =
        static_cast<Millis>(std::round(access.linkMetres * kMillisPerMetreAtOneKmH / *going.linkKmh));
  return access;
}

/// The time from any post to a settlement, along the edge that both are at too.
Millis arrival(const Going& going, const ShortestPathTree& tree, const std::vector<Access>& posts,
               const Access& place) {
  Millis least = kUnreachable;
  for (const Seed& end : seedsOf(*going.graph, place, Direction::Towards))
    if (tree.time(end.node) != kUnreachable) least = std::min(least, tree.time(end.node) + end.time);
  for (const Access& post : posts) {
    if (post.edge != place.edge) continue;
    const GraphEdge& edge = going.graph->edge(place.edge);
    const Millis whole = place.share >= post.share ? edge.forward : edge.backward;
    if (whole != kClosed)
      least = std::min(least, post.linkTime + place.linkTime +
                                  network::shareOf(whole, std::abs(place.share - post.share)));
  }
  return least;
}

/// Shares of an edge, in order and apart from each other.
using Parts = std::vector<std::pair<double, double>>;

double common(const Parts& a, const Parts& b) {
  double sum = 0;
  for (const auto& [from, to] : a)
    for (const auto& [start, end] : b) sum += std::max(0.0, std::min(to, end) - std::max(from, start));
  return sum;
}
Parts joined(Parts parts) {
  std::sort(parts.begin(), parts.end());
  Parts out;
  for (const auto& part : parts)
    if (!out.empty() && part.first <= out.back().second)
      out.back().second = std::max(out.back().second, part.second);
    else
      out.push_back(part);
  return out;
}

/// The parts of a road's line in the zone, as shares of its length.
Parts insideOf(const ZoneBoundary& zone, const Line<ProjectedPoint>& line) {
  Parts out;
  if (!boundsOf(line).intersects(zone.box())) return out;
  const double whole = lengthOf(line);
  double before = 0;
  for (std::size_t i = 1; i < line.size() && whole > 0; ++i) {
    const double length = std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
    partsInside(zone, line[i - 1], line[i], [&](double from, double to) {
      out.emplace_back((before + from * length) / whole, (before + to * length) / whole);
    });
    before += length;
  }
  return joined(std::move(out));
}

}  // namespace

PatrolPace patrolPace(const Plan& plan, network::Pace pace) {
  PatrolPace out;
  const auto take = [&](const char* id, double& value, bool quickAtHigh) {
    const auto found = plan.factors.find(id);
    if (found == plan.factors.end()) return;
    const Factor& factor = found->second;
    if (pace == network::Pace::Likely)
      value = factor.value;
    else
      value = (pace == network::Pace::Quick) == quickAtHigh ? factor.high : factor.low;
  };
  take("patrol.speed_road_day", out.roadDay, true);
  take("patrol.speed_road_night", out.roadNight, true);
  take("patrol.speed_terrain_day", out.terrainDay, true);
  take("patrol.speed_terrain_night", out.terrainNight, true);
  take("patrol.climb_time", out.climb, false);
  return out;
}

PatrolNetwork::PatrolNetwork(const RegionIndex& index, const Terrain& terrain,
                             const network::RoadNetwork& network)
    : index_(index), network_(network) {
  heights_.reserve(network.graph().nodeCount());
  for (network::NodeIndex node = 0; node < network.graph().nodeCount(); ++node) {
    const auto ground = terrain.empty() ? std::nullopt : terrain.ground(terrain.place(network.place(node)));
    heights_.push_back(ground ? static_cast<float>(*ground) : std::numeric_limits<float>::quiet_NaN());
  }
}

RoadGraph PatrolNetwork::footGraph(double kmh, double climbMinutes) const {
  std::vector<GraphEdge> edges = network_.graph().edges();
  for (EdgeIndex e = 0; e < edges.size(); ++e) {
    GraphEdge& edge = edges[e];
    edge.forward = edge.backward = kClosed;
    if (network_.passability(e) == Passability::Closed || network_.isExcluded(e) || network_.isDivided(e))
      continue;
    const double level = static_cast<double>(network_.road(e).lengthMetres) * kMillisPerMetreAtOneKmH / kmh;
    const double rise = static_cast<double>(heights_[edge.to]) - static_cast<double>(heights_[edge.from]);
    const auto climbing = [&](double metres) {
      return metres > 0 ? metres / kClimbStep * climbMinutes * kMillisPerMinute : 0;  // NaN: as if level
    };
    edge.forward = millis(level + climbing(rise));
    edge.backward = millis(level + climbing(-rise));
  }
  return {network_.graph().nodeCount(), std::move(edges)};
}

PatrolReach PatrolNetwork::reach(const std::vector<ProjectedPoint>& posts,
                                 const MultiPolygon<ProjectedPoint>& zone, const PatrolPace& pace,
                                 Millis within) const {
  PatrolReach out;
  ZoneBoundary boundary(*index_.region->projection, index_.grid);
  boundary.set(zone);
  std::vector<Access> accesses;
  for (const ProjectedPoint post : posts) {
    if (const auto access = network_.access(post))
      accesses.push_back(*access);
    else
      ++out.withoutAccess;
  }
  struct Place {
    std::uint32_t settlement = 0;
    std::vector<Access> accesses;  ///< as for supply: by every road that serves it
    std::array<bool, kPatrolModes> arrives{};
  };
  std::vector<Place> settlements;
  for (std::uint32_t i = 0; i < index_.region->settlements.size(); ++i)
    if (const ProjectedPoint place = index_.region->settlements[i].point; boundary.contains(place))
      settlements.push_back({i, settlementAccess(network_, place).accesses, {}});

  const RoadGraph byDay = footGraph(pace.roadDay, pace.climb),
                  byNight = footGraph(pace.roadNight, pace.climb);
  const std::array<Going, kPatrolModes> goings = {
      Going{&network_.graph(), {}}, {&byDay, pace.terrainDay}, {&byNight, pace.terrainNight}};
  for (std::size_t mode = 0; mode < kPatrolModes; ++mode) {
    const Going& going = goings[mode];
    std::vector<Access> starts;
    std::vector<Seed> seeds;
    for (const Access& access : accesses) {
      starts.push_back(linked(access, going));
      for (const Seed& seed : seedsOf(*going.graph, starts.back(), Direction::From)) seeds.push_back(seed);
    }
    ShortestPathTree tree;
    tree.build(*going.graph, seeds);
    out.parts[mode] = reachedParts(*going.graph, tree, starts, within);
    for (Place& place : settlements) {
      place.arrives[mode] =
          std::any_of(place.accesses.begin(), place.accesses.end(), [&](const Access& access) {
            return arrival(going, tree, starts, linked(access, going)) <= within;
          });
      if (place.arrives[mode]) out.reachedSettlements[mode].push_back(place.settlement);
    }
  }

  out.settlements.total = static_cast<double>(settlements.size());
  for (const Place& place : settlements) {
    const auto& by = place.arrives;
    for (std::size_t mode = 0; mode < kPatrolModes; ++mode) out.settlements.by[mode] += by[mode] ? 1 : 0;
    out.settlements.byDay += by[0] || by[1] ? 1 : 0;
    out.settlements.byNight += by[0] || by[2] ? 1 : 0;
  }

  measureRoads(boundary, out);
  return out;
}

void PatrolNetwork::measureRoads(const ZoneBoundary& zone, PatrolReach& out) const {
  std::array<std::size_t, kPatrolModes> next{};
  for (EdgeIndex e = 0; e < network_.graph().edgeCount(); ++e) {
    std::array<Parts, kPatrolModes> reached;
    for (std::size_t mode = 0; mode < kPatrolModes; ++mode)
      for (; next[mode] < out.parts[mode].size() && out.parts[mode][next[mode]].edge == e; ++next[mode])
        reached[mode].emplace_back(out.parts[mode][next[mode]].from, out.parts[mode][next[mode]].to);
    if (network_.isDivided(e)) continue;
    const Road& road = network_.road(e);
    const Parts inside = insideOf(zone, road.line);
    if (inside.empty()) continue;
    const auto metres = static_cast<double>(road.lengthMetres);
    const double length = metres * common(inside, {{0, 1}});
    out.roads.total += length;
    const GraphEdge& edge = network_.graph().edge(e);
    if (std::isnan(heights_[edge.from]) || std::isnan(heights_[edge.to])) out.unknownClimb += length;
    for (std::size_t mode = 0; mode < kPatrolModes; ++mode)
      out.roads.by[mode] += metres * common(inside, reached[mode]);
    const auto either = [&](PatrolMode foot) {
      Parts both = reached[0];
      const Parts& other = reached[static_cast<std::size_t>(foot)];
      both.insert(both.end(), other.begin(), other.end());
      return metres * common(inside, joined(std::move(both)));
    };
    out.roads.byDay += either(PatrolMode::FootByDay);
    out.roads.byNight += either(PatrolMode::FootByNight);
  }
}

PatrolTime patrolTime(const Plan& plan) {
  PatrolTime out;
  const auto found = plan.factors.find("patrol.reach_time");
  if (found == plan.factors.end()) return out;
  const auto time = [](double minutes) { return millis(minutes * kMillisPerMinute); };
  return {time(found->second.low), time(found->second.value), time(found->second.high)};
}

Metric patrolShare(const Region& region, std::size_t posts, const PatrolReachBand& reach) {
  Metric out{"coverage.patrol_share", Unknown{UnknownReason::NoRoads}, Unit::Share, "patrol-reach"};
  if (region.roads.empty()) return out;
  const double whole = reach.likely.roads.total;
  if (posts == 0)
    out.value = Unknown{UnknownReason::NoPosts};
  else if (!(whole > 0))
    out.value = Unknown{UnknownReason::NoRoadsInside};
  else {
    // propagate() moves one factor at a time; 0, 1 and 2 stand for its low, likely and high end.
    enum Factor : std::uint8_t { Pace, Time, Factors };
    const auto share = [&](const std::vector<double>& ends) {
      const PatrolReach& reached = ends[Pace] < 1   ? reach.slow
                                   : ends[Pace] > 1 ? reach.quick
                                   : ends[Time] < 1 ? reach.shorter
                                   : ends[Time] > 1 ? reach.longer
                                                    : reach.likely;
      return reached.roads.byDay / whole;
    };
    Estimate band = propagate(std::vector<Estimate>(Factors, Estimate{0, 1, 2}), share);
    band.high = std::min(1.0, band.high);
    out.value = band;
  }
  return out;
}

}  // namespace zw::observe
