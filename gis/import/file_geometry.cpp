// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/file_geometry.h"

#include <memory>

namespace zw::exchange {
namespace {

std::vector<FilePoint> pointsOf(const OGRSimpleCurve& line) {
  std::vector<FilePoint> points;
  points.reserve(static_cast<std::size_t>(line.getNumPoints()));
  for (int i = 0; i < line.getNumPoints(); ++i) points.push_back({line.getX(i), line.getY(i)});
  return points;
}

void appendPolygon(const OGRPolygon& source, FileGeometry& out) {
  if (source.IsEmpty()) return;
  Polygon<FilePoint> polygon{pointsOf(*source.getExteriorRing()), {}};
  for (int i = 0; i < source.getNumInteriorRings(); ++i)
    polygon.holes.push_back(pointsOf(*source.getInteriorRing(i)));
  out.polygons.push_back(std::move(polygon));
}

void append(const OGRGeometry& geometry, FileGeometry& out) {
  const auto type = wkbFlatten(geometry.getGeometryType());
  if (type == wkbPolygon || type == wkbTriangle) {
    appendPolygon(*geometry.toPolygon(), out);
  } else if (type == wkbLineString) {
    if (!geometry.IsEmpty()) out.lines.push_back(pointsOf(*geometry.toLineString()));
  } else if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) {
    for (const OGRGeometry* part : *geometry.toGeometryCollection()) append(*part, out);
  } else if (type == wkbPolyhedralSurface || type == wkbTIN) {
    for (const OGRPolygon* part : *geometry.toPolyhedralSurface()) appendPolygon(*part, out);
  } else if (!geometry.IsEmpty()) {
    ++out.others;
  }
}

}  // namespace

FileGeometry partsOf(const OGRGeometry& geometry) {
  FileGeometry out;
  out.kind = geometry.getGeometryName();
  out.heights = geometry.Is3D() || geometry.IsMeasured();
  if (!geometry.hasCurveGeometry(TRUE)) {
    append(geometry, out);
    return out;
  }
  out.curves = true;
  const std::unique_ptr<OGRGeometry> straight(geometry.getLinearGeometry());
  if (straight) append(*straight, out);
  return out;
}

}  // namespace zw::exchange
