// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/supply.h"

#include <algorithm>
#include <cmath>
#include <future>

#include "core/geometry/geodesic.h"
#include "core/model/factor_ranges.h"
#include "core/network/two_threads.h"
#include "core/units/propagate.h"

namespace zw::network {
namespace {

std::vector<Seed> seedsOf(const RoadNetwork& network, const SupplyBase& base) {
  return base.access ? network.seeds(*base.access, Direction::From) : std::vector<Seed>();
}

std::vector<Seed> seedsOf(const RoadNetwork& network, const std::vector<SupplyBase>& bases) {
  std::vector<Seed> seeds;
  for (const SupplyBase& base : bases) {
    const auto more = seedsOf(network, base);
    seeds.insert(seeds.end(), more.begin(), more.end());
  }
  return seeds;
}

double inHours(double seconds) {
  return seconds / 3600;
}

Metric known(const char* id, MetricValue value, Unit unit, const char* method) {
  return {id, std::move(value), unit, method};
}

/// Reckons the members of ZoneSupply one after the other.
class ZoneReckoning {
 public:
  ZoneReckoning(const SupplyNetwork& supply, const MultiPolygon<LonLat>& zone,
                std::span<const MultiPolygon<LonLat>> others, const ZoneSupplyOptions& options)
      : supply_(supply),
        network_(supply.network()),
        projection_(*network_.region().projection),
        zone_(zone),
        shape_(projection_.forward(zone)),
        others_(others),
        options_(options) {}

  ZoneSupply reckon() {
    destination_ = destinationIn(network_, shape_);
    if (destination_) findRoutes();
    // The cuts and the seal are the long parts, and know nothing of each other.
    auto tied = std::async(std::launch::async, [this] { tie(); });
    measureExposure();
    out_.entries = entryPoints(network_, shape_);
    out_.sealPosts = sealPosts(network_, shape_, out_.entries);
    if (options_.sealFrom != SealSide::All)
      out_.sidePosts =
          sealPosts(network_, shape_, out_.entries, onSide(options_.sealFrom, network_.region(), shape_));
    tied.get();
    carry();
    listFigures();
    return std::move(out_);
  }

 private:
  void findRoutes() {
    for (std::size_t b = 0; b < supply_.bases().size(); ++b) {
      const SupplyBase& base = supply_.bases()[b];
      std::optional<Route> route;
      if (base.access) route = quickestRoute(network_, base.tree, *base.access, *destination_);
      if (route)
        out_.fromBases.push_back({b, std::move(*route)});
      else
        out_.cutOff.push_back(b);
    }
    std::stable_sort(out_.fromBases.begin(), out_.fromBases.end(),
                     [](const auto& a, const auto& b) { return a.route.time < b.route.time; });
    if (!out_.best()) return;
    const auto secondsAt = [&](Pace pace) {
      if (pace == Pace::Likely) return static_cast<double>(out_.best()->time) / 1000;
      return static_cast<double>(timeAt(pace)) / 1000;
    };
    // The band of the time: quick travel is its low end. Routes along one road alone have no other pace's
    // tree.
    out_.seconds = {secondsAt(Pace::Quick), secondsAt(Pace::Likely), secondsAt(Pace::Slow)};
    out_.seconds.low = std::min(out_.seconds.low, out_.seconds.likely);
    out_.seconds.high = std::max(out_.seconds.high, out_.seconds.likely);
  }

  [[nodiscard]] Millis timeAt(Pace pace) const {
    const RoadNetwork& network = supply_.networkAt(pace);
    const ShortestPathTree& forest = supply_.forestAt(pace);
    const std::vector<Seed> ends =
        destination_->access ? network.seeds(*destination_->access, Direction::Towards) : destination_->seeds;
    Millis least = kUnreachable;
    for (const Seed& seed : ends)
      if (forest.time(seed.node) != kUnreachable) least = std::min(least, forest.time(seed.node) + seed.time);
    return least == kUnreachable ? out_.best()->time : least;
  }

  void measureExposure() {
    if (!out_.best()) return;
    std::vector<MultiPolygon<ProjectedPoint>> others;
    for (const auto& other : others_) others.push_back(projection_.forward(other));
    out_.exposure = supply_.exposureAreas().of(*out_.best(), others);
  }

  void tie() {
    if (supply_.sources().empty() || !destination_) {
      out_.ties = EdgeConnectivity{};
      out_.crossingCut = std::vector<std::uint32_t>{};
      return;
    }
    std::vector<NodeIndex> targets;
    for (const Seed& seed : destination_->seeds) targets.push_back(seed.node);
    std::span<const ShortestPathTree::Path> known;
    if (options_.before && options_.before->ties) known = options_.before->ties->routes;
    out_.ties = edgeConnectivity(network_.graph(), supply_.sources(), targets, known);
    if (out_.ties)
      out_.crossingCut = crossingCut(network_.graph(), network_.crossings(), supply_.sources(), targets);
  }

