// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/reference/map_crs.h"

#include <cmath>

#include "gis/import/to_lon_lat.h"

namespace zw::reference {
namespace {

Result<OGRSpatialReference> referenceNamed(const std::string& text) {
  OGRSpatialReference reference;
  if (reference.SetFromUserInput(text.c_str(), OGRSpatialReference::SET_FROM_USER_INPUT_LIMITATIONS_get()) !=
      OGRERR_NONE)
    return fail(ErrorCode::BadValue, "'" + text + "' is not a known CRS");
  return reference;
}

}  // namespace

Result<MapCrs> MapCrs::from(const OGRSpatialReference* stated, const ReferenceRequest& request) {
  MapCrs out;
  if (stated && !exchange::crsName(*stated).empty()) {
    out.file_ = *stated;
  } else if (!request.crs.empty()) {
    auto given = referenceNamed(request.crs);
    if (!given) return fail(std::move(given.error()));
    out.file_ = *given;
  } else {
    return fail(ErrorCode::LayerWithoutCrs);
  }
  auto map = referenceNamed(request.target);
  if (!map) return fail(std::move(map.error()));
  out.map_ = *map;
  out.file_.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  out.map_.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  out.forward_.reset(OGRCreateCoordinateTransformation(&out.file_, &out.map_));
  out.back_.reset(OGRCreateCoordinateTransformation(&out.map_, &out.file_));
  if (!out.forward_ || !out.back_)
    return fail(ErrorCode::BadValue, "its CRS cannot be converted to that of the map");
  return out;
}

std::unique_ptr<OGRGeometry> MapCrs::toMap(const OGRGeometry& geometry) const {
  std::unique_ptr<OGRGeometry> moved(geometry.clone());
  if (moved->transform(forward_.get()) != OGRERR_NONE) return nullptr;
  OGREnvelope bounds;
  moved->getEnvelope(&bounds);
  const bool finite = std::isfinite(bounds.MinX) && std::isfinite(bounds.MaxX) &&
                      std::isfinite(bounds.MinY) && std::isfinite(bounds.MaxY);
  return finite ? std::move(moved) : nullptr;
}

std::optional<ProjectedPoint> MapCrs::toMap(double x, double y) const {
  int done = FALSE;
  const int ok = forward_->Transform(1, &x, &y, nullptr, nullptr, &done);
  if (!ok || !done || !std::isfinite(x) || !std::isfinite(y)) return std::nullopt;
  return ProjectedPoint{x, y};
}

std::optional<OGREnvelope> MapCrs::inFile(const Box<ProjectedPoint>& box) const {
  constexpr int kOnEachSide = 21;
  OGREnvelope out;
  if (!back_->TransformBounds(box.minX, box.minY, box.maxX, box.maxY, &out.MinX, &out.MinY, &out.MaxX,
                              &out.MaxY, kOnEachSide))
    return std::nullopt;
  // Over the antimeridian the box comes back inside out.
  if (!(out.MinX <= out.MaxX) || !(out.MinY <= out.MaxY)) return std::nullopt;
  return out;
}

}  // namespace zw::reference
