// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>

#include "core/geometry/geodesic.h"
#include "core/geometry/geos.h"
#include "gis/geopackage/container.h"
#include "gis/pack/pack_content.h"
#include "gis/pack/pack_info.h"
#include "gis/projection/proj_projection.h"

namespace zw::pack {
namespace {

constexpr double kLengthTolerance = 1e-6;  // relative
constexpr double kAreaTolerance = 1e-6;    // relative

/// Its functions throw SQLite::Exception.
class Checker {
 public:
  Checker(SQLite::Database& db, const PackProperties& properties,
          std::shared_ptr<const Projection> projection)
      : db_(db), properties_(properties), projection_(std::move(projection)) {
    for (const Source& source : readSources(db)) sources_.insert(source.id);
  }

  std::vector<Finding> check() {
    checkFile();
    for (const LayerSchema& schema : layerSchemas())
      if (schema.stored) checkLayer(schema);
    if (!hasTerritory_) find("territory", "", "no feature has the code '" + properties_.territory + "'");
    checkSides();
    return std::move(findings_);
  }

 private:
  void find(std::string_view layer, std::string feature, std::string problem) {
    findings_.push_back({std::string(layer), std::move(feature), std::move(problem)});
  }

  void checkFile() {
    SQLite::Statement integrity(db_, "PRAGMA integrity_check");
    while (integrity.executeStep())
      if (const std::string text = integrity.getColumn(0).getString(); text != "ok") find("", "", text);
    SQLite::Statement keys(db_, "PRAGMA foreign_key_check");
    while (keys.executeStep())
      find(keys.getColumn(0).getString(), "", "a row refers to one that does not exist");
  }

  /// Whether the table is as the schema says, so that its rows can be looked at.
  bool checkTable(const LayerSchema& schema) {
    const std::string table(schema.role);
    if (!db_.tableExists(table)) {
      find(table, "", "the table is missing");
      return false;
    }
    std::set<std::string> columns;
    SQLite::Statement query(db_, "SELECT name FROM pragma_table_info(?)");
    query.bind(1, table);
    while (query.executeStep()) columns.insert(query.getColumn(0).getString());
    bool good = columns.contains("geom") && columns.contains("fid");
    for (const FieldSchema& field : schema.fields)
      if (field.since <= properties_.schemaVersion && !columns.contains(std::string(field.name))) {
        find(table, "", "the column '" + std::string(field.name) + "' is missing");
        good = false;
      }
    SQLite::Statement geometry(
        db_, "SELECT geometry_type_name, srs_id FROM gpkg_geometry_columns WHERE table_name = ?");
    geometry.bind(1, table);
    if (!geometry.executeStep() || geometry.getColumn(0).getString() != geometryTypeName(schema.geometry) ||
        geometry.getColumn(1).getInt() != gpkg::kWgs84)
      find(table, "",
           "it is not registered as " + std::string(geometryTypeName(schema.geometry)) + " in EPSG:4326");
    return good;
  }

  void checkLayer(const LayerSchema& schema) {
    if (!checkTable(schema)) return;
    std::string sql = "SELECT fid, geom";
    for (const FieldSchema& field : schema.fields)
      sql += field.since > properties_.schemaVersion ? ", NULL" : ", \"" + std::string(field.name) + '"';
    SQLite::Statement rows(db_, sql + " FROM \"" + std::string(schema.role) + "\" ORDER BY fid");
    while (rows.executeStep()) {
      const std::string fid = "fid " + std::to_string(rows.getColumn(0).getInt64());
      for (std::size_t i = 0; i < schema.fields.size(); ++i)
        checkValue(schema, schema.fields[i], rows.getColumn(static_cast<int>(i) + 2), fid);
      checkGeometry(schema, rows, fid);
    }
  }

  void checkValue(const LayerSchema& schema, const FieldSchema& field, const SQLite::Column& value,
                  const std::string& fid) {
    const std::string name(field.name);
    if (value.isNull()) {
      if (field.required) find(schema.role, fid, "'" + name + "' is empty");
      return;
    }
    const std::string text = value.getString();
    if (!field.values.empty() &&
        std::find(field.values.begin(), field.values.end(), text) == field.values.end())
      find(schema.role, fid, name + ": '" + text + "' is not among " + joined(field.values));
    if ((name == "source" || name == "people_source" || name == "status_source") && !sources_.contains(text))
      find(schema.role, fid, name + ": '" + text + "' is not among the sources");
    if ((name == "residents" || name == "displaced") && !(value.getDouble() >= 0))
      find(schema.role, fid, "'" + name + "' is negative");
    if (schema.role == "territory" && name == "code" && text == properties_.territory) hasTerritory_ = true;
  }