  void carry() {
    const SupplyFactors& f = supply_.factors();
    const double squareKilometres = geodesicArea(zone_).value() / 1e6;
    using Values = std::vector<double>;
    const auto soldiersAt = [&](double density) { return squareKilometres * density; };
    out_.soldiers = options_.soldiers.value_or(Estimate{soldiersAt(f.soldierDensity.low),
                                                        soldiersAt(f.soldierDensity.likely),
                                                        soldiersAt(f.soldierDensity.high)});
    out_.demandTonnes =
        propagate({out_.soldiers, f.demand}, [](const Values& v) { return v[0] * v[1] / 1000; });
    if (!out_.best()) return;
    const auto turnarounds = [](double day, double travel, double loading) {
      return day / (2 * inHours(travel) + loading);
    };
    out_.turnarounds = propagate({f.drivingDay, out_.seconds, f.loading},
                                 [&](const Values& v) { return turnarounds(v[0], v[1], v[2]); });
    out_.liftTonnes =
        propagate({f.trucks, f.availability, f.payload, f.drivingDay, out_.seconds, f.loading},
                  [&](const Values& v) { return v[0] * v[1] * v[2] * turnarounds(v[3], v[4], v[5]); });
    const double kilometres = out_.best()->metres / 1000;
    out_.passSeconds = propagate(
        {f.trucks, f.availability, f.convoyDensity, out_.seconds, f.convoyGap}, [&](const Values& v) {
          const double minutesOnRoad =
              kilometres > 0 ? v[0] * v[1] * inHours(v[3]) * 60 / (v[2] * kilometres) : 0;
          return 60 * (minutesOnRoad + v[4]);
        });
  }

  void listFigures() {
    const Unknown none = noRoute();
    const auto ifReached = [&](auto value) -> MetricValue {
      if (!out_.best()) return none;
      return value;
    };
    const auto ofBases = [&](auto value) -> MetricValue {
      if (supply_.bases().empty()) return Unknown{UnknownReason::NoBases};
      return value;
    };
    const std::string bestBase =
        out_.fromBases.empty() ? std::string() : supply_.bases()[out_.fromBases.front().base].name;
    const double metres = out_.best() ? out_.best()->metres : 0;
    MetricValue ties = Unknown{UnknownReason::HoldsSupply};
    if (out_.ties) ties = static_cast<double>(out_.ties->cut.size());
    MetricValue buffer = Unknown{UnknownReason::NoBufferZone};
    if (!network_.region().bufferZones.empty()) buffer = ifReached(out_.exposure.bufferMetres.value_or(0));
    const auto tied = supply_.bases().empty() ? MetricValue(Unknown{UnknownReason::NoBases}) : ties;
    out_.figures = {
        known("supply.best_time", ifReached(out_.seconds), Unit::Second, "quickest-route"),
        known("supply.best_distance", ifReached(metres), Unit::Metre, "quickest-route"),
        known("supply.best_base", ifReached(bestBase), Unit::Name, "quickest-route"),
        known("supply.buffer_distance", std::move(buffer), Unit::Metre, "route-exposure"),
        known("supply.disjoint_routes", tied, Unit::Count, "edge-disjoint-routes"),
        known("supply.choke_points", tied, Unit::Count, "edge-disjoint-routes"),
        known("supply.entry_points", static_cast<double>(out_.entries.size()), Unit::Count, "entry-points"),
        known("supply.seal_posts", static_cast<double>(out_.sealPosts.size()), Unit::Count, "seal-posts"),
        known("supply.lift_per_day", ofBases(out_.liftTonnes), Unit::Tonne, "daily-lift"),
        known("supply.demand_per_day", out_.demandTonnes, Unit::Tonne, "daily-demand"),
    };
    if (network_.region().roads.empty())
      for (Metric& metric : out_.figures)
        if (metric.id != "supply.demand_per_day") metric.value = Unknown{UnknownReason::NoRoads};
  }

  [[nodiscard]] Unknown noRoute() const {
    return {supply_.bases().empty() ? UnknownReason::NoBases : UnknownReason::Unreachable};
  }

