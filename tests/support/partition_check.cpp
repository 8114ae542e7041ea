// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/partition_check.h"

#include <cmath>
#include <cstdio>
#include <optional>

#include "core/geometry/geodesic.h"
#include "core/geometry/geos.h"

namespace zw::test {
namespace {

constexpr double kPerDegree = 111'195;  // m
constexpr double kTouches = 1e-4;       // m
constexpr double kNarrow = 1;           // m

std::string placeText(LonLat place) {
  char text[64];
  std::snprintf(text, sizeof text, "%.12f %.12f", place.lon, place.lat);
  return text;
}

std::vector<Ring<LonLat>> ringsOf(const MultiPolygon<LonLat>& shape) {
  std::vector<Ring<LonLat>> rings;
  for (const auto& polygon : shape) {
    rings.push_back(polygon.outer);
    rings.insert(rings.end(), polygon.holes.begin(), polygon.holes.end());
  }
  return rings;
}

double distance(LonLat p, LonLat a, LonLat b) {
  const double perLon = kPerDegree * std::cos(p.lat * M_PI / 180);
  const double ax = (a.lon - p.lon) * perLon, ay = (a.lat - p.lat) * kPerDegree;
  const double bx = (b.lon - p.lon) * perLon, by = (b.lat - p.lat) * kPerDegree;
  const double dx = bx - ax, dy = by - ay;
  const double l2 = dx * dx + dy * dy;
  const double t = l2 == 0 ? 0 : std::fmin(1, std::fmax(0, -(ax * dx + ay * dy) / l2));
  return std::hypot(ax + t * dx, ay + t * dy);
}

std::optional<LonLat> endOnAnEdge(const MultiPolygon<LonLat>& a, const MultiPolygon<LonLat>& b) {
  const Box<LonLat> bounds = boundsOf(b).grownBy(1e-7);
  for (const auto& mine : ringsOf(a))
    for (const LonLat corner : mine) {
      if (!bounds.contains(corner)) continue;
      for (const auto& ring : ringsOf(b))
        for (std::size_t i = 0; i < ring.size(); ++i) {
          const LonLat from = ring[i], to = ring[(i + 1) % ring.size()];
          if (!(corner == from) && !(corner == to) && distance(corner, from, to) < kTouches) return corner;
        }
    }
  return std::nullopt;
}

double sharedArea(const MultiPolygon<LonLat>& a, const MultiPolygon<LonLat>& b) {
  const geos::GeometryPtr first = geos::fromShape(a), second = geos::fromShape(b);
  const geos::GeometryPtr common(GEOSIntersection_r(geos::context(), first.get(), second.get()));
  double area = 0;
  GEOSArea_r(geos::context(), common.get(), &area);
  return area;
}

}  // namespace

std::string partitionFault(const Plan& plan, const Uuid& scenario) {
  const auto zones = plan.zonesOf(scenario);
  geos::GeometryPtr all;
  for (const Zone* zone : zones) {
    const geos::GeometryPtr shape = geos::fromShape(zone->shape);
    if (GEOSisValid_r(geos::context(), shape.get()) != 1) return zone->name + " is not valid";
    for (const Zone* other : zones) {
      if (other == zone || !boundsOf(zone->shape).grownBy(1e-7).intersects(boundsOf(other->shape))) continue;
      if (const double area = sharedArea(zone->shape, other->shape); area > 0)
        return zone->name + " and " + other->name + " share " + std::to_string(area * 1e10) + "e-10";
      if (const auto corner = endOnAnEdge(zone->shape, other->shape))
        return "a corner of " + zone->name + " lies on an edge of " + other->name + " at " +
               placeText(*corner);
    }
    all.reset(all ? GEOSUnion_r(geos::context(), all.get(), shape.get())
                  : GEOSGeom_clone_r(geos::context(), shape.get()));
  }
  for (const auto& covered : geos::toShape<LonLat>(all.get()))
    for (const auto& hole : covered.holes) {
      const MultiPolygon<LonLat> gap{{hole, {}}};
      if (2 * geodesicArea(gap).value() < kNarrow * geodesicPerimeter(gap).value())
        return "a gap at " + placeText(hole[0]);
    }
  return {};
}

}  // namespace zw::test
