// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/pack/pack_writer.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "gis/geopackage/container.h"
#include "gis/geopackage/new_file.h"
#include "gis/raster/gridded_coverage.h"

namespace zw::pack {

std::string_view textOf(SourceStatus status) {
  switch (status) {
    case SourceStatus::Authoritative:
      return "authoritative";
    case SourceStatus::Approximate:
      return "approximate";
    case SourceStatus::Illustrative:
      return "illustrative";
    case SourceStatus::Disputed:
      return "disputed";
  }
  return "";
}

SourceStatus sourceStatusOf(std::string_view text) {
  for (const SourceStatus status :
       {SourceStatus::Authoritative, SourceStatus::Illustrative, SourceStatus::Disputed})
    if (textOf(status) == text) return status;
  return SourceStatus::Approximate;
}

namespace {

constexpr const char* kTables = R"sql(
CREATE TABLE sources (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, date TEXT,
  licence TEXT NOT NULL, credit TEXT NOT NULL, url TEXT, accuracy_m DOUBLE, status TEXT NOT NULL, note TEXT);
CREATE TABLE zw_pack (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL);
)sql";

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.17g", value);
  return text;
}

std::string inQuotes(std::string_view name) {
  return '"' + std::string(name) + '"';
}

/// Its functions throw SQLite::Exception.
class Writer {
 public:
  Writer(SQLite::Database& database, const PackContent& content)
      : db_(database), content_(content), lastChange_(content.date + "T00:00:00Z") {}

  Result<void> write() {
    db_.exec(kTables);
    writeProperties();
    writeSources();
    for (const Layer& layer : content_.layers) writeLayer(layer);
    if (!content_.elevation.empty()) {
      auto done = raster::writeGriddedCoverage(db_, kElevationTable, content_.elevation, lastChange_);
      if (!done) return done;
    }
    return {};
  }

 private:
  void writeProperties() {
    const Box<LonLat>& b = content_.bounds;
    const std::pair<const char*, std::string> properties[] = {
        {"schema_version", std::to_string(kSchemaVersion)},
        {"min_reader_version", std::to_string(kMinReaderVersion)},
        {"tool", "zonewright"},
        {"title", content_.title},
        {"date", content_.date},
        {"territory", content_.territory},
        {"crs", content_.crs},
        {"west", number(b.minX)},
        {"south", number(b.minY)},
        {"east", number(b.maxX)},
        {"north", number(b.maxY)},
        {"elevation_source", content_.elevation.sourceId}};
    gpkg::registerAttributeTable(db_, {"zw_pack", "zw_pack", "What this region pack is", lastChange_});
    SQLite::Statement insert(db_, "INSERT INTO zw_pack (key, value) VALUES (?, ?)");
    const auto put = [&](const char* key, const std::string& value) {
      insert.bind(1, key);
      insert.bind(2, value);
      insert.exec();
      insert.reset();
    };
    for (const auto& [key, value] : properties) put(key, value);
    for (const NetworkFact& fact : kNetworkFacts)
      if (const auto& value = content_.network.*fact.value) put(fact.key, number(*value));
  }

  void writeSources() {
    gpkg::registerAttributeTable(db_, {"sources", "sources", "Where the data come from", lastChange_});
    SQLite::Statement insert(
        db_,
        "INSERT INTO sources (id, title, date, licence, credit, url, accuracy_m, status, note) VALUES "
        "(?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (const Source& source : content_.sources) {
      const std::string* texts[] = {&source.id,      &source.title,  &source.date,
                                    &source.licence, &source.credit, &source.url};
      for (int i = 0; i < 6; ++i) insert.bind(i + 1, *texts[i]);
      if (source.accuracyMetres >= 0)
        insert.bind(7, source.accuracyMetres);
      else
        insert.bind(7);
      insert.bind(8, std::string(textOf(source.status)));
      insert.bind(9, source.note);
      insert.exec();
      insert.reset();
    }
  }

  void createTable(const LayerSchema& schema) {
    std::string sql = "CREATE TABLE " + inQuotes(schema.role) +
                      " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom " +
                      std::string(geometryTypeName(schema.geometry)) + " NOT NULL";
    for (const FieldSchema& field : schema.fields)
      sql += ", " + inQuotes(field.name) +
             (field.type == FieldType::Text   ? " TEXT"
              : field.type == FieldType::Real ? " DOUBLE"
                                              : " INTEGER") +
             (field.required ? " NOT NULL" : "");
    db_.exec(sql + ")");
  }

  static gpkg::Blob encode(const Shape& shape, GeometryKind kind) {
    if (const auto* point = std::get_if<LonLat>(&shape)) return gpkg::encodePoint(*point, gpkg::kWgs84);
    if (const auto* line = std::get_if<Line<LonLat>>(&shape)) return gpkg::encodeLine(*line, gpkg::kWgs84);
    const auto& polygons = std::get<MultiPolygon<LonLat>>(shape);
    return kind == GeometryKind::Polygon && polygons.size() == 1
               ? gpkg::encodePolygon(polygons.front(), gpkg::kWgs84)
               : gpkg::encodeShape(polygons, gpkg::kWgs84);
  }

  static Box<LonLat> boundsOfShape(const Shape& shape) {
    Box<LonLat> box;
    if (const auto* point = std::get_if<LonLat>(&shape)) box.add(*point);
    if (const auto* line = std::get_if<Line<LonLat>>(&shape)) box = boundsOf(*line);
    if (const auto* polygons = std::get_if<MultiPolygon<LonLat>>(&shape)) box = boundsOf(*polygons);
    return box;
  }

  static void bind(SQLite::Statement& insert, int parameter, const FieldValue& value) {
    if (const auto* text = std::get_if<std::string>(&value))
      insert.bind(parameter, *text);
    else if (const auto* whole = std::get_if<std::int64_t>(&value))
      insert.bind(parameter, *whole);
    else if (const auto* real = std::get_if<double>(&value))
      insert.bind(parameter, *real);
    else
      insert.bind(parameter);
  }

  void writeLayer(const Layer& layer) {
    const LayerSchema& schema = *layer.schema;
    const std::string table(schema.role);
    createTable(schema);
    gpkg::registerFeatureTable(db_, {table, table, "", lastChange_},
                               std::string(geometryTypeName(schema.geometry)), gpkg::kWgs84);
    std::string sql = "INSERT INTO " + inQuotes(table) + " VALUES (NULL, ?";
    for (std::size_t i = 0; i < schema.fields.size(); ++i) sql += ", ?";
    SQLite::Statement insert(db_, sql + ")");
    Box<LonLat> box;
    for (const Feature& feature : layer.features) {
      gpkg::bindBlob(insert, 1, encode(feature.shape, schema.geometry));
      for (std::size_t i = 0; i < feature.values.size(); ++i)
        bind(insert, static_cast<int>(i) + 2, feature.values[i]);
      insert.exec();
      insert.reset();
      box.add(boundsOfShape(feature.shape));
    }
    gpkg::setExtent(db_, table, box);
  }

  SQLite::Database& db_;
  const PackContent& content_;
  std::string lastChange_;
};

}  // namespace

Result<void> writePack(const PackContent& content, const std::string& path) {
  return gpkg::writeNewFile(path,
                            [&](SQLite::Database& database) { return Writer(database, content).write(); });
}

}  // namespace zw::pack
