// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/vehicle_roads.h"

#include <cmath>

#include "core/geometry/geos.h"
#include "core/geometry/polyline.h"

namespace zw::network {
namespace {

constexpr double kMostUnknown = 0.02;  // of the length

}  // namespace

VehicleRoads vehicleRoads(const Region& region, const MultiPolygon<ProjectedPoint>& shape) {
  if (shape.empty()) return {Metres(0), Metres(0)};
  const Box<ProjectedPoint> bounds = boundsOf(shape);
  const auto area = geos::fromShape(shape);
  const geos::PreparedPtr prepared(GEOSPrepare_r(geos::context(), area.get()));
  double metres = 0, risesAndFalls = 0, unknown = 0;
  const ElevationGrid& elevation = region.elevation;
  const auto height = [&](std::uint32_t node) {
    return elevation.empty()
               ? std::nullopt
               : elevation.ground(elevation.place(region.projection->inverse(region.roadNodes[node])));
  };
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
    if (share <= 0) continue;
    const auto from = height(road.from), to = height(road.to);
    if (from && to)
      risesAndFalls += share * std::abs(*to - *from);
    else
      unknown += share * static_cast<double>(road.lengthMetres);
  }
  if (unknown > kMostUnknown * metres) return {Metres(metres), std::nullopt};
  return {Metres(metres), Metres(risesAndFalls / 2)};
}

}  // namespace zw::network
