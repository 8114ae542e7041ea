// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/vehicle_roads.h"

#include "core/geometry/geos.h"
#include "core/geometry/polyline.h"

namespace zw::network {

Metres vehicleRoadLength(const Region& region, const MultiPolygon<ProjectedPoint>& shape) {
  if (shape.empty()) return Metres(0);
  const Box<ProjectedPoint> bounds = boundsOf(shape);
  const auto area = geos::fromShape(shape);
  const geos::PreparedPtr prepared(GEOSPrepare_r(geos::context(), area.get()));
  double metres = 0;
  for (const Road& road : region.roads) {
    if (road.roadClass == RoadClass::Path || !mayMeet(road, bounds) ||
        !bounds.intersects(boundsOf(road.line)))
      continue;
    const auto line = geos::fromLine(road.line);
    if (GEOSPreparedIntersects_r(geos::context(), prepared.get(), line.get()) != 1) continue;
    double share = 1;
    if (GEOSPreparedContains_r(geos::context(), prepared.get(), line.get()) != 1) {
      const geos::GeometryPtr inside(GEOSIntersection_r(geos::context(), area.get(), line.get()));
      double length = 0;
      if (inside) GEOSLength_r(geos::context(), inside.get(), &length);
      const double whole = lengthOf(road.line);
      share = whole > 0 ? length / whole : 0;
    }
    metres += share * static_cast<double>(road.lengthMetres);
  }
  return Metres(metres);
}

}  // namespace zw::network
