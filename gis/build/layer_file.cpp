// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/layer_file.h"

#include <cpl_string.h>
#include <ogrsf_frmts.h>

#include <filesystem>

#include "gis/file/atomic_file.h"
#include "gis/gdal/gdal.h"

namespace zw::pack {
namespace {

using gdal::DatasetPtr;
using gdal::QuietGdal;

void addRing(OGRPolygon& polygon, const Ring<LonLat>& corners) {
  OGRLinearRing ring;
  for (const LonLat& p : corners) ring.addPoint(p.lon, p.lat);
  ring.closeRings();
  polygon.addRing(&ring);
}

std::unique_ptr<OGRGeometry> toOgr(const Shape& shape) {
  if (const auto* point = std::get_if<LonLat>(&shape))
    return std::make_unique<OGRPoint>(point->lon, point->lat);
  if (const auto* line = std::get_if<Line<LonLat>>(&shape)) {
    auto out = std::make_unique<OGRLineString>();
    for (const LonLat& p : *line) out->addPoint(p.lon, p.lat);
    return out;
  }
  const auto& polygons = std::get<MultiPolygon<LonLat>>(shape);
  auto all = std::make_unique<OGRMultiPolygon>();
  for (const auto& polygon : polygons) {
    OGRPolygon part;
    addRing(part, polygon.outer);
    for (const auto& hole : polygon.holes) addRing(part, hole);
    if (polygons.size() == 1) return std::unique_ptr<OGRGeometry>(part.clone());
    all->addGeometry(&part);
  }
  return all;
}

/// Indexes of the schema's fields that hold something.
std::vector<std::size_t> fieldsUsed(const Layer& layer) {
  std::vector<std::size_t> used;
  for (std::size_t i = 0; i < layer.schema->fields.size(); ++i) {
    const FieldSchema& field = layer.schema->fields[i];
    const bool filled = std::any_of(
        layer.features.begin(), layer.features.end(),
        [&](const Feature& feature) { return !std::holds_alternative<std::monostate>(feature.values[i]); });
    if (filled && !field.derived && field.name != "source") used.push_back(i);
  }
  return used;
}

OGRwkbGeometryType geometryTypeOf(const Layer& layer) {
  switch (layer.schema->geometry) {
    case GeometryKind::Point:
      return wkbPoint;
    case GeometryKind::Line:
      return wkbLineString;
    case GeometryKind::Polygon:
      return wkbPolygon;
    case GeometryKind::MultiPolygon:
      return wkbUnknown;  // single-part shapes are written as polygons
  }
  return wkbUnknown;
}

OGRFieldType typeOf(FieldType type) {
  return type == FieldType::Text ? OFTString : type == FieldType::Real ? OFTReal : OFTInteger64;
}

void setField(OGRFeature& feature, int field, const FieldValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) feature.SetField(field, text->c_str());
  if (const auto* whole = std::get_if<std::int64_t>(&value))
    feature.SetField(field, static_cast<GIntBig>(*whole));
  if (const auto* real = std::get_if<double>(&value)) feature.SetField(field, *real);
}

bool writeFeatures(const Layer& layer, OGRLayer& out) {
  const std::vector<std::size_t> used = fieldsUsed(layer);
  for (const std::size_t i : used) {
    OGRFieldDefn field(std::string(layer.schema->fields[i].name).c_str(),
                       typeOf(layer.schema->fields[i].type));
    if (out.CreateField(&field) != OGRERR_NONE) return false;
  }
  for (const Feature& feature : layer.features) {
    OGRFeature row(out.GetLayerDefn());
    for (std::size_t k = 0; k < used.size(); ++k) setField(row, static_cast<int>(k), feature.values[used[k]]);
    row.SetGeometryDirectly(toOgr(feature.shape).release());
    if (out.CreateFeature(&row) != OGRERR_NONE) return false;
  }
  return true;
}

}  // namespace

Result<void> writeLayerFile(const Layer& layer, const std::string& path, int decimals) {
  const std::string ending = std::filesystem::path(path).extension().string();
  const bool isGeoJson = ending == ".geojson";
  if (!isGeoJson && ending != ".fgb")
    return fail(ErrorCode::BadValue, "output: '" + path + "' ends neither in .geojson nor in .fgb");
  gdal::registerDrivers();
  const QuietGdal quiet;
  AtomicFile file(path);
  CPLStringList options;
  if (isGeoJson) {
    options.SetNameValue("COORDINATE_PRECISION", std::to_string(decimals < 0 ? 7 : decimals).c_str());
    options.SetNameValue("RFC7946", "YES");
  } else {
    options.SetNameValue("SPATIAL_INDEX", "NO");
  }
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(isGeoJson ? "GeoJSON" : "FlatGeobuf");
  DatasetPtr dataset(driver->Create(file.workPath().c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  OGRSpatialReference reference = gdal::lonLatReference();
  OGRLayer* out = dataset ? dataset->CreateLayer(std::string(layer.schema->role).c_str(), &reference,
                                                 geometryTypeOf(layer), options.List())
                          : nullptr;
  const bool written = out && writeFeatures(layer, *out);
  dataset.reset();  // buffered rows are written now
  if (!written || CPLGetLastErrorType() >= CE_Failure)
    return fail(Error{ErrorCode::CannotWrite, path, {}, {}, QuietGdal::message()});
  return file.commit();
}

}  // namespace zw::pack
