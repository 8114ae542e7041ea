// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/criticality.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <future>
#include <numeric>
#include <tuple>

#include "core/geometry/geos.h"
#include "core/network/route.h"

namespace zw::network {

/// Of one thread; between two losses it is as it was made.
struct Criticality::Scratch {
  Scratch(std::size_t nodes, std::size_t places)
      : times(nodes, kUnreachable), isAffected(nodes, 0), isCounted(places, 0) {}

  std::vector<Millis> times;  ///< of affected nodes
  std::vector<std::uint8_t> isAffected;
  std::vector<NodeIndex> affected;
  std::vector<std::pair<Millis, NodeIndex>> heap;
  std::vector<std::uint8_t> isCounted;
  std::vector<std::uint32_t> counted;  ///< places
};

bool isWorse(const FailureLoss& a, const FailureLoss& b) {
  const auto key = [](const FailureLoss& l) {
    return std::tuple(l.cutOffPeople, l.cutOffSettlements, l.cutOffZones, l.addedPersonSeconds);
  };
  return key(a) > key(b);
}

Criticality::Criticality(const RoadGraph& graph, const std::vector<Seed>& bases,
                         std::vector<ServedPlace> places)
    : graph_(graph), seedTimes_(graph.nodeCount(), kUnreachable), places_(std::move(places)) {
  for (const Seed& seed : bases) seedTimes_[seed.node] = std::min(seedTimes_[seed.node], seed.time);
  ShortestPathTree forest;
  forest.build(graph, bases);
  times_ = forest.times();
  orderForest(forest);

  firstPlace_.assign(graph.nodeCount() + 1, 0);
  for (const ServedPlace& place : places_)
    for (const Seed& seed : place.access) ++firstPlace_[seed.node + 1];
  std::partial_sum(firstPlace_.begin(), firstPlace_.end(), firstPlace_.begin());
  placesAt_.resize(firstPlace_.back());
  std::vector<std::uint32_t> next(firstPlace_.begin(), firstPlace_.end() - 1);
  for (std::uint32_t i = 0; i < places_.size(); ++i)
    for (const Seed& seed : places_[i].access) placesAt_[next[seed.node]++] = i;
}

void Criticality::orderForest(const ShortestPathTree& forest) {
  const std::size_t count = graph_.nodeCount();
  std::vector<NodeIndex> byTime;
  lastEdge_.assign(count, kNone);
  for (NodeIndex node = 0; node < count; ++node) {
    if (times_[node] == kUnreachable) continue;
    byTime.push_back(node);
    lastEdge_[node] = forest.lastEdge(graph_, node);
  }
  std::stable_sort(byTime.begin(), byTime.end(),
                   [this](NodeIndex a, NodeIndex b) { return times_[a] < times_[b]; });
  beyond_.assign(count, 0);
  for (auto node = byTime.rbegin(); node != byTime.rend(); ++node) {
    ++beyond_[*node];
    if (lastEdge_[*node] != kNone) beyond_[graph_.otherEnd(lastEdge_[*node], *node)] += beyond_[*node];
  }
  position_.assign(count, 0);
  order_.resize(byTime.size());
  std::vector<std::uint32_t> free(count, 0);  // the next position beyond a node
  std::uint32_t freeRoot = 0;
  for (const NodeIndex node : byTime) {
    std::uint32_t& slot = lastEdge_[node] == kNone ? freeRoot : free[graph_.otherEnd(lastEdge_[node], node)];
    position_[node] = slot;
    slot += beyond_[node];
    free[node] = position_[node] + 1;
    order_[position_[node]] = node;
  }
}

void Criticality::findAffected(std::span<const EdgeIndex> failed, Scratch& scratch) const {
  for (const EdgeIndex e : failed)
    for (const NodeIndex node : {graph_.edge(e).from, graph_.edge(e).to}) {
      if (lastEdge_[node] != e || scratch.isAffected[node]) continue;
      for (std::uint32_t i = position_[node]; i < position_[node] + beyond_[node]; ++i)
        if (!scratch.isAffected[order_[i]]) {
          scratch.isAffected[order_[i]] = 1;
          scratch.affected.push_back(order_[i]);
        }
    }
}

void Criticality::reckonDetours(std::span<const EdgeIndex> failed, Scratch& scratch) const {
  const auto hasFailed = [&](EdgeIndex e) {
    return std::find(failed.begin(), failed.end(), e) != failed.end();
  };
  const auto push = [&](NodeIndex node, Millis time) {
    scratch.times[node] = time;
    scratch.heap.emplace_back(time, node);
    std::push_heap(scratch.heap.begin(), scratch.heap.end(), std::greater<>());
  };
  for (const NodeIndex node : scratch.affected) {
    Millis best = seedTimes_[node];
    for (const RoadGraph::Incidence& in : graph_.incidences(node))
      if (in.arrive != kClosed && !scratch.isAffected[in.node] && times_[in.node] != kUnreachable &&
          !hasFailed(in.edge))
        best = std::min(best, times_[in.node] + in.arrive);
    if (best != kUnreachable) push(node, best);
  }
  while (!scratch.heap.empty()) {
    std::pop_heap(scratch.heap.begin(), scratch.heap.end(), std::greater<>());
    const auto [time, node] = scratch.heap.back();
    scratch.heap.pop_back();
    if (time != scratch.times[node]) continue;
    for (const RoadGraph::Incidence& out : graph_.incidences(node))
      if (scratch.isAffected[out.node] && out.leave != kClosed &&
          time + out.leave < scratch.times[out.node] && !hasFailed(out.edge))
        push(out.node, time + out.leave);
  }
}

FailureLoss Criticality::loss(std::span<const EdgeIndex> failed, Scratch& scratch) const {
  findAffected(failed, scratch);
  for (const NodeIndex node : scratch.affected)
    for (std::uint32_t i = firstPlace_[node]; i < firstPlace_[node + 1]; ++i)
      if (!scratch.isCounted[placesAt_[i]]) {
        scratch.isCounted[placesAt_[i]] = 1;
        scratch.counted.push_back(placesAt_[i]);
      }
  if (!scratch.counted.empty()) reckonDetours(failed, scratch);

  // In the order of places, so that the sum does not depend on which edge it is for.
  std::sort(scratch.counted.begin(), scratch.counted.end());
  FailureLoss loss;
  for (const std::uint32_t i : scratch.counted) {
    const ServedPlace& place = places_[i];
    Millis before = kUnreachable, after = kUnreachable;
    for (const Seed& seed : place.access) {
      const Millis then = times_[seed.node];
      if (then == kUnreachable) continue;
      const Millis now = scratch.isAffected[seed.node] ? scratch.times[seed.node] : then;
      before = std::min(before, then + seed.time);
      if (now != kUnreachable) after = std::min(after, now + seed.time);
    }
    if (after != kUnreachable) {
      loss.addedPersonSeconds += place.people * static_cast<double>(after - before) / 1000;
    } else {
      loss.cutOffPeople += place.people;
      if (place.kind == ServedPlace::Kind::Settlement) ++loss.cutOffSettlements;
      if (place.kind == ServedPlace::Kind::Zone) ++loss.cutOffZones;
    }
  }

  for (const NodeIndex node : scratch.affected) {
    scratch.isAffected[node] = 0;
    scratch.times[node] = kUnreachable;
  }
  for (const std::uint32_t i : scratch.counted) scratch.isCounted[i] = 0;
  scratch.affected.clear();
  scratch.counted.clear();
  return loss;
}

FailureLoss Criticality::loss(std::span<const EdgeIndex> failed) const {
  Scratch scratch(graph_.nodeCount(), places_.size());
  return loss(failed, scratch);
}

std::vector<FailureLoss> Criticality::everyEdge() const {
  constexpr EdgeIndex kBatch = 64;
  std::vector<FailureLoss> losses(graph_.edgeCount());
  std::atomic<EdgeIndex> next = 0;
  const auto work = [&] {
    Scratch scratch(graph_.nodeCount(), places_.size());
    for (EdgeIndex first = next.fetch_add(kBatch); first < losses.size(); first = next.fetch_add(kBatch))
      for (EdgeIndex e = first; e < std::min<std::size_t>(first + kBatch, losses.size()); ++e)
        losses[e] = loss({&e, 1}, scratch);
  };
  auto other = std::async(std::launch::async, work);
  work();
  other.get();
  return losses;
}

ServedPlaces servedPlaces(const RoadNetwork& network, std::span<const MultiPolygon<ProjectedPoint>> zones) {
  const Region& region = network.region();
  ServedPlaces served;
  const auto add = [&](ServedPlace::Kind kind, double people, const std::vector<Seed>& access) {
    if (access.empty())
      ++served.unreached;
    else
      served.places.push_back({kind, people, access});
  };
  std::vector<double> people(region.settlements.size(), 0);
  for (const AreaUnit& unit : region.units) {
    if (!unit.residents) {
      ++served.uncounted;
      continue;
    }
    const auto context = geos::context();
    const geos::GeometryPtr polygon = geos::fromShape(unit.shape);
    const geos::PreparedPtr prepared(GEOSPrepare_r(context, polygon.get()));
    const Box<ProjectedPoint> box = boundsOf(unit.shape);
    std::vector<std::size_t> inside;
    for (std::size_t i = 0; i < region.settlements.size(); ++i)
      if (const ProjectedPoint p = region.settlements[i].point;
          box.contains(p) && GEOSPreparedContains_r(context, prepared.get(), geos::fromPoint(p).get()) == 1)
        inside.push_back(i);
    for (const std::size_t i : inside) people[i] += *unit.residents / static_cast<double>(inside.size());
    if (!inside.empty() || !(*unit.residents > 0)) continue;
    const auto middle = destinationAtPointIn(network, unit.shape);
    add(ServedPlace::Kind::Unit, *unit.residents, middle ? middle->seeds : std::vector<Seed>());
  }
  for (std::size_t i = 0; i < region.settlements.size(); ++i) {
    const auto access = network.access(region.settlements[i].point);
    add(ServedPlace::Kind::Settlement, people[i],
        access ? network.seeds(*access, Direction::Towards) : std::vector<Seed>());
  }
  for (const auto& zone : zones) {
    const auto inside = destinationIn(network, zone);
    add(ServedPlace::Kind::Zone, 0, inside ? inside->seeds : std::vector<Seed>());
  }
  return served;
}

}  // namespace zw::network
