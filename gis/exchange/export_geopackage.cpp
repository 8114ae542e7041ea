// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/exchange/export_geopackage.h"

#include "gis/file/atomic_file.h"
#include "gis/geopackage/container.h"
#include "gis/geopackage/layer_styles.h"
#include "gis/geopackage/new_file.h"

namespace zw::exchange {
namespace {

const char* sqlType(ColumnType type) {
  switch (type) {
    case ColumnType::Text:
      return "TEXT";
    case ColumnType::Real:
      return "REAL";
    case ColumnType::Integer:
      return "INTEGER";
    case ColumnType::Boolean:
      return "BOOLEAN";
  }
  return "TEXT";
}

const char* geometryTypeName(GeometryKind kind) {
  switch (kind) {
    case GeometryKind::None:
      return "";
    case GeometryKind::Point:
      return "POINT";
    case GeometryKind::MultiLine:
      return "MULTILINESTRING";
    case GeometryKind::MultiPolygon:
      return "MULTIPOLYGON";
  }
  return "GEOMETRY";
}

struct BindValue {
  SQLite::Statement& statement;
  int parameter;
  void operator()(std::monostate) const { statement.bind(parameter); }
  void operator()(bool yes) const { statement.bind(parameter, yes ? 1 : 0); }
  template <class T>
  void operator()(const T& value) const {
    statement.bind(parameter, value);
  }
};

/// Binds a geometry and adds it to the table's extent.
struct BindGeometry {
  SQLite::Statement& statement;
  int parameter;
  Box<LonLat>& extent;
  void operator()(std::monostate) const { statement.bind(parameter); }
  void operator()(const LonLat& point) const {
    extent.add(point);
    gpkg::bindBlob(statement, parameter, gpkg::encodePoint(point, gpkg::kWgs84));
  }
  void operator()(const MultiLine<LonLat>& lines) const {
    for (const auto& line : lines) extent.add(boundsOf(line));
    gpkg::bindBlob(statement, parameter, gpkg::encodeLines(lines, gpkg::kWgs84));
  }
  void operator()(const MultiPolygon<LonLat>& shape) const {
    extent.add(boundsOf(shape));
    gpkg::bindBlob(statement, parameter, gpkg::encodeShape(shape, gpkg::kWgs84));
  }
};

std::string quoted(const std::string& name) {
  return '"' + name + '"';
}

void createTable(SQLite::Database& db, const FeatureTable& table, const std::string& time) {
  const bool spatial = table.geometry != GeometryKind::None;
  std::string sql = "CREATE TABLE " + quoted(table.name) + " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL";
  if (spatial) sql += std::string(", geom ") + geometryTypeName(table.geometry);
  for (const Column& column : table.columns) sql += ", " + quoted(column.name) + " " + sqlType(column.type);
  db.exec(sql + ")");
  const gpkg::TableEntry entry{table.name, table.name, table.description, time};
  if (spatial)
    gpkg::registerFeatureTable(db, entry, geometryTypeName(table.geometry), gpkg::kWgs84);
  else
    gpkg::registerAttributeTable(db, entry);
}

void writeTable(SQLite::Database& db, const FeatureTable& table, const std::string& time) {
  createTable(db, table, time);
  const bool spatial = table.geometry != GeometryKind::None;
  std::string sql = "INSERT INTO " + quoted(table.name) + " VALUES (NULL";
  for (std::size_t i = 0; i < table.columns.size() + (spatial ? 1 : 0); ++i) sql += ", ?";
  SQLite::Statement insert(db, sql + ")");
  Box<LonLat> extent;
  for (const Row& row : table.rows) {
    int parameter = 0;
    if (spatial) std::visit(BindGeometry{insert, ++parameter, extent}, row.geometry);
    for (const Value& value : row.values) std::visit(BindValue{insert, ++parameter}, value);
    insert.exec();
    insert.reset();
  }
  if (spatial) gpkg::setExtent(db, table.name, extent);
}

std::vector<gpkg::LayerStyle> stylesOf(const std::vector<FeatureTable>& tables) {
  std::vector<gpkg::LayerStyle> styles;
  for (const FeatureTable& table : tables)
    if (!table.styleQml.empty())
      styles.push_back({table.name, table.name, table.description, table.styleQml});
  return styles;
}

}  // namespace

Result<void> writeGeoPackage(const std::vector<FeatureTable>& tables, const std::string& time,
                             const std::string& path) {
  AtomicFile file(path);
  auto written = gpkg::writeNewFile(file.workPath(), [&](SQLite::Database& db) -> Result<void> {
    for (const FeatureTable& table : tables) writeTable(db, table, time);
    if (const auto styles = stylesOf(tables); !styles.empty()) gpkg::addLayerStyles(db, styles, time);
    return {};
  });
  if (!written) {
    Error error = written.error();
    error.file = path;
    return fail(std::move(error));
  }
  return file.commit();
}

}  // namespace zw::exchange
