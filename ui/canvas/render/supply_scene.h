// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "core/geometry/shapes.h"
#include "core/model/region.h"

namespace zw {

/// What the map shows of supply, as an immutable snapshot in the projected CRS: what is reached from the
/// bases, how the selected zone is supplied and what can cut it off, and what the network state says.
struct SceneSupply {
  struct Band {
    double minutes = 0;
    MultiPolygon<ProjectedPoint> shape;
  };
  struct Route {
    Line<ProjectedPoint> line;
    std::vector<Line<ProjectedPoint>> links;  ///< assumed access, off the network
    bool isBest = false;
  };
  struct Choke {
    Line<ProjectedPoint> road;
    ProjectedPoint place;
  };
  /// What costs most if it fails.
  struct Ranked {
    std::vector<Line<ProjectedPoint>> roads;  ///< none for a crossing
    ProjectedPoint place;
    std::size_t rank = 1;
  };
  struct Status {
    Line<ProjectedPoint> road;  ///< empty for a crossing
    ProjectedPoint place;
    Passability passability = Passability::Closed;
  };
  struct Excluded {
    QString name;
    MultiPolygon<ProjectedPoint> shape;
  };

  std::vector<Band> isochrones;                   ///< the greatest time first
  std::vector<Route> routes;                      ///< the best last
  std::vector<Route> disjointPair;                ///< two that share no road
  std::vector<Line<ProjectedPoint>> accessLinks;  ///< assumed, of settlements off the network
  std::vector<Choke> chokePoints;
  std::vector<ProjectedPoint> chokeCrossings;
  std::vector<Ranked> ranked;  ///< the worst first
  std::vector<ProjectedPoint> entryPoints;
  std::vector<ProjectedPoint> sealPosts;
  std::vector<ProjectedPoint> cutOff;  ///< settlements that no base reaches
  std::vector<Status> statuses;
  std::vector<Line<ProjectedPoint>> addedRoads;
  std::vector<Line<ProjectedPoint>> patrolledRoads;  ///< parts that the zone's patrols reach by day
  std::vector<Excluded> excluded;
};

/// Of everything in it.
[[nodiscard]] Box<ProjectedPoint> boundsOf(const SceneSupply& supply);

}  // namespace zw
