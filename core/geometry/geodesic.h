// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/shapes.h"
#include "core/units/quantity.h"

namespace zw {

/// Measures on the WGS 84 ellipsoid; edges are geodesics. Source: Karney, "Algorithms for geodesics", J.
/// Geodesy 87 (2013), as implemented by GeographicLib.

[[nodiscard]] Metres geodesicDistance(LonLat a, LonLat b);
/// Length of an open line.
[[nodiscard]] Metres geodesicLength(const Line<LonLat>& line);
/// Length of all boundaries, holes included.
[[nodiscard]] Metres geodesicPerimeter(const MultiPolygon<LonLat>& shape);
/// Enclosed area, holes taken off; never negative.
[[nodiscard]] SquareMetres geodesicArea(const MultiPolygon<LonLat>& shape);
[[nodiscard]] SquareMetres geodesicArea(const Ring<LonLat>& ring);

/// What one edge gives to a ring's perimeter and, signed, to its area: the area between the edge and the
/// equator. Summed over a ring that does not go round a pole, the second is the ring's area up to its sign,
/// so that a ring of which one corner moved costs two edges.
struct GeodesicEdge {
  double length = 0;       ///< m
  double equatorArea = 0;  ///< m², signed
};
[[nodiscard]] GeodesicEdge geodesicEdge(LonLat a, LonLat b);

/// Appends `parts - 1` places that divide the geodesic from `a` to `b` into equal parts.
void divideGeodesic(LonLat a, LonLat b, int parts, Line<LonLat>& out);

}  // namespace zw
