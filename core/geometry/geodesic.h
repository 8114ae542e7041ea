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

}  // namespace zw
