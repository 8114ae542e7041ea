// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/exchange/export_geopackage.h"

#include <cpl_conv.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <memory>

#include "gis/exchange/atomic_file.h"

namespace zw::exchange {
namespace {

/// While it lives, GDAL is silent on this thread and the first failure it meets is kept.
class FailureKeeper {
 public:
  FailureKeeper() { CPLPushErrorHandlerEx(&FailureKeeper::keep, this); }
  FailureKeeper(const FailureKeeper&) = delete;
  FailureKeeper& operator=(const FailureKeeper&) = delete;
  ~FailureKeeper() { CPLPopErrorHandler(); }

  [[nodiscard]] bool failed() const { return failed_; }
  [[nodiscard]] Error error(const std::string& path) const {
    const bool full = message_.find("disk is full") != std::string::npos;
    return {full ? ErrorCode::DiskFull : ErrorCode::CannotWrite, path, {}, {}, message_};
  }

 private:
  static void CPL_STDCALL keep(CPLErr severity, CPLErrorNum, const char* text) {
    auto* self = static_cast<FailureKeeper*>(CPLGetErrorHandlerUserData());
    if (severity < CE_Failure || self->failed_) return;
    self->failed_ = true;
    self->message_ = text;
  }
  bool failed_ = false;
  std::string message_;
};

/// Sets a GDAL option for this thread while it lives.
class ThreadOption {
 public:
  ThreadOption(const char* name, const std::string& value) : name_(name) {
    CPLSetThreadLocalConfigOption(name_, value.c_str());
  }
  ThreadOption(const ThreadOption&) = delete;
  ThreadOption& operator=(const ThreadOption&) = delete;
  ~ThreadOption() { CPLSetThreadLocalConfigOption(name_, nullptr); }

