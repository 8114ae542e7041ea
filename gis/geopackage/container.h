// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cerrno>
#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>

#include "core/error.h"
#include "core/geometry/shapes.h"
#include "gis/geopackage/geometry_blob.h"

/// A GeoPackage (OGC 12-128r18, version 1.3) as a container: what every plan and region pack has in common.
namespace zw::gpkg {

inline constexpr std::int32_t kWgs84 = 4326;

enum class Access {
  ReadWrite,
  ReadOnly,   ///< takes SQLite's read lock, so that a writer is waited for or reported
  Immutable,  ///< no lock, no journal: for files that nobody changes, and folders that cannot be written to
};

/// Opens a file that exists. `busyTimeoutMs` is how long a lock of another program is waited for.
/// Errors: FileMissing, FileUnreadable, Locked, and NotGeoPackage with the reason as detail: empty, cut short
/// (bytes found and wanted), not an SQLite file, SQLite without the GeoPackage mark or without its tables.
[[nodiscard]] Result<SQLite::Database> open(const std::string& path, Access access, int busyTimeoutMs = 1000);

/// What an SQLite failure means, by its extended code and the system's reason. `db` may be null when opening
/// failed.
[[nodiscard]] Error errorOf(const SQLite::Exception& exception, SQLite::Database* db,
                            const std::string& path);

/// Runs `action`, which may throw SQLite::Exception, and turns the exception into an Error. Everything below
/// that throws is to be called inside it. `action` returns void or a value. A transaction belongs outside:
/// its rolling back would hide the reason of the failure.
template <class Action>
auto guarded(SQLite::Database& db, const std::string& path, const Action& action)
    -> Result<decltype(action())> {
  errno = 0;
  try {
    if constexpr (std::is_void_v<decltype(action())>) {
      action();
      return {};
    } else {
      return action();
    }
  } catch (const SQLite::Exception& exception) {
    return fail(errorOf(exception, &db, path));
  }
}

// All of the following throw SQLite::Exception.

/// Turns an empty database into a GeoPackage: marks, mandatory tables, and the reference systems 4326, 0, −1.
void createContainer(SQLite::Database& db);

struct SpatialReference {
  std::int32_t id = 0;
  std::string name;
  std::string organisation;  ///< "EPSG"
  std::int32_t code = 0;     ///< of the organisation
  std::string definition;    ///< WKT 1
};
void addSpatialReference(SQLite::Database& db, const SpatialReference& reference);

/// An entry of gpkg_contents for a table that exists. Text columns are for people.
struct TableEntry {
  std::string table;
  std::string identifier;
  std::string description;
  std::string lastChange;  ///< UTC, ISO 8601 with seconds, handed in so that equal content gives equal bytes
};
/// `geometryType` as GeoPackage names it ("MULTIPOLYGON", "POINT"); no Z, no M.
void registerFeatureTable(SQLite::Database& db, const TableEntry& entry, const std::string& geometryType,
                          std::int32_t srsId, const std::string& geometryColumn = "geom");
void registerAttributeTable(SQLite::Database& db, const TableEntry& entry);
/// In the units of the table's reference system; an empty box clears it.
void setExtent(SQLite::Database& db, const std::string& table, double minX, double minY, double maxX,
               double maxY);
template <class P>
void setExtent(SQLite::Database& db, const std::string& table, const Box<P>& box) {
  setExtent(db, table, box.minX, box.minY, box.maxX, box.maxY);
}
void setLastChange(SQLite::Database& db, const std::string& table, const std::string& lastChange);

/// The bytes of a blob column; valid until the statement moves on.
[[nodiscard]] inline BlobView bytesOf(const SQLite::Column& column) {
  const auto* data = static_cast<const std::uint8_t*>(column.getBlob());
  return {data, static_cast<std::size_t>(column.getBytes())};
}
inline void bindBlob(SQLite::Statement& statement, int index, const Blob& blob) {
  statement.bind(index, blob.data(), static_cast<int>(blob.size()));
}

/// Runs a statement once with these values, numbers, texts or blobs, for its parameters; an optional without
/// a value is null.
template <class... Values>
void run(SQLite::Database& db, const char* sql, const Values&... values) {
  SQLite::Statement statement(db, sql);
  int parameter = 0;
  const auto bind = [&](const auto& value) {
    using Value = std::decay_t<decltype(value)>;
    if constexpr (std::is_same_v<Value, Blob>)
      bindBlob(statement, ++parameter, value);
    else if constexpr (std::is_same_v<Value, std::optional<double>>)
      value ? statement.bind(++parameter, *value) : statement.bind(++parameter);
    else
      statement.bind(++parameter, value);
  };
  (bind(values), ...);
  statement.exec();
}

}  // namespace zw::gpkg