  void checkGeometry(const LayerSchema& schema, SQLite::Statement& rows, const std::string& fid) {
    const gpkg::BlobView blob = gpkg::bytesOf(rows.getColumn(1));
    const auto wrong = [&](const Error& error) { find(schema.role, fid, "its geometry: " + error.detail); };
    Box<LonLat> box;
    if (schema.geometry == GeometryKind::Point) {
      const auto point = gpkg::decodePoint<LonLat>(blob);
      if (!point) return wrong(point.error());
      box.add(*point);
    } else if (schema.geometry == GeometryKind::Line) {
      const auto line = gpkg::decodeLine<LonLat>(blob);
      if (!line) return wrong(line.error());
      box = boundsOf(*line);
      if (line->size() < 2) find(schema.role, fid, "a line has fewer than two points");
      if (schema.role == "roads") checkEdge(schema, *line, rows, fid);
    } else {
      const auto shape = gpkg::decodeShape<LonLat>(blob);
      if (!shape) return wrong(shape.error());
      box = boundsOf(*shape);
      checkPolygons(schema, *shape, rows, fid);
    }
    if (box.empty() || !box.intersects(properties_.bounds))
      find(schema.role, fid, "it lies outside the region");
  }

  void checkPolygons(const LayerSchema& schema, const MultiPolygon<LonLat>& shape, SQLite::Statement& rows,
                     const std::string& fid) {
    const auto geometry = geos::fromShape(shape);
    if (!geometry || GEOSisValid_r(geos::context(), geometry.get()) != 1) {
      char* reason = geometry ? GEOSisValidReason_r(geos::context(), geometry.get()) : nullptr;
      find(schema.role, fid, std::string("invalid polygon: ") + (reason ? reason : "unknown"));
      GEOSFree_r(geos::context(), reason);
    }
    const std::string first = rows.getColumn(2).getString();
    const bool isSide = schema.role == "river_sides";
    if (!isSide && !(schema.role == "territory" && first == properties_.territory)) return;
    const auto projected = projection_->forward(shape);
    auto& parts = isSide ? sides_ : territory_;
    parts.insert(parts.end(), projected.begin(), projected.end());
  }

  void checkEdge(const LayerSchema& schema, const Line<LonLat>& line, SQLite::Statement& rows,
                 const std::string& fid) {
    const auto value = [&](const char* field) { return rows.getColumn(fieldIndex(schema, field) + 2); };
    const double length = geodesicLength(line).value();
    if (!(std::abs(value("length_m").getDouble() - length) <= kLengthTolerance * length + 1e-3))
      find(schema.role, fid, "'length_m' is not the length of its line");
    for (const auto& [field, end] :
         {std::pair("from_node", line.front()), std::pair("to_node", line.back())}) {
      const auto [known, isNew] = nodes_.try_emplace(value(field).getInt64(), end);
      if (!isNew && !(known->second == end))
        find(schema.role, fid, std::string("'") + field + "' stands for another place elsewhere");
    }
  }

  /// The two sides together are the territory, and do not overlap. In the projected CRS, where they were cut.
  void checkSides() {
    if (sides_.empty()) return;
    const auto context = geos::context();
    const auto area = [&](const GEOSGeometry* geometry) {
      double out = 0;
      if (geometry) GEOSArea_r(context, geometry, &out);
      return out;
    };
    const auto territory = geos::fromShape(territory_);
    const auto sides = geos::fromShape(sides_);
    const geos::GeometryPtr together(GEOSUnaryUnion_r(context, sides.get()));
    const double whole = area(territory.get());
    if (std::abs(area(sides.get()) - whole) > kAreaTolerance * whole ||
        std::abs(area(together.get()) - whole) > kAreaTolerance * whole)
      find("river_sides", "",
           "the sides do not partition the territory (" + std::to_string(area(sides.get()) / 1e6) + " of " +
               std::to_string(whole / 1e6) + " km²)");
  }

  SQLite::Database& db_;
  const PackProperties& properties_;
  std::shared_ptr<const Projection> projection_;
  std::set<std::string> sources_;
  std::vector<Finding> findings_;
  bool hasTerritory_ = false;
  MultiPolygon<ProjectedPoint> territory_;
  MultiPolygon<ProjectedPoint> sides_;
  std::unordered_map<std::int64_t, LonLat> nodes_;
};

}  // namespace

Result<std::vector<Finding>> checkPack(const std::string& path) {
  auto info = readPackInfo(path);
  if (!info) return fail(info.error());
  auto projection = makeProjection(info->properties.crs);
  if (!projection) return fail(Error{ErrorCode::Damaged, path, "zw_pack", "crs", projection.error().detail});
  auto db = gpkg::open(path, gpkg::Access::Immutable);
  if (!db) return fail(db.error());
  return gpkg::guarded(*db, path, [&] { return Checker(*db, info->properties, *projection).check(); });
}

}  // namespace zw::pack
