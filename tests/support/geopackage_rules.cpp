// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/geopackage_rules.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstring>
#include <fstream>
#include <set>

#include "tests/support/geometry_rules.h"

namespace zw::test {
namespace {

/// `sql` gives a row for each fault; its first column stands for % in the sentence. In `sql`,
/// `declared_extensions` is gpkg_extensions and `declared_geometries` gpkg_geometry_columns, empty where the
/// file has none, and $T a table's name.
struct Rule {
  const char* sentence;
  const char* sql;
};

constexpr Rule kCoreRules[] = {
    {"Req 5: column % has no type of the standard",
     "SELECT c.table_name || '.' || t.name || ' ' || t.type FROM gpkg_contents c, "
     "pragma_table_info(c.table_name) t "
     "WHERE upper(t.type) NOT IN ('BOOLEAN', 'TINYINT', 'SMALLINT', 'MEDIUMINT', 'INT', 'INTEGER', 'FLOAT', "
     "'DOUBLE', 'REAL', 'TEXT', 'BLOB', 'DATE', 'DATETIME', 'GEOMETRY', 'POINT', 'LINESTRING', 'POLYGON', "
     "'MULTIPOINT', 'MULTILINESTRING', 'MULTIPOLYGON', 'GEOMETRYCOLLECTION') AND upper(t.type) NOT GLOB "
     "'TEXT([0-9]*)' AND upper(t.type) NOT GLOB 'BLOB([0-9]*)'"},
    {"Req 7: a row of % refers to one that is not there", "SELECT \"table\" FROM pragma_foreign_key_check"},
    {"Req 11: the reference system % is not there, or not as it must be",
     "SELECT 4326 WHERE NOT EXISTS (SELECT 1 FROM gpkg_spatial_ref_sys WHERE srs_id = 4326 AND "
     "organization IN ('EPSG', 'epsg') AND organization_coordsys_id = 4326 AND definition LIKE '%WGS%84%') "
     "UNION ALL SELECT n FROM (SELECT -1 AS n UNION SELECT 0) WHERE NOT EXISTS (SELECT 1 FROM "
     "gpkg_spatial_ref_sys "
     "WHERE srs_id = n AND organization = 'NONE' AND organization_coordsys_id = n AND definition = "
     "'undefined')"},
    {"Req 12: the reference system % is used and not described",
     "SELECT srs_id FROM (SELECT srs_id FROM gpkg_contents UNION SELECT srs_id FROM declared_geometries) "
     "WHERE srs_id NOT IN (SELECT srs_id FROM gpkg_spatial_ref_sys)"},
    {"Req 14: gpkg_contents names %, which is no table",
     "SELECT table_name FROM gpkg_contents WHERE table_name NOT IN "
     "(SELECT name FROM sqlite_master WHERE type IN ('table', 'view'))"},
    {"Req 15: last_change of % is no time as wanted",
     "SELECT table_name FROM gpkg_contents WHERE last_change IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', "
     "last_change)"},
    {"Req 18: % has a data_type of no meaning here",
     "SELECT table_name FROM gpkg_contents WHERE data_type NOT IN ('features', 'attributes', 'tiles') AND "
     "NOT "
     "(data_type = '2d-gridded-coverage' AND table_name IN (SELECT table_name FROM declared_extensions WHERE "
     "extension_name = "
     "'gpkg_2d_gridded_coverage'))"},
    {"Clause 1.1.3: the extent of % is half given or upside down",
     "SELECT table_name FROM gpkg_contents WHERE (min_x IS NULL) + (min_y IS NULL) + (max_x IS NULL) + "
     "(max_y IS NULL) NOT IN (0, 4) OR min_x > max_x OR min_y > max_y"},
    {"Req 22: the feature table % has no row in gpkg_geometry_columns",
     "SELECT table_name FROM gpkg_contents WHERE data_type = 'features' AND table_name NOT IN "
     "(SELECT table_name FROM declared_geometries)"},
    {"Req 23: gpkg_geometry_columns names %, which is no feature table",
     "SELECT table_name FROM declared_geometries WHERE table_name NOT IN "
     "(SELECT table_name FROM gpkg_contents WHERE data_type = 'features')"},
    {"Req 24: there is no geometry column %",
     "SELECT table_name || '.' || column_name FROM declared_geometries g WHERE column_name NOT IN "
     "(SELECT name FROM pragma_table_info(g.table_name))"},
    {"Req 25: % is no geometry type",
     "SELECT geometry_type_name FROM declared_geometries WHERE geometry_type_name NOT IN ('GEOMETRY', "
     "'POINT', "
     "'LINESTRING', "
     "'POLYGON', 'MULTIPOINT', 'MULTILINESTRING', 'MULTIPOLYGON', 'GEOMETRYCOLLECTION')"},
    {"Req 27: z of % is not 0, 1 or 2",
     "SELECT table_name FROM declared_geometries WHERE z NOT IN (0, 1, 2)"},
    {"Req 28: m of % is not 0, 1 or 2",
     "SELECT table_name FROM declared_geometries WHERE m NOT IN (0, 1, 2)"},
    {"Req 29: the feature table % has no integer primary key",
     "SELECT table_name FROM gpkg_contents c WHERE data_type = 'features' AND (SELECT "
     "group_concat(upper(type)) "
     "FROM pragma_table_info(c.table_name) WHERE pk > 0) IS NOT 'INTEGER'"},
    {"Req 30: the feature table % has more than one geometry column",
     "SELECT table_name FROM declared_geometries GROUP BY table_name HAVING count(*) > 1"},
    {"Req 31: % is declared with another type than gpkg_geometry_columns gives",
     "SELECT g.table_name || '.' || g.column_name FROM declared_geometries g, "
     "pragma_table_info(g.table_name) t "
     "WHERE t.name = g.column_name AND t.type <> g.geometry_type_name"},
    {"Req 59: the extension % is used and not declared",
     "SELECT extension FROM (SELECT 'gpkg_schema' AS extension, 'gpkg_data_column%' AS mark UNION ALL "
     "SELECT 'gpkg_metadata', 'gpkg_metadata%' UNION ALL SELECT 'gpkg_2d_gridded_coverage', "
     "'gpkg_2d_gridded%' "
     "UNION ALL SELECT 'gpkg_related_tables', 'gpkgext_relations') WHERE EXISTS (SELECT 1 FROM sqlite_master "
     "WHERE name LIKE mark) AND extension NOT IN (SELECT extension_name FROM declared_extensions) UNION ALL "
     "SELECT 'gpkg_crs_wkt' FROM pragma_table_info('gpkg_spatial_ref_sys') WHERE name = 'definition_12_063' "
     "AND "
     "'gpkg_crs_wkt' NOT IN (SELECT substr(extension_name, 1, 12) FROM declared_extensions)"},
    {"Req 60: an extension is declared for %, which is no table",
     "SELECT table_name FROM declared_extensions WHERE table_name IS NOT NULL AND lower(table_name) NOT IN "
     "(SELECT lower(name) FROM sqlite_master)"},
    {"Req 61: an extension is declared for %, which is no column",
     "SELECT coalesce(table_name, '') || '.' || column_name FROM declared_extensions d WHERE column_name IS "
     "NOT NULL "
     "AND "
     "column_name NOT IN (SELECT name FROM pragma_table_info(d.table_name))"},
    {"Req 62: % is no extension's name",
     "SELECT extension_name FROM declared_extensions WHERE extension_name NOT GLOB '[a-zA-Z0-9]*_?*' OR "
     "extension_name GLOB '*[^a-zA-Z0-9_]*' OR (extension_name GLOB 'gpkg_*' AND extension_name NOT IN "
     "('gpkg_rtree_index', 'gpkg_2d_gridded_coverage', 'gpkg_schema', 'gpkg_metadata', 'gpkg_crs_wkt', "
     "'gpkg_crs_wkt_1_1', 'gpkg_zoom_other', 'gpkg_webp', 'gpkg_related_tables'))"},
    {"Req 63: the extension % does not say where it is defined",
     "SELECT extension_name FROM declared_extensions WHERE definition NOT LIKE 'http%' AND definition NOT "
     "LIKE 'Annex "
     "%'"},
    {"Req 64: the scope of the extension % is neither read-write nor write-only",
     "SELECT extension_name FROM declared_extensions WHERE scope NOT IN ('read-write', 'write-only')"},
    {"Req 76: the spatial index % is not declared for its column, as write-only",
     "SELECT m.name FROM sqlite_master m WHERE m.sql LIKE 'CREATE VIRTUAL TABLE%USING rtree%' AND NOT EXISTS "
     "(SELECT 1 FROM declared_extensions WHERE extension_name = 'gpkg_rtree_index' AND scope = 'write-only' "
     "AND "
     "m.name = 'rtree_' || table_name || '_' || column_name)"},
    {"Req 77: the spatial index % is declared and not there",
     "SELECT 'rtree_' || table_name || '_' || column_name AS i FROM declared_extensions WHERE extension_name "
     "= "
     "'gpkg_rtree_index' AND NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = i AND sql LIKE "
     "'CREATE VIRTUAL TABLE%USING rtree%(id, minx, maxx, miny, maxy)')"},
    // Versions 1.2 and 1.3 have update1 and update3 where 1.4 has update5, update6 and update7.
    {"Req 77: a spatial index has no trigger %",
     "SELECT 'rtree_' || d.table_name || '_' || d.column_name || '_' || t.old AS i FROM declared_extensions "
     "d, "
     "(SELECT 'insert' AS old, 'insert' AS new UNION ALL SELECT 'delete', 'delete' UNION ALL SELECT "
     "'update2', "
     "'update2' UNION ALL SELECT 'update4', 'update4' UNION ALL SELECT 'update1', 'update6' UNION ALL "
     "SELECT 'update1', 'update7' UNION ALL SELECT 'update3', 'update5') t WHERE d.extension_name = "
     "'gpkg_rtree_index' AND NOT EXISTS (SELECT 1 FROM sqlite_master m WHERE m.type = 'trigger' AND "
     "m.tbl_name = "
     "d.table_name AND (m.name = i OR m.name GLOB 'rtree_' || d.table_name || '_' || d.column_name || '_' || "
     "t.new "
     "|| '*'))"},
    {"Req 118: the table % is not in gpkg_contents",
     "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'gpkg\\_%' ESCAPE '\\' AND name "
     "NOT LIKE "
     "'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'rtree\\_%' ESCAPE '\\' AND name NOT IN "
     "(SELECT table_name FROM gpkg_contents) AND name NOT IN "
     "(SELECT table_name FROM declared_extensions WHERE table_name IS NOT NULL)"},
    {"Req 119: the attribute table % has no integer primary key",
     "SELECT table_name FROM gpkg_contents c WHERE data_type = 'attributes' AND (SELECT "
     "group_concat(upper(type)) "
     "FROM pragma_table_info(c.table_name) WHERE pk > 0) IS NOT 'INTEGER'"},
    {"Req 146: the reference systems of % differ in gpkg_contents and gpkg_geometry_columns",
     "SELECT g.table_name FROM declared_geometries g JOIN gpkg_contents c USING (table_name) WHERE g.srs_id "
     "IS NOT "
     "c.srs_id"},
};

/// For a table $T of tiles, gridded coverages too. The others rely on its columns.
constexpr Rule kTileColumns = {
    "Req 54: the tiles % have not the columns of tiles",
    "SELECT '$T' WHERE (SELECT group_concat(name || ' ' || upper(type) || ' ' || (\"notnull\" OR pk)) FROM "
    "(SELECT * FROM pragma_table_info('$T') ORDER BY name)) <> 'id INTEGER 1,tile_column INTEGER 1,"
    "tile_data BLOB 1,tile_row INTEGER 1,zoom_level INTEGER 1' OR NOT EXISTS (SELECT 1 FROM "
    "pragma_table_info('$T') WHERE name = 'id' AND pk = 1)"};

constexpr Rule kTileRules[] = {
    {"Req 40: the tiles % have no row in gpkg_tile_matrix_set",
     "SELECT '$T' WHERE '$T' NOT IN (SELECT table_name FROM gpkg_tile_matrix_set)"},
    {"Req 44: zoom level % has tiles and no row in gpkg_tile_matrix",
     "SELECT DISTINCT zoom_level FROM \"$T\" WHERE zoom_level NOT IN "
     "(SELECT zoom_level FROM gpkg_tile_matrix WHERE table_name = '$T')"},
    {"Req 45: the tile matrix of % does not fill its set",
     "SELECT table_name FROM gpkg_tile_matrix m JOIN gpkg_tile_matrix_set s USING (table_name) WHERE "
     "table_name = "
     "'$T' AND (abs(matrix_width * tile_width * pixel_x_size - (max_x - min_x)) > 1e-9 * (max_x - min_x) OR "
     "abs(matrix_height * tile_height * pixel_y_size - (max_y - min_y)) > 1e-9 * (max_y - min_y))"},
    {"Req 46 to 52: a size in the tile matrix of % is not positive",
     "SELECT table_name FROM gpkg_tile_matrix WHERE table_name = '$T' AND (zoom_level < 0 OR matrix_width < "
     "1 OR "
     "matrix_height < 1 OR tile_width < 1 OR tile_height < 1 OR pixel_x_size <= 0 OR pixel_y_size <= 0)"},
    {"Req 56 and 57: tile % lies outside its matrix",
     "SELECT id FROM \"$T\" t JOIN gpkg_tile_matrix m ON m.table_name = '$T' AND m.zoom_level = t.zoom_level "
     "WHERE tile_column NOT BETWEEN 0 AND matrix_width - 1 OR tile_row NOT BETWEEN 0 AND matrix_height - 1"},
    {"Req 147: the reference systems of % differ in gpkg_contents and gpkg_tile_matrix_set",
     "SELECT s.table_name FROM gpkg_tile_matrix_set s JOIN gpkg_contents c USING (table_name) "
     "WHERE s.srs_id IS NOT c.srs_id AND s.table_name = '$T'"},
};

/// For a table $T of a gridded coverage. Clauses, where the document numbers its requirements otherwise in
/// its later revision.
constexpr Rule kCoverageRules[] = {
    {"17-066r1 Req 3: the reference system % is not there",
     "SELECT 4979 WHERE NOT EXISTS (SELECT 1 FROM gpkg_spatial_ref_sys WHERE srs_id = 4979 AND "
     "organization IN ('EPSG', 'epsg') AND organization_coordsys_id = 4979)"},
    {"17-066r1 Req 6: gpkg_2d_gridded_coverage is not declared, read-write, for %",
     "SELECT name FROM (SELECT 'gpkg_2d_gridded_coverage_ancillary' AS name, NULL AS tiles UNION ALL SELECT "
     "'gpkg_2d_gridded_tile_ancillary', NULL UNION ALL SELECT '$T', 'tile_data') WHERE NOT EXISTS (SELECT 1 "
     "FROM "
     "declared_extensions WHERE table_name = name AND column_name IS tiles AND extension_name = "
     "'gpkg_2d_gridded_coverage' AND "
     "scope = 'read-write')"},
    {"17-066r1, clause 7.3: the coverage % is not described in gpkg_2d_gridded_coverage_ancillary",
     "SELECT '$T' WHERE '$T' NOT IN (SELECT tile_matrix_set_name FROM gpkg_2d_gridded_coverage_ancillary "
     "WHERE "
     "datatype IN ('integer', 'float') AND coalesce(grid_cell_encoding, 'grid-value-is-center') IN "
     "('grid-value-is-center', 'grid-value-is-area', 'grid-value-is-corner'))"},
    {"17-066r1, clause 7.4: tile % is not described in gpkg_2d_gridded_tile_ancillary",
     "SELECT id FROM \"$T\" WHERE id NOT IN (SELECT tpudt_id FROM gpkg_2d_gridded_tile_ancillary "
     "WHERE tpudt_name = '$T')"},
    {"17-066r1, clause 7.4: gpkg_2d_gridded_tile_ancillary describes tile %, which is not there",
     "SELECT tpudt_id FROM gpkg_2d_gridded_tile_ancillary WHERE tpudt_name = '$T' AND "
     "tpudt_id NOT IN (SELECT id FROM \"$T\")"},
    // The eight bytes of a PNG, and of its header chunk: 16 bits, one channel of grey.
    {"17-066r1, clause 7.5: tile % is no PNG of 16 bits of grey",
     "SELECT t.id FROM \"$T\" t JOIN gpkg_2d_gridded_coverage_ancillary a ON a.tile_matrix_set_name = '$T' "
     "WHERE "
     "a.datatype = 'integer' AND (substr(t.tile_data, 1, 8) <> x'89504E470D0A1A0A' OR "
     "substr(t.tile_data, 25, 2) <> x'1000')"},
};

/// Annex C of the standard, annex B of 17-066r1.
constexpr const char* kDefinitions = R"sql(
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_tile_matrix_set (table_name TEXT NOT NULL PRIMARY KEY, srs_id INTEGER NOT NULL,
  min_x DOUBLE NOT NULL, min_y DOUBLE NOT NULL, max_x DOUBLE NOT NULL, max_y DOUBLE NOT NULL,
  CONSTRAINT fk_gtms_table_name FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gtms_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_tile_matrix (table_name TEXT NOT NULL, zoom_level INTEGER NOT NULL, matrix_width INTEGER NOT NULL,
  matrix_height INTEGER NOT NULL, tile_width INTEGER NOT NULL, tile_height INTEGER NOT NULL,
  pixel_x_size DOUBLE NOT NULL, pixel_y_size DOUBLE NOT NULL,
  CONSTRAINT pk_ttm PRIMARY KEY (table_name, zoom_level),
  CONSTRAINT fk_tmm_table_name FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name));
CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,
  definition TEXT NOT NULL, scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
CREATE TABLE gpkg_2d_gridded_coverage_ancillary (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  tile_matrix_set_name TEXT NOT NULL UNIQUE, datatype TEXT NOT NULL DEFAULT 'integer',
  scale REAL NOT NULL DEFAULT 1.0, offset REAL NOT NULL DEFAULT 0.0, precision REAL DEFAULT 1.0, data_null REAL,
  grid_cell_encoding TEXT DEFAULT 'grid-value-is-center', uom TEXT, field_name TEXT DEFAULT 'Height',
  quantity_definition TEXT DEFAULT 'Height', CONSTRAINT fk_g2dgtct_name FOREIGN KEY (tile_matrix_set_name)
  REFERENCES gpkg_tile_matrix_set (table_name), CHECK (datatype IN ('integer', 'float')));
CREATE TABLE gpkg_2d_gridded_tile_ancillary (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, tpudt_name TEXT NOT NULL,
  tpudt_id INTEGER NOT NULL, scale REAL NOT NULL DEFAULT 1.0, offset REAL NOT NULL DEFAULT 0.0,
  min REAL DEFAULT NULL, max REAL DEFAULT NULL, mean REAL DEFAULT NULL, std_dev REAL DEFAULT NULL,
  CONSTRAINT fk_g2dgtat_name FOREIGN KEY (tpudt_name) REFERENCES gpkg_contents (table_name),
  UNIQUE (tpudt_name, tpudt_id));
)sql";

/// Columns, foreign keys and unique keys of a table, in an order of their own. That a key is not null goes
/// without saying: editions differ in writing it.
constexpr const char* kDescribe = R"sql(
SELECT 'column ' || name || ' ' || upper(type) || ' ' || ("notnull" OR pk) || ' ' || coalesce(replace(dflt_value, ' ', ''), 'NULL')
  || ' ' || pk FROM pragma_table_info('$T')
UNION ALL SELECT 'foreign key ' || "from" || ' to ' || "table" || '.' || "to" FROM pragma_foreign_key_list('$T')
UNION ALL SELECT 'unique ' || (SELECT group_concat(name) FROM pragma_index_info(i.name))
  FROM pragma_index_list('$T') i WHERE origin = 'u'
)sql";

