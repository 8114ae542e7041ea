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
#include "core/network/road_graph.h"
#include "core/network/shortest_path_tree.h"

namespace zw::network {

/// The planning factors of travel; docs/methods.md gives their sources. Speeds in km/h.
struct TravelFactors {
  std::array<double, 9> speed{60, 60, 50, 40, 30, 20, 20, 10, 0};  ///< by RoadClass; 0: not for vehicles
  double restrictedShare = 0.5;  ///< of the speed left where a road is passable with restrictions
  double accessDetour = 1.3;     ///< length of an assumed access link over the straight line
  double accessSpeed = 20;       ///< on it, km/h
  friend bool operator==(const TravelFactors&, const TravelFactors&) = default;
};
[[nodiscard]] TravelFactors travelFactors(const Plan& plan);

/// How a place reaches the network: straight to the nearest road that can be driven, by an *assumed access
/// link*, then along that road to its ends.
struct Access {
  ProjectedPoint from;    ///< the place itself
  ProjectedPoint onRoad;  ///< where the link meets the road
  EdgeIndex edge = kNone;
  double share = 0;       ///< of the edge that lies before onRoad, 0 to 1
  double linkMetres = 0;  ///< straight line times the detour factor
  Millis linkTime = 0;
};

/// The region's roads as a graph with travel times, under given factors. What-if changes of passability are
/// made on a copy; copies share what does not change.
class RoadNetwork {
 public:
  RoadNetwork(std::shared_ptr<const Region> region, const TravelFactors& factors);

  [[nodiscard]] const Region& region() const { return *region_; }
  [[nodiscard]] const TravelFactors& factors() const { return factors_; }
  [[nodiscard]] const RoadGraph& graph() const { return graph_; }
  [[nodiscard]] const Road& road(EdgeIndex e) const { return region_->roads[e]; }
  /// As the pack says it, or as it was set.
  [[nodiscard]] Passability passability(EdgeIndex e) const { return passability_[e]; }
  void setPassability(EdgeIndex e, Passability passability);

  /// Nothing when no road that can be driven lies within `limit` metres.
  [[nodiscard]] std::optional<Access> access(ProjectedPoint place, double limit = kAccessLimit) const;
  /// The ends of the access's edge with the times to (From) or from (Towards) them, the link's included. An
  /// end that the edge cannot be driven to is left out.
  [[nodiscard]] std::vector<Seed> seeds(const Access& access, Direction direction) const;

  /// Nodes that a vehicle can use and that lie inside the shape, ascending.
  [[nodiscard]] std::vector<NodeIndex> nodesInside(const MultiPolygon<ProjectedPoint>& shape) const;

  /// The segments of every road for vehicles, closed ones too, by place; a segment's line is its edge.
  [[nodiscard]] const SegmentGrid& places() const { return *places_; }

  static constexpr double kAccessLimit = 5000;  ///< m

 private:
  [[nodiscard]] GraphEdge timed(EdgeIndex e) const;

  std::shared_ptr<const Region> region_;
  TravelFactors factors_;
  std::vector<Passability> passability_;
  RoadGraph graph_;
  std::shared_ptr<const SegmentGrid> places_;
};

}  // namespace zw::network
