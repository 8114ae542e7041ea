// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/pack/row_reader.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <set>

#include "gis/geopackage/container.h"

namespace zw::pack {

RowReader::RowReader(SQLite::Database& db, const LayerSchema& layer, const GridProjection& projection)
    : layer_(layer), projection_(projection) {
  const std::string table(layer.role);
  if (!db.tableExists(table)) return;
  std::set<std::string> columns;
  SQLite::Statement query(db, "SELECT name FROM pragma_table_info(?)");
  query.bind(1, table);
  while (query.executeStep()) columns.insert(query.getColumn(0).getString());
  std::string sql = "SELECT fid, geom";
  for (const FieldSchema& field : layer.fields) {
    const std::string name(field.name);
    sql += field.since > 1 && !columns.contains(name) ? ", NULL" : ", \"" + name + '"';
  }
  statement_.emplace(db, sql + " FROM \"" + table + "\" ORDER BY fid");
}

std::size_t RowReader::count(SQLite::Database& db, const std::string& layer) {
  if (!db.tableExists(layer)) return 0;
  return static_cast<std::size_t>(db.execAndGet("SELECT count(*) FROM \"" + layer + '"').getInt64());
}

bool RowReader::next() {
  return statement_ && !error_ && statement_->executeStep();
}

int RowReader::column(std::string_view field) const {
  return fieldIndex(layer_, field) + 2;
}

std::string_view RowReader::text(int column) const {
  const SQLite::Column value = statement_->getColumn(column);
  const char* text = value.getText();
  return {text, static_cast<std::size_t>(value.getBytes())};
}
std::int64_t RowReader::integer(int column) const {
  return statement_->getColumn(column).getInt64();
}
double RowReader::real(int column) const {
  return statement_->getColumn(column).getDouble();
}
std::optional<double> RowReader::optionalReal(std::string_view field) const {
  const SQLite::Column value = statement_->getColumn(column(field));
  return value.isNull() ? std::nullopt : std::optional(value.getDouble());
}

gpkg::BlobView RowReader::blob() const {
  return gpkg::bytesOf(statement_->getColumn(1));
}

template <class T>
T RowReader::valueOr(Result<T> result) {
  if (result) return std::move(*result);
  error_ = result.error();
  error_->code = ErrorCode::Damaged;
  error_->layer = layer_.role;
  error_->feature = "fid " + std::to_string(statement_->getColumn(0).getInt64());
  return {};
}

ProjectedPoint RowReader::point() {
  return projection_.forward(valueOr(gpkg::decodePoint<LonLat>(blob())));
}
Line<ProjectedPoint> RowReader::line() {
  return projection_.forward(valueOr(gpkg::decodeLine<LonLat>(blob())));
}
Polygon<ProjectedPoint> RowReader::polygon() {
  auto projected = projection_.forward(MultiPolygon<LonLat>{valueOr(gpkg::decodePolygon<LonLat>(blob()))});
  return std::move(projected.front());
}
MultiPolygon<ProjectedPoint> RowReader::shape() {
  return projection_.forward(valueOr(gpkg::decodeShape<LonLat>(blob())));
}

}  // namespace zw::pack