std::string replaced(std::string text, const std::string& mark, const std::string& with) {
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + with.size()))
    text.replace(at, mark.size(), with);
  return text;
}

std::vector<std::string> column(SQLite::Database& db, const std::string& sql) {
  std::vector<std::string> values;
  SQLite::Statement row(db, sql);
  while (row.executeStep()) values.push_back(row.getColumn(0).getString());
  return values;
}

class Checker {
 public:
  explicit Checker(const std::string& path) : path_(path), db_(path, SQLite::OPEN_READONLY) {}

  std::vector<std::string> run() {
    file();
    if (!hasTable("gpkg_spatial_ref_sys")) complain("Req 10: there is no table gpkg_spatial_ref_sys");
    if (!hasTable("gpkg_contents")) complain("Req 13: there is no table gpkg_contents");
    if (!hasTable("gpkg_spatial_ref_sys") || !hasTable("gpkg_contents")) return broken_;
    if (!checkDefinitions()) return broken_;  // what follows relies on the columns
    orEmpty("declared_extensions", "gpkg_extensions",
            "table_name, column_name, extension_name, definition, scope");
    orEmpty("declared_geometries", "gpkg_geometry_columns",
            "table_name, column_name, geometry_type_name, srs_id, z, m");
    for (const Rule& rule : kCoreRules) apply(rule);
    geometries();
    tiles();
    return broken_;
  }