  const SupplyNetwork& supply_;
  const RoadNetwork& network_;
  const Projection& projection_;
  const MultiPolygon<LonLat>& zone_;
  MultiPolygon<ProjectedPoint> shape_;
  std::span<const MultiPolygon<LonLat>> others_;
  const ZoneSupplyOptions& options_;
  std::optional<Destination> destination_;
  ZoneSupply out_;
};

}  // namespace

SupplyFactors supplyFactors(const Plan& plan) {
  SupplyFactors factors;
  const auto band = [&](const char* id, Estimate& estimate) {
    if (const Factor* factor = usableFactor(plan.factors, id))
      estimate = {factor->low, factor->value, factor->high};
  };
  const auto single = [&](const char* id, double& value) {
    if (const Factor* factor = usableFactor(plan.factors, id)) value = factor->value;
  };
  band("supply.trucks", factors.trucks);
  band("supply.truck_payload", factors.payload);
  band("supply.truck_availability", factors.availability);
  band("supply.loading_time", factors.loading);
  band("supply.driving_day", factors.drivingDay);
  band("supply.demand", factors.demand);
  band("supply.soldier_density", factors.soldierDensity);
  band("supply.convoy_density", factors.convoyDensity);
  band("supply.convoy_gap", factors.convoyGap);
  single("supply.base_yard", factors.baseYard);
  single("supply.border_margin", factors.borderMargin);
  return factors;
}

SupplyNetwork::SupplyNetwork(RoadNetwork network, const Plan& plan)
    : network_(std::move(network)),
      factors_(supplyFactors(plan)),
      slow_{network_.with(travelFactors(plan, Pace::Slow)), {}},
      quick_{network_.with(travelFactors(plan, Pace::Quick)), {}},
      exposureAreas_(network_.region(), factors_.borderMargin) {
  std::vector<const Base*> bases;
  for (const auto& [id, base] : plan.bases) bases.push_back(&base);
  std::sort(bases.begin(), bases.end(),
            [](const Base* a, const Base* b) { return std::tie(a->name, a->id) < std::tie(b->name, b->id); });
  for (const Base* base : bases) {
    bases_.push_back({base->id, base->name, base->illustrative, {}, {}});
    places_.push_back(network_.region().projection->forward(base->point));
  }
  findAccesses();
  forTrees([](const RoadNetwork& roads, ShortestPathTree& tree, std::vector<Seed> seeds, auto& space) {
    tree.build(roads.graph(), std::move(seeds), space);
  });
}

std::vector<Seed> SupplyNetwork::seeds() const {
  return seedsOf(network_, bases_);
}

std::vector<Access> SupplyNetwork::accesses() const {
  std::vector<Access> accesses;
  for (const SupplyBase& base : bases_)
    if (base.access) accesses.push_back(*base.access);
  return accesses;
}

void SupplyNetwork::findAccesses() {
  for (std::size_t i = 0; i < bases_.size(); ++i) bases_[i].access = network_.access(places_[i]);
  sources_ = supplyNodes(network_, accesses(), factors_.baseYard);
}

template <class Act>
void SupplyNetwork::forTrees(const Act& act) {
  onTwoThreads<ShortestPathTree::Workspace>(bases_.size() + 2, [&](std::size_t i, auto& space) {
    if (i < 2) {
      Paced& paced = i == 0 ? slow_ : quick_;
      act(paced.network, paced.forest, seedsOf(paced.network, bases_), space);
    } else {
      SupplyBase& base = bases_[i - 2];
      act(network_, base.tree, seedsOf(network_, base), space);
    }
  });
}

const RoadNetwork& SupplyNetwork::networkAt(Pace pace) const {
  return pace == Pace::Slow ? slow_.network : pace == Pace::Quick ? quick_.network : network_;
}

const ShortestPathTree& SupplyNetwork::forestAt(Pace pace) const {
  return pace == Pace::Slow ? slow_.forest : quick_.forest;
}

void SupplyNetwork::setPassability(std::span<const EdgeIndex> edges, Passability passability) {
  std::vector<EdgeIndex> changed;
  for (const EdgeIndex e : edges) {
    const auto more = network_.setPassability(e, passability);
    changed.insert(changed.end(), more.begin(), more.end());
    slow_.network.setPassability(e, passability);
    quick_.network.setPassability(e, passability);
  }
  findAccesses();
  forTrees([&](const RoadNetwork& network, ShortestPathTree& tree, std::vector<Seed> seeds, auto& space) {
    // Seeds hold the time along the base's own road: where that changes, the tree starts anew.
    if (seeds != tree.seeds())
      tree.build(network.graph(), std::move(seeds), space);
    else
      tree.repair(network.graph(), changed, space);
  });
}

void SupplyNetwork::tidy() {
  forTrees([](const RoadNetwork& network, ShortestPathTree& tree, const std::vector<Seed>& /*seeds*/,
              auto& space) { tree.tidy(network.graph(), space); });
}

ZoneSupply zoneSupply(const SupplyNetwork& supply, const MultiPolygon<LonLat>& zone,
                      std::span<const MultiPolygon<LonLat>> others, const ZoneSupplyOptions& options) {
  return ZoneReckoning(supply, zone, others, options).reckon();
}

}  // namespace zw::network
