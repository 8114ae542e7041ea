// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "core/network/road_network.h"

namespace zw::network {

/// A place where a road that can be driven crosses a zone's boundary. RoadNetwork::road tells its name and
/// class.
struct EntryPoint {
  ProjectedPoint point;
  EdgeIndex edge = kNone;
  double share = 0;           ///< of the edge that lies before the point, 0 to 1
  Way inward = Way::Forward;  ///< the way along the edge that leads in
  bool canEnter = false;      ///< by the road's one-way
  bool canLeave = false;
};

/// All of them, by edge and share. A road that only touches the boundary does not enter; a node on the
/// boundary is outside.
[[nodiscard]] std::vector<EntryPoint> entryPoints(const RoadNetwork& network,
                                                  const MultiPolygon<ProjectedPoint>& zone);

inline constexpr double kSealReach = 2000;  ///< m

/// A post that closes a junction outside the zone, or a road where it enters.
struct SealPost {
  ProjectedPoint point;
  NodeIndex node = kNone;  ///< the junction, or kNone
  EdgeIndex edge = kNone;  ///< else the road
  friend bool operator==(const SealPost&, const SealPost&) = default;
};

/// The fewest posts such that nothing drives into the zone from farther than `reach` metres: each closes a
/// junction within that distance of the zone, or one road at its entry point. Never more than the entry
/// points. What lies between the posts and the zone is sealed in with it. With `fromSide`, traffic counts
/// that comes over outside places of which it is true, the last `reach` metres and the start; roads that
/// arrive over others are left open. A minimum vertex cut, by maximum flow with each junction split in two
/// (Even 1975); of several the one nearest the zone is told. Posts at junctions first, each in ascending
/// order.
[[nodiscard]] std::vector<SealPost> sealPosts(
    const RoadNetwork& network, const MultiPolygon<ProjectedPoint>& zone,
    const std::vector<EntryPoint>& entries,
    const std::function<bool(ProjectedPoint)>& fromSide = [](ProjectedPoint) { return true; },
    double reach = kSealReach);

}  // namespace zw::network