 private:
  void complain(std::string sentence) { broken_.push_back(std::move(sentence)); }
  bool hasTable(const std::string& name) { return db_.tableExists(name); }
  bool apply(const Rule& rule, const std::string& table = {}) {
    const auto faults = column(db_, replaced(rule.sql, "$T", table));
    for (const std::string& what : faults) complain(replaced(rule.sentence, "%", what));
    return faults.empty();
  }

  void file() {
    std::ifstream stream(path_, std::ios::binary);
    char magic[16] = {};
    stream.read(magic, sizeof magic);
    if (std::memcmp(magic, "SQLite format 3", sizeof magic) != 0) complain("Req 1: it is no SQLite 3 file");
    if (db_.execAndGet("PRAGMA application_id").getInt() != 0x47504B47)
      complain("Req 2: the application_id is not GPKG");
    const int version = db_.execAndGet("PRAGMA user_version").getInt();
    if (version < 10300 || version > 10499)
      complain("Req 2: the user_version " + std::to_string(version) + " is not of 1.3 or 1.4");
    if (!path_.ends_with(".gpkg")) complain("Req 3: its name does not end in .gpkg");
    for (const std::string& fault : column(db_, "PRAGMA integrity_check"))
      if (fault != "ok") complain("Req 6: " + fault);
  }

