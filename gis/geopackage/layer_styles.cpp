// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geopackage/layer_styles.h"

#include "gis/geopackage/container.h"

namespace zw::gpkg {
namespace {

constexpr const char* kTable = R"sql(
CREATE TABLE layer_styles (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  f_table_catalog TEXT,
  f_table_schema TEXT,
  f_table_name TEXT,
  f_geometry_column TEXT,
  styleName TEXT,
  styleQML TEXT,
  styleSLD TEXT,
  useAsDefault BOOLEAN,
  description TEXT,
  owner TEXT,
  ui TEXT,
  update_time DATETIME
);
)sql";

}  // namespace

void addLayerStyles(SQLite::Database& db, const std::vector<LayerStyle>& styles, const std::string& time) {
  if (!db.tableExists("layer_styles")) {
    db.exec(kTable);
    registerAttributeTable(db, {"layer_styles", "layer_styles", "Styles for QGIS", time});
  }
  for (const LayerStyle& style : styles)
    run(db,
        "INSERT INTO layer_styles(f_table_catalog, f_table_schema, f_table_name, f_geometry_column, "
        "styleName, styleQML, styleSLD, useAsDefault, description, owner, update_time) "
        "VALUES ('', '', ?, 'geom', ?, ?, '', 1, ?, '', ?)",
        style.table, style.name, style.qml, style.description, time);
}

}  // namespace zw::gpkg
