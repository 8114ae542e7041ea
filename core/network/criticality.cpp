// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/criticality.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <tuple>

#include "core/geometry/geos.h"
#include "core/network/route.h"
#include "core/network/settlement_access.h"
#include "core/network/two_threads.h"

namespace zw::network {
namespace {

/// Calls act(first, last) for parts of the numbers below `count`, on two threads.
template <class Act>
void inBatches(std::size_t count, const Act& act) {
  constexpr std::size_t kBatches = 256;  // parts take very different times
  onTwoThreads(kBatches, [&](std::size_t b) {
    if (const std::size_t first = b * count / kBatches, last = (b + 1) * count / kBatches; first < last)
      act(first, last);
  });
}

FailureLoss difference(const FailureLoss& a, const FailureLoss& b) {
  return {a.addedPersonSeconds - b.addedPersonSeconds,   a.cutOffPeople - b.cutOffPeople,
          a.cutOffSettlements - b.cutOffSettlements,     a.cutOffZones - b.cutOffZones,
          a.addedSoldierSeconds - b.addedSoldierSeconds, a.cutOffSoldiers - b.cutOffSoldiers};
}

}  // namespace

/// What a failure changes. Of one thread; between two failures it is as it was made.
struct Criticality::Scratch {
  Scratch(std::size_t nodes, std::size_t places)
      : times(nodes, kUnreachable), isAffected(nodes, 0), isCounted(places, 0) {}

  void clear() {
    for (const NodeIndex node : affected) {
      isAffected[node] = 0;
      times[node] = kUnreachable;
    }
    for (const Concerned& place : concerned) isCounted[place.place] = 0;
    affected.clear();
    concerned.clear();
  }

  /// A place that a failure may concern, and when it was and is reached.
  struct Concerned {
    std::uint32_t place = 0;
    Millis before = kUnreachable;
    Millis after = kUnreachable;
    [[nodiscard]] bool isCutOff() const { return before != kUnreachable && after == kUnreachable; }
  };

