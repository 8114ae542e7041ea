// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "gis/geopackage/container.h"
#include "gis/plan/schema.h"

namespace zw::plan {
namespace {

/// What the factors of travel and supply were when schema 2 came; later defaults do not alter old plans.
constexpr const char* kFactorsOfSchema2 = R"sql(
INSERT OR IGNORE INTO factors(id, title, value, low, high, unit, source, confidence) VALUES
('supply.trucks', 'Trucks that supply a zone', 10, 4, 20, '1', 'Zonewright, own assumption', 'assumed'),
('supply.soldier_density', 'Soldiers in a zone until its posts are planned', 5.2, 2.5, 10, '1/km²',
 'Derived: 10,000 soldiers south of the Litani (press, November 2025) on the 1,914 km² of the border side of the river', 'derived'),
('supply.convoy_density', 'Vehicles of a convoy on a kilometre of road', 15, 10, 25, '1/km', 'Zonewright, own assumption; the formula is that of US Army FM 55-10, appendix E, as quoted elsewhere', 'assumed'),
('supply.convoy_gap', 'Gaps in a convoy, together', 5, 0, 15, 'min', 'Zonewright, own assumption; the formula is that of US Army FM 55-10, appendix E, as quoted elsewhere', 'assumed'),
('supply.border_margin', 'Distance from the border within which a route counts as exposed', 1000, 500, 3000, 'm', 'Zonewright, own assumption', 'assumed');
)sql";

void fromSchema1(SQLite::Database& db) {
  addNetworkTables(db, db.execAndGet("SELECT max(last_change) FROM gpkg_contents").getString());
  db.exec("INSERT INTO plan(key, value) VALUES ('active_network_state', '')");
  db.exec(kFactorsOfSchema2);
}

void fromSchema2(SQLite::Database& db) {
  addPostTables(db, db.execAndGet("SELECT max(last_change) FROM gpkg_contents").getString());
}

void fromSchema3(SQLite::Database& db) {
  addVersionTables(db, db.execAndGet("SELECT max(last_change) FROM gpkg_contents").getString());
}

void fromSchema4(SQLite::Database& db) {
  addNoteTables(db, db.execAndGet("SELECT max(last_change) FROM gpkg_contents").getString());
}

void fromSchema5(SQLite::Database& db) {
  addPhaseTables(db, db.execAndGet("SELECT max(last_change) FROM gpkg_contents").getString());
}

}  // namespace

const std::vector<Migration>& releasedMigrations() {
  static const std::vector<Migration> migrations = {
      {1, "network states, and the factors of supply", fromSchema1},
      {2, "posts, how zones are held, and the pool of units", fromSchema2},
      {3, "named versions", fromSchema3},
      {4, "notes, bookmarks and reference layers", fromSchema4},
      {5, "phases of roadmaps", fromSchema5}};
  return migrations;
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
