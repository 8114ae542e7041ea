// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the network answers while a person works, on two made-up road networks and on the bundled
// region, each beside Boost's searches on the same graph in the same run.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <numbers>
#include <random>

#include "core/network/alternatives.h"
#include "core/network/criticality.h"
#include "core/network/entry_points.h"
#include "core/network/flow.h"
#include "core/network/isochrone.h"
#include "core/network/route.h"
#include "core/network/scenario_supply.h"
#include "core/network/supply.h"
#include "core/network/two_threads.h"
#include "core/roadmap/phase_ranking.h"
#include "gis/pack/pack_reader.h"
#include "tests/bench/times.h"
#include "tests/support/boost_roads.h"
#include "tests/support/road_graphs.h"
#include "tests/support/road_regions.h"
#include "tests/support/utm_projection.h"

namespace {

using namespace zw;
using namespace zw::network;
using bench::Times;

constexpr std::size_t kBases = 10, kSettlements = 2000;

struct Baseline {
  const char* name;
  double median;  ///< ms of processor time
};

/// Ratios are of processor time, which other programs disturb least; what runs on two threads takes about
/// half of it on idle cores.
void report(const char* what, const Times& times, const Baseline& baseline) {
  std::printf(
      "  %-46s wall %9.3f worst %9.3f | processor %9.3f worst %9.3f ms | %-38s %9.1f ms | %6.4f : 1\n", what,
      times.wallMedian(), times.wallWorst(), times.median(), times.worst(), baseline.name, baseline.median,
      times.median() / baseline.median);
}

/// A network with what is asked of it: bases, settlements and zones spread over it at random.
class Subject {
 public:
  Subject(const char* name, const std::shared_ptr<const Region>& region, const TravelFactors& factors)
      : network_(region, factors) {
    std::printf("%s: %zu nodes, %zu edges\n", name, graph().nodeCount(), graph().edgeCount());
    while (bases_.size() < kBases) addAccess(bases_);
    while (settlements_.size() < kSettlements) addAccess(settlements_);
    for (const Access& base : bases_) seeds_.push_back(network_.seeds(base, Direction::From));
    trees_ = buildTrees(graph(), seeds_);
  }

  void measureAll() {
    measureTrees();
    measureClosures();
    measureRoutes();
    measureAlternatives();
    measureCuts();
    measureZones();
    measureCriticality();
    measurePairs();
  }

