// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/plan/schema.h"

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

constexpr const char* kNetworkTables = R"sql(
CREATE TABLE network_states (
  fid INTEGER PRIMARY KEY NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  as_of TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  reliability TEXT NOT NULL DEFAULT 'assumed' CHECK (reliability IN ('confirmed', 'reported', 'assumed')),
  notes TEXT NOT NULL DEFAULT '',
  sort_order INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE road_statuses (
  fid INTEGER PRIMARY KEY NOT NULL,
  geom POINT NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL REFERENCES network_states(uuid) DEFERRABLE INITIALLY DEFERRED,
  target TEXT NOT NULL CHECK (target IN ('road', 'crossing')),
  code TEXT NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  passability TEXT NOT NULL CHECK (passability IN ('open', 'restricted', 'closed')),
  notes TEXT NOT NULL DEFAULT ''
);
CREATE TABLE added_roads (
  fid INTEGER PRIMARY KEY NOT NULL,
  geom LINESTRING NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL REFERENCES network_states(uuid) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  class TEXT NOT NULL,
  structure TEXT NOT NULL DEFAULT 'none' CHECK (structure IN ('none', 'bridge')),
  notes TEXT NOT NULL DEFAULT ''
);
CREATE TABLE excluded_areas (
  fid INTEGER PRIMARY KEY NOT NULL,
  geom MULTIPOLYGON NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL REFERENCES network_states(uuid) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  notes TEXT NOT NULL DEFAULT ''
);
)sql";

constexpr const char* kPostTables = R"sql(
ALTER TABLE zones ADD COLUMN held_from DATE;
ALTER TABLE zones ADD COLUMN patrolled BOOLEAN NOT NULL DEFAULT 1;
ALTER TABLE zones ADD COLUMN reaction_force DOUBLE;
CREATE TABLE posts (
  fid INTEGER PRIMARY KEY NOT NULL,
  geom POINT NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  zone TEXT NOT NULL REFERENCES zones(uuid) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  notes TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT 'observation' CHECK (kind IN ('observation', 'checkpoint')),
  on_mast BOOLEAN NOT NULL DEFAULT 0,
  on_duty DOUBLE,
  hours_per_day DOUBLE
);
CREATE INDEX posts_zone ON posts(zone);
CREATE TABLE pool (
  fid INTEGER PRIMARY KEY NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  strength INTEGER NOT NULL,
  readiness DOUBLE NOT NULL DEFAULT 1,
  vetted_from DATE,
  trained_from DATE,
  vehicles INTEGER NOT NULL DEFAULT 0,
  home_base TEXT REFERENCES bases(uuid) DEFERRABLE INITIALLY DEFERRED,
  deployment_days INTEGER NOT NULL DEFAULT 180,
  dwell_ratio DOUBLE,
  notes TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  illustrative BOOLEAN NOT NULL DEFAULT 1
);
)sql";

constexpr const char* kVersionTables = R"sql(
CREATE TABLE versions (
  fid INTEGER PRIMARY KEY NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  note TEXT NOT NULL DEFAULT '',
  time TEXT NOT NULL,
  position INTEGER,
  plan_hash TEXT NOT NULL,
  content_hash TEXT NOT NULL
);
CREATE TABLE version_things (
  fid INTEGER PRIMARY KEY NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  content TEXT NOT NULL,
  shape BLOB
);
CREATE TABLE version_parts (
  fid INTEGER PRIMARY KEY NOT NULL,
  version INTEGER NOT NULL REFERENCES versions(fid) ON DELETE CASCADE,
  thing INTEGER NOT NULL REFERENCES version_things(fid)
);
CREATE INDEX version_parts_version ON version_parts(version);
CREATE INDEX version_parts_thing ON version_parts(thing);
)sql";

