// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "core/geometry/segment_grid.h"
#include "core/model/plan.h"
#include "core/model/region.h"
#include "core/network/network_changes.h"
#include "core/network/road_additions.h"
#include "core/network/road_graph.h"
#include "core/network/shortest_path_tree.h"

namespace zw::network {

/// The planning factors of travel; docs/methods.md gives their sources. Speeds in km/h.
struct TravelFactors {
  std::array<double, 9> speed{60, 60, 50, 40, 30, 20, 20, 10, 0};  ///< by RoadClass; 0: not for vehicles
  double restrictedShare = 0.5;  ///< of the speed left where a road is passable with restrictions
  double accessDetour = 1.3;     ///< length of an assumed access link over the straight line
  double accessSpeed = 20;       ///< on it, km/h
  double settlementReach = 300;  ///< m from a settlement's point within which any road serves it
  friend bool operator==(const TravelFactors&, const TravelFactors&) = default;
};
/// Which end of the factors' bands: that of slow travel, the likely values, that of quick travel.
enum class Pace { Slow, Likely, Quick };
[[nodiscard]] TravelFactors travelFactors(const Plan& plan, Pace pace = Pace::Likely);

/// How a place reaches the network: straight to the nearest road that can be driven, by an *assumed access
/// link*, then along that road to its ends. A link crosses no excluded area, river main stem or border.
struct Access {
  ProjectedPoint from;    ///< the place itself
  ProjectedPoint onRoad;  ///< where the link meets the road
  EdgeIndex edge = kNone;
  double share = 0;       ///< of the edge that lies before onRoad, 0 to 1
  double linkMetres = 0;  ///< straight line times the detour factor
  Millis linkTime = 0;
};

/// The time for a share of an edge, to the nearest millisecond.
[[nodiscard]] Millis shareOf(Millis time, double share);

/// The ends of the access's edge with the times to (From) or from (Towards) them, the link's included. An end
/// that the edge cannot be travelled to is left out. The graph has the edges of the access's network.
[[nodiscard]] std::vector<Seed> seedsOf(const RoadGraph& graph, const Access& access, Direction direction);

/// The region's roads as a graph with travel times, under given factors and what a network state alters.
/// What-if changes of passability are made on a copy; copies share what does not change. Edges are the
/// region's roads, and then what added roads bring; a road that they divide is closed for its pieces.
class RoadNetwork {
 public:
  RoadNetwork(std::shared_ptr<const Region> region, const TravelFactors& factors,
              const NetworkChanges& changes = {});

  [[nodiscard]] const Region& region() const { return *region_; }
  [[nodiscard]] const TravelFactors& factors() const { return factors_; }
  [[nodiscard]] const RoadGraph& graph() const { return graph_; }
  [[nodiscard]] const Road& road(EdgeIndex e) const {
    return e < region_->roads.size() ? region_->roads[e] : additions_->edges[e - region_->roads.size()].road;
  }
  /// The road's name in the pack, or that of the added road; may be empty.
  [[nodiscard]] const std::string& name(EdgeIndex e) const;
  /// The region's road that the edge is, or is a piece of; nothing for an added road.
  [[nodiscard]] std::optional<EdgeIndex> regionRoad(EdgeIndex e) const;
  [[nodiscard]] ProjectedPoint place(NodeIndex node) const {
    const auto& nodes = region_->roadNodes;
    return node < nodes.size() ? nodes[node] : additions_->nodes[node - nodes.size()];
  }
  /// The region's, and those that added roads make.
  [[nodiscard]] const std::vector<Crossing>& crossings() const { return additions_->crossings; }
  /// Ends of added roads that reach no road.
  [[nodiscard]] const std::vector<RoadAdditions::LooseEnd>& looseEnds() const {
    return additions_->looseEnds;
  }

  /// As the pack says it, or as it was set.
  [[nodiscard]] Passability passability(EdgeIndex e) const { return passability_[e]; }
  /// Of one of the region's roads with its pieces, or of an edge of an added one. Gives the edges whose times
  /// may have changed.
  std::vector<EdgeIndex> setPassability(EdgeIndex e, Passability passability);
  /// Whether the edge runs through an excluded area; then it is closed, whatever its passability.
  [[nodiscard]] bool isExcluded(EdgeIndex e) const { return !excludedEdges_.empty() && excludedEdges_[e]; }

  [[nodiscard]] bool isForVehicles(EdgeIndex e) const {
    return factors_.speed[static_cast<std::size_t>(road(e).roadClass)] > 0;
  }
  /// Whether the edge is one of the region's roads whose pieces stand for it.
  [[nodiscard]] bool isDivided(EdgeIndex e) const;

  /// The same network at other speeds; what was set of passability stays.
  [[nodiscard]] RoadNetwork with(const TravelFactors& factors) const;

  /// Nothing when no road that can be driven lies within `limit` metres.
  [[nodiscard]] std::optional<Access> access(ProjectedPoint place, double limit = kAccessLimit) const;
  /// By each road that can be driven within `reach` metres, at its nearest place, the nearest road first.
  [[nodiscard]] std::vector<Access> accessesWithin(ProjectedPoint place, double reach) const;
  /// seedsOf() when driven.
  [[nodiscard]] std::vector<Seed> seeds(const Access& access, Direction direction) const {
    return seedsOf(graph_, access, direction);
  }

  /// Nodes that a vehicle can use and that lie inside the shape, ascending.
  [[nodiscard]] std::vector<NodeIndex> nodesInside(const MultiPolygon<ProjectedPoint>& shape) const;

  /// The segments of every road for vehicles, closed and divided ones too, by place; a segment's line is its
  /// edge.
  [[nodiscard]] const SegmentGrid& places() const { return *places_; }

  static constexpr double kAccessLimit = 5000;  ///< m

 private:
  [[nodiscard]] GraphEdge timed(EdgeIndex e) const;
  void exclude(const std::vector<MultiPolygon<ProjectedPoint>>& areas);
  [[nodiscard]] bool isBarred(ProjectedPoint from, ProjectedPoint to) const;
  [[nodiscard]] bool canReach(ProjectedPoint place, const SegmentGrid::Segment& segment) const;
  [[nodiscard]] Access accessBy(ProjectedPoint place, const SegmentGrid::Segment& segment) const;

  std::shared_ptr<const Region> region_;
  TravelFactors factors_;
  std::shared_ptr<const RoadAdditions> additions_;
  std::vector<Passability> passability_;
  std::vector<bool> excludedEdges_;  ///< empty where no area is excluded
  RoadGraph graph_;
  std::shared_ptr<const SegmentGrid> places_;
  std::shared_ptr<const SegmentGrid> barriers_;  ///< what no access link may cross
};

}  // namespace zw::network
