// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/network/entry_points.h"
#include "core/network/exposure.h"
#include "core/network/flow.h"
#include "core/network/road_network.h"
#include "core/network/route.h"
#include "core/network/seal_side.h"
#include "core/units/metric.h"

namespace zw::network {

/// The planning factors of supply, each with its band; docs/methods.md gives formulas and sources.
struct SupplyFactors {
  Estimate trucks{4, 10, 20};
  Estimate payload{3, 5, 8};              ///< t
  Estimate availability{0.5, 0.75, 0.9};  ///< share of the trucks
  Estimate loading{1, 2, 4};              ///< h, loading plus unloading
  Estimate drivingDay{6, 10, 12};         ///< h
  Estimate demand{12, 20, 35};            ///< kg for a soldier and day
  Estimate soldierDensity{2.5, 5.2, 10};  ///< soldiers on a km²
  Estimate convoyDensity{10, 15, 25};     ///< vehicles on a km of road
  Estimate convoyGap{0, 5, 15};           ///< min, all gaps together
  double baseYard = 250;                  ///< m about a base within which any road serves it
  double borderMargin = 1000;             ///< m from the border within which a route counts as exposed
  friend bool operator==(const SupplyFactors&, const SupplyFactors&) = default;
};
[[nodiscard]] SupplyFactors supplyFactors(const Plan& plan);

/// A base, how it reaches the network, and the quickest times from it.
struct SupplyBase {
  Uuid id;
  std::string name;
  bool illustrative = true;
  std::optional<Access> access;  ///< nothing: no road that can be driven is near
  ShortestPathTree tree;         ///< without seeds where there is no access
};

/// The network as the plan's bases see it, kept up to date while roads close and open. Not copied: what
/// refers to it must not outlive it. Of one thread at a time.
class SupplyNetwork {
 public:
  /// `network` at the likely pace; the others are made from it.
  SupplyNetwork(RoadNetwork network, const Plan& plan);
  SupplyNetwork(const SupplyNetwork&) = delete;
  SupplyNetwork& operator=(const SupplyNetwork&) = delete;

  [[nodiscard]] const RoadNetwork& network() const { return network_; }
  [[nodiscard]] const SupplyFactors& factors() const { return factors_; }
  /// In the order of their names.
  [[nodiscard]] const std::vector<SupplyBase>& bases() const { return bases_; }
  /// From all bases together, at the slow and the quick pace.
  [[nodiscard]] const RoadNetwork& networkAt(Pace pace) const;
  [[nodiscard]] const ShortestPathTree& forestAt(Pace pace) const;
  /// Of all bases together, at the likely pace.
  [[nodiscard]] std::vector<Seed> seeds() const;
  [[nodiscard]] std::vector<Access> accesses() const;
  /// Where supply may start; see supplyNodes().
  [[nodiscard]] const std::vector<NodeIndex>& sources() const { return sources_; }

  /// See RoadNetwork::setPassability; every tree is repaired. A base whose own road closes looks for another.
  void setPassability(std::span<const EdgeIndex> edges, Passability passability);
  /// Makes the next such change quick; see ShortestPathTree::tidy().
  void tidy();

  [[nodiscard]] const ExposureAreas& exposureAreas() const { return exposureAreas_; }

 private:
  struct Paced {
    RoadNetwork network;
    ShortestPathTree forest;
  };
  void findAccesses();
  /// Calls act(network, tree, seeds, space) for every tree, on two threads; the seeds are those it has to
  /// have.
  template <class Act>
  void forTrees(const Act& act);

  RoadNetwork network_;
  SupplyFactors factors_;
  std::vector<ProjectedPoint> places_;  ///< of the bases
  std::vector<SupplyBase> bases_;
  std::vector<NodeIndex> sources_;
  Paced slow_, quick_;
  ExposureAreas exposureAreas_;
};

/// How a zone is supplied, and what keeps it supplied.
struct ZoneSupply {
  struct FromBase {
    std::size_t base = 0;  ///< into SupplyNetwork::bases
    Route route;
  };
  std::vector<FromBase> fromBases;  ///< those that reach it, the quickest first
  std::vector<std::size_t> cutOff;  ///< the other bases
  [[nodiscard]] const Route* best() const { return fromBases.empty() ? nullptr : &fromBases.front().route; }
  RouteExposure exposure;                ///< of the best route
  std::optional<EdgeConnectivity> ties;  ///< nothing: the zone holds a place where supply starts
  std::optional<std::vector<std::uint32_t>> crossingCut;  ///< nothing: not by crossings alone
  std::vector<EntryPoint> entries;
  std::vector<SealPost> sealPosts;  ///< against traffic from everywhere
  std::vector<SealPost> sidePosts;  ///< from the side that was asked for, where that is not everywhere
  Estimate seconds;                 ///< travel time of the best route
  Estimate turnarounds;             ///< of a truck in a day
  Estimate liftTonnes;              ///< a day
  Estimate soldiers;                ///< supplied in the zone
  Estimate demandTonnes;            ///< a day
  Estimate passSeconds;             ///< of one convoy of all available trucks, past one place
  MetricSet figures;                ///< supply.*
};

/// Soldiers of zones whose posts are planned, who are supplied in them.
using PlannedSoldiers = std::map<Uuid, Estimate>;

struct ZoneSupplyOptions {
  SealSide sealFrom = SealSide::All;
  /// What the same network told of a like zone, as before a vertex moved; it makes the reckoning shorter and
  /// alters no figure.
  const ZoneSupply* before = nullptr;
  /// Soldiers to be supplied in the zone; nothing: as many as its area has by supply.soldier_density.
  std::optional<Estimate> soldiers{};
};

/// `others`: the scenario's other zones.
[[nodiscard]] ZoneSupply zoneSupply(const SupplyNetwork& supply, const MultiPolygon<LonLat>& zone,
                                    std::span<const MultiPolygon<LonLat>> others,
                                    const ZoneSupplyOptions& options = {});

}  // namespace zw::network
