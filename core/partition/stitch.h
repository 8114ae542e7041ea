// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/partition/boundary_index.h"

namespace zw {

/// Moves the shape's corners onto corners, or else onto edges, of `others` that lie within `tolerance`
/// metres, and leads its edges over those of their corners that do; so that boundaries that run side by side
/// become one. Corners that fall together are dropped, with what of the shape thereby has no area left.
void snapTo(MultiPolygon<LonLat>& shape, const BoundaryIndex& others, const LocalPlane& plane,
            double tolerance);

/// Makes corners that lie within `tolerance` metres of each other, in the shape of that rank and in `others`,
/// one, and gives the shape's edges a corner wherever one of `others` lies so near to them.
void stitchTo(MultiPolygon<LonLat>& shape, int rank, const BoundaryIndex& others, const LocalPlane& plane,
              double tolerance);

/// Drops corners that repeat the one before, ways there and back over the same edge, and rings that are left
/// with fewer than three corners.
void dropSpikes(MultiPolygon<LonLat>& shape);

}  // namespace zw
