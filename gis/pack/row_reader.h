// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <optional>
#include <string>
#include <string_view>

#include "core/error.h"
#include "gis/geopackage/geometry_blob.h"
#include "gis/pack/schema.h"
#include "gis/projection/grid_projection.h"

struct sqlite3_stmt;

namespace zw::pack {

/// Goes through the rows of a layer of a pack. Geometry comes out projected. Functions may throw
/// SQLite::Exception; the views they return hold until the next row.
class RowReader {
 public:
  /// A layer that the pack does not have has no rows; a field that a later schema brought is null in it.
  RowReader(SQLite::Database& db, const LayerSchema& layer, const GridProjection& projection);

  [[nodiscard]] static std::size_t count(SQLite::Database& db, const std::string& layer);

  /// False at the end and at a row that is damaged.
  [[nodiscard]] bool next();
  /// Damaged: the layer and feature, and what is wrong.
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

  /// Index of a field of the schema, for what is asked of each of many rows.
  [[nodiscard]] int column(std::string_view field) const;
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] double real(int column) const;

  [[nodiscard]] std::string_view text(std::string_view field) const { return text(column(field)); }
  [[nodiscard]] std::string string(std::string_view field) const { return std::string(text(field)); }
  [[nodiscard]] std::int64_t integer(std::string_view field) const { return integer(column(field)); }
  [[nodiscard]] std::optional<double> optionalReal(std::string_view field) const;

  [[nodiscard]] ProjectedPoint point();
  [[nodiscard]] Line<ProjectedPoint> line();
  [[nodiscard]] Polygon<ProjectedPoint> polygon();
  [[nodiscard]] MultiPolygon<ProjectedPoint> shape();

 private:
  [[nodiscard]] gpkg::BlobView blob() const;
  template <class T>
  [[nodiscard]] T valueOr(Result<T> result);

  const LayerSchema& layer_;
  const GridProjection& projection_;
  std::optional<SQLite::Statement> statement_;
  std::optional<Error> error_;
};

}  // namespace zw::pack
