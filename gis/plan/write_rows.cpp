// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "core/model/post_words.h"
#include "core/model/road_words.h"
#include "gis/geopackage/container.h"
#include "gis/plan/factors_json.h"
#include "gis/plan/plan_json.h"
#include "gis/plan/rows.h"

namespace zw::plan {
namespace {

void put(SQLite::Database& db, const PlanInfo& info) {
  const std::pair<const char*, std::string> members[] = {
      {"title", info.title},
      {"notes", info.notes},
      {"pack_hash", info.packHash},
      {"pack_name", info.packName},
      {"active_scenario", info.activeScenario.text()},
      {"active_network_state", optionalIdText(info.activeNetworkState)}};
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
            "held_from, patrolled, reaction_force, phase, geom) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?, nullif(?, ''), ?) ON CONFLICT(uuid) DO "
            "UPDATE SET "
            "scenario = excluded.scenario, name = excluded.name, notes = excluded.notes, "
            "proposed_by = excluded.proposed_by, source = excluded.source, status = excluded.status, "
            "colour = excluded.colour, sort_order = excluded.sort_order, held_from = excluded.held_from, "
            "patrolled = excluded.patrolled, reaction_force = excluded.reaction_force, "
            "phase = excluded.phase, geom = excluded.geom",
            z.id.text(), z.scenario.text(), z.name, z.notes, z.proposedBy, z.source, zoneStatusText(z.status),
            z.style.colour, z.order, z.heldFrom, z.patrolled ? 1 : 0, z.reactionForce,
            optionalIdText(z.phase), gpkg::encodeShape(z.shape, gpkg::kWgs84));
}

void put(SQLite::Database& db, const Phase& p) {
  gpkg::run(db,
            "INSERT INTO phases(uuid, scenario, name, notes, proposed_by, source, begins, network_state, "
            "sort_order) VALUES (?, ?, ?, ?, ?, ?, nullif(?, ''), nullif(?, ''), ?) "
            "ON CONFLICT(uuid) DO UPDATE SET scenario = excluded.scenario, name = excluded.name, "
            "notes = excluded.notes, proposed_by = excluded.proposed_by, source = excluded.source, "
            "begins = excluded.begins, network_state = excluded.network_state, "
            "sort_order = excluded.sort_order",
            p.id.text(), p.scenario.text(), p.name, p.notes, p.proposedBy, p.source, p.from,
            optionalIdText(p.networkState), p.order);
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

void put(SQLite::Database& db, const NetworkState& s) {
  gpkg::run(db,
            "INSERT INTO network_states(uuid, name, as_of, source, reliability, notes, sort_order) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT(uuid) DO UPDATE SET name = excluded.name, "
            "as_of = excluded.as_of, source = excluded.source, reliability = excluded.reliability, "
            "notes = excluded.notes, sort_order = excluded.sort_order",
            s.id.text(), s.name, s.asOf, s.source, std::string(wordOf(s.reliability)), s.notes, s.order);
}

void put(SQLite::Database& db, const RoadStatus& s) {
  gpkg::run(db,
            "INSERT INTO road_statuses(uuid, state, target, code, name, passability, notes, geom) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(uuid) DO UPDATE SET state = excluded.state, "
            "target = excluded.target, code = excluded.code, name = excluded.name, "
            "passability = excluded.passability, notes = excluded.notes, geom = excluded.geom",
            s.id.text(), s.state.text(), std::string(wordOf(s.target)), s.code, s.name,
            std::string(wordOf(s.passability)), s.notes, gpkg::encodePoint(s.point, gpkg::kWgs84));
}

void put(SQLite::Database& db, const AddedRoad& r) {
  gpkg::run(db,
            "INSERT INTO added_roads(uuid, state, name, class, structure, notes, geom) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT(uuid) DO UPDATE SET state = excluded.state, "
            "name = excluded.name, class = excluded.class, structure = excluded.structure, "
            "notes = excluded.notes, geom = excluded.geom",
            r.id.text(), r.state.text(), r.name, std::string(wordOf(r.roadClass)),
            std::string(wordOf(r.structure)), r.notes, gpkg::encodeLine(r.line, gpkg::kWgs84));
}

void put(SQLite::Database& db, const ExcludedArea& a) {
  gpkg::run(db,
            "INSERT INTO excluded_areas(uuid, state, name, notes, geom) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT(uuid) DO UPDATE SET state = excluded.state, name = excluded.name, "
            "notes = excluded.notes, geom = excluded.geom",
            a.id.text(), a.state.text(), a.name, a.notes, gpkg::encodeShape(a.shape, gpkg::kWgs84));
}

void put(SQLite::Database& db, const Post& p) {
  gpkg::run(db,
            "INSERT INTO posts(uuid, zone, name, notes, kind, on_mast, on_duty, hours_per_day, geom) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(uuid) DO UPDATE SET zone = excluded.zone, "
            "name = excluded.name, notes = excluded.notes, kind = excluded.kind, on_mast = excluded.on_mast, "
            "on_duty = excluded.on_duty, hours_per_day = excluded.hours_per_day, geom = excluded.geom",
            p.id.text(), p.zone.text(), p.name, p.notes, std::string(wordOf(p.kind)), p.onMast ? 1 : 0,
            p.onDuty, p.hoursPerDay, gpkg::encodePoint(p.point, gpkg::kWgs84));
}

void put(SQLite::Database& db, const PoolUnit& u) {
  const auto day = [](const std::optional<Date>& date) { return date ? date->text() : std::string(); };
  gpkg::run(db,
            "INSERT INTO pool(uuid, name, strength, readiness, vetted_from, trained_from, vehicles, "
            "home_base, deployment_days, dwell_ratio, notes, source, illustrative) "
            "VALUES (?, ?, ?, ?, nullif(?, ''), nullif(?, ''), ?, nullif(?, ''), ?, ?, ?, ?, ?) "
            "ON CONFLICT(uuid) DO UPDATE SET name = excluded.name, strength = excluded.strength, "
            "readiness = excluded.readiness, vetted_from = excluded.vetted_from, "
            "trained_from = excluded.trained_from, vehicles = excluded.vehicles, "
            "home_base = excluded.home_base, deployment_days = excluded.deployment_days, "
            "dwell_ratio = excluded.dwell_ratio, notes = excluded.notes, source = excluded.source, "
            "illustrative = excluded.illustrative",
            u.id.text(), u.name, u.strength, u.readiness, day(u.vettedFrom), day(u.trainedFrom), u.vehicles,
            optionalIdText(u.homeBase), u.deploymentDays, u.dwellRatio, u.notes, u.source,
            u.illustrative ? 1 : 0);
}

void put(SQLite::Database& db, const Note& n) {
  gpkg::run(db,
            "INSERT INTO notes(uuid, text, author, source, date, geom) VALUES (?, ?, ?, ?, nullif(?, ''), ?) "
            "ON CONFLICT(uuid) DO UPDATE SET text = excluded.text, author = excluded.author, "
            "source = excluded.source, date = excluded.date, geom = excluded.geom",
            n.id.text(), n.text, n.author, n.source, n.date, gpkg::encodePoint(n.point, gpkg::kWgs84));
}

void put(SQLite::Database& db, const Bookmark& b) {
  gpkg::run(db,
            "INSERT INTO bookmarks(uuid, name, longitude, latitude, width) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT(uuid) DO UPDATE SET name = excluded.name, longitude = excluded.longitude, "
            "latitude = excluded.latitude, width = excluded.width",
            b.id.text(), b.name, b.centre.lon, b.centre.lat, b.width);
}

void put(SQLite::Database& db, const ReferenceLayer& l) {
  gpkg::run(db,
            "INSERT INTO reference_layers(uuid, name, path, hash, bytes, layer, kind, crs, colour, opacity, "
            "min_scale, max_scale, filter, sort_order) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT(uuid) DO UPDATE SET name = excluded.name, path = excluded.path, "
            "hash = excluded.hash, bytes = excluded.bytes, layer = excluded.layer, kind = excluded.kind, "
            "crs = excluded.crs, colour = excluded.colour, opacity = excluded.opacity, "
            "min_scale = excluded.min_scale, max_scale = excluded.max_scale, filter = excluded.filter, "
            "sort_order = excluded.sort_order",
            l.id.text(), l.name, l.path, l.hash, l.bytes, l.layer, std::string(wordOf(l.kind)), l.crs,
            l.colour, l.opacity, l.minScale, l.maxScale, l.filter, l.order);
}

/// In the order of the alternatives of EntityEdit, and whether the table holds geometries.
struct TableOfEdit {
  const char* name;
  bool hasGeometry;
};
constexpr TableOfEdit kTables[] = {
    {"plan", false},          {"scenarios", false},
    {"zones", true},          {"bases", true},
    {"factors", false},       {"network_states", false},
    {"road_statuses", true},  {"added_roads", true},
    {"excluded_areas", true}, {"posts", true},
    {"pool", false},          {"notes", true},
    {"bookmarks", false},     {"reference_layers", false},
    {"phases", false},
};
static_assert(std::size(kTables) == std::variant_size_v<EntityEdit>);

struct Writer {
  SQLite::Database& db;
  std::string table;

  template <class T>
  void operator()(const Edit<T>& edit) const {
    if (edit.after)
      put(db, *edit.after);
    else if (edit.before)
      remove(*edit.before);
  }
  void remove(const PlanInfo&) const {}  // a plan always has one
  void remove(const Factor& f) const { gpkg::run(db, "DELETE FROM factors WHERE id = ?", f.id); }
  template <class T>
  void remove(const T& thing) const {
    gpkg::run(db, ("DELETE FROM " + table + " WHERE uuid = ?").c_str(), thing.id.text());
  }
};

/// Only points are stored without an envelope.
Box<LonLat> extentOf(SQLite::Database& db, const std::string& table) {
  Box<LonLat> extent;
  SQLite::Statement row(db, "SELECT geom FROM " + table);
  while (row.executeStep()) {
    const gpkg::BlobView blob = gpkg::bytesOf(row.getColumn(0));
    if (const auto box = gpkg::decodeEnvelope(blob))
      extent.add({box->minX, box->minY, box->maxX, box->maxY});
    else if (const auto point = gpkg::decodePoint<LonLat>(blob))
      extent.add(*point);
  }
  return extent;
}

}  // namespace

void writeChange(SQLite::Database& db, const Change& change) {
  for (const EntityEdit& edit : change.edits) std::visit(Writer{db, kTables[edit.index()].name}, edit);
}

void noteChange(SQLite::Database& db, const Change& change, const std::string& time) {
  std::set<std::size_t> touched;
  for (const EntityEdit& edit : change.edits) touched.insert(edit.index());
  for (const std::size_t index : touched) {
    const auto& [table, hasGeometry] = kTables[index];
    gpkg::setLastChange(db, table, time);
    if (hasGeometry) gpkg::setExtent(db, table, extentOf(db, table));
  }
}

Change contentOf(const Plan& plan) {
  Change change;
  const auto addAll = [&](const auto& things) {
    for (const auto& [id, thing] : things)
      change.edits.push_back(Edit<std::decay_t<decltype(thing)>>{std::nullopt, thing});
  };
  change.edits.push_back(Edit<PlanInfo>{std::nullopt, plan.info});
  addAll(plan.scenarios);
  addAll(plan.phases);
  addAll(plan.zones);
  addAll(plan.bases);
  addAll(plan.networkStates);
  addAll(plan.roadStatuses);
  addAll(plan.addedRoads);
  addAll(plan.excludedAreas);
  addAll(plan.posts);
  addAll(plan.pool);
  addAll(plan.notes);
  addAll(plan.bookmarks);
  addAll(plan.referenceLayers);
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
