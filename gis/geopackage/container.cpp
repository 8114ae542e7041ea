// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geopackage/container.h"

namespace zw::gpkg {
namespace {

// OGC 12-128r18, annex C, as it wants them word for word.
constexpr const char* kSchema = R"sql(
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL PRIMARY KEY,
  organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL,
  definition TEXT NOT NULL,
  description TEXT
);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY,
  data_type TEXT NOT NULL,
  identifier TEXT UNIQUE,
  description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE,
  min_y DOUBLE,
  max_x DOUBLE,
  max_y DOUBLE,
  srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
);
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL,
  m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10300;
)sql";

constexpr const char* kWgs84Definition =
    R"(GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],)"
    R"(AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],)"
    R"(UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],)"
    R"(AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]])";

/// GeoPackage wants milliseconds: "2026-11-22T21:51:00Z" becomes "2026-11-22T21:51:00.000Z".
std::string withMilliseconds(std::string time) {
  if (time.size() == 20 && time.back() == 'Z') time.insert(19, ".000");
  return time;
}

void addContents(SQLite::Database& db, const TableEntry& entry, const char* dataType, std::int32_t srsId) {
  run(db,
      "INSERT INTO gpkg_contents(table_name, data_type, identifier, description, last_change, srs_id) "
      "VALUES (?, ?, ?, ?, ?, ?)",
      entry.table, dataType, entry.identifier, entry.description, withMilliseconds(entry.lastChange), srsId);
}

}  // namespace

void createContainer(SQLite::Database& db) {
  db.exec(kSchema);
  addSpatialReference(db, {kWgs84, "WGS 84 geodetic", "EPSG", kWgs84, kWgs84Definition});
  addSpatialReference(db, {0, "Undefined geographic SRS", "NONE", 0, "undefined"});
  addSpatialReference(db, {-1, "Undefined cartesian SRS", "NONE", -1, "undefined"});
}

void addSpatialReference(SQLite::Database& db, const SpatialReference& reference) {
  run(db,
      "INSERT INTO gpkg_spatial_ref_sys(srs_name, srs_id, organization, organization_coordsys_id, "
      "definition) "
      "VALUES (?, ?, ?, ?, ?)",
      reference.name, reference.id, reference.organisation, reference.code, reference.definition);
}

void registerFeatureTable(SQLite::Database& db, const TableEntry& entry, const std::string& geometryType,
                          std::int32_t srsId, const std::string& geometryColumn) {
  addContents(db, entry, "features", srsId);
  run(db, "INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)", entry.table, geometryColumn,
      geometryType, srsId);
}

void registerAttributeTable(SQLite::Database& db, const TableEntry& entry) {
  addContents(db, entry, "attributes", 0);
}

void setExtent(SQLite::Database& db, const std::string& table, double minX, double minY, double maxX,
               double maxY) {
  SQLite::Statement update(
      db, "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?");
  if (minX <= maxX && minY <= maxY) {  // an unbound value is null
    update.bind(1, minX);
    update.bind(2, minY);
    update.bind(3, maxX);
    update.bind(4, maxY);
  }
  update.bind(5, table);
  update.exec();
}

void setLastChange(SQLite::Database& db, const std::string& table, const std::string& lastChange) {
  run(db, "UPDATE gpkg_contents SET last_change = ? WHERE table_name = ?", withMilliseconds(lastChange),
      table);
}

}  // namespace zw::gpkg
