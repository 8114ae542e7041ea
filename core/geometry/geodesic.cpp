// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/geodesic.h"

#include <GeographicLib/Geodesic.hpp>
#include <GeographicLib/GeodesicLine.hpp>
#include <GeographicLib/PolygonArea.hpp>
#include <cmath>

#include "core/geometry/interruptible.h"

namespace zw {
namespace {

const GeographicLib::Geodesic& wgs84() {
  return GeographicLib::Geodesic::WGS84();
}

struct RingMeasure {
  double perimeter = 0;
  double area = 0;
};

RingMeasure measure(const Ring<LonLat>& ring) {
  GeographicLib::PolygonArea polygon(wgs84());
  GivingUpPoll isGivenUp;
  for (const LonLat& p : ring) {
    if (isGivenUp()) break;
    polygon.AddPoint(p.lat, p.lon);
  }
  RingMeasure result;
  polygon.Compute(/*reverse=*/false, /*sign=*/true, result.perimeter, result.area);
  result.area = std::abs(result.area);
  return result;
}

}  // namespace

Metres geodesicDistance(LonLat a, LonLat b) {
  double distance = 0;
  wgs84().Inverse(a.lat, a.lon, b.lat, b.lon, distance);
  return Metres(distance);
}

Metres geodesicLength(const Line<LonLat>& line) {
  Metres total;
  for (std::size_t i = 1; i < line.size(); ++i) total += geodesicDistance(line[i - 1], line[i]);
  return total;
}

Metres geodesicPerimeter(const MultiPolygon<LonLat>& shape) {
  double total = 0;
  for (const auto& polygon : shape) {
    total += measure(polygon.outer).perimeter;
    for (const auto& hole : polygon.holes) total += measure(hole).perimeter;
  }
  return Metres(total);
}

SquareMetres geodesicArea(const Ring<LonLat>& ring) {
  return SquareMetres(measure(ring).area);
}

SquareMetres geodesicArea(const MultiPolygon<LonLat>& shape) {
  double total = 0;
  for (const auto& polygon : shape) {
    total += measure(polygon.outer).area;
    for (const auto& hole : polygon.holes) total -= measure(hole).area;
  }
  return SquareMetres(std::max(0.0, total));
}

GeodesicEdge geodesicEdge(LonLat a, LonLat b) {
  GeodesicEdge edge;
  double azimuthA = 0;
  double azimuthB = 0;
  double reduced = 0;
  double scaleA = 0;
  double scaleB = 0;
  wgs84().GenInverse(a.lat, a.lon, b.lat, b.lon,
                     GeographicLib::Geodesic::DISTANCE | GeographicLib::Geodesic::AREA, edge.length, azimuthA,
                     azimuthB, reduced, scaleA, scaleB, edge.equatorArea);
  return edge;
}

void divideGeodesic(LonLat a, LonLat b, int parts, Line<LonLat>& out) {
  const GeographicLib::GeodesicLine line = wgs84().InverseLine(
      a.lat, a.lon, b.lat, b.lon, GeographicLib::Geodesic::LATITUDE | GeographicLib::Geodesic::LONGITUDE);
  for (int i = 1; i < parts; ++i) {
    LonLat p;
    line.ArcPosition(line.Arc() * i / parts, p.lat, p.lon);
    out.push_back(p);
  }
}

}  // namespace zw
