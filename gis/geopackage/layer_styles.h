// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <vector>

namespace zw::gpkg {

/// How QGIS is to draw a feature table whose geometry column is `geom`.
struct LayerStyle {
  std::string table;
  std::string name;
  std::string description;
  std::string qml;
};

/// Adds each style as its table's default to the table `layer_styles`, in which QGIS looks for styles; makes
/// the table, with the columns that QGIS gives it ("Save style in database"), where there is none. `time`:
/// UTC, ISO 8601 with seconds. Throws SQLite::Exception.
void addLayerStyles(SQLite::Database& db, const std::vector<LayerStyle>& styles, const std::string& time);

}  // namespace zw::gpkg
