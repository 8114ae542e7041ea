// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/geometry/projection.h"
#include "gis/pack/layer.h"

namespace zw::pack {

/// Simplification that keeps what features share (Douglas and Peucker 1973, Cartographica 10(2), between
/// fixed vertices; the arcs between junctions are found as TopoJSON does). No kept line is further than
/// `tolerance` metres from the vertices that were dropped.
///
/// A vertex is fixed in a network (lines) when it ends a line or is met more than once, so lines split at
/// shared vertices give the same edges before and after. It is fixed in a coverage (polygons) when boundaries
/// part there; a stretch that two polygons share comes out the same in both. A ring, or a line that comes
/// back to where it began, stays as it is where it would collapse.
enum class Sharing { Network, Coverage };

/// Simplifies the layers' lines and polygons together. Points are left alone.
void simplify(const std::vector<Layer*>& layers, Sharing sharing, double tolerance,
              const Projection& projection);

}  // namespace zw::pack