  /// Only where there is a territory: over a made-up one the grid would be of any size.
  void measureIsochrones() {
    Times making, drawing;
    const std::vector<Millis> steps = {900'000, 1'800'000, 2'700'000, 3'600'000};
    making.add([&] { sink_ += AccessField(network_).spacing(); });
    AccessField field(network_);
    std::printf("  (mesh: %zu corners, %zu triangles, a grid of %.0f m)\n", field.mesh().corners().size(),
                field.mesh().triangleCount(), field.spacing());
    for (const Crossing& crossing : network_.crossings())
      for (const Passability passability : {Passability::Closed, Passability::Open})
        drawing.add([&] {
          std::vector<EdgeIndex> changed;
          for (const EdgeIndex e : crossing.roads)
            for (const EdgeIndex piece : network_.setPassability(e, passability)) changed.push_back(piece);
          trees_[0].repair(graph(), changed);
          field.repair(network_, changed);
          const auto found = isochrones(field, network_, trees_[0], std::span(bases_).first(1), steps);
          sink_ += static_cast<double>(found.back().shape.size());
        });
    report("isochrones of 4 steps after a bridge click", drawing,
           {"the access of every corner, from nothing", making.median()});
  }

 private:
  [[nodiscard]] const RoadGraph& graph() const { return network_.graph(); }
  [[nodiscard]] NodeIndex anyNode() { return static_cast<NodeIndex>(random_() % graph().nodeCount()); }
  [[nodiscard]] ProjectedPoint anyPlace() {
    const ProjectedPoint p = network_.place(anyNode());
    return {p.x + static_cast<double>(random_() % 100), p.y + static_cast<double>(random_() % 100)};
  }
  void addAccess(std::vector<Access>& list) {
    if (const auto access = network_.access(anyPlace())) list.push_back(*access);
  }

  /// The least time to each settlement from any base.
  [[nodiscard]] double readTimes(const std::vector<ShortestPathTree>& trees) const {
    double sum = 0;
    for (const Access& settlement : settlements_) {
      Millis least = kUnreachable;
      for (const Seed& end : network_.seeds(settlement, Direction::Towards))
        for (const ShortestPathTree& tree : trees)
          if (tree.time(end.node) != kUnreachable) least = std::min(least, tree.time(end.node) + end.time);
      sum += least;
    }
    return sum;
  }

  void measureTrees() {
    testing::BoostRoads boosted(graph(), Direction::From);
    Times boost, ours, oneThread;
    for (int i = 0; i < 7; ++i) {
      boost.add([&] {
        for (const auto& seeds : seeds_) sink_ += boosted.timesFrom(seeds.front().node).back();
      });
      ours.add([&] { sink_ += readTimes(buildTrees(graph(), seeds_)); });
      oneThread.add([&] {
        for (const auto& seeds : seeds_) {
          ShortestPathTree tree;
          tree.build(graph(), seeds);
          sink_ += tree.times().back();
        }
      });
    }
    boost_ = {"Boost CSR Dijkstra, 10 times", boost.median()};
    report("10 bases to 2,000 settlements, from nothing", ours, boost_);
    report("  the trees on one thread", oneThread, boost_);
  }

  /// Edges, those on whose closure most nodes depend, of all trees together, first.
  [[nodiscard]] std::vector<EdgeIndex> edgesByDependants() const {
    std::vector<std::uint64_t> dependants(graph().edgeCount(), 0);
    for (const ShortestPathTree& tree : trees_) {
      std::vector<NodeIndex> order(graph().nodeCount());
      for (NodeIndex node = 0; node < order.size(); ++node) order[node] = node;
      std::sort(order.begin(), order.end(),
                [&](NodeIndex a, NodeIndex b) { return tree.time(a) > tree.time(b); });
      std::vector<std::uint32_t> beyond(order.size(), 1);
      for (const NodeIndex node : order) {
        const EdgeIndex e = tree.lastEdge(graph(), node);
        if (e == kNone) continue;
        beyond[graph().otherEnd(e, node)] += beyond[node];
        dependants[e] += beyond[node];
      }
    }
    std::vector<EdgeIndex> edges(graph().edgeCount());
    for (EdgeIndex e = 0; e < edges.size(); ++e) edges[e] = e;
    std::stable_sort(edges.begin(), edges.end(),
                     [&](EdgeIndex a, EdgeIndex b) { return dependants[a] > dependants[b]; });
    return edges;
  }

  /// As in the window: once a closure has been answered, the trees are tidied.
  void measureClosures() {
    RoadGraph changing = graph();
    const auto forTrees = [&](const auto& act) {
      onTwoThreads<ShortestPathTree::Workspace>(trees_.size(),
                                                [&](std::size_t i, auto& space) { act(trees_[i], space); });
    };
    const auto repairAll = [&](std::span<const EdgeIndex> edges) {
      forTrees([&](ShortestPathTree& tree, auto& space) { tree.repair(changing, edges, space); });
    };
    const auto tidyAll = [&] {
      forTrees([&](ShortestPathTree& tree, auto& space) { tree.tidy(changing, space); });
    };
    tidyAll();
    const auto closeEach = [&](const char* what, std::span<const EdgeIndex> edges) {
      Times closing, tidying, opening;
      for (const EdgeIndex e : edges) {
        const GraphEdge open = changing.edge(e);
        changing.setTimes(e, kClosed, kClosed);
        closing.add([&] {
          repairAll({&e, 1});
          sink_ += readTimes(trees_);
        });
        tidying.add(tidyAll);
        changing.setTimes(e, open.forward, open.backward);
        opening.add([&] {
          repairAll({&e, 1});
          sink_ += readTimes(trees_);
        });
        tidyAll();
      }
      report(what, closing, boost_);
      std::printf("    of %zu such closures 99 in 100 within %.3f ms wall\n", edges.size(),
                  closing.wallNinetyNine());
      report("  the trees tidied after the answer", tidying, boost_);
      report("  the same opened again", opening, boost_);
    };
    const std::vector<EdgeIndex> edges = edgesByDependants();
    const std::span<const EdgeIndex> worst = std::span(edges).first(30);
    closeEach("after closing one of the 30 worst edges", worst);
    std::vector<EdgeIndex> some;
    for (int i = 0; i < 500; ++i) some.push_back(static_cast<EdgeIndex>(random_() % edges.size()));
    closeEach("after closing any edge", some);

    for (const EdgeIndex e : worst) changing.setTimes(e, kClosed, kClosed);
    repairAll(worst);
    tidyAll();
    std::erase_if(some, [&](EdgeIndex e) { return std::find(worst.begin(), worst.end(), e) != worst.end(); });
    closeEach("the same while the 30 worst stay closed", some);
    for (const EdgeIndex e : worst) changing.setTimes(e, graph().edge(e).forward, graph().edge(e).backward);
    repairAll(worst);
  }

  [[nodiscard]] Baseline searches(const char* name, double count) const {
    return {name, boost_.median * count / kBases};
  }

  void measureRoutes() {
    Times times;
    for (std::size_t i = 0; i < 500; ++i) {
      const Destination end = destinationAt(network_, settlements_[i]);
      times.add([&] {
        if (const auto route = quickestRoute(network_, trees_[i % kBases], bases_[i % kBases], end))
          sink_ += route->metres;
      });
    }
    report("one route with its line, the trees standing", times, searches("Boost CSR Dijkstra, once", 1));
  }

  void measureAlternatives() {
    Times times;
    double found = 0;
    for (std::size_t i = 0; i < 30; ++i) {
      const Destination end = destinationAt(network_, settlements_[i]);
      times.add([&] {
        found += static_cast<double>(
            alternativeRoutes(network_, trees_[i % kBases], bases_[i % kBases], end, 5).size());
      });
    }
    std::printf("  (alternatives found: %.1f of 5)\n", found / 30);
    report("5 alternatives with their lines", times, searches("Boost CSR Dijkstra, 5 times", 5));
  }

  [[nodiscard]] MultiPolygon<ProjectedPoint> zoneAround(ProjectedPoint centre, double radius) {
    Ring<ProjectedPoint> ring;
    for (int i = 0; i < 200; ++i) {
      const double angle = 2 * std::numbers::pi * i / 200;
      const double r = radius * (1 + 0.1 * std::sin(7 * angle));
      ring.push_back({centre.x + r * std::cos(angle), centre.y + r * std::sin(angle)});
    }
    return {{ring, {}}};
  }

  void measureCuts() {
    const auto sources = supplyNodes(network_, bases_, 500);
    Times ours, boost;
    std::size_t unequal = 0;
    for (int i = 0; i < 20; ++i) {
      const auto targets = network_.nodesInside(zoneAround(anyPlace(), 3000));
      if (std::any_of(targets.begin(), targets.end(), [&](NodeIndex node) {
            return std::binary_search(sources.begin(), sources.end(), node);
          }))
        continue;
      testing::BoostFlow flow(graph(), sources, targets);
      std::size_t boostCut = 0, ourCut = 0;
      boost.add([&] { boostCut = flow.run(); });
      ours.add([&] { ourCut = edgeConnectivity(graph(), sources, targets)->cut.size(); });
      unequal += boostCut == ourCut ? 0 : 1;
    }
    if (unequal > 0) std::printf("  WRONG: %zu cuts are not Boost's\n", unequal);
    report("minimum cut with its routes, bases to a zone", ours, {"Boost Boykov-Kolmogorov", boost.median()});
  }

  /// All that a zone is told, at first and anew when its boundary moves.
  void measureZones() {
    const Projection& projection = *network_.region().projection;
    Plan plan;
    for (std::size_t i = 0; i < kBases; ++i) {
      Base base;
      base.id.bytes[0] = static_cast<std::uint8_t>(i + 1);
      base.point = projection.inverse(bases_[i].from);
      plan.bases[base.id] = base;
    }
    const SupplyNetwork supply(network_, plan);
    Times first, again;
    for (int i = 0; i < 10; ++i) {
      auto zone = zoneAround(anyPlace(), 3000);
      std::optional<ZoneSupply> found;
      first.add([&] { found = zoneSupply(supply, projection.inverse(zone), {}); });
      for (std::size_t v = 0; v < 10; ++v) {
        zone.front().outer[v * 20].x += 100;
        again.add([&] {
          found = zoneSupply(supply, projection.inverse(zone), {}, {SealSide::All, &*found});
        });
        sink_ += static_cast<double>(found->figures.size());
      }
    }
    report("a zone's figures", first, boost_);
    report("  the same after a vertex moved", again, boost_);
  }

  [[nodiscard]] std::vector<Seed> allSeeds() const {
    std::vector<Seed> seeds;
    for (const auto& some : seeds_) seeds.insert(seeds.end(), some.begin(), some.end());
    return seeds;
  }
  [[nodiscard]] std::vector<ServedPlace> servedSettlements() const {
    std::vector<ServedPlace> places;
    for (const Access& settlement : settlements_)
      places.push_back({ServedPlace::Kind::Settlement, 100, network_.seeds(settlement, Direction::Towards)});
    return places;
  }

  void measureCriticality() {
    Times times;
    for (int i = 0; i < 3; ++i)
      times.add([&] {
        const Criticality criticality(graph(), allSeeds(), servedSettlements());
        sink_ += criticality.everyEdge().front().cutOffPeople;
      });
    Times anew;
    for (int i = 0; i < 3; ++i)
      anew.add([&] { sink_ += testing::boostTimes(graph(), allSeeds(), Direction::From).front(); });
    report("criticality of every edge, 10 bases", times,
           {"Boost CSR Dijkstra for every edge", anew.median() * static_cast<double>(graph().edgeCount())});
  }

  /// Two at once of the region's crossings, or of forty roads of a made-up network.
  void measurePairs() {
    std::vector<std::vector<EdgeIndex>> things;
    for (const Crossing& crossing : network_.crossings()) things.push_back(crossing.roads);
    if (things.empty())
      for (const std::vector<EdgeIndex> edges = edgesByDependants(); things.size() < 40;)
        things.push_back({edges[things.size()]});
    const Criticality criticality(graph(), allSeeds(), servedSettlements());
    Times times, anew;
    times.add([&] { sink_ += criticality.worstPairs(things, 10).front().loss.cutOffPeople; });
    anew.add([&] { sink_ += testing::boostTimes(graph(), allSeeds(), Direction::From).front(); });
    const double pairs = static_cast<double>(things.size() * (things.size() - 1)) / 2;
    std::printf("  (%.0f pairs)\n", pairs);
    report("the worst pairs of crossings or roads", times,
           {"Boost CSR Dijkstra for every pair", anew.median() * pairs});
  }

  RoadNetwork network_;
  std::vector<Access> bases_, settlements_;
  std::vector<std::vector<Seed>> seeds_;
  std::vector<ShortestPathTree> trees_;
  std::mt19937 random_{11};
  Baseline boost_{"", 0};  ///< for all bases
  double sink_ = 0;        ///< keeps results from being optimised away
};

/// Six zones around settlements, handed over in three phases of two, from ten bases: the ranking of all
/// phases, beside the networks and the rankings of each by itself.
void measurePhases(const std::shared_ptr<const Region>& region) {
  Plan plan;
  const auto idOf = [](unsigned number) {
    Uuid id;
    id.bytes[15] = static_cast<std::uint8_t>(number);
    return id;
  };
  plan.info.activeScenario = idOf(1);
  plan.scenarios[idOf(1)] = {idOf(1), "Main", "", 0};
  std::mt19937 random(7);
  for (unsigned i = 0; i < kBases; ++i)
    plan.bases[idOf(10 + i)] = {
        idOf(10 + i), "Base", "", true,
        region->projection->inverse(region->roadNodes[random() % region->roadNodes.size()])};
  for (unsigned i = 0; i < 3; ++i) {
    Phase& phase = plan.phases[idOf(40 + i)];
    phase.id = idOf(40 + i);
    phase.scenario = idOf(1);
    phase.order = static_cast<int>(i);
  }
  for (unsigned i = 0; i < 6; ++i) {
    const ProjectedPoint p = region->settlements[random() % region->settlements.size()].point;
    constexpr double kHalf = 3000;
    Zone& zone = plan.zones[idOf(50 + i)];
    zone.id = idOf(50 + i);
    zone.scenario = idOf(1);
    zone.phase = idOf(40 + i / 2);
    zone.shape = region->projection->inverse(MultiPolygon<ProjectedPoint>{{{{p.x - kHalf, p.y - kHalf},
                                                                            {p.x + kHalf, p.y - kHalf},
                                                                            {p.x + kHalf, p.y + kHalf},
                                                                            {p.x - kHalf, p.y + kHalf}},
                                                                           {}}});
  }
  Times together, apart;
  double sink = 0;
  for (int i = 0; i < 5; ++i) {
    together.add([&] {
      sink += static_cast<double>(roadmap::rankPhases(region, plan, idOf(1), 20, {}).things.size());
    });
    apart.add([&] {
      for (const Phase* phase : plan.phasesOf(idOf(1))) {
        std::vector<Uuid> held;
        for (const Zone* zone : plan.zonesHeldIn(*phase)) held.push_back(zone->id);
        const auto supply = supplyNetwork(region, plan, phase->networkState);
        sink += static_cast<double>(rankCritical(*supply, plan, idOf(1), 20, held).things.size());
      }
    });
  }
  report("roads and crossings ranked in 3 phases", together, {"each phase by itself", apart.median()});
}

/// Straight roads, of the class whose speed is nearest the graph's.
std::shared_ptr<const Region> planarRegion(std::size_t nodes, std::size_t edges) {
  testing::PlanarRoads planar = testing::makePlanarRoads(nodes, edges);
  for (ProjectedPoint& p : planar.places) p = {p.x + 500'000, p.y + 3'600'000};
  const auto region = testing::makeRoadRegion(planar.graph, planar.places);
  for (EdgeIndex e = 0; e < region->roads.size(); ++e) {
    Road& road = region->roads[e];
    const double kmh =
        static_cast<double>(road.lengthMetres) * 3600 / static_cast<double>(planar.graph.edge(e).forward);
    road.roadClass = kmh > 45   ? RoadClass::Trunk
                     : kmh > 25 ? RoadClass::Secondary
                     : kmh > 18 ? RoadClass::Tertiary
                                : RoadClass::Minor;
  }
  region->projection = std::make_shared<testing::UtmProjection>(36);
  return region;
}

}  // namespace

int main() {
  Subject("synthetic", planarRegion(28000, 50000), {}).measureAll();
  const std::string pack = std::string(ZW_BUILD_DIR) + "/share/zonewright/region/south-lebanon.gpkg";
  if (const auto region = GeoPackageRegionStore().open(pack)) {
    Subject bundled("the bundled region", *region, {});
    bundled.measureAll();
    bundled.measureIsochrones();
    measurePhases(*region);
  }
  Subject("synthetic", planarRegion(280000, 500000), {}).measureAll();
  return 0;
}
