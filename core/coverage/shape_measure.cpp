// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/shape_measure.h"

#include <algorithm>
#include <cmath>

namespace zw {
namespace {

template <class P>
bool finite(const MultiPolygon<P>& shape) {
  const auto ringIs = [](const Ring<P>& ring) {
    return std::all_of(ring.begin(), ring.end(),
                       [](const P& p) { return std::isfinite(xOf(p)) && std::isfinite(yOf(p)); });
  };
  return std::all_of(shape.begin(), shape.end(), [&](const Polygon<P>& polygon) {
    return ringIs(polygon.outer) && std::all_of(polygon.holes.begin(), polygon.holes.end(), ringIs);
  });
}

}  // namespace

template <class P>
geos::GeometryPtr validGeometry(const MultiPolygon<P>& shape) {
  const GEOSContextHandle_t context = geos::context();
  geos::GeometryPtr empty(GEOSGeom_createEmptyPolygon_r(context));
  if (!finite(shape)) return empty;
  geos::GeometryPtr given = geos::fromShape(shape);
  if (!given) return empty;
  if (GEOSisValid_r(context, given.get()) == 1) return given;
  geos::GeometryPtr repaired(GEOSMakeValid_r(context, given.get()));
  return repaired ? std::move(repaired) : std::move(empty);
}
template geos::GeometryPtr validGeometry<LonLat>(const MultiPolygon<LonLat>&);
template geos::GeometryPtr validGeometry<ProjectedPoint>(const MultiPolygon<ProjectedPoint>&);

ShapeMeasure measureShape(const MultiPolygon<LonLat>& shape, const ZoneBoundary& boundary,
                          std::optional<double> evenOddArea) {
  if (boundary.empty()) return {};
  const geos::GeometryPtr given = geos::fromShape(shape);
  if (given && GEOSisValid_r(geos::context(), given.get()) == 1) {
    const auto parts = std::count_if(shape.begin(), shape.end(),
                                     [](const auto& polygon) { return polygon.outer.size() >= 3; });
    return {boundary.area(), boundary.perimeter(), static_cast<int>(parts), false};
  }
  if (!evenOddArea) evenOddArea = geodesicArea(geos::toShape<LonLat>(validGeometry(shape).get())).value();
  return {*evenOddArea, boundary.perimeter(), 0, true};
}

}  // namespace zw
