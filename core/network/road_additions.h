// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/geometry/segment_grid.h"
#include "core/network/network_changes.h"
#include "core/network/road_graph.h"

namespace zw::network {

/// What added roads bring to a region's network: nodes and edges, numbered on from the region's own. A road
/// that one of them meets is divided there: its pieces are new edges, and it is no longer driven itself.
struct RoadAdditions {
  struct Edge {
    Road road;
    EdgeIndex parent = kNone;    ///< the region's road that it is a piece of, or
    std::uint32_t addition = 0;  ///< the added road that it belongs to
  };
  /// An end of an added road that no road is near enough to be joined to.
  struct LooseEnd {
    std::uint32_t addition = 0;
    ProjectedPoint place;
  };
  std::vector<std::string> names;  ///< of the added roads
  std::vector<ProjectedPoint> nodes;
  std::vector<Edge> edges;
  std::vector<EdgeIndex> divided;   ///< of the region's roads, ascending
  std::vector<Crossing> crossings;  ///< the region's, and "A1" … where an added road meets the main stem
  std::vector<LooseEnd> looseEnds;
};

inline constexpr double kJoinWithin = 50;  ///< m from an added road's end to the road that it is joined to

/// `places` holds the roads that vehicles use. An end is joined to the nearest road within kJoinWithin that
/// is neither bridge nor tunnel, or to that road's end where it lies within 1 m; the line is prolonged to
/// there. An added road that is no bridge also meets each road at grade that it crosses. Added roads meet
/// those before them in the same way.
[[nodiscard]] RoadAdditions joinAdditions(const Region& region, const SegmentGrid& places,
                                          std::span<const NetworkChanges::Addition> additions);

}  // namespace zw::network
