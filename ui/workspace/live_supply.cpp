// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/live_supply.h"

#include <algorithm>

#include "core/capacity/scenario_capacity.h"
#include "core/network/isochrone.h"
#include "core/network/scenario_supply.h"

namespace zw {

using network::Access;
using network::Direction;
using network::EdgeIndex;
using network::NetworkChanges;
using network::RoadNetwork;
using network::Seed;
using network::ShortestPathTree;
using network::SupplyNetwork;

namespace {

constexpr std::size_t kCriticalThings = 30;

bool sameGround(const NetworkChanges& a, const NetworkChanges& b) {
  const auto sameRoad = [](const NetworkChanges::Addition& m, const NetworkChanges::Addition& n) {
    return m.name == n.name && m.roadClass == n.roadClass && m.structure == n.structure && m.line == n.line;
  };
  return a.excluded == b.excluded &&
         std::equal(a.additions.begin(), a.additions.end(), b.additions.begin(), b.additions.end(), sameRoad);
}

/// A network by itself, for reckoning that must not hold up the next click.
struct Snapshot {
  RoadNetwork network;
  std::vector<Access> bases;
  std::vector<Seed> seeds;
};

/// Nothing where no posts are planned.
std::optional<Estimate> soldiersOf(const std::shared_ptr<const Plan>& held, const Region& region,
                                   const MultiPolygon<LonLat>& shape) {
  if (!held || held->zones.empty()) return std::nullopt;
  Plan plan = *held;
  plan.zones.begin()->second.shape = shape;
  const auto soldiers = capacity::plannedSoldiers(region, plan, plan.zones.begin()->second.scenario);
  return soldiers.empty() ? std::nullopt : std::optional(soldiers.begin()->second);
}

CriticalView viewOf(const network::CriticalRanking& ranking, const RoadNetwork& network) {
  CriticalView view;
  for (const network::CriticalThing& thing : ranking.things) {
    const EdgeIndex own = thing.edges.front();
    CriticalView::Thing& one = view.things.emplace_back();
    one.isCrossing = thing.crossing.has_value();
    one.place = thing.crossing ? placeOf(network.crossings()[*thing.crossing]) : placeOf(network, own);
    one.loss = thing.loss;
    one.rank = thing.rank;
    one.alike = thing.alike.size();
    if (thing.crossing) continue;
    one.roads.push_back(network.road(own).line);
    for (const EdgeIndex e : thing.alike) one.roads.push_back(network.road(e).line);
  }
  for (const network::CriticalPair& pair : ranking.pairs)
    view.pairs.push_back(
        {placeOf(network.crossings()[pair.first]), placeOf(network.crossings()[pair.second]), pair.loss});
  return view;
}

}  // namespace

struct LiveSupply::Basis {
  std::shared_ptr<const Region> region;
  Plan plan;  ///< without zones
  NetworkChanges changes;

  [[nodiscard]] bool differsOnlyInStatuses(const Basis& other) const {
    return region == other.region && plan.bases == other.plan.bases && plan.factors == other.plan.factors &&
           sameGround(changes, other.changes);
  }
};

/// What the job's thread keeps.
struct LiveSupply::Engine {
  std::shared_ptr<const Basis> basis;
  std::unique_ptr<SupplyNetwork> supply;
  std::optional<network::ZoneSupply> lastZone;  ///< what was told of the last zone, on this very network
  std::vector<double> minutes;
  std::optional<ProjectedPoint> routeStart;
  ShortestPathTree routeTree;
  // Of the isochrones' own thread:
  std::shared_ptr<const Basis> fieldBasis;
  std::optional<Snapshot> fieldSnapshot;
  std::optional<network::AccessField> field;

  /// Whether anything is new.
  bool bring(const std::shared_ptr<const Basis>& wanted) {
    if (wanted == basis) return false;
    if (basis && supply && wanted->differsOnlyInStatuses(*basis)) {
      restate(basis->changes, wanted->changes);
    } else {
      lastZone.reset();
      supply = std::make_unique<SupplyNetwork>(
          RoadNetwork(wanted->region, network::travelFactors(wanted->plan), wanted->changes), wanted->plan);
    }
    basis = wanted;
    routeStart.reset();
    return true;
  }

  /// From what one set of statuses says to what another does.
  void restate(const NetworkChanges& before, const NetworkChanges& after) {
    std::map<EdgeIndex, Passability> target;
    for (const auto& status : before.statuses)
      for (const EdgeIndex e : status.roads) target[e] = basis->region->roads[e].passability;
    for (const auto& status : after.statuses)
      for (const EdgeIndex e : status.roads) target[e] = status.passability;
    std::map<Passability, std::vector<EdgeIndex>> changed;
    for (const auto& [e, passability] : target)
      if (supply->network().passability(e) != passability) changed[passability].push_back(e);
    for (const auto& [passability, edges] : changed) supply->setPassability(edges, passability);
  }

