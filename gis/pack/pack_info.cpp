// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/pack/pack_info.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cmath>

#include "gis/geopackage/container.h"
#include "gis/geopackage/sha256.h"
#include "gis/pack/pack_content.h"

namespace zw::pack {
namespace {

Result<PackInfo> readInfo(SQLite::Database& db) {
  PackInfo info;
  auto properties = readProperties(db);
  if (!properties) return fail(properties.error());
  info.properties = std::move(*properties);
  info.sources = readSources(db);
  for (const LayerSchema& schema : layerSchemas()) {
    if (!schema.stored) continue;
    PackInfo::LayerEntry& entry = info.layers.emplace_back();
    entry.role = schema.role;
    if (!db.tableExists(entry.role)) continue;
    SQLite::Statement query(
        db, "SELECT source, count(*) FROM \"" + entry.role + "\" GROUP BY source ORDER BY source");
    while (query.executeStep()) {
      entry.sources.push_back(query.getColumn(0).getString());
      entry.count += static_cast<std::size_t>(query.getColumn(1).getInt64());
    }
  }
  if (db.tableExists(kElevationTable)) {
    SQLite::Statement query(
        db,
        "SELECT (max_x - min_x) / pixel_x_size, (max_y - min_y) / pixel_y_size FROM gpkg_contents "
        "JOIN gpkg_tile_matrix USING (table_name) WHERE table_name = ?");
    query.bind(1, kElevationTable);
    if (query.executeStep()) {
      info.elevationColumns = static_cast<int>(std::lround(query.getColumn(0).getDouble()));
      info.elevationRows = static_cast<int>(std::lround(query.getColumn(1).getDouble()));
    }
  }
  return info;
}

}  // namespace

Result<PackInfo> readPackInfo(const std::string& path) {
  auto db = gpkg::open(path, gpkg::Access::Immutable);
  if (!db) return fail(db.error());
  auto info = gpkg::guarded(*db, path, [&] { return readInfo(*db); });
  if (!info) return fail(info.error());
  if (!*info) {
    Error error = info->error();
    error.file = path;
    return fail(std::move(error));
  }
  auto hash = sha256OfFile(path);
  if (!hash) return fail(hash.error());
  (*info)->file = path;
  (*info)->hash = *hash;
  return std::move(**info);
}

}  // namespace zw::pack
