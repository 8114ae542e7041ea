// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/zone_import.h"

#include <ogrsf_frmts.h>

#include <cmath>
#include <memory>
#include <string_view>

#include "core/geometry/geos.h"
#include "core/geometry/shape_check.h"
#include "gis/gdal/gdal.h"

namespace zw::exchange {
namespace {

using gdal::lonLatReference;
using gdal::QuietGdal;

struct TransformationDeleter {
  void operator()(OGRCoordinateTransformation* t) const { OGRCoordinateTransformation::DestroyCT(t); }
};

/// To longitude and latitude; a CRS that is WGS 84 already leaves numbers exactly as they are.
class ToLonLat {
 public:
  /// Error BadValue.
  static Result<ToLonLat> from(OGRSpatialReference crs, const std::string& name) {
    ToLonLat out;
    crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    const OGRSpatialReference target = lonLatReference();
    if (crs.IsSame(&target)) return out;
    out.transformation_.reset(OGRCreateCoordinateTransformation(&crs, &target));
    if (!out.transformation_)
      return fail(ErrorCode::BadValue, "'" + name + "' cannot be converted to WGS 84");
    return out;
  }

  /// Corners that cannot be converted become infinite, which checkShape() refuses.
  [[nodiscard]] LonLat operator()(double x, double y) const {
    if (!transformation_) return {x, y};
    // PROJ might take a NaN for something to be wrapped round the globe.
    if (!std::isfinite(x) || !std::isfinite(y)) return {x, y};
    int done = FALSE;
    if (!transformation_->Transform(1, &x, &y, nullptr, &done) || !done) return {HUGE_VAL, HUGE_VAL};
    return {x, y};
  }

 private:
  std::unique_ptr<OGRCoordinateTransformation, TransformationDeleter> transformation_;
};

Result<ToLonLat> conversionFrom(const std::string& crs) {
  OGRSpatialReference reference;
  if (reference.SetFromUserInput(crs.c_str()) != OGRERR_NONE)
    return fail(ErrorCode::BadValue, "'" + crs + "' is not a known CRS");
  return ToLonLat::from(reference, crs);
}

Ring<LonLat> cornersOf(const OGRLinearRing& ring, const ToLonLat& convert) {
  Ring<LonLat> corners;
  for (int i = 0; i < ring.getNumPoints(); ++i) {
    const LonLat p = convert(ring.getX(i), ring.getY(i));
    if (corners.empty() || !(corners.back() == p)) corners.push_back(p);
  }
  if (corners.size() > 1 && corners.front() == corners.back()) corners.pop_back();
  return corners;
}

/// All polygons of a geometry, rings as they are; false where something else is in it.
bool appendPolygons(const OGRGeometry& geometry, const ToLonLat& convert, MultiPolygon<LonLat>& out) {
  const auto type = wkbFlatten(geometry.getGeometryType());
  if (type == wkbPolygon) {
    Polygon<LonLat> polygon;
    const OGRPolygon& source = *geometry.toPolygon();
    if (source.IsEmpty()) return true;
    polygon.outer = cornersOf(*source.getExteriorRing(), convert);
    for (int i = 0; i < source.getNumInteriorRings(); ++i)
      polygon.holes.push_back(cornersOf(*source.getInteriorRing(i), convert));
    out.push_back(std::move(polygon));
    return true;
  }
  if (!OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) return false;
  for (const OGRGeometry* part : *geometry.toGeometryCollection())
    if (!appendPolygons(*part, convert, out)) return false;
  return true;
}

/// Errors: NotAPolygon, and those of checkShape().
Result<MultiPolygon<LonLat>> shapeOf(const OGRGeometry& geometry, const ToLonLat& convert) {
  const std::unique_ptr<OGRGeometry> straight(geometry.getLinearGeometry());
  MultiPolygon<LonLat> shape;
  if (!straight || !appendPolygons(*straight, convert, shape) || shape.empty())
    return fail(ErrorCode::NotAPolygon, std::string("found ") + geometry.getGeometryName());
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

std::string layerNames(GDALDataset& dataset) {
  std::string names;
  for (OGRLayer* layer : dataset.GetLayers())
    names += (names.empty() ? "" : ", ") + std::string(layer->GetName());
  return names;
}

struct OpenLayer {
  gdal::DatasetPtr dataset;
  OGRLayer* layer = nullptr;  ///< owned by the dataset
};

Result<OpenLayer> openLayer(const ImportSelection& selection) {
  auto dataset = gdal::openDataset(selection.file, gdal::DatasetKind::Vector);
  if (!dataset) return fail(std::move(dataset.error()));
  OpenLayer out{std::move(*dataset), nullptr};
  out.layer = selection.layer.empty() ? out.dataset->GetLayer(0)
                                      : out.dataset->GetLayerByName(selection.layer.c_str());
  if (!out.layer)
    return fail({ErrorCode::LayerMissing,
                 selection.file,
                 selection.layer,
                 {},
                 "it has: " + layerNames(*out.dataset)});
  if (!selection.where.empty() && out.layer->SetAttributeFilter(selection.where.c_str()) != OGRERR_NONE)
    return fail({ErrorCode::BadValue,
                 selection.file,
                 out.layer->GetName(),
                 {},
                 "--where " + selection.where + ": " + QuietGdal::message()});
  return out;
}

Result<ToLonLat> conversionOf(const OpenLayer& open, const ImportSelection& selection) {
  // A file's own statement wins: --crs is for files that make none.
  if (const OGRSpatialReference* stated = open.layer->GetSpatialRef())
    return ToLonLat::from(*stated, "its CRS");
  if (!selection.crs.empty()) return conversionFrom(selection.crs);
  return fail({ErrorCode::LayerWithoutCrs, selection.file, open.layer->GetName(), {}, {}});
}

}  // namespace

Result<MultiPolygon<LonLat>> importShape(const ImportSelection& selection) {
  const QuietGdal quiet;
  const auto open = openLayer(selection);
  if (!open) return fail(open.error());
  const auto place = [&](Error error, const OGRFeature* feature) {
    error.file = selection.file;
    error.layer = open->layer->GetName();
    if (feature) error.feature = "feature " + std::to_string(feature->GetFID());
    return fail(std::move(error));
  };
  const auto convert = conversionOf(*open, selection);
  if (!convert) return place(convert.error(), nullptr);

  std::vector<MultiPolygon<LonLat>> shapes;
  CPLErrorReset();
  for (const auto& feature : *open->layer) {
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

namespace {

Result<std::unique_ptr<OGRGeometry>> geometryFromWkt(const std::string& wkt) {
  OGRGeometry* parsed = nullptr;
  const char* rest = wkt.c_str();
  const OGRErr outcome = OGRGeometryFactory::createFromWkt(&rest, nullptr, &parsed);
  std::unique_ptr<OGRGeometry> geometry(parsed);
  const bool whole = rest && std::string_view(rest).find_first_not_of(" \t\r\n") == std::string_view::npos;
  if (outcome != OGRERR_NONE || !geometry || !whole)
    return fail(ErrorCode::Syntax,
                "'" + wkt.substr(0, 60) + (wkt.size() > 60 ? "…" : "") + "' is not well-known text");
  return geometry;
}

}  // namespace

Result<MultiPolygon<LonLat>> shapeFromWkt(const std::string& wkt, const std::string& crs) {
  const QuietGdal quiet;
  const auto convert = conversionFrom(crs);
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