  [[nodiscard]] NetworkView view() const {
    NetworkView out;
    const Region& region = *basis->region;
    const RoadNetwork& network = supply->network();
    const network::SettlementService service = network::settlementService(*supply);
    const auto nameOf = [&](std::uint32_t index) { return region.settlements[index].name.any(); };
    out.settlements = region.settlements.size();
    for (const std::uint32_t s : service.cutOff) {
      out.cutOff.push_back(region.settlements[s].point);
      out.cutOffNames.push_back(nameOf(s));
    }
    for (const Access& link : service.links) out.accessLinks.push_back({link.from, link.onRoad});
    for (const std::uint32_t s : service.assumed) out.accessNames.push_back(nameOf(s));
    const Plan& plan = basis->plan;
    const Uuid& state = plan.info.activeNetworkState;
    for (const auto& [id, status] : plan.roadStatuses) {
      if (status.state != state) continue;
      if (std::find(basis->changes.lost.begin(), basis->changes.lost.end(), id) !=
          basis->changes.lost.end()) {
        out.lost.push_back(status.code);
        continue;
      }
      Line<ProjectedPoint> line;
      const ProjectedPoint place = region.projection->forward(status.point);
      if (status.target == RoadStatus::Target::Road)
        if (const auto road = network::roadAt(region, place, 50)) line = region.roads[*road].line;
      out.statuses.push_back({std::move(line), place, status.passability});
    }
    for (const auto& [id, road] : plan.addedRoads)
      if (road.state == state) out.addedRoads.push_back(region.projection->forward(road.line));
    for (const auto& end : network.looseEnds()) out.looseEnds.push_back(end.place);
    for (const auto& [id, area] : plan.excludedAreas)
      if (area.state == state)
        out.excluded.push_back({QString::fromStdString(area.name), region.projection->forward(area.shape)});
    return out;
  }

  [[nodiscard]] DraggedRoute route(ProjectedPoint from, ProjectedPoint to) {
    DraggedRoute out{from, to, {}, 0, 0};
    const RoadNetwork& network = supply->network();
    const auto start = network.access(from), end = network.access(to);
    if (!start || !end) return out;
    if (routeStart != from) {
      routeTree.build(network.graph(), network.seeds(*start, Direction::From));
      routeStart = from;
    }
    auto found = network::quickestRoute(network, routeTree, *start, network::destinationAt(network, *end));
    if (!found) return out;
    SceneSupply::Route line{std::move(found->line), {}, true};
    const auto takeLink = [&](const Access& access, auto endOfLine) {
      if (access.from == access.onRoad || line.line.size() <= 2) return;
      line.links.push_back({access.from, access.onRoad});
      line.line.erase(endOfLine());
    };
    takeLink(*start, [&] { return line.line.begin(); });
    takeLink(*end, [&] { return line.line.end() - 1; });
    out.route = std::move(line);
    out.seconds = static_cast<double>(found->time) / 1000;
    out.metres = found->metres;
    return out;
  }

