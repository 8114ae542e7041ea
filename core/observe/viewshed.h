// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <tl/expected.hpp>
#include <vector>

#include "core/observe/terrain.h"
#include "core/units/metric.h"

namespace zw::observe {

inline constexpr double kEarthRadius = 6371000;  ///< m, mean

/// Where someone looks from.
struct Observer {
  ProjectedPoint place;
  double height = 2;  ///< m of the eyes above the ground
  friend bool operator==(const Observer&, const Observer&) = default;
};

/// What is looked for, how far, and through which air.
struct Sight {
  double targetHeight = 1.7;  ///< m above the ground
  double range = 4000;        ///< m on the ground
  double refraction =
      0.13;  ///< coefficient k of terrestrial refraction: radius of Earth over that of the ray
  friend bool operator==(const Sight&, const Sight&) = default;

  /// Metres by which the ground at a distance of d metres falls away from a level line of sight, over d²:
  /// (1 − k) / 2R.
  [[nodiscard]] double dropPerSquare() const { return (1 - refraction) / (2 * kEarthRadius); }
};

/// The cells whose centre lies within the range. Of them, those that are neither seen nor unknown are hidden.
/// Unknown is a cell of no data, and one that would be seen were there no ground where the grid has no data,
/// but whose line of sight passes a cell of no data.
struct Viewshed {
  GridPlace observer;
  CellSize cell;
  CellBits seen;
  CellBits unknown;

  /// The cells of the grid whose centre lies within so many metres of the observer, at most the sight's
  /// range.
  [[nodiscard]] CellBits within(double range) const;
  /// The columns [first, second) of a row within so many metres, unbounded by the grid.
  [[nodiscard]] std::pair<int, int> columnsWithin(double range, int row) const;
};

/// Reference planes (Wang, Robinson and White, "Generating viewsheds without using sightlines",
/// Photogrammetric Engineering & Remote Sensing 66(1), 2000, 87–90) in Franklin's ring order (XDraw; Franklin
/// and Ray 1994): a cell's horizon is that of the two cells before it on the way from the observer,
/// interpolated where the line of sight passes between them. The same rule as GDAL's viewshed (mode "edge"),
/// but the observer may stand anywhere and not in a cell's centre only. Time is that of a pass over the cells
/// in range. Unknown (NoElevation, NoGroundHeight) where the region has no elevation, or no height is known
/// where the observer stands.
[[nodiscard]] tl::expected<Viewshed, Unknown> viewshed(const Terrain& terrain, const Observer& observer,
                                                       const Sight& sight);

/// The viewshed of an observer of whom it is not known what he sees: all that lies in range, in the grid, is
/// unknown.
[[nodiscard]] Viewshed unknownViewshed(const Terrain& terrain, const Observer& observer, double range);

/// viewshed() of many observers, on two threads.
[[nodiscard]] std::vector<tl::expected<Viewshed, Unknown>> viewsheds(const Terrain& terrain,
                                                                     std::span<const Observer> observers,
                                                                     const Sight& sight);

}  // namespace zw::observe
