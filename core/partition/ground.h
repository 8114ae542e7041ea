// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/geometry/shapes.h"

namespace zw {

/// What settling does with the ground of shapes. Overlays are without corners that repeat and ways there
/// and back, and empty where GEOS cannot reckon them.

/// Whether twice the area over the perimeter, both geodesic, is no more than kKnitTolerance.
[[nodiscard]] bool isSliver(const Polygon<LonLat>& part);

[[nodiscard]] MultiPolygon<LonLat> joined(const MultiPolygon<LonLat>& a, const MultiPolygon<LonLat>& b);
[[nodiscard]] MultiPolygon<LonLat> common(const MultiPolygon<LonLat>& a, const MultiPolygon<LonLat>& b);
/// What b leaves of a.
[[nodiscard]] MultiPolygon<LonLat> leftOf(const MultiPolygon<LonLat>& a, const MultiPolygon<LonLat>& b);
/// The same without the slivers that are left of it about b.
[[nodiscard]] MultiPolygon<LonLat> without(const MultiPolygon<LonLat>& a, const MultiPolygon<LonLat>& b);
/// The shape made valid, without slivers.
[[nodiscard]] MultiPolygon<LonLat> mended(const MultiPolygon<LonLat>& shape);

}  // namespace zw
