// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/shapes.h"
#include "core/units/quantity.h"

namespace zw {

/// Geodesic area that two shapes have in common. Both must pass checkShape(). Their overlay is reckoned in
/// the plane of longitude and latitude, where an edge is the straight line between its ends.
[[nodiscard]] SquareMetres overlapArea(const MultiPolygon<LonLat>& a, const MultiPolygon<LonLat>& b);

/// Neighbours drawn from the same boundaries differ by rounding: up to this they do not overlap.
inline constexpr SquareMetres kOverlapTolerance{1.0};

}  // namespace zw
