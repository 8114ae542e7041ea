// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/exposure.h"

#include "core/geometry/geodesic.h"

namespace zw::network {
namespace {

constexpr int kQuadrantSegments = 8;  // of the border band's round corners

std::optional<IndexedShape> bufferZoneOf(const Region& region) {
  MultiPolygon<ProjectedPoint> all;
  for (const BufferZone& zone : region.bufferZones)
    all.insert(all.end(), zone.shape.begin(), zone.shape.end());
  if (all.empty()) return std::nullopt;
  return std::optional<IndexedShape>(std::in_place, std::move(all));
}

std::optional<IndexedShape> borderBandOf(const Region& region, double margin) {
  MultiLine<ProjectedPoint> lines;
  for (const BorderLine& border : region.border) lines.push_back(border.line);
  if (lines.empty()) return std::nullopt;
  const geos::GeometryPtr band(
      GEOSBuffer_r(geos::context(), geos::fromLines(lines).get(), margin, kQuadrantSegments));
  return std::optional<IndexedShape>(
      std::in_place, band ? geos::toShape<ProjectedPoint>(band.get()) : MultiPolygon<ProjectedPoint>());
}

/// Metres on the ground for a metre of the projected CRS there; projections of regions are conformal.
double groundScale(const Projection& projection, ProjectedPoint p) {
  constexpr double kStep = 1000;
  return geodesicDistance(projection.inverse(p), projection.inverse({p.x, p.y + kStep})).value() / kStep;
}

}  // namespace

ExposureAreas::ExposureAreas(const Region& region, double borderMargin)
    : projection_(region.projection.get()),
      bufferZone_(bufferZoneOf(region)),
      borderBand_(borderBandOf(region, borderMargin)) {}

RouteExposure ExposureAreas::of(const Route& route,
                                std::span<const MultiPolygon<ProjectedPoint>> otherZones) const {
  RouteExposure exposure;
  if (route.line.empty()) return exposure;
  const double scale = groundScale(*projection_, route.line[route.line.size() / 2]);
  if (bufferZone_) exposure.bufferMetres = scale * bufferZone_->lengthInside(route.line);
  if (borderBand_) exposure.borderMetres = scale * borderBand_->lengthInside(route.line);
  const Box<ProjectedPoint> box = boundsOf(route.line);
  for (const auto& zone : otherZones)
    if (boundsOf(zone).intersects(box))
      exposure.otherZoneMetres += scale * IndexedShape(zone).lengthInside(route.line);
  return exposure;
}

}  // namespace zw::network
