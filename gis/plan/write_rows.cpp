// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "gis/geopackage/container.h"
#include "gis/plan/factors_json.h"
#include "gis/plan/plan_json.h"
#include "gis/plan/rows.h"

namespace zw::plan {
namespace {

void removeRow(SQLite::Database& db, const char* sql, const std::string& key) {
  SQLite::Statement remove(db, sql);
  remove.bind(1, key);
  remove.exec();
}

void put(SQLite::Database& db, const PlanInfo& info) {
  SQLite::Statement put(db,
                        "INSERT INTO plan(key, value) VALUES (?, ?) "
                        "ON CONFLICT(key) DO UPDATE SET value = excluded.value");
  const std::pair<const char*, std::string> members[] = {{"title", info.title},
                                                         {"notes", info.notes},
                                                         {"pack_hash", info.packHash},
                                                         {"pack_name", info.packName},
                                                         {"active_scenario", info.activeScenario.text()}};
  for (const auto& [key, value] : members) {
    put.bind(1, key);
    put.bind(2, value);
    put.exec();
    put.reset();
  }
}

void put(SQLite::Database& db, const Scenario& scenario) {
  SQLite::Statement put(db,
                        "INSERT INTO scenarios(uuid, name, notes, sort_order) VALUES (?, ?, ?, ?) "
                        "ON CONFLICT(uuid) DO UPDATE SET name = excluded.name, notes = excluded.notes, "
                        "sort_order = excluded.sort_order");
  put.bind(1, scenario.id.text());
  put.bind(2, scenario.name);
  put.bind(3, scenario.notes);
  put.bind(4, scenario.order);
  put.exec();
}

void put(SQLite::Database& db, const Zone& zone) {
  SQLite::Statement put(
      db,
      "INSERT INTO zones(uuid, scenario, name, notes, proposed_by, source, status, colour, sort_order, geom) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(uuid) DO UPDATE SET scenario = excluded.scenario, "
      "name = excluded.name, notes = excluded.notes, proposed_by = excluded.proposed_by, "
      "source = excluded.source, status = excluded.status, colour = excluded.colour, "
      "sort_order = excluded.sort_order, geom = excluded.geom");
  put.bind(1, zone.id.text());
  put.bind(2, zone.scenario.text());
  put.bind(3, zone.name);
  put.bind(4, zone.notes);
  put.bind(5, zone.proposedBy);
  put.bind(6, zone.source);
  put.bind(7, zoneStatusText(zone.status));
  put.bind(8, zone.style.colour);
  put.bind(9, zone.order);
  gpkg::bindBlob(put, 10, gpkg::encodeShape(zone.shape, gpkg::kWgs84));
  put.exec();
}

void put(SQLite::Database& db, const Base& base) {
  SQLite::Statement put(db,
                        "INSERT INTO bases(uuid, name, notes, illustrative, geom) VALUES (?, ?, ?, ?, ?) "
                        "ON CONFLICT(uuid) DO UPDATE SET name = excluded.name, notes = excluded.notes, "
                        "illustrative = excluded.illustrative, geom = excluded.geom");
  put.bind(1, base.id.text());
  put.bind(2, base.name);
  put.bind(3, base.notes);
  put.bind(4, base.illustrative ? 1 : 0);
  gpkg::bindBlob(put, 5, gpkg::encodePoint(base.point, gpkg::kWgs84));
  put.exec();
}

void put(SQLite::Database& db, const Factor& factor) {
  SQLite::Statement put(
      db,
      "INSERT INTO factors(id, title, value, low, high, unit, source, confidence) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET title = excluded.title, "
      "value = excluded.value, low = excluded.low, high = excluded.high, "
      "unit = excluded.unit, source = excluded.source, confidence = excluded.confidence");
  put.bind(1, factor.id);
  put.bind(2, factor.title);
  put.bind(3, factor.value);
  put.bind(4, factor.low);
  put.bind(5, factor.high);
  put.bind(6, factor.unit);
  put.bind(7, factor.source);
  put.bind(8, confidenceText(factor.confidence));
  put.exec();
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
  void remove(const Scenario& s) const { removeRow(db, "DELETE FROM scenarios WHERE uuid = ?", s.id.text()); }
  void remove(const Zone& z) const { removeRow(db, "DELETE FROM zones WHERE uuid = ?", z.id.text()); }
  void remove(const Base& b) const { removeRow(db, "DELETE FROM bases WHERE uuid = ?", b.id.text()); }
  void remove(const Factor& f) const { removeRow(db, "DELETE FROM factors WHERE id = ?", f.id); }
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
  SQLite::Statement insert(
      db, "INSERT INTO history(position, kind, subject, time, change, corners) VALUES (?, ?, ?, ?, ?, ?)");
  insert.bind(1, static_cast<std::int64_t>(position));
  insert.bind(2, command.kind);
  insert.bind(3, command.subject);
  insert.bind(4, command.time);
  insert.bind(5, record.edits);
  if (!record.corners.empty()) gpkg::bindBlob(insert, 6, record.corners);  // else null
  insert.exec();
}

void dropCommandsFrom(SQLite::Database& db, std::size_t position) {
  SQLite::Statement drop(db, "DELETE FROM history WHERE position >= ?");
  drop.bind(1, static_cast<std::int64_t>(position));
  drop.exec();
}

void writeCursor(SQLite::Database& db, std::size_t cursor) {
  SQLite::Statement update(db, "UPDATE zw_plan SET value = ? WHERE key = 'history_cursor'");
  update.bind(1, std::to_string(cursor));
  update.exec();
}

}  // namespace zw::plan
