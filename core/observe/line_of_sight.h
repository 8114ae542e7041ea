// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/observe/viewshed.h"

namespace zw::observe {

enum class Visibility : std::uint8_t { Seen, Hidden, Unknown };

/// The straight line between two places' eyes, over the ground between them.
struct LineOfSight {
  Visibility visibility = Visibility::Unknown;
  double metres = 0;     ///< from end to end on the ground
  double clearance = 0;  ///< m: the least height of the line over the ground between the ends, negative where
                         ///< hidden; infinite where nothing lies between
  double narrowest = 0;  ///< m from the first end: where that is
};

/// Every crossing of the line with the lattice of cells' centres is looked at, the ground linear between two
/// centres (R3 of Franklin and Ray, "Higher isn't necessarily better", Proc. 6th Int. Symposium on Spatial
/// Data Handling, 1994); cost is that of the cells passed. The range of `sight` plays no part. Hidden where
/// the line touches the ground; unknown where it does not, but passes ground of no data or an end stands on
/// such ground. With the same heights at both ends the answer is the same both ways.
[[nodiscard]] LineOfSight lineOfSight(const Terrain& terrain, GridPlace from, double fromHeight, GridPlace to,
                                      double toHeight, const Sight& sight);

}  // namespace zw::observe