  /// A copy of a table that may be missing, under another name.
  void orEmpty(const std::string& name, const std::string& table, const std::string& columns) {
    db_.exec("CREATE TEMP TABLE " + name +
             (hasTable(table) ? " AS SELECT * FROM " + table : '(' + columns + ')'));
  }

  /// Compares the standard's tables with those of a database made from the standard's own text.
  bool checkDefinitions() {
    const std::size_t before = broken_.size();
    SQLite::Database standard(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    standard.exec(kDefinitions);
    constexpr std::pair<const char*, const char*> kTables[] = {
        {"gpkg_spatial_ref_sys", "Req 10"},
        {"gpkg_contents", "Req 13"},
        {"gpkg_geometry_columns", "Req 21"},
        {"gpkg_tile_matrix_set", "Req 38"},
        {"gpkg_tile_matrix", "Req 42"},
        {"gpkg_extensions", "Req 58"},
        {"gpkg_2d_gridded_coverage_ancillary", "17-066r1 Req 1"},
        {"gpkg_2d_gridded_tile_ancillary", "17-066r1 Req 2"}};
    for (const auto& [table, requirement] : kTables) {
      if (!hasTable(table)) continue;
      const std::string sql = replaced(kDescribe, "$T", table);
      const auto wanted = column(standard, sql);
      const auto found = column(db_, sql);
      const std::set<std::string> wantedSet(wanted.begin(), wanted.end());
      const std::set<std::string> foundSet(found.begin(), found.end());
      for (const std::string& part : wantedSet)
        if (!foundSet.contains(part)) complain(std::string(requirement) + ": " + table + " has no " + part);
      for (const std::string& part : foundSet)
        if (!wantedSet.contains(part)) complain(std::string(requirement) + ": " + table + " has a " + part);
    }
    return broken_.size() == before;
  }

  void geometries() {
    SQLite::Statement shape(db_,
                            "SELECT g.* FROM declared_geometries g, pragma_table_info(g.table_name) t "
                            "WHERE t.name = g.column_name");
    while (shape.executeStep()) {
      const std::string name = shape.getColumn(0).getString();
      const GeometryColumn declared{shape.getColumn(2).getString(), shape.getColumn(3).getInt(),
                                    shape.getColumn(4).getInt(), shape.getColumn(5).getInt()};
      const std::string sql = "SELECT \"" + shape.getColumn(1).getString() + "\" FROM \"" + name + '"';
      std::set<std::string> faults;
      SQLite::Statement row(db_, sql + " WHERE \"" + shape.getColumn(1).getString() + "\" IS NOT NULL");
      while (row.executeStep()) {
        const SQLite::Column blob = row.getColumn(0);
        const auto* bytes = static_cast<const std::uint8_t*>(blob.getBlob());
        if (auto fault = brokenGeometryRule({bytes, static_cast<std::size_t>(blob.getBytes())}, declared))
          faults.insert(*fault + " (" + name + ")");
      }
      broken_.insert(broken_.end(), faults.begin(), faults.end());
    }
  }

  void tiles() {
    for (const char* type : {"tiles", "2d-gridded-coverage"}) {
      const bool coverage = std::strcmp(type, "tiles") != 0;
      for (const std::string& table : column(
               db_, std::string("SELECT table_name FROM gpkg_contents WHERE data_type = '") + type + '\'')) {
        if (!hasTable("gpkg_tile_matrix_set"))
          return complain("Req 38: there is no table gpkg_tile_matrix_set");
        if (!hasTable("gpkg_tile_matrix")) return complain("Req 42: there is no table gpkg_tile_matrix");
        if (!apply(kTileColumns, table)) continue;
        for (const Rule& rule : kTileRules) apply(rule, table);
        if (!coverage) continue;
        if (!hasTable("gpkg_2d_gridded_coverage_ancillary"))
          return complain("17-066r1 Req 1: there is no table gpkg_2d_gridded_coverage_ancillary");
        if (!hasTable("gpkg_2d_gridded_tile_ancillary"))
          return complain("17-066r1 Req 2: there is no table gpkg_2d_gridded_tile_ancillary");
        for (const Rule& rule : kCoverageRules) apply(rule, table);
      }
    }
  }

  std::string path_;
  SQLite::Database db_;
  std::vector<std::string> broken_;
};

}  // namespace