  /// On the isochrones' thread.
  std::vector<SceneSupply::Band> isochrones(const std::shared_ptr<const Basis>& wanted, Snapshot snapshot,
                                            const std::vector<double>& steps) {
    if (field && fieldBasis && wanted->differsOnlyInStatuses(*fieldBasis)) {
      std::vector<EdgeIndex> changed;
      for (EdgeIndex e = 0; e < snapshot.network.graph().edgeCount(); ++e)
        if (snapshot.network.passability(e) != fieldSnapshot->network.passability(e)) changed.push_back(e);
      fieldSnapshot = std::move(snapshot);
      field->repair(fieldSnapshot->network, changed);
    } else {
      fieldSnapshot = std::move(snapshot);
      field.emplace(fieldSnapshot->network);
    }
    fieldBasis = wanted;
    ShortestPathTree tree;
    tree.build(fieldSnapshot->network.graph(), fieldSnapshot->seeds);
    std::vector<network::Millis> within;
    for (const double m : steps)
      within.push_back(static_cast<network::Millis>(m * network::kMillisPerMinute));
    std::vector<SceneSupply::Band> bands;
    auto shapes = network::isochrones(*field, fieldSnapshot->network, tree, fieldSnapshot->bases, within);
    for (std::size_t i = shapes.size(); i-- > 0;) bands.push_back({steps[i], std::move(shapes[i].shape)});
    return bands;
  }
};

LiveSupply::LiveSupply(QObject* parent) : QObject(parent), engine_(std::make_shared<Engine>()) {}

LiveSupply::~LiveSupply() = default;

void LiveSupply::setBasis(std::shared_ptr<const Region> region, const Plan& plan) {
  forgetZone();
  ++networkSubject_;
  ++routeSubject_;
  route_.reset();
  fieldJob_.drop();
  forgetCritical();
  if (!region || region->roads.empty()) {
    basis_.reset();
    networkWaits_ = false;
    job_.drop();
    return;
  }
  auto basis = std::make_shared<Basis>();
  basis->plan = plan;
  basis->plan.zones.clear();
  basis->changes = network::networkChanges(plan, plan.info.activeNetworkState, *region);
  basis->region = std::move(region);
  basis_ = std::move(basis);
  networkWaits_ = true;
  ask();
}

void LiveSupply::reckonZone(MultiPolygon<LonLat> shape, std::vector<MultiPolygon<LonLat>> others,
                            std::shared_ptr<const Plan> held, bool moving) {
  if (!basis_) return;
  zone_ =
      ZoneQuestion{zoneSubject_, ++zoneNumber_, std::move(shape), std::move(others), std::move(held), moving};
  ask();
}

void LiveSupply::forgetZone() {
  ++zoneSubject_;
  zone_.reset();
}

void LiveSupply::setIsochrones(std::vector<double> minutes) {
  if (minutes == minutes_) return;
  minutes_ = std::move(minutes);
  ask();
}

void LiveSupply::reckonRoute(ProjectedPoint from, ProjectedPoint to) {
  if (!basis_) return;
  route_ = RouteQuestion{++routeSubject_, from, to};
  ask();
}

void LiveSupply::ask() {
  if (!basis_) return;
  job_.submit([this, engine = engine_, basis = basis_, subject = networkSubject_, minutes = minutes_,
               sealFrom = sealFrom_, zone = zone_, route = route_] {
    const bool isNew = engine->bring(basis);
    if (isNew) {
      auto view = std::make_shared<NetworkView>(engine->view());
      QMetaObject::invokeMethod(
          this,
          [this, subject, view] {
            if (subject != networkSubject_) return;
            networkWaits_ = false;
            emit networkReckoned(view);
          },
          Qt::QueuedConnection);
    }
    if (zone) {
      engine->lastZone = network::zoneSupply(*engine->supply, zone->shape, zone->others,
                                             {sealFrom, engine->lastZone ? &*engine->lastZone : nullptr,
                                              soldiersOf(zone->held, *basis->region, zone->shape)});
      auto view = std::make_shared<ZoneSupplyView>(viewOf(*engine->supply, *engine->lastZone, sealFrom));
      if (!zone->moving) {
        if (const auto pair = network::disjointRoutes(*engine->supply, zone->shape))
          addDisjointRoutes(*engine->supply, *pair, *view);
        if (zone->held) view->patrols = patrolView(*engine->supply, *zone->held, zone->shape);
      }
      QMetaObject::invokeMethod(
          this,
          [this, subject = zone->subject, number = zone->number, view] {
            if (zone_ && zone_->number == number) zone_.reset();
            if (subject == zoneSubject_) emit zoneReckoned(view);
          },
          Qt::QueuedConnection);
    }
    if (route) {
      QMetaObject::invokeMethod(
          this,
          [this, subject = route->subject, found = engine->route(route->from, route->to)] {
            if (subject != routeSubject_) return;
            route_.reset();
            emit routeReckoned(found);
          },
          Qt::QueuedConnection);
    }
    const bool alters = isNew || minutes != engine->minutes;
    engine->minutes = minutes;
    if (alters && !minutes.empty()) {
      auto view = std::make_shared<NetworkView>(engine->view());
      auto snapshot = std::make_shared<Snapshot>(
          Snapshot{engine->supply->network(), engine->supply->accesses(), engine->supply->seeds()});
      fieldJob_.submit([this, engine, basis, subject, minutes, view, snapshot] {
        view->isochrones = engine->isochrones(basis, std::move(*snapshot), minutes);
        QMetaObject::invokeMethod(
            this,
            [this, subject, view] {
              if (subject == networkSubject_) emit networkReckoned(view);
            },
            Qt::QueuedConnection);
      });
    }
    if (isNew) engine->supply->tidy();
  });
}

void LiveSupply::forgetCritical() {
  ++criticalSubject_;
  criticalJob_.drop();
}

void LiveSupply::reckonCritical(const Plan& plan, CriticalQuestion question) {
  if (!basis_) return;
  forgetCritical();
  criticalJob_.submit(
      [this, region = basis_->region, subject = criticalSubject_, plan, question = std::move(question)] {
        const Uuid& scenario = plan.info.activeScenario;
        const auto supply =
            network::supplyNetwork(region, plan, question.state.value_or(plan.info.activeNetworkState));
        auto view = std::make_shared<CriticalView>(
            viewOf(network::rankCritical(*supply, plan, scenario, kCriticalThings, question.zones,
                                         capacity::plannedSoldiers(*region, plan, scenario)),
                   supply->network()));
        view->whom = question.whom;
        QMetaObject::invokeMethod(
            this,
            [this, subject, view] {
              if (subject == criticalSubject_) emit criticalReckoned(view);
            },
            Qt::QueuedConnection);
      });
}

}  // namespace zw
