// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "gis/geopackage/container.h"
#include "gis/plan/factors_json.h"
#include "gis/plan/plan_json.h"
#include "gis/plan/rows.h"

namespace zw::plan {
namespace {

void put(SQLite::Database& db, const PlanInfo& info) {
  const std::pair<const char*, std::string> members[] = {{"title", info.title},
                                                         {"notes", info.notes},
                                                         {"pack_hash", info.packHash},
                                                         {"pack_name", info.packName},
                                                         {"active_scenario", info.activeScenario.text()}};
  for (const auto& [key, value] : members)
    gpkg::run(
        db,
        "INSERT INTO plan(key, value) VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value",
        key, value);
}

void put(SQLite::Database& db, const Scenario& s) {
  gpkg::run(db,
            "INSERT INTO scenarios(uuid, name, notes, sort_order) VALUES (?, ?, ?, ?) "
            "ON CONFLICT(uuid) DO UPDATE SET name = excluded.name, notes = excluded.notes, "
            "sort_order = excluded.sort_order",
            s.id.text(), s.name, s.notes, s.order);
}

void put(SQLite::Database& db, const Zone& z) {
  gpkg::run(db,
            "INSERT INTO zones(uuid, scenario, name, notes, proposed_by, source, status, colour, sort_order, "
            "geom) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(uuid) DO UPDATE SET "
            "scenario = excluded.scenario, name = excluded.name, notes = excluded.notes, "
            "proposed_by = excluded.proposed_by, source = excluded.source, status = excluded.status, "
            "colour = excluded.colour, sort_order = excluded.sort_order, geom = excluded.geom",
            z.id.text(), z.scenario.text(), z.name, z.notes, z.proposedBy, z.source, zoneStatusText(z.status),
            z.style.colour, z.order, gpkg::encodeShape(z.shape, gpkg::kWgs84));
}

void put(SQLite::Database& db, const Base& b) {
  gpkg::run(db,
            "INSERT INTO bases(uuid, name, notes, illustrative, geom) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT(uuid) DO UPDATE SET name = excluded.name, notes = excluded.notes, "
            "illustrative = excluded.illustrative, geom = excluded.geom",
            b.id.text(), b.name, b.notes, b.illustrative ? 1 : 0, gpkg::encodePoint(b.point, gpkg::kWgs84));
}

void put(SQLite::Database& db, const Factor& f) {
  gpkg::run(db,
            "INSERT INTO factors(id, title, value, low, high, unit, source, confidence) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET title = excluded.title, "
            "value = excluded.value, low = excluded.low, high = excluded.high, "
            "unit = excluded.unit, source = excluded.source, confidence = excluded.confidence",
            f.id, f.title, f.value, f.low, f.high, f.unit, f.source, confidenceText(f.confidence));
}

struct Writer {
  SQLite::Database& db;

  template <class T>
  void operator()(const Edit<T>& edit) const {
    if (edit.after)
      put(db, *edit.after);
    else if (edit.before)
      remove(*edit.before);
  }
  void remove(const PlanInfo&) const {}  // a plan always has one
  void remove(const Scenario& s) const { gpkg::run(db, "DELETE FROM scenarios WHERE uuid = ?", s.id.text()); }
  void remove(const Zone& z) const { gpkg::run(db, "DELETE FROM zones WHERE uuid = ?", z.id.text()); }
  void remove(const Base& b) const { gpkg::run(db, "DELETE FROM bases WHERE uuid = ?", b.id.text()); }
  void remove(const Factor& f) const { gpkg::run(db, "DELETE FROM factors WHERE id = ?", f.id); }
};

/// In the order of the alternatives of EntityEdit.
constexpr const char* kTables[] = {"plan", "scenarios", "zones", "bases", "factors"};

Box<LonLat> extentOfZones(SQLite::Database& db) {
  Box<LonLat> extent;
  SQLite::Statement row(db, "SELECT geom FROM zones");
  while (row.executeStep())
    if (const auto box = gpkg::decodeEnvelope(gpkg::bytesOf(row.getColumn(0))))
      extent.add({box->minX, box->minY, box->maxX, box->maxY});
  return extent;
}

Box<LonLat> extentOfBases(SQLite::Database& db) {
  Box<LonLat> extent;
  SQLite::Statement row(db, "SELECT geom FROM bases");
  while (row.executeStep())
    if (const auto point = gpkg::decodePoint<LonLat>(gpkg::bytesOf(row.getColumn(0)))) extent.add(*point);
  return extent;
}

}  // namespace

void writeChange(SQLite::Database& db, const Change& change) {
  for (const EntityEdit& edit : change.edits) std::visit(Writer{db}, edit);
}

void noteChange(SQLite::Database& db, const Change& change, const std::string& time) {
  std::set<std::string> touched;
  for (const EntityEdit& edit : change.edits) touched.insert(kTables[edit.index()]);
  for (const std::string& table : touched) gpkg::setLastChange(db, table, time);
  if (touched.contains("zones")) gpkg::setExtent(db, "zones", extentOfZones(db));
  if (touched.contains("bases")) gpkg::setExtent(db, "bases", extentOfBases(db));
}

Change contentOf(const Plan& plan) {
  Change change;
  const auto addAll = [&](const auto& things) {
    for (const auto& [id, thing] : things)
      change.edits.push_back(Edit<std::decay_t<decltype(thing)>>{std::nullopt, thing});
  };
  change.edits.push_back(Edit<PlanInfo>{std::nullopt, plan.info});
  addAll(plan.scenarios);
  addAll(plan.zones);
  addAll(plan.bases);
  addAll(plan.factors);
  return change;
}

void appendCommand(SQLite::Database& db, std::size_t position, const Command& command,
                   const ChangeRecord& record) {
  gpkg::run(db,
            "INSERT INTO history(position, kind, subject, time, change, corners) VALUES (?, ?, ?, ?, ?, "
            "nullif(?, x''))",
            static_cast<std::int64_t>(position), command.kind, command.subject, command.time, record.edits,
            record.corners);
}

void dropCommandsFrom(SQLite::Database& db, std::size_t position) {
  gpkg::run(db, "DELETE FROM history WHERE position >= ?", static_cast<std::int64_t>(position));
}

void writeCursor(SQLite::Database& db, std::size_t cursor) {
  gpkg::run(db, "UPDATE zw_plan SET value = ? WHERE key = 'history_cursor'", std::to_string(cursor));
}

}  // namespace zw::plan
