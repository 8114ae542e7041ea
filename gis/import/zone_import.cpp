// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/zone_import.h"

#include <algorithm>
#include <memory>

#include "core/geometry/geos.h"
#include "core/geometry/shape_check.h"
#include "core/geometry/tangle_check.h"
#include "gis/import/file_geometry.h"
#include "gis/import/to_lon_lat.h"
#include "gis/import/vector_file.h"
#include "gis/import/well_known_text.h"

namespace zw::exchange {
namespace {

using gdal::QuietGdal;

Ring<LonLat> cornersOf(const std::vector<FilePoint>& ring, const ToLonLat& convert) {
  Ring<LonLat> corners = convert(ring);
  corners.erase(std::unique(corners.begin(), corners.end()), corners.end());
  if (corners.size() > 1 && corners.front() == corners.back()) corners.pop_back();
  return corners;
}

/// Errors: NotAPolygon, and those of checkTangle() and checkShape().
Result<MultiPolygon<LonLat>> shapeOf(const OGRGeometry& geometry, const ToLonLat& convert) {
  const FileGeometry parts = partsOf(geometry);
  if (parts.polygons.empty() || !parts.lines.empty() || parts.others > 0)
    return fail(ErrorCode::NotAPolygon, "found " + parts.kind);
  MultiPolygon<LonLat> shape;
  for (const auto& source : parts.polygons) {
    Polygon<LonLat> polygon{cornersOf(source.outer, convert), {}};
    for (const auto& hole : source.holes) polygon.holes.push_back(cornersOf(hole, convert));
    shape.push_back(std::move(polygon));
  }
  if (auto checked = checkTangle(shape); !checked) return fail(std::move(checked.error()));
  if (auto checked = checkShape(shape); !checked) return fail(std::move(checked.error()));
  return shape;
}

MultiPolygon<LonLat> united(const std::vector<MultiPolygon<LonLat>>& shapes) {
  if (shapes.size() == 1) return shapes.front();
  MultiPolygon<LonLat> all;
  for (const auto& shape : shapes) all.insert(all.end(), shape.begin(), shape.end());
  const geos::GeometryPtr together = geos::fromShape(all);
  const geos::GeometryPtr merged(GEOSUnaryUnion_r(geos::context(), together.get()));
  return geos::toShape<LonLat>(merged.get());
}

Result<ToLonLat> conversionOf(OGRLayer& layer, const std::string& crs) {
  // A file's own statement wins: --crs is for files that make none.
  if (const OGRSpatialReference* stated = layer.GetSpatialRef()) return ToLonLat::from(*stated, "its CRS");
  if (!crs.empty()) return ToLonLat::named(crs);
  return fail(ErrorCode::LayerWithoutCrs);
}

}  // namespace

Result<MultiPolygon<LonLat>> importShape(const ImportSelection& selection) {
  const QuietGdal quiet;
  const auto file = openVectorFile(selection.file, Drivers::All);
  if (!file) return fail(file.error());
  const auto opened = layerOf(*file, selection.file, selection.layer, selection.where);
  if (!opened) return fail(opened.error());
  OGRLayer& layer = **opened;
  const auto place = [&](Error error, const OGRFeature* feature) {
    error.file = selection.file;
    error.layer = layer.GetName();
    if (feature) error.feature = "feature " + std::to_string(feature->GetFID());
    return fail(std::move(error));
  };
  const auto convert = conversionOf(layer, selection.crs);
  if (!convert) return place(convert.error(), nullptr);

  std::vector<MultiPolygon<LonLat>> shapes;
  CPLErrorReset();
  for (const auto& feature : layer) {
    const OGRGeometry* geometry = feature->GetGeometryRef();
    if (!geometry) continue;
    auto shape = shapeOf(*geometry, *convert);
    if (!shape) return place(std::move(shape.error()), feature.get());
    shapes.push_back(std::move(*shape));
  }
  if (CPLGetLastErrorType() >= CE_Failure)
    return place({ErrorCode::FileUnreadable, {}, {}, {}, QuietGdal::message()}, nullptr);
  if (shapes.empty()) return place({ErrorCode::NotAPolygon, {}, {}, {}, "no feature matches"}, nullptr);
  return united(shapes);
}

Result<MultiPolygon<LonLat>> shapeFromWkt(const std::string& wkt, const std::string& crs) {
  const QuietGdal quiet;
  const auto convert = ToLonLat::named(crs);
  if (!convert) return fail(convert.error());
  const auto geometry = geometryFromWkt(wkt);
  if (!geometry) return fail(geometry.error());
  return shapeOf(**geometry, *convert);
}

Result<Line<LonLat>> lineFromWkt(const std::string& wkt) {
  const QuietGdal quiet;
  const auto geometry = geometryFromWkt(wkt);
  if (!geometry) return fail(geometry.error());
  if (wkbFlatten((*geometry)->getGeometryType()) != wkbLineString)
    return fail(ErrorCode::NotALine, "found " + std::string((*geometry)->getGeometryName()));
  Line<LonLat> line;
  for (const OGRPoint& p : *(*geometry)->toLineString()) line.push_back({p.getX(), p.getY()});
  return line;
}

}  // namespace zw::exchange
