// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/plan/schema.h"

#include <algorithm>

#include "gis/geopackage/container.h"
#include "gis/plan/layer_styles.h"

namespace zw::plan {
namespace {

constexpr const char* kTables = R"sql(
CREATE TABLE zw_plan (
  id INTEGER PRIMARY KEY NOT NULL,
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
);
CREATE TABLE plan (
  id INTEGER PRIMARY KEY NOT NULL,
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
);
CREATE TABLE scenarios (
  fid INTEGER PRIMARY KEY NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  notes TEXT NOT NULL DEFAULT '',
  sort_order INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE zones (
  fid INTEGER PRIMARY KEY NOT NULL,
  geom MULTIPOLYGON NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  scenario TEXT NOT NULL REFERENCES scenarios(uuid) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  notes TEXT NOT NULL DEFAULT '',
  proposed_by TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL DEFAULT 'candidate' CHECK (status IN ('candidate', 'reported')),
  colour TEXT NOT NULL,
  sort_order INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX zones_scenario ON zones(scenario);
CREATE TABLE bases (
  fid INTEGER PRIMARY KEY NOT NULL,
  geom POINT NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  notes TEXT NOT NULL DEFAULT '',
  illustrative BOOLEAN NOT NULL DEFAULT 1
);
CREATE TABLE factors (
  fid INTEGER PRIMARY KEY NOT NULL,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  value DOUBLE NOT NULL,
  low DOUBLE NOT NULL,
  high DOUBLE NOT NULL,
  unit TEXT NOT NULL,
  source TEXT NOT NULL,
  confidence TEXT NOT NULL CHECK (confidence IN ('read', 'secondary', 'derived', 'assumed'))
);
CREATE TABLE history (
  position INTEGER PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  time TEXT NOT NULL,
  change TEXT NOT NULL,
  corners BLOB
);
)sql";

void setVersion(SQLite::Database& db, int schema, int minReader) {
  SQLite::Statement put(db,
                        "INSERT INTO zw_plan(key, value) VALUES (?, ?) "
                        "ON CONFLICT(key) DO UPDATE SET value = excluded.value");
  for (const auto& [key, value] :
       {std::pair{"schema_version", schema}, std::pair{"min_reader_version", minReader}}) {
    put.bind(1, key);
    put.bind(2, std::to_string(value));
    put.exec();
    put.reset();
  }
}

}  // namespace

void createSchema(SQLite::Database& db, const std::string& time) {
  gpkg::createContainer(db);
  db.exec(kTables);
  gpkg::registerFeatureTable(db, {"zones", "Zones", "Candidate and reported zones", time}, "MULTIPOLYGON",
                             gpkg::kWgs84);
  gpkg::registerFeatureTable(db, {"bases", "Bases", "Places from which units are supplied", time}, "POINT",
                             gpkg::kWgs84);
  gpkg::registerAttributeTable(db,
                               {"scenarios", "Scenarios", "Alternatives; each zone belongs to one", time});
  gpkg::registerAttributeTable(db,
                               {"factors", "Planning factors", "A planning aid, not a requirement", time});
  gpkg::registerAttributeTable(db, {"plan", "Plan", "Title, notes, region pack, active scenario", time});
  gpkg::registerAttributeTable(db, {"history", "History", "Commands, for undo and redo", time});
  gpkg::registerAttributeTable(db, {"zw_plan", "Zonewright plan", "Schema version, history cursor", time});
  setVersion(db, kSchemaVersion, kSchemaVersion);
  db.exec("INSERT INTO zw_plan(key, value) VALUES ('history_cursor', '0')");
  addLayerStyles(db, time);
}

Result<FileVersion> fileVersion(SQLite::Database& db, const std::string& path) {
  auto found = gpkg::guarded(db, path, [&]() -> FileVersion {
    if (!db.tableExists("zw_plan")) return {};
    FileVersion version;
    SQLite::Statement row(db, "SELECT key, CAST(value AS INTEGER) FROM zw_plan");
    while (row.executeStep()) {
      if (row.getColumn(0).getString() == "schema_version") version.schema = row.getColumn(1).getInt();
      if (row.getColumn(0).getString() == "min_reader_version") version.minReader = row.getColumn(1).getInt();
    }
    if (version.schema <= 0 || version.minReader <= 0) version.schema = -1;
    return version;
  });
  if (!found) return found;
  if (found->schema == 0) return fail(Error{ErrorCode::NotPlan, path, {}, {}, {}});
  if (found->schema < 0) return fail(Error{ErrorCode::Damaged, path, "zw_plan", {}, "no schema version"});
  return found;
}

Result<std::vector<std::string>> migrate(SQLite::Database& db, const std::string& path, FileVersion from,
                                         const Versions& versions) {
  std::vector<std::string> log;
  for (int version = from.schema; version < versions.current; ++version) {
    const auto step = std::find_if(versions.migrations.begin(), versions.migrations.end(),
                                   [&](const Migration& m) { return m.from == version; });
    if (step == versions.migrations.end())
      return fail(Error{ErrorCode::Damaged,
                        path,
                        {},
                        {},
                        "schema version " + std::to_string(version) + " was never released"});
    auto done = gpkg::guarded(db, path, [&] {
      SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
      step->run(db);
      const bool last = version + 1 == versions.current;
      setVersion(db, version + 1, last ? versions.minReader : version + 1);
      transaction.commit();
    });
    if (!done) return fail(std::move(done.error()));
    log.push_back("schema " + std::to_string(version) + " to " + std::to_string(version + 1) + ": " +
                  step->title);
  }
  return log;
}

}  // namespace zw::plan
