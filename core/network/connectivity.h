// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "core/model/region.h"
#include "core/network/near_ends.h"

namespace zw::network {

/// What a region's road network is made of and where it may be broken. Lengths are geodesic, in metres; all
/// roads count, whatever their class, direction or passability.
struct Connectivity {
  /// Roads that hang together.
  struct Component {
    std::size_t roads = 0;
    double metres = 0;
    ProjectedPoint place;  ///< a node of its longest road
  };
  std::size_t roads = 0;
  std::size_t nodes = 0;
  double metres = 0;
  std::vector<Component> components;  ///< the longest first
  std::array<double, kRoadClasses> metresByClass{};
  std::array<double, kSurfaces> metresBySurface{};
  std::size_t patchedRoads = 0;
  double patchedMetres = 0;
  std::size_t deadEnds = 0;
  /// Dead ends that nearly touch another road; chain and target are indexes of Region::roads.
  std::vector<NearEnd> nearEnds;

  /// Of all length, what lies in the largest component; 0 where there are no roads.
  [[nodiscard]] double largestShare() const { return metres > 0 ? components.front().metres / metres : 0; }
};

/// `nearWithin` in metres: the widest gap that is listed. Gaps at the region's edge and across a river are
/// not, nor stubs from which the other road is reached within ten times as far.
[[nodiscard]] Connectivity connectivity(const Region& region, double nearWithin);

/// Of the gap that is listed, or joined, how far around by road makes it none.
inline constexpr double kRoundaboutOfGap = 10;

}  // namespace zw::network