  std::vector<Millis> times;  ///< of affected nodes
  std::vector<std::uint8_t> isAffected;
  std::vector<NodeIndex> affected;
  std::vector<std::pair<Millis, NodeIndex>> heap;
  std::vector<std::uint8_t> isCounted;
  std::vector<Concerned> concerned;  ///< ascending
};

bool isWorse(const FailureLoss& a, const FailureLoss& b) {
  const auto key = [](const FailureLoss& l) {
    return std::tuple(l.cutOffPeople, l.cutOffSettlements, l.cutOffZones, l.cutOffSoldiers,
                      l.addedPersonSeconds, l.addedSoldierSeconds);
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

void Criticality::fail(std::span<const EdgeIndex> failed, Scratch& scratch) const {
  scratch.clear();
  findAffected(failed, scratch);
  for (const NodeIndex node : scratch.affected)
    for (std::uint32_t i = firstPlace_[node]; i < firstPlace_[node + 1]; ++i)
      if (!scratch.isCounted[placesAt_[i]]) {
        scratch.isCounted[placesAt_[i]] = 1;
        scratch.concerned.push_back({placesAt_[i], kUnreachable, kUnreachable});
      }
  if (scratch.concerned.empty()) return;
  reckonDetours(failed, scratch);
  std::sort(scratch.concerned.begin(), scratch.concerned.end(),
            [](const auto& a, const auto& b) { return a.place < b.place; });
  for (auto& [place, before, after] : scratch.concerned)
    for (const Seed& seed : places_[place].access) {
      const Millis then = times_[seed.node];
      if (then == kUnreachable) continue;
      const Millis now = scratch.isAffected[seed.node] ? scratch.times[seed.node] : then;
      before = std::min(before, then + seed.time);
      if (now != kUnreachable) after = std::min(after, now + seed.time);
    }
}

FailureLoss Criticality::loss(std::span<const EdgeIndex> failed, Scratch& scratch) const {
  fail(failed, scratch);
  // In the order of places, so that the sum does not depend on which edge it is for.
  FailureLoss loss;
  for (const Scratch::Concerned& concerned : scratch.concerned) {
    const ServedPlace& place = places_[concerned.place];
    if (concerned.isCutOff()) {
      loss.cutOffPeople += place.people;
      loss.cutOffSoldiers += place.soldiers;
      if (place.kind == ServedPlace::Kind::Settlement) ++loss.cutOffSettlements;
      if (place.kind == ServedPlace::Kind::Zone) ++loss.cutOffZones;
    } else if (concerned.before != kUnreachable) {
      const double seconds = static_cast<double>(concerned.after - concerned.before) / 1000;
      loss.addedPersonSeconds += place.people * seconds;
      loss.addedSoldierSeconds += place.soldiers * seconds;
    }
  }
  return loss;
}

FailureLoss Criticality::loss(std::span<const EdgeIndex> failed) const {
  Scratch scratch(graph_.nodeCount(), places_.size());
  return loss(failed, scratch);
}

std::vector<std::uint32_t> Criticality::cutOff(std::span<const EdgeIndex> failed) const {
  Scratch scratch(graph_.nodeCount(), places_.size());
  fail(failed, scratch);
  std::vector<std::uint32_t> places;
  for (const Scratch::Concerned& concerned : scratch.concerned)
    if (concerned.isCutOff()) places.push_back(concerned.place);
  return places;
}

std::vector<FailureLoss> Criticality::everyEdge() const {
  std::vector<FailureLoss> losses(graph_.edgeCount());
  inBatches(losses.size(), [&](std::size_t first, std::size_t last) {
    Scratch scratch(graph_.nodeCount(), places_.size());
    for (auto e = static_cast<EdgeIndex>(first); e < last; ++e) losses[e] = loss({&e, 1}, scratch);
  });
  return losses;
}

std::vector<PairFailure> Criticality::worstPairs(std::span<const std::vector<EdgeIndex>> things,
                                                 std::size_t count) const {
  std::vector<FailureLoss> alone;
  for (const std::vector<EdgeIndex>& thing : things) alone.push_back(loss(thing));
  std::vector<PairFailure> pairs;
  for (std::uint32_t i = 0; i < things.size(); ++i)
    for (std::uint32_t j = i + 1; j < things.size(); ++j) pairs.push_back({i, j, {}, {}});
  inBatches(pairs.size(), [&](std::size_t first, std::size_t last) {
    Scratch scratch(graph_.nodeCount(), places_.size());
    for (std::size_t p = first; p < last; ++p) {
      const auto [i, j] = std::pair(pairs[p].first, pairs[p].second);
      std::vector<EdgeIndex> both = things[i];
      both.insert(both.end(), things[j].begin(), things[j].end());
      pairs[p].loss = loss(both, scratch);
      pairs[p].added = difference(pairs[p].loss, isWorse(alone[i], alone[j]) ? alone[i] : alone[j]);
    }
  });
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const PairFailure& a, const PairFailure& b) { return isWorse(a.loss, b.loss); });
  pairs.resize(std::min(count, pairs.size()));
  return pairs;
}

ServedPlaces servedPlaces(const RoadNetwork& network, std::span<const MultiPolygon<ProjectedPoint>> zones,
                          std::span<const double> soldiers) {
  const Region& region = network.region();
  ServedPlaces served;
  const auto add = [&](ServedPlace place) {
    if (place.access.empty())
      ++served.unreached;
    else
      served.places.push_back(std::move(place));
  };
  std::vector<double> people(region.settlements.size(), 0);
  for (std::uint32_t u = 0; u < region.units.size(); ++u) {
    const AreaUnit& unit = region.units[u];
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
    const auto within = destinationIn(network, unit.shape);
    add({ServedPlace::Kind::Unit, *unit.residents, within ? within->seeds : std::vector<Seed>(), 0, u});
  }
  for (std::uint32_t i = 0; i < region.settlements.size(); ++i) {
    const SettlementAccess access = settlementAccess(network, region.settlements[i].point);
    add({ServedPlace::Kind::Settlement, people[i], access.seeds(network, Direction::Towards), 0, i});
  }
  for (std::uint32_t i = 0; i < zones.size(); ++i) {
    const auto inside = destinationIn(network, zones[i]);
    add({ServedPlace::Kind::Zone, 0, inside ? inside->seeds : std::vector<Seed>(),
         i < soldiers.size() ? soldiers[i] : 0, i});
  }
  return served;
}

}  // namespace zw::network
