// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/geometry/grid_mesh.h"
#include "core/network/road_network.h"
#include "core/network/shortest_path_tree.h"

namespace zw::network {

/// RoadNetwork::access of every place of a fine grid over the planned territory, and of every settlement and
/// named place: what isochrones are drawn from. Made once for a network, and kept up to date while roads
/// close and open. Copies share what does not change.
class AccessField {
 public:
  static constexpr double kSpacing = 100;  ///< m

  /// The grid is wider than `spacing` (m) where the territory would take more than two million places.
  /// Without a planned territory in the region it covers all that RoadNetwork::kAccessLimit leaves in reach.
  explicit AccessField(const RoadNetwork& network, double spacing = kSpacing);

  /// Brings it up to date after RoadNetwork::setPassability of these roads.
  void repair(const RoadNetwork& network, std::span<const EdgeIndex> changed);

  [[nodiscard]] const TriangleMesh& mesh() const { return fixed_->mesh; }
  [[nodiscard]] double spacing() const { return fixed_->spacing; }
  /// The planned territory; empty where the region has none.
  [[nodiscard]] const MultiPolygon<ProjectedPoint>& territory() const { return fixed_->territory; }

  /// When each corner of the mesh is reached from the bases; kUnreachable where it is not, and all along the
  /// mesh's outline, which lies outside the territory. `fromBases` has the bases' seeds.
  [[nodiscard]] std::vector<Millis> arrivals(const RoadNetwork& network, const ShortestPathTree& fromBases,
                                             std::span<const Access> bases) const;

 private:
  /// Where a corner meets the roads.
  struct Meeting {
    double share = 0;
    EdgeIndex edge = kNone;
    Millis linkTime = 0;
    double metres = RoadNetwork::kAccessLimit;  ///< straight
  };
  struct Fixed {
    TriangleMesh mesh;
    std::vector<std::uint8_t> isOutside;  ///< whether a corner is taken for unreachable
    /// Points that share a corner with another place, which is reached when the last of them is.
    std::vector<std::pair<ProjectedPoint, TriangleMesh::Corner>> doubles;
    MultiPolygon<ProjectedPoint> territory;
    double spacing = kSpacing;
  };

  [[nodiscard]] static Fixed layOut(const RoadNetwork& network, double spacing);
  [[nodiscard]] static Meeting meet(const RoadNetwork& network, ProjectedPoint place);

  std::shared_ptr<const Fixed> fixed_;
  std::vector<Meeting> meetings_;  ///< of the corners, then of the doubles
};

/// When a place is reached from the bases, over its access; kUnreachable when it is not. The time of the
/// quickestRoute from the base that is nearest in time.
[[nodiscard]] Millis arrivalAt(const RoadNetwork& network, const ShortestPathTree& fromBases,
                               std::span<const Access> bases, const Access& place);

}  // namespace zw::network