constexpr const char* kNoteTables = R"sql(
CREATE TABLE notes (
  fid INTEGER PRIMARY KEY NOT NULL,
  geom POINT NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  author TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  date DATE
);
CREATE TABLE bookmarks (
  fid INTEGER PRIMARY KEY NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  longitude DOUBLE NOT NULL,
  latitude DOUBLE NOT NULL,
  width DOUBLE NOT NULL
);
CREATE TABLE reference_layers (
  fid INTEGER PRIMARY KEY NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  path TEXT NOT NULL,
  hash TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  layer TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT 'vector' CHECK (kind IN ('vector', 'raster')),
  crs TEXT NOT NULL DEFAULT '',
  colour TEXT NOT NULL,
  opacity DOUBLE NOT NULL DEFAULT 1,
  min_scale DOUBLE,
  max_scale DOUBLE,
  filter TEXT NOT NULL DEFAULT '',
  sort_order INTEGER NOT NULL DEFAULT 0
);
)sql";

constexpr const char* kPhaseTables = R"sql(
CREATE TABLE phases (
  fid INTEGER PRIMARY KEY NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  scenario TEXT NOT NULL REFERENCES scenarios(uuid) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  notes TEXT NOT NULL DEFAULT '',
  proposed_by TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  begins DATE,
  network_state TEXT REFERENCES network_states(uuid) DEFERRABLE INITIALLY DEFERRED,
  sort_order INTEGER NOT NULL DEFAULT 0
);
ALTER TABLE zones ADD COLUMN phase TEXT REFERENCES phases(uuid) DEFERRABLE INITIALLY DEFERRED;
)sql";

}  // namespace

void addPhaseTables(SQLite::Database& db, const std::string& time) {
  db.exec(kPhaseTables);
  gpkg::registerAttributeTable(
      db, {"phases", "Phases", "Steps of roadmaps: zones are handed over in them, in this order", time});
}

void addNoteTables(SQLite::Database& db, const std::string& time) {
  db.exec(kNoteTables);
  gpkg::registerFeatureTable(db, {"notes", "Notes", "Remarks that stand at a place", time}, "POINT",
                             gpkg::kWgs84);
  gpkg::registerAttributeTable(db, {"bookmarks", "Bookmarks", "Views of the map under a name", time});
  gpkg::registerAttributeTable(
      db, {"reference_layers", "Reference layers", "Files that the map shows beneath the plan", time});
  addNoteStyles(db, time);
}

void addVersionTables(SQLite::Database& db, const std::string& time) {
  db.exec(kVersionTables);
  gpkg::registerAttributeTable(db, {"versions", "Versions", "States of the plan that were named", time});
  gpkg::registerAttributeTable(
      db, {"version_things", "Things of versions", "What versions hold, each once for all of them", time});
  gpkg::registerAttributeTable(db, {"version_parts", "Parts of versions", "Which version holds what", time});
}

void addPostTables(SQLite::Database& db, const std::string& time) {
  db.exec(kPostTables);
  gpkg::registerFeatureTable(db, {"posts", "Posts", "Observation posts and checkpoints of the zones", time},
                             "POINT", gpkg::kWgs84);
  gpkg::registerAttributeTable(db, {"pool", "Pool of units", "Units that could hold the zones", time});
  addPostStyles(db, time);
}

void addNetworkTables(SQLite::Database& db, const std::string& time) {
  db.exec(kNetworkTables);
  gpkg::registerAttributeTable(
      db, {"network_states", "Network states", "What is said of the roads as of a date", time});
  gpkg::registerFeatureTable(
      db, {"road_statuses", "Road statuses", "Passability of roads and crossings, by network state", time},
      "POINT", gpkg::kWgs84);
  gpkg::registerFeatureTable(
      db, {"added_roads", "Added roads", "Temporary bridges and tracks, by network state", time},
      "LINESTRING", gpkg::kWgs84);
  gpkg::registerFeatureTable(
      db, {"excluded_areas", "Excluded areas", "Ground that no route may enter, by network state", time},
      "MULTIPOLYGON", gpkg::kWgs84);
  addNetworkStyles(db, time);
}

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
  gpkg::registerAttributeTable(db, {"plan", "Plan", "Title, notes, region pack, what is active", time});
  gpkg::registerAttributeTable(db, {"history", "History", "Commands, for undo and redo", time});
  addNetworkTables(db, time);
  addPostTables(db, time);
  addVersionTables(db, time);
  addNoteTables(db, time);
  addPhaseTables(db, time);
  gpkg::registerAttributeTable(db, {"zw_plan", "Zonewright plan", "Schema version, history cursor", time});
  setVersion(db, kSchemaVersion, kMinReaderVersion);
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

}  // namespace zw::plan
