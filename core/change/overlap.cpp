// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/overlap.h"

#include <algorithm>

#include "core/geometry/geodesic.h"
#include "core/geometry/geos.h"

namespace zw {
namespace {

bool isMoreThanSliver(const Polygon<LonLat>& part) {
  const MultiPolygon<LonLat> shape{part};
  const double perimeter = geodesicPerimeter(shape).value();
  return perimeter > 0 && 2 * geodesicArea(shape).value() / perimeter > kSliverWidth.value();
}

bool overlap(const GEOSGeometry* a, const GEOSGeometry* b) {
  const geos::GeometryPtr common(GEOSIntersection_r(geos::context(), a, b));
  const auto parts = geos::toShape<LonLat>(common.get());
  return std::any_of(parts.begin(), parts.end(), isMoreThanSliver);
}

}  // namespace

const Zone* overlappedZone(const Plan& plan, const Uuid& scenario, const MultiPolygon<LonLat>& shape,
                           const Uuid& except) {
  const Box<LonLat> bounds = boundsOf(shape);
  geos::GeometryPtr geometry;
  for (const Zone* zone : plan.zonesOf(scenario)) {
    if (zone->id == except || !boundsOf(zone->shape).intersects(bounds)) continue;
    if (!geometry) geometry = geos::fromShape(shape);
    if (overlap(geometry.get(), geos::fromShape(zone->shape).get())) return zone;
  }
  return nullptr;
}

}  // namespace zw
