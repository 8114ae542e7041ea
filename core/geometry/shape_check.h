// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/geometry/shapes.h"

namespace zw {

/// Whether a shape can be a zone: every ring has three distinct corners or more, coordinates are finite and
/// within ±180, ±90, the area is more than 1e-12 square degrees (about 0.01 m²), and it is valid by the rules
/// of OGC 06-103r4, clause 6.1.11: no boundary crosses or touches itself, holes lie inside, and boundaries of
/// one shape meet at single points at most. Errors: TooFewCorners, NotFinite, OutOfRange, SelfIntersection
/// (detail: the place as "lat, lon"), ZeroArea.
[[nodiscard]] Result<void> checkShape(const MultiPolygon<LonLat>& shape);

/// Whether the shape is valid by the same rules; of a drawing that is not finished.
[[nodiscard]] bool isValid(const MultiPolygon<ProjectedPoint>& shape);

/// Whether a line can be a road: two distinct points or more, finite and within ±180, ±90. Errors:
/// TooFewPoints, NotFinite, OutOfRange.
[[nodiscard]] Result<void> checkLine(const Line<LonLat>& line);

}  // namespace zw