std::vector<std::string> brokenGeoPackageRules(const std::string& path) {
  return Checker(path).run();
}

std::vector<std::string> brokenLayerStyleRules(const std::string& path) {
  SQLite::Database db(path, SQLite::OPEN_READONLY);
  std::vector<std::string> broken;
  if (!db.tableExists("layer_styles")) return broken;
  const std::string columns =
      db.execAndGet("SELECT group_concat(name || ' ' || type, ', ') FROM pragma_table_info('layer_styles')")
          .getString();
  // What QGIS 3 makes, but for the greatest lengths of some texts.
  const std::string wanted =
      "id INTEGER, f_table_catalog TEXT, f_table_schema TEXT, f_table_name TEXT, f_geometry_column TEXT, "
      "styleName TEXT, styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT, ui "
      "TEXT, "
      "update_time DATETIME";
  if (columns != wanted) broken.push_back("layer_styles has the columns " + columns);
  for (const std::string& name :
       column(db,
              "SELECT f_table_name FROM layer_styles s WHERE f_table_schema IS NOT '' OR NOT EXISTS "
              "(SELECT 1 FROM gpkg_geometry_columns WHERE table_name = s.f_table_name AND column_name = "
              "s.f_geometry_column)"))
    broken.push_back("QGIS does not find the style of " + name);
  for (const std::string& name : column(
           db, "SELECT f_table_name FROM layer_styles GROUP BY f_table_name HAVING sum(useAsDefault) <> 1"))
    broken.push_back(name + " has not one default style");
  for (const std::string& name : column(
           db,
           "SELECT f_table_name FROM layer_styles WHERE strftime('%s', update_time) IS NULL OR update_time "
           "NOT LIKE '%T%Z' OR styleName = ''"))
    broken.push_back("the style of " + name + " has no name or no time of its last change");
  return broken;
}

}  // namespace zw::test
