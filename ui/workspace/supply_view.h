// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/network/critical_ranking.h"
#include "core/network/disjoint_routes.h"
#include "core/network/supply.h"
#include "ui/canvas/render/supply_scene.h"
#include "ui/workspace/patrol_view.h"

namespace zw {

/// How a zone is supplied, as the panel shows it: a snapshot that rests on no network any more.
struct ZoneSupplyView {
  struct FromBase {
    std::string name;
    bool illustrative = true;
    bool reached = false;
    double seconds = 0;
    double metres = 0;
  };
  struct Place {
    std::string name;  ///< of the road or crossing; may be empty
    std::string code;
    RoadClass roadClass = RoadClass::Minor;
    ProjectedPoint place;
  };
  std::vector<FromBase> bases;      ///< those that reach the zone first, by time
  network::RouteExposure exposure;  ///< of the quickest route
  std::vector<Place> crossingsOnRoute;
  std::vector<Place> chokePoints;
  std::optional<std::vector<Place>> crossingCut;  ///< nothing: not by crossings alone
  std::vector<FromBase> disjointPair;             ///< two ways that share no road, or none
  std::vector<Place> entryPoints;
  network::SealSide sealFrom = network::SealSide::All;
  std::vector<ProjectedPoint> sealPosts;  ///< against traffic from that side
  Estimate turnarounds, soldiers, passSeconds;
  bool isReached = false;
  double borderMargin = 0;  ///< m
  MetricSet figures;
  std::vector<SceneSupply::Route> routes;
  std::vector<SceneSupply::Route> pairRoutes;
  std::vector<SceneSupply::Choke> chokes;
  std::optional<PatrolView> patrols;  ///< nothing: no posts are planned, or the zone is being drawn
};
/// Of a road, its middle.
[[nodiscard]] ZoneSupplyView::Place placeOf(const network::RoadNetwork& network, network::EdgeIndex e);
[[nodiscard]] ZoneSupplyView::Place placeOf(const Crossing& crossing);
/// "Khardali road", or the kind of road where it has no name, with its code; of a crossing its code and name.
[[nodiscard]] QString placeText(const ZoneSupplyView::Place& place, bool isCrossing);
/// The same for a ranking, in which a road stands by its pieces: "Khardali road (no. 4656), 7 alike".
[[nodiscard]] QString rankedText(const ZoneSupplyView::Place& place, bool isCrossing, std::size_t alike);
[[nodiscard]] ZoneSupplyView viewOf(const network::SupplyNetwork& supply, const network::ZoneSupply& zone,
                                    network::SealSide sealFrom = network::SealSide::All);
void addDisjointRoutes(const network::SupplyNetwork& supply, const network::DisjointRoutes& pair,
                       ZoneSupplyView& view);

/// What is the same for all zones: what is reached, and what the network state says.
struct NetworkView {
  std::vector<SceneSupply::Band> isochrones;  ///< the greatest time first
  std::vector<ProjectedPoint> cutOff;         ///< settlements
  std::vector<std::string> cutOffNames;
  std::vector<Line<ProjectedPoint>> accessLinks;  ///< assumed, of settlements off the network
  std::vector<std::string> accessNames;           ///< of those settlements
  std::size_t settlements = 0;
  std::vector<SceneSupply::Status> statuses;
  std::vector<Line<ProjectedPoint>> addedRoads;
  std::vector<ProjectedPoint> looseEnds;  ///< of added roads that reach no road
  std::vector<SceneSupply::Excluded> excluded;
  std::vector<std::string> lost;  ///< codes that the state speaks of and the region does not have
};

/// What roads and crossings would cost if they failed, the worst first.
struct CriticalView {
  struct Thing {
    bool isCrossing = false;
    ZoneSupplyView::Place place;
    network::FailureLoss loss;
    std::size_t rank = 0;                       ///< what costs the same shares one
    std::size_t alike = 0;                      ///< other roads that cost the same
    std::vector<Line<ProjectedPoint>> roads{};  ///< its own and theirs; none for a crossing
  };
  struct Pair {
    ZoneSupplyView::Place first, second;
    network::FailureLoss loss;
  };
  std::vector<Thing> things;
  std::vector<Pair> pairs;  ///< of crossings
  QString whom;             ///< for whom, over which roads; empty: all, over the roads as they are shown
};

/// All together for the map; each may be null. Of the ranking the worst ten.
[[nodiscard]] std::shared_ptr<const SceneSupply> sceneOf(const NetworkView* network,
                                                         const ZoneSupplyView* zone,
                                                         const CriticalView* critical = nullptr);

}  // namespace zw
