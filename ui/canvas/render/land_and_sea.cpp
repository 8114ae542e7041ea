// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/land_and_sea.h"

#include <cmath>

#include "core/geometry/geos.h"

namespace zw {

namespace {

using geos::GeometryPtr;

// A coast clipped to the frame ends on its edge but for rounding: ends this near are drawn on beyond it.
constexpr double kNearEdge = 300;
constexpr double kBeyondEdge = 1000;
// Territories and coast come from sources that differ by some hundred metres.
constexpr double kCoastDisagreement = 700;
constexpr double kUnitCoastDisagreement = 350;
constexpr double kCoarse = 50;
constexpr double kBorderDisagreement = 250;
constexpr int kQuadrantSegments = 4;

double distanceToEdge(const ProjectedPoint& p, const GEOSGeometry* edge) {
  const GeometryPtr point = geos::fromPoint(p);
  double distance = INFINITY;
  GEOSDistance_r(geos::context(), point.get(), edge, &distance);
  return distance;
}

ProjectedPoint beyond(const ProjectedPoint& end, const ProjectedPoint& before) {
  const double length = std::hypot(end.x - before.x, end.y - before.y);
  if (length <= 0) return end;
  return {end.x + (end.x - before.x) / length * kBeyondEdge,
          end.y + (end.y - before.y) / length * kBeyondEdge};
}

Line<ProjectedPoint> reachingBeyond(Line<ProjectedPoint> line, const GEOSGeometry* edge) {
  if (line.size() < 2 || line.front() == line.back()) return line;
  if (distanceToEdge(line.back(), edge) < kNearEdge)
    line.push_back(beyond(line.back(), line[line.size() - 2]));
  if (distanceToEdge(line.front(), edge) < kNearEdge)
    line.insert(line.begin(), beyond(line.front(), line[1]));
  return line;
}

double areaOf(const GEOSGeometry* g) {
  double area = 0;
  if (g) GEOSArea_r(geos::context(), g, &area);
  return area;
}

GeometryPtr allTerritories(const Region& region) {
  MultiPolygon<ProjectedPoint> all;
  for (const Territory& t : region.territories) all.insert(all.end(), t.shape.begin(), t.shape.end());
  const GeometryPtr loose = geos::fromShape(all);
  return GeometryPtr(loose ? GEOSUnaryUnion_r(geos::context(), loose.get()) : nullptr);
}

/// All rings as lines, noded, so that an edge shared by two shapes is there once.
GeometryPtr outlines(const MultiPolygon<ProjectedPoint>& shapes) {
  MultiLine<ProjectedPoint> rings;
  const auto add = [&](const Ring<ProjectedPoint>& ring) {
    if (ring.size() < 3) return;
    rings.emplace_back(ring.begin(), ring.end());
    rings.back().push_back(ring.front());
  };
  for (const auto& polygon : shapes) {
    add(polygon.outer);
    for (const auto& hole : polygon.holes) add(hole);
  }
  const GeometryPtr loose = geos::fromLines(rings);
  return GeometryPtr(loose ? GEOSUnaryUnion_r(geos::context(), loose.get()) : nullptr);
}

GeometryPtr seaCoarsely(const MultiPolygon<ProjectedPoint>& sea) {
  const GeometryPtr shape = geos::fromShape(sea);
  return GeometryPtr(shape ? GEOSSimplify_r(geos::context(), shape.get(), kCoarse) : nullptr);
}

/// Takes off the lines what lies within `width` of `shape`.
void takeOff(GeometryPtr& lines, const GeometryPtr& shape, double width) {
  if (!lines || !shape) return;
  const GeometryPtr band(GEOSBuffer_r(geos::context(), shape.get(), width, kQuadrantSegments));
  if (band) lines.reset(GEOSDifference_r(geos::context(), lines.get(), band.get()));
}

}  // namespace

MultiPolygon<ProjectedPoint> seaWithin(const Ring<ProjectedPoint>& frame, const Region& region) {
  MultiPolygon<ProjectedPoint> sea;
  const GeometryPtr land = allTerritories(region);
  if (region.coast.empty() || region.territories.empty() || !land) return sea;
  GEOSContextHandle_t context = geos::context();

  Line<ProjectedPoint> edgeLine(frame.begin(), frame.end());
  edgeLine.push_back(frame.front());
  const GeometryPtr edge = geos::fromLine(edgeLine);
  MultiLine<ProjectedPoint> cuts{edgeLine};
  for (const CoastLine& coast : region.coast) cuts.push_back(reachingBeyond(coast.line, edge.get()));
  const GeometryPtr lines = geos::fromLines(cuts);
  const GeometryPtr noded(lines ? GEOSUnaryUnion_r(context, lines.get()) : nullptr);
  if (!noded) return sea;
  const GEOSGeometry* input = noded.get();
  const GeometryPtr faces(GEOSPolygonize_r(context, &input, 1));
  const GeometryPtr whole = geos::fromPolygon(Polygon<ProjectedPoint>{frame, {}});
  if (!faces || !whole) return sea;
  for (int i = 0; i < GEOSGetNumGeometries_r(context, faces.get()); ++i) {
    const GEOSGeometry* face = GEOSGetGeometryN_r(context, faces.get(), i);
    const GeometryPtr inFrame(GEOSIntersection_r(context, face, whole.get()));
    const GeometryPtr covered(GEOSIntersection_r(context, face, land.get()));
    if (areaOf(inFrame.get()) < areaOf(face) / 2 || areaOf(covered.get()) > areaOf(face) / 2) continue;
    const auto part = geos::toShape<ProjectedPoint>(face);
    sea.insert(sea.end(), part.begin(), part.end());
  }
  return sea;
}

MultiLine<ProjectedPoint> outlinesOffCoast(const MultiPolygon<ProjectedPoint>& shapes,
                                           const MultiPolygon<ProjectedPoint>& sea) {
  GeometryPtr lines = outlines(shapes);
  takeOff(lines, seaCoarsely(sea), kUnitCoastDisagreement);
  return lines ? geos::toLines<ProjectedPoint>(lines.get()) : MultiLine<ProjectedPoint>{};
}

MultiLine<ProjectedPoint> inlandOutlines(const Ring<ProjectedPoint>& frame,
                                         const MultiPolygon<ProjectedPoint>& sea, const Region& region) {
  MultiPolygon<ProjectedPoint> all;
  // Holes are lakes, or gaps of the source: no limit of a territory.
  for (const Territory& t : region.territories)
    for (const auto& polygon : t.shape) all.push_back({polygon.outer, {}});
  GeometryPtr lines = outlines(all);
  takeOff(lines, seaCoarsely(sea), kCoastDisagreement);
  Line<ProjectedPoint> edge(frame.begin(), frame.end());
  edge.push_back(frame.front());
  takeOff(lines, geos::fromLine(edge), kBorderDisagreement);
  MultiLine<ProjectedPoint> border;
  for (const BorderLine& b : region.border) border.push_back(b.line);
  if (!border.empty()) takeOff(lines, geos::fromLines(border), kBorderDisagreement);
  return lines ? geos::toLines<ProjectedPoint>(lines.get()) : MultiLine<ProjectedPoint>{};
}

}  // namespace zw
