// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/inside_place.h"

#include "core/geometry/geos.h"

namespace zw {

template <class P>
std::optional<P> insidePlace(const MultiPolygon<P>& shape) {
  const GEOSContextHandle_t context = geos::context();
  const geos::GeometryPtr ground = geos::fromShape(shape);
  const geos::GeometryPtr point(ground ? GEOSPointOnSurface_r(context, ground.get()) : nullptr);
  double x = 0, y = 0;
  if (!point || GEOSisEmpty_r(context, point.get()) != 0 || GEOSGeomGetX_r(context, point.get(), &x) != 1 ||
      GEOSGeomGetY_r(context, point.get(), &y) != 1)
    return std::nullopt;
  return P{x, y};
}

template std::optional<LonLat> insidePlace(const MultiPolygon<LonLat>&);
template std::optional<ProjectedPoint> insidePlace(const MultiPolygon<ProjectedPoint>&);

}  // namespace zw
