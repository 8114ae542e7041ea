// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <vector>

#include "core/geometry/projection.h"
#include "core/geometry/segment_grid.h"
#include "core/geometry/shapes.h"

namespace zw::network {

/// A road as a chain of vertices, which are numbered: chains meet where they share one. A bridge or a tunnel
/// is met at its ends only.
struct RoadChain {
  std::vector<std::uint32_t> vertices;
  bool onGround = true;
};

/// A dead end that stops just short of a road.
struct NearEnd {
  static constexpr std::uint32_t kNoVertex = std::numeric_limits<std::uint32_t>::max();

  std::uint32_t chain = 0;  ///< that ends
  bool atStart = false;     ///< at its first vertex, else at its last
  ProjectedPoint end;
  std::uint32_t target = 0;                ///< chain nearest to the end
  std::uint32_t segment = 0;               ///< of it: from its vertex of this index to the next
  ProjectedPoint meets;                    ///< the nearest place of it
  std::uint32_t targetVertex = kNoVertex;  ///< number of the vertex at that place, if there is one
  double gap = 0;                          ///< m
};

/// Which dead ends count as near ends.
struct NearEndRule {
  double within = 0;  ///< m
  /// m: an end from which the place is reached along the roads within this is a stub beside the road that it
  /// leaves, or the end of a line that turns back; there is nothing to join.
  double roundabout = 0;
  /// A further condition; may be empty.
  std::function<bool(const NearEnd&)> accept = {};
};

/// Near ends among chains, in the order in which they are to be joined: the smallest gap first. A dead end is
/// a chain's end whose vertex is met once. Each is joined in thought before the next is looked at, so that of
/// two that face each other only the first counts.
[[nodiscard]] std::vector<NearEnd> nearEnds(const std::vector<ProjectedPoint>& places,
                                            const std::vector<RoadChain>& chains, const NearEndRule& rule);

/// Number of chains' ends whose vertex is met once.
[[nodiscard]] std::size_t deadEnds(std::size_t vertices, const std::vector<RoadChain>& chains);

/// Gaps that are none: at a line's end on the region's edge, where it was cut, and gaps across a river.
class GapFilter {
 public:
  GapFilter(const Projection& projection, const Box<LonLat>& bounds)
      : projection_(projection), bounds_(bounds) {}
  void addRiver(const Line<ProjectedPoint>& river) { rivers_.add(river, 0); }

  [[nodiscard]] bool isGap(ProjectedPoint end, ProjectedPoint meets) const;

 private:
  const Projection& projection_;
  Box<LonLat> bounds_;
  SegmentGrid rivers_{200};
};

}  // namespace zw::network
