// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/geometry/shapes.h"

/// What leaves Zonewright for other programs, as plain tables: who fills them knows the plan, who writes them
/// knows the format. Geometry is WGS 84, longitude first.
namespace zw::exchange {

enum class ColumnType { Text, Real, Integer, Boolean };
struct Column {
  std::string name;
  ColumnType type = ColumnType::Text;
};

/// Nothing stands for unknown or not stated.
using Value = std::variant<std::monostate, std::string, double, std::int64_t, bool>;
using Geometry = std::variant<std::monostate, LonLat, MultiLine<LonLat>, MultiPolygon<LonLat>>;

enum class GeometryKind { None, Point, MultiLine, MultiPolygon };

struct Row {
  std::vector<Value> values;  ///< one for each column
  Geometry geometry;          ///< of the table's kind, or nothing
};

struct FeatureTable {
  std::string name;         ///< of the layer: lower case, no spaces
  std::string description;  ///< a sentence for people
  GeometryKind geometry = GeometryKind::None;
  std::vector<Column> columns;
  std::vector<Row> rows;
  std::string styleQml{};  ///< how QGIS shows it; empty: as QGIS likes
};

}  // namespace zw::exchange
