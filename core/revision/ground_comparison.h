// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/geometry/geos.h"
#include "core/geometry/projection.h"
#include "core/model/plan.h"
#include "core/units/quantity.h"

namespace zw {

/// Ground that one shape has beyond another, each way.
struct GroundChange {
  SquareMetres gained;
  SquareMetres lost;
};
/// Overlaid by GEOS in the region's projection, whose edges follow geodesics to within what the figures of
/// coverage allow; areas geodesic.
[[nodiscard]] GroundChange groundChange(const MultiPolygon<LonLat>& before, const MultiPolygon<LonLat>& after,
                                        const Projection& projection);

/// A zone whose ground differs.
struct ZoneGround {
  Uuid zone;
  std::string name;     ///< as it is after, or as it was
  SquareMetres gained;  ///< all of a zone that was added
  SquareMetres lost;    ///< all of a zone that was removed
};

/// The ground of the zones of the active scenario in two states of a plan. Parts that are no wider than a
/// metre on average are left out: see isSliver().
struct GroundComparison {
  MultiPolygon<ProjectedPoint> onlyBefore;
  MultiPolygon<ProjectedPoint> onlyAfter;
  MultiPolygon<ProjectedPoint> both;    ///< of the same zone in both
  MultiPolygon<ProjectedPoint> passed;  ///< in both, but from one zone to another
  SquareMetres onlyBeforeArea, onlyAfterArea, bothArea, passedArea;
  std::vector<ZoneGround> zones;  ///< in the order after, those that were removed last
};
[[nodiscard]] GroundComparison compareGround(const Plan& before, const Plan& after,
                                             const Projection& projection);

}  // namespace zw
