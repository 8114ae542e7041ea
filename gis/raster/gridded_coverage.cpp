// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/raster/gridded_coverage.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cmath>

#include "gis/geopackage/container.h"
#include "gis/raster/png_tile.h"

namespace zw::raster {
namespace {

constexpr std::size_t kCells = static_cast<std::size_t>(kTile) * kTile;
// A tile's cell is the height + 32768, so that the sea and gaps, kNoData, can be the highest value.
constexpr int kOffset = -32768;
constexpr std::uint16_t kNull = 65535;

std::size_t tileIndex(int x, int y) {
  return static_cast<std::size_t>(y) * kTile + static_cast<std::size_t>(x);
}

Tile cutTile(const ElevationGrid& grid, int column, int row) {
  Tile tile(kCells, kNull);
  for (int y = 0; y < std::min(kTile, grid.rows - row * kTile); ++y)
    for (int x = 0; x < std::min(kTile, grid.columns - column * kTile); ++x) {
      const std::int16_t height = grid.at(column * kTile + x, row * kTile + y);
      if (height != ElevationGrid::kNoData)
        tile[tileIndex(x, y)] = static_cast<std::uint16_t>(height - kOffset);
    }
  return tile;
}

constexpr const char* kTables = R"sql(
CREATE TABLE IF NOT EXISTS gpkg_tile_matrix_set (
  table_name TEXT NOT NULL PRIMARY KEY, srs_id INTEGER NOT NULL,
  min_x DOUBLE NOT NULL, min_y DOUBLE NOT NULL, max_x DOUBLE NOT NULL, max_y DOUBLE NOT NULL,
  CONSTRAINT fk_gtms_table_name FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gtms_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE IF NOT EXISTS gpkg_tile_matrix (
  table_name TEXT NOT NULL, zoom_level INTEGER NOT NULL, matrix_width INTEGER NOT NULL,
  matrix_height INTEGER NOT NULL, tile_width INTEGER NOT NULL, tile_height INTEGER NOT NULL,
  pixel_x_size DOUBLE NOT NULL, pixel_y_size DOUBLE NOT NULL,
  CONSTRAINT pk_ttm PRIMARY KEY (table_name, zoom_level),
  CONSTRAINT fk_tmm_table_name FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name));
CREATE TABLE IF NOT EXISTS gpkg_2d_gridded_coverage_ancillary (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, tile_matrix_set_name TEXT NOT NULL UNIQUE,
  datatype TEXT NOT NULL DEFAULT 'integer', scale REAL NOT NULL DEFAULT 1.0, offset REAL NOT NULL DEFAULT 0.0,
  precision REAL DEFAULT 1.0, data_null REAL, grid_cell_encoding TEXT DEFAULT 'grid-value-is-center',
  uom TEXT, field_name TEXT DEFAULT 'Height', quantity_definition TEXT DEFAULT 'Height',
  CONSTRAINT fk_g2dgtct_name FOREIGN KEY(tile_matrix_set_name) REFERENCES gpkg_tile_matrix_set(table_name),
  CHECK (datatype IN ('integer', 'float')));
CREATE TABLE IF NOT EXISTS gpkg_2d_gridded_tile_ancillary (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, tpudt_name TEXT NOT NULL, tpudt_id INTEGER NOT NULL,
  scale REAL NOT NULL DEFAULT 1.0, offset REAL NOT NULL DEFAULT 0.0, min REAL DEFAULT NULL, max REAL DEFAULT NULL,
  mean REAL DEFAULT NULL, std_dev REAL DEFAULT NULL,
  CONSTRAINT fk_g2dgtat_name FOREIGN KEY (tpudt_name) REFERENCES gpkg_contents(table_name),
  UNIQUE (tpudt_name, tpudt_id));
CREATE TABLE IF NOT EXISTS gpkg_extensions (
  table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
INSERT OR IGNORE INTO gpkg_spatial_ref_sys VALUES ('WGS 84 3D', 4979, 'EPSG', 4979,
  'GEOGCRS["WGS 84",DATUM["World Geodetic System 1984",ELLIPSOID["WGS 84",6378137,298.257223563,LENGTHUNIT["metre",1]]],CS[ellipsoidal,3],AXIS["geodetic latitude (Lat)",north,ORDER[1],ANGLEUNIT["degree",0.0174532925199433]],AXIS["geodetic longitude (Lon)",east,ORDER[2],ANGLEUNIT["degree",0.0174532925199433]],AXIS["ellipsoidal height (h)",up,ORDER[3],LENGTHUNIT["metre",1]],ID["EPSG",4979]]',
  NULL);
)sql";

void describe(SQLite::Database& db, const std::string& table, const ElevationGrid& grid, int tilesAcross,
              int tilesDown, const std::string& lastChange) {
  constexpr const char* kDefinition = "http://docs.opengeospatial.org/is/17-066r1/17-066r1.html";
  const double east = grid.west + grid.columns * grid.cellWidth;
  const double south = grid.north - grid.rows * grid.cellHeight;
  const double tilesEast = grid.west + tilesAcross * kTile * grid.cellWidth;
  const double tilesSouth = grid.north - tilesDown * kTile * grid.cellHeight;
  db.exec(kTables);
  gpkg::run(db,
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, min_x, min_y, max_x, "
            "max_y, "
            "srs_id) VALUES (?, '2d-gridded-coverage', ?, 'metres above sea level', ?, ?, ?, ?, 4326)",
            table, table, grid.west, south, east, grid.north);
  gpkg::setLastChange(db, table, lastChange);
  gpkg::run(db, "INSERT INTO gpkg_tile_matrix_set VALUES (?, 4326, ?, ?, ?, ?)", table, grid.west, tilesSouth,
            tilesEast, grid.north);
  gpkg::run(db, "INSERT INTO gpkg_tile_matrix VALUES (?, 0, ?, ?, ?, ?, ?, ?)", table, tilesAcross, tilesDown,
            kTile, kTile, grid.cellWidth, grid.cellHeight);
  gpkg::run(db,
            "INSERT INTO gpkg_2d_gridded_coverage_ancillary (tile_matrix_set_name, datatype, scale, offset, "
            "precision, "
            "data_null, uom) VALUES (?, 'integer', 1, ?, 1, ?, 'm')",
            table, kOffset, static_cast<int>(kNull));
  for (const char* name : {"gpkg_2d_gridded_coverage_ancillary", "gpkg_2d_gridded_tile_ancillary"})
    gpkg::run(db, "INSERT INTO gpkg_extensions VALUES (?, NULL, 'gpkg_2d_gridded_coverage', ?, 'read-write')",
              name, kDefinition);
  gpkg::run(
      db, "INSERT INTO gpkg_extensions VALUES (?, 'tile_data', 'gpkg_2d_gridded_coverage', ?, 'read-write')",
      table, kDefinition);
  db.exec(
      "CREATE TABLE \"" + table +
      "\" (id INTEGER PRIMARY KEY AUTOINCREMENT, zoom_level INTEGER NOT NULL, tile_column INTEGER NOT NULL, "
      "tile_row INTEGER NOT NULL, tile_data BLOB NOT NULL, UNIQUE (zoom_level, tile_column, tile_row))");
}

}  // namespace

Result<void> writeGriddedCoverage(SQLite::Database& db, const std::string& table, const ElevationGrid& grid,
                                  const std::string& lastChange) {
  const int across = (grid.columns + kTile - 1) / kTile;
  const int down = (grid.rows + kTile - 1) / kTile;
  describe(db, table, grid, across, down, lastChange);
  SQLite::Statement addTile(db, "INSERT INTO \"" + table + "\" VALUES (?, 0, ?, ?, ?)");
  int id = 0;
  for (int row = 0; row < down; ++row)
    for (int column = 0; column < across; ++column) {
      const gpkg::Blob png = encodePng(cutTile(grid, column, row));
      if (png.empty()) return fail(ErrorCode::Internal, "an elevation tile could not be encoded");
      ++id;
      addTile.bind(1, id);
      addTile.bind(2, column);
      addTile.bind(3, row);
      gpkg::bindBlob(addTile, 4, png);
      addTile.exec();
      addTile.reset();
      gpkg::run(db, "INSERT INTO gpkg_2d_gridded_tile_ancillary (tpudt_name, tpudt_id) VALUES (?, ?)", table,
                id);
    }
  return {};
}

Result<ElevationGrid> readGriddedCoverage(SQLite::Database& db, const std::string& table) {
  ElevationGrid grid;
  if (!db.tableExists(table)) return grid;
  SQLite::Statement query(
      db,
      "SELECT c.min_x, c.max_y, c.max_x, c.min_y, m.pixel_x_size, m.pixel_y_size, m.tile_width, "
      "m.tile_height, "
      "a.offset, a.scale, a.data_null FROM gpkg_contents c JOIN gpkg_tile_matrix m USING (table_name) JOIN "
      "gpkg_2d_gridded_coverage_ancillary a ON a.tile_matrix_set_name = c.table_name WHERE c.table_name = ?");
  query.bind(1, table);
  const auto damaged = [&](const char* what) { return fail(Error{ErrorCode::Damaged, {}, table, {}, what}); };
  const bool described = query.executeStep();
  const auto real = [&](int column) { return query.getColumn(column).getDouble(); };
  if (!described || real(6) != kTile || real(7) != kTile || real(8) != kOffset || real(9) != 1 ||
      real(10) != kNull || !(real(4) > 0) || !(real(5) > 0))
    return damaged("its tiles are not described as a pack's are");
  grid.west = real(0);
  grid.north = real(1);
  grid.cellWidth = real(4);
  grid.cellHeight = real(5);
  const double columns = std::round((real(2) - grid.west) / grid.cellWidth);
  const double rows = std::round((grid.north - real(3)) / grid.cellHeight);
  if (!(columns > 0 && rows > 0 && columns * rows < 4e8)) return damaged("its size is not credible");
  grid.columns = static_cast<int>(columns);
  grid.rows = static_cast<int>(rows);
  grid.heights.assign(static_cast<std::size_t>(columns * rows), ElevationGrid::kNoData);

  SQLite::Statement tiles(
      db, "SELECT tile_column, tile_row, tile_data FROM \"" + table + "\" WHERE zoom_level = 0");
  Tile tile;
  while (tiles.executeStep()) {
    const std::int64_t column = tiles.getColumn(0).getInt64(), row = tiles.getColumn(1).getInt64();
    if (column < 0 || row < 0 || column * kTile >= grid.columns || row * kTile >= grid.rows)
      return damaged("a tile lies outside");
    if (!decodePng(gpkg::bytesOf(tiles.getColumn(2)), tile)) return damaged("a tile is not a 256 × 256 PNG");
    const int left = static_cast<int>(column) * kTile, top = static_cast<int>(row) * kTile;
    for (int y = 0; y < std::min(kTile, grid.rows - top); ++y)
      for (int x = 0; x < std::min(kTile, grid.columns - left); ++x) {
        const std::uint16_t cell = tile[tileIndex(x, y)];
        if (cell != kNull)
          grid.heights[static_cast<std::size_t>(top + y) * static_cast<std::size_t>(grid.columns) +
                       static_cast<std::size_t>(left + x)] = static_cast<std::int16_t>(cell + kOffset);
      }
  }
  return grid;
}

}  // namespace zw::raster
