// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/coverage/zone_boundary.h"
#include "core/geometry/geos.h"

namespace zw {

/// Size of a shape by itself, geodesic.
struct ShapeMeasure {
  double area = 0;
  double perimeter = 0;
  int parts = 0;
  bool crossesItself = false;  ///< or touches: how many parts it has is not said
};

/// `boundary` has taken `shape`. Where the shape crosses itself the area summed over its rings means nothing:
/// `evenOddArea` is then its area, or, where the zone leaves the grid that this was reckoned on, that of the
/// repaired shape. Its perimeter is the drawn boundary's.
[[nodiscard]] ShapeMeasure measureShape(const MultiPolygon<LonLat>& shape, const ZoneBoundary& boundary,
                                        std::optional<double> evenOddArea);

/// The shape as a valid GEOS geometry; what crosses itself is repaired by the even-odd rule. A shape that
/// cannot be read (coordinates that are not finite) gives an empty one.
template <class P>
[[nodiscard]] geos::GeometryPtr validGeometry(const MultiPolygon<P>& shape);

}  // namespace zw
