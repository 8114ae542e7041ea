// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/overlap.h"

#include "core/geometry/geodesic.h"
#include "core/geometry/geos.h"

namespace zw {

SquareMetres overlapArea(const MultiPolygon<LonLat>& a, const MultiPolygon<LonLat>& b) {
  if (!boundsOf(a).intersects(boundsOf(b))) return SquareMetres(0);
  const geos::GeometryPtr first = geos::fromShape(a);
  const geos::GeometryPtr second = geos::fromShape(b);
  const geos::GeometryPtr common(GEOSIntersection_r(geos::context(), first.get(), second.get()));
  return geodesicArea(geos::toShape<LonLat>(common.get()));
}

}  // namespace zw
