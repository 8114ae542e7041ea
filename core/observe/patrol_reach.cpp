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
using network::kMillisPerMinute;
using network::kUnreachable;
using network::Millis;
using network::RoadGraph;
using network::Seed;
using network::ShortestPathTree;

constexpr double kMillisPerMetreAtOneKmH = 3600;
constexpr double kClimbStep = 10;  // m that the climb's time is for

Millis millis(double time) {
  return static_cast<Millis>(std::clamp(std::round(time), 1.0, static_cast<double>(network::kLongest)));
}

using Parts = PatrolledZone::Parts;

double lengthOf(const Parts& parts) {
  double sum = 0;
  for (const auto& [from, to] : parts) sum += to - from;
  return sum;
}

/// In order, if both are.
Parts common(const Parts& a, const Parts& b) {
  Parts out;
  for (const auto& [from, to] : a)
    for (const auto& [start, end] : b)
      if (std::max(from, start) < std::min(to, end))
        out.emplace_back(std::max(from, start), std::min(to, end));
  return out;
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

/// Rows in which a zone's boundary is looked up.
CellGrid rowsOver(const Box<ProjectedPoint>& box) {
  constexpr int kRows = 64;
  CellGrid grid;
  if (box.empty()) return grid;
  grid.originX = box.minX - 1;
  grid.originY = box.minY - 1;
  grid.size = (std::max(box.width(), box.height()) + 2) / kRows;
  grid.columns = grid.rows = kRows;
  return grid;
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

PatrolledZone patrolledZone(const network::RoadNetwork& network, const MultiPolygon<ProjectedPoint>& zone) {
  const Region& region = network.region();
  ZoneBoundary boundary(*region.projection, rowsOver(boundsOf(zone)));
  boundary.set(zone);
  PatrolledZone out;
  for (EdgeIndex e = 0; e < network.graph().edgeCount(); ++e) {
    if (network.isDivided(e) || !mayMeet(network.road(e), boundary.box())) continue;
    if (Parts inside = insideOf(boundary, network.road(e).line); !inside.empty())
      out.roads.push_back({e, std::move(inside)});
  }
  for (std::uint32_t i = 0; i < region.settlements.size(); ++i)
    if (boundary.contains(region.settlements[i].point)) out.settlements.push_back(i);
  return out;
}

std::vector<float> nodeHeights(const network::RoadNetwork& network) {
  const ElevationGrid& elevation = network.region().elevation;
  const Projection& projection = *network.region().projection;
  std::vector<float> heights;
  heights.reserve(network.graph().nodeCount());
  for (network::NodeIndex node = 0; node < network.graph().nodeCount(); ++node) {
    const auto ground = elevation.empty()
                            ? std::nullopt
                            : elevation.ground(elevation.place(projection.inverse(network.place(node))));
    heights.push_back(ground ? static_cast<float>(*ground) : std::numeric_limits<float>::quiet_NaN());
  }
  return heights;
}

PatrolNetwork::PatrolNetwork(const network::RoadNetwork& network, std::span<const float> heights,
                             const PatrolPace& pace)
    : network_(network),
      pace_(pace),
      heights_(heights),
      byDay_(footGraph(pace.roadDay)),
      byNight_(footGraph(pace.roadNight)) {}

const RoadGraph& PatrolNetwork::graph(PatrolMode mode) const {
  return mode == PatrolMode::Vehicle ? network_.graph() : mode == PatrolMode::FootByDay ? byDay_ : byNight_;
}

RoadGraph PatrolNetwork::footGraph(double kmh) const {
  std::vector<GraphEdge> edges = network_.graph().edges();
  for (EdgeIndex e = 0; e < edges.size(); ++e) {
    GraphEdge& edge = edges[e];
    edge.forward = edge.backward = kClosed;
    if (network_.passability(e) == Passability::Closed || network_.isExcluded(e) || network_.isDivided(e))
      continue;
    const double level = static_cast<double>(network_.road(e).lengthMetres) * kMillisPerMetreAtOneKmH / kmh;
    const double rise = static_cast<double>(heights_[edge.to]) - static_cast<double>(heights_[edge.from]);
    const auto climbing = [&](double metres) {
      return metres > 0 ? metres / kClimbStep * pace_.climb * kMillisPerMinute : 0;  // NaN: as if level
    };
    edge.forward = millis(level + climbing(rise));
    edge.backward = millis(level + climbing(-rise));
  }
  return {network_.graph().nodeCount(), std::move(edges)};
}

/// How patrols get from a road to a place beside it: by vehicle as the network has it, on foot across
/// country.
Access PatrolNetwork::linked(Access access, PatrolMode mode) const {
  if (mode != PatrolMode::Vehicle) {
    const double kmh = mode == PatrolMode::FootByDay ? pace_.terrainDay : pace_.terrainNight;
    access.linkTime = static_cast<Millis>(std::round(access.linkMetres * kMillisPerMetreAtOneKmH / kmh));
  }
  return access;
}

/// The time from any post to a place, along the edge that both are at too.
Millis PatrolNetwork::arrival(const Going& going, const Access& place) const {
  const RoadGraph& roads = graph(going.mode);
  Millis least = kUnreachable;
  for (const Seed& end : seedsOf(roads, place, Direction::Towards))
    if (going.tree.time(end.node) != kUnreachable)
      least = std::min(least, going.tree.time(end.node) + end.time);
  for (const Access& post : going.starts) {
    if (post.edge != place.edge) continue;
    const GraphEdge& edge = roads.edge(place.edge);
    const Millis whole = place.share >= post.share ? edge.forward : edge.backward;
    if (whole != kClosed)
      least = std::min(least, post.linkTime + place.linkTime +
                                  network::shareOf(whole, std::abs(place.share - post.share)));
  }
  return least;
}

std::vector<PatrolReach> PatrolNetwork::reach(const std::vector<ProjectedPoint>& posts,
                                              const PatrolledZone& zone,
                                              std::span<const Millis> within) const {
  PatrolReach none;
  std::vector<Access> accesses;
  for (const ProjectedPoint post : posts) {
    if (const auto access = network_.access(post))
      accesses.push_back(*access);
    else
      ++none.withoutAccess;
  }
  const Millis longest = within.empty() ? 0 : *std::max_element(within.begin(), within.end());
  ShortestPathTree::Workspace space;
  std::vector<Going> goings;
  for (std::size_t m = 0; m < kPatrolModes; ++m) {
    Going& going = goings.emplace_back(Going{static_cast<PatrolMode>(m), {}, {}});
    std::vector<Seed> seeds;
    for (const Access& access : accesses) {
      going.starts.push_back(linked(access, going.mode));
      const auto more = seedsOf(graph(going.mode), going.starts.back(), Direction::From);
      seeds.insert(seeds.end(), more.begin(), more.end());
    }
    going.tree.build(graph(going.mode), seeds, space, longest);
  }

  none.settlements.total = static_cast<double>(zone.settlements.size());
  std::vector<PatrolReach> out(within.size(), none);
  for (const std::uint32_t settlement : zone.settlements) {
    // As for supply: by every road that serves it.
    const auto serving = settlementAccess(network_, network_.region().settlements[settlement].point).accesses;
    std::array<Millis, kPatrolModes> arrivals{};
    for (std::size_t m = 0; m < kPatrolModes; ++m) {
      arrivals[m] = kUnreachable;
      for (const Access& access : serving)
        arrivals[m] = std::min(arrivals[m], arrival(goings[m], linked(access, goings[m].mode)));
    }
    for (std::size_t i = 0; i < within.size(); ++i) {
      ReachedAmount& reached = out[i].settlements;
      const auto arrives = [&](PatrolMode mode) {
        return arrivals[static_cast<std::size_t>(mode)] <= within[i];
      };
      for (std::size_t m = 0; m < kPatrolModes; ++m) {
        if (!arrives(static_cast<PatrolMode>(m))) continue;
        out[i].reachedSettlements[m].push_back(settlement);
        ++reached.by[m];
      }
      if (arrives(PatrolMode::Vehicle) || arrives(PatrolMode::FootByDay)) ++reached.byDay;
      if (arrives(PatrolMode::Vehicle) || arrives(PatrolMode::FootByNight)) ++reached.byNight;
    }
  }
  for (std::size_t i = 0; i < within.size(); ++i) measureRoads(goings, zone, within[i], out[i]);
  return out;
}

void PatrolNetwork::measureRoads(const std::vector<Going>& goings, const PatrolledZone& zone, Millis within,
                                 PatrolReach& out) const {
  for (const PatrolledZone::RoadInside& road : zone.roads) {
    const EdgeIndex e = road.edge;
    const Parts& inside = road.inside;
    const auto metres = static_cast<double>(network_.road(e).lengthMetres);
    const double length = metres * lengthOf(inside);
    out.roads.total += length;
    const GraphEdge& edge = network_.graph().edge(e);
    if (std::isnan(heights_[edge.from]) || std::isnan(heights_[edge.to])) out.unknownClimb += length;
    std::array<Parts, kPatrolModes> reached;
    for (std::size_t m = 0; m < kPatrolModes; ++m) {
      for (const auto& part :
           reachedParts(graph(goings[m].mode), goings[m].tree, goings[m].starts, within, e))
        reached[m].emplace_back(part.from, part.to);
      out.roads.by[m] += metres * lengthOf(common(inside, reached[m]));
    }
    const auto either = [&](PatrolMode foot) {
      Parts both = reached[0];
      const Parts& other = reached[static_cast<std::size_t>(foot)];
      both.insert(both.end(), other.begin(), other.end());
      return common(inside, joined(std::move(both)));
    };
    const Parts byDay = either(PatrolMode::FootByDay);
    for (const auto& [from, to] : byDay) out.partsByDay.push_back({e, from, to});
    out.roads.byDay += metres * lengthOf(byDay);
    out.roads.byNight += metres * lengthOf(either(PatrolMode::FootByNight));
  }
}

PatrolTime patrolTime(const Plan& plan) {
  PatrolTime out;
  const auto found = plan.factors.find("patrol.reach_time");
  if (found == plan.factors.end()) return out;
  const auto time = [](double minutes) { return millis(minutes * kMillisPerMinute); };
  return {time(found->second.low), time(found->second.value), time(found->second.high)};
}

Estimate bandOf(const PatrolReachBand& reach, double all,
                const std::function<double(const PatrolReach&)>& measure) {
  // propagate() moves one factor at a time; 0, 1 and 2 stand for its low, likely and high end.
  enum Factor : std::uint8_t { Pace, Time, Factors };
  Estimate band =
      propagate(std::vector<Estimate>(Factors, Estimate{0, 1, 2}), [&](const std::vector<double>& ends) {
        return measure(ends[Pace] < 1   ? reach.slow
                       : ends[Pace] > 1 ? reach.quick
                       : ends[Time] < 1 ? reach.shorter
                       : ends[Time] > 1 ? reach.longer
                                        : reach.likely);
      });
  band.high = std::min(band.high, all);
  return band;
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
    out.value = bandOf(reach, 1, [&](const PatrolReach& reached) { return reached.roads.byDay / whole; });
  }
  return out;
}

}  // namespace zw::observe