 private:
  const char* name_;
};

OGRwkbGeometryType geometryType(GeometryKind kind) {
  switch (kind) {
    case GeometryKind::None:
      return wkbNone;
    case GeometryKind::Point:
      return wkbPoint;
    case GeometryKind::MultiLine:
      return wkbMultiLineString;
    case GeometryKind::MultiPolygon:
      return wkbMultiPolygon;
  }
  return wkbNone;
}

void addCorners(OGRSimpleCurve& curve, const std::vector<LonLat>& points) {
  for (const LonLat& p : points) curve.addPoint(p.lon, p.lat);
}

void addRing(OGRPolygon& polygon, const Ring<LonLat>& corners) {
  OGRLinearRing ring;
  addCorners(ring, corners);
  ring.closeRings();
  polygon.addRing(&ring);
}

struct ToOgr {
  std::unique_ptr<OGRGeometry> operator()(std::monostate) const { return nullptr; }
  std::unique_ptr<OGRGeometry> operator()(const LonLat& p) const {
    return std::make_unique<OGRPoint>(p.lon, p.lat);
  }
  std::unique_ptr<OGRGeometry> operator()(const MultiLine<LonLat>& lines) const {
    auto out = std::make_unique<OGRMultiLineString>();
    for (const auto& line : lines) {
      OGRLineString part;
      addCorners(part, line);
      out->addGeometry(&part);
    }
    return out;
  }
  std::unique_ptr<OGRGeometry> operator()(const MultiPolygon<LonLat>& shape) const {
    auto out = std::make_unique<OGRMultiPolygon>();
    for (const auto& polygon : shape) {
      OGRPolygon part;
      addRing(part, polygon.outer);
      for (const auto& hole : polygon.holes) addRing(part, hole);
      out->addGeometry(&part);
    }
    return out;
  }
};

struct SetField {
  OGRFeature& feature;
  int index;
  void operator()(std::monostate) const { feature.SetFieldNull(index); }
  void operator()(const std::string& text) const { feature.SetField(index, text.c_str()); }
  void operator()(double number) const { feature.SetField(index, number); }
  void operator()(std::int64_t number) const { feature.SetField(index, static_cast<GIntBig>(number)); }
  void operator()(bool yes) const { feature.SetField(index, yes ? 1 : 0); }
};

bool addField(OGRLayer& layer, const Column& column) {
  OGRFieldDefn field(column.name.c_str(), OFTString);
  if (column.type == ColumnType::Real) field.SetType(OFTReal);
  if (column.type == ColumnType::Integer) field.SetType(OFTInteger64);
  if (column.type == ColumnType::Boolean) {
    field.SetType(OFTInteger);
    field.SetSubType(OFSTBoolean);
  }
  return layer.CreateField(&field) == OGRERR_NONE;
}

bool writeTable(GDALDataset& file, const FeatureTable& table, OGRSpatialReference& wgs84) {
  CPLStringList options;
  options.SetNameValue("IDENTIFIER", table.name.c_str());
  options.SetNameValue("DESCRIPTION", table.description.c_str());
  const bool spatial = table.geometry != GeometryKind::None;
  OGRLayer* layer = file.CreateLayer(table.name.c_str(), spatial ? &wgs84 : nullptr,
                                     geometryType(table.geometry), options.List());
  if (!layer) return false;
  for (const Column& column : table.columns)
    if (!addField(*layer, column)) return false;
  for (const Row& row : table.rows) {
    OGRFeature feature(layer->GetLayerDefn());
    for (std::size_t i = 0; i < row.values.size(); ++i)
      std::visit(SetField{feature, static_cast<int>(i)}, row.values[i]);
    feature.SetGeometryDirectly(std::visit(ToOgr{}, row.geometry).release());
    if (layer->CreateFeature(&feature) != OGRERR_NONE) return false;
  }
  return true;
}

/// The table that QGIS looks for: the default style of each layer.
FeatureTable layerStyles(const std::vector<FeatureTable>& tables, const std::string& time) {
  FeatureTable styles;
  styles.name = "layer_styles";
  styles.description = "Layer styles for QGIS";
  styles.columns = {
      {"f_table_catalog"}, {"f_table_schema"}, {"f_table_name"}, {"f_geometry_column"},
      {"styleName"},       {"styleQML"},       {"styleSLD"},     {"useAsDefault", ColumnType::Boolean},
      {"description"},     {"owner"},          {"ui"},           {"update_time"}};
  for (const FeatureTable& table : tables)
    if (!table.styleQml.empty())
      styles.rows.push_back(
          {{std::string(), std::string(), table.name, std::string("geom"), table.name, table.styleQml,
            std::string(), true, table.description, std::string(), std::monostate{}, time},
           {}});
  return styles;
}

bool writeAll(const std::vector<FeatureTable>& tables, const std::string& time, const std::string& path) {
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
  if (!driver) return false;
  const GDALDatasetUniquePtr file(driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  if (!file || file->StartTransaction() != OGRERR_NONE) return false;
  OGRSpatialReference wgs84;
  wgs84.SetFromUserInput("EPSG:4326");
  wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  for (const FeatureTable& table : tables)
    if (!writeTable(*file, table, wgs84)) return false;
  if (const FeatureTable styles = layerStyles(tables, time); !styles.rows.empty())
    if (!writeTable(*file, styles, wgs84)) return false;
  return file->CommitTransaction() == OGRERR_NONE;
}

}  // namespace

Result<void> writeGeoPackage(const std::vector<FeatureTable>& tables, const std::string& time,
                             const std::string& path) {
  RegisterOGRGeoPackage();
  AtomicFile file(path);
  const FailureKeeper keeper;
  const ThreadOption date("OGR_CURRENT_DATE", time);
  const bool written = writeAll(tables, time, file.workPath());
  // Closing writes, too: a failure there shows only in what GDAL said.
  if (!written || keeper.failed()) return fail(keeper.error(path));
  return file.commit();
}

}  // namespace zw::exchange
