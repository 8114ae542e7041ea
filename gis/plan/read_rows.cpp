// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <cstdint>

#include "core/change/palette.h"
#include "core/geometry/shape_check.h"
#include "core/model/post_check.h"
#include "core/model/post_words.h"
#include "core/model/road_words.h"
#include "core/units/date.h"
#include "gis/geopackage/container.h"
#include "gis/plan/change_record.h"
#include "gis/plan/factors_json.h"
#include "gis/plan/plan_json.h"
#include "gis/plan/rows.h"

namespace zw::plan {
namespace {

/// Reads tables one after the other; the first thing that is wrong is kept, and reading ends there.
class Reader {
 public:
  Reader(SQLite::Database& db, const std::string& path) : db_(db), path_(path) {}

  Plan plan() {
    info();
    scenarios();
    networkStates();
    phases();
    zones();
    bases();
    factors();
    roadStatuses();
    addedRoads();
    excludedAreas();
    posts();
    pool();
    notes();
    bookmarks();
    referenceLayers();
    if (const Uuid& active = plan_.info.activeNetworkState;
        ok() && !active.isNil() && !plan_.networkStates.contains(active))
      complain("plan", "active_network_state", "there is no such network state");
    if (ok() && !plan_.scenarios.contains(plan_.info.activeScenario))
      complain("plan", "active_scenario", "there is no such scenario");
    return std::move(plan_);
  }
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

 private:
  [[nodiscard]] bool ok() const { return !error_; }
  void complain(const char* table, std::string row, std::string what) {
    if (ok()) error_ = Error{ErrorCode::Damaged, path_, table, std::move(row), std::move(what)};
  }
  Uuid id(const SQLite::Column& column, const char* table) {
    const std::string text = column.getString();
    const auto id = Uuid::fromText(text);
    if (!id) complain(table, text, "an id that is no UUID");
    return id.value_or(Uuid{});
  }

  Uuid stateOf(const SQLite::Column& column, const char* table, const std::string& row) {
    const Uuid state = id(column, table);
    if (!plan_.networkStates.contains(state)) complain(table, row, "its network state is missing");
    return state;
  }
  /// SQLite keeps text in a column of numbers, and reads it as 0.
  double number(const SQLite::Column& column, const char* table, const std::string& row) {
    if (!column.isFloat() && !column.isInteger())
      complain(table, row, "'" + column.getString() + "' in " + column.getName() + " is not a number");
    return column.getDouble();
  }
  std::optional<double> numberOrNull(const SQLite::Column& column, const char* table,
                                     const std::string& row) {
    if (column.isNull()) return std::nullopt;
    return number(column, table, row);
  }
  int whole(const SQLite::Column& column, const char* table, const std::string& row) {
    const std::int64_t value = column.getInt64();
    if (!column.isInteger() || value < INT32_MIN || value > INT32_MAX)
      complain(
          table, row,
          "'" + column.getString() + "' in " + column.getName() + " is not a whole number that can be used");
    return static_cast<int>(value);
  }
  /// Null and the empty text are none.
  std::optional<Date> date(const SQLite::Column& column, const char* table, const std::string& row) {
    const std::string text = column.getString();
    if (text.empty()) return std::nullopt;
    const auto day = Date::fromText(text);
    if (!day) complain(table, row, "a date that is none");
    return day;
  }
  template <class Enum>
  Enum word(const SQLite::Column& column, const char* table, const std::string& row, const char* what) {
    const auto value = fromWord<Enum>(column.getString());
    if (!value) complain(table, row, std::string("an unknown ") + what);
    return value.value_or(Enum{});
  }

  void checkPlace(const LonLat& place, const char* table, const std::string& row) {
    if (!(std::abs(place.lon) <= 180 && std::abs(place.lat) <= 90))
      complain(table, row, "its place is none in longitude and latitude");
  }

  void info() {
    std::map<std::string, std::string> members;
    SQLite::Statement row(db_, "SELECT key, value FROM plan");
    while (row.executeStep()) members[row.getColumn(0).getString()] = row.getColumn(1).getString();
    for (const char* key :
         {"title", "notes", "pack_hash", "pack_name", "active_scenario", "active_network_state"})
      if (!members.contains(key)) return complain("plan", key, "it is missing");
    const auto active = Uuid::fromText(members["active_scenario"]);
    if (!active) return complain("plan", "active_scenario", "an id that is no UUID");
    const std::string& stateText = members["active_network_state"];
    const auto state = stateText.empty() ? Uuid{} : Uuid::fromText(stateText);
    if (!state) return complain("plan", "active_network_state", "an id that is no UUID");
    plan_.info = {members["title"],     members["notes"], members["pack_hash"],
                  members["pack_name"], *active,          *state};
  }

  void scenarios() {
    SQLite::Statement row(db_, "SELECT uuid, name, notes, sort_order FROM scenarios");
    while (ok() && row.executeStep()) {
      const Uuid key = id(row.getColumn(0), "scenarios");
      plan_.scenarios[key] = {key, row.getColumn(1).getString(), row.getColumn(2).getString(),
                              row.getColumn(3).getInt()};
    }
  }

  void phases() {
    constexpr const char* kTable = "phases";
    SQLite::Statement row(db_,
                          "SELECT uuid, scenario, name, notes, proposed_by, source, begins, network_state, "
                          "sort_order FROM phases");
    while (ok() && row.executeStep()) {
      Phase phase;
      phase.id = id(row.getColumn(0), kTable);
      phase.scenario = id(row.getColumn(1), kTable);
      phase.name = row.getColumn(2).getString();
      phase.notes = row.getColumn(3).getString();
      phase.proposedBy = row.getColumn(4).getString();
      phase.source = row.getColumn(5).getString();
      if (const auto from = date(row.getColumn(6), kTable, phase.name)) phase.from = from->text();
      if (!row.getColumn(7).isNull()) phase.networkState = stateOf(row.getColumn(7), kTable, phase.name);
      phase.order = row.getColumn(8).getInt();
      if (!plan_.scenarios.contains(phase.scenario)) complain(kTable, phase.name, "its scenario is missing");
      if (phase.name.empty()) complain(kTable, phase.id.text(), "it has no name");
      if (plan_.phaseNamed(phase.scenario, phase.name)) complain(kTable, phase.name, "two have that name");
      plan_.phases[phase.id] = std::move(phase);
    }
  }

  void zones() {
    SQLite::Statement row(db_,
                          "SELECT uuid, scenario, name, notes, proposed_by, source, status, colour, "
                          "sort_order, geom, held_from, patrolled, reaction_force, phase FROM zones");
    while (ok() && row.executeStep()) {
      Zone zone;
      zone.id = id(row.getColumn(0), "zones");
      zone.scenario = id(row.getColumn(1), "zones");
      zone.name = row.getColumn(2).getString();
      zone.notes = row.getColumn(3).getString();
      zone.proposedBy = row.getColumn(4).getString();
      zone.source = row.getColumn(5).getString();
      if (const auto status = zoneStatusFromText(row.getColumn(6).getString()))
        zone.status = *status;
      else
        complain("zones", zone.name, "an unknown status");
      zone.style.colour = row.getColumn(7).getString();
      zone.order = row.getColumn(8).getInt();
      auto shape = gpkg::decodeShape<LonLat>(gpkg::bytesOf(row.getColumn(9)));
      if (!shape) return complain("zones", zone.name, shape.error().detail);
      zone.shape = std::move(*shape);
      if (const auto from = date(row.getColumn(10), "zones", zone.name)) zone.heldFrom = from->text();
      zone.patrolled = row.getColumn(11).getInt() != 0;
      zone.reactionForce = numberOrNull(row.getColumn(12), "zones", zone.name);
      if (!row.getColumn(13).isNull()) zone.phase = id(row.getColumn(13), "zones");
      const auto phase = plan_.phases.find(zone.phase);
      if (!zone.phase.isNil() && (phase == plan_.phases.end() || phase->second.scenario != zone.scenario))
        complain("zones", zone.name, "its scenario has no such phase");
      if (const auto force = checkReactionForce(zone.name, zone.reactionForce); !force)
        complain("zones", zone.name, force.error().detail);
      if (const auto checked = checkShape(zone.shape); !checked)
        complain("zones", zone.name, "its shape is not valid: " + checked.error().detail);
      if (!isColour(zone.style.colour)) complain("zones", zone.name, "an unknown colour");
      if (!plan_.scenarios.contains(zone.scenario)) complain("zones", zone.name, "its scenario is missing");
      plan_.zones[zone.id] = std::move(zone);
    }
  }

  void bases() {
    SQLite::Statement row(db_, "SELECT uuid, name, notes, illustrative, geom FROM bases");
    while (ok() && row.executeStep()) {
      Base base;
      base.id = id(row.getColumn(0), "bases");
      base.name = row.getColumn(1).getString();
      base.notes = row.getColumn(2).getString();
      base.illustrative = row.getColumn(3).getInt() != 0;
      const auto point = gpkg::decodePoint<LonLat>(gpkg::bytesOf(row.getColumn(4)));
      if (!point) return complain("bases", base.name, point.error().detail);
      base.point = *point;
      plan_.bases[base.id] = std::move(base);
    }
  }

  void factors() {
    SQLite::Statement row(db_, "SELECT id, title, value, low, high, unit, source, confidence FROM factors");
    while (ok() && row.executeStep()) {
      Factor factor;
      factor.id = row.getColumn(0).getString();
      factor.title = row.getColumn(1).getString();
      factor.value = number(row.getColumn(2), "factors", factor.id);
      factor.low = number(row.getColumn(3), "factors", factor.id);
      factor.high = number(row.getColumn(4), "factors", factor.id);
      factor.unit = row.getColumn(5).getString();
      factor.source = row.getColumn(6).getString();
      if (const auto confidence = confidenceFromText(row.getColumn(7).getString()))
        factor.confidence = *confidence;
      else
        complain("factors", factor.id, "an unknown confidence");
      plan_.factors[factor.id] = std::move(factor);
    }
  }

  void networkStates() {
    SQLite::Statement row(
        db_, "SELECT uuid, name, as_of, source, reliability, notes, sort_order FROM network_states");
    while (ok() && row.executeStep()) {
      NetworkState state;
      state.id = id(row.getColumn(0), "network_states");
      state.name = row.getColumn(1).getString();
      state.asOf = row.getColumn(2).getString();
      state.source = row.getColumn(3).getString();
      state.reliability = word<Reliability>(row.getColumn(4), "network_states", state.name, "reliability");
      state.notes = row.getColumn(5).getString();
      state.order = row.getColumn(6).getInt();
      plan_.networkStates[state.id] = std::move(state);
    }
  }

  void roadStatuses() {
    constexpr const char* kTable = "road_statuses";
    SQLite::Statement row(
        db_, "SELECT uuid, state, target, code, name, passability, notes, geom FROM road_statuses");
    while (ok() && row.executeStep()) {
      RoadStatus status;
      status.id = id(row.getColumn(0), kTable);
      status.code = row.getColumn(3).getString();
      status.state = stateOf(row.getColumn(1), kTable, status.code);
      status.target = word<RoadStatus::Target>(row.getColumn(2), kTable, status.code, "target");
      status.name = row.getColumn(4).getString();
      status.passability = word<Passability>(row.getColumn(5), kTable, status.code, "passability");
      status.notes = row.getColumn(6).getString();
      const auto point = gpkg::decodePoint<LonLat>(gpkg::bytesOf(row.getColumn(7)));
      if (!point) return complain(kTable, status.code, point.error().detail);
      status.point = *point;
      plan_.roadStatuses[status.id] = std::move(status);
    }
  }

  void addedRoads() {
    constexpr const char* kTable = "added_roads";
    SQLite::Statement row(db_, "SELECT uuid, state, name, class, structure, notes, geom FROM added_roads");
    while (ok() && row.executeStep()) {
      AddedRoad road;
      road.id = id(row.getColumn(0), kTable);
      road.name = row.getColumn(2).getString();
      road.state = stateOf(row.getColumn(1), kTable, road.name);
      road.roadClass = word<RoadClass>(row.getColumn(3), kTable, road.name, "class");
      road.structure = word<RoadStructure>(row.getColumn(4), kTable, road.name, "structure");
      road.notes = row.getColumn(5).getString();
      auto line = gpkg::decodeLine<LonLat>(gpkg::bytesOf(row.getColumn(6)));
      if (!line) return complain(kTable, road.name, line.error().detail);
      road.line = std::move(*line);
      if (const auto checked = checkLine(road.line); !checked)
        complain(kTable, road.name, "its line is not valid: " + checked.error().detail);
      plan_.addedRoads[road.id] = std::move(road);
    }
  }

  void excludedAreas() {
    constexpr const char* kTable = "excluded_areas";
    SQLite::Statement row(db_, "SELECT uuid, state, name, notes, geom FROM excluded_areas");
    while (ok() && row.executeStep()) {
      ExcludedArea area;
      area.id = id(row.getColumn(0), kTable);
      area.name = row.getColumn(2).getString();
      area.state = stateOf(row.getColumn(1), kTable, area.name);
      area.notes = row.getColumn(3).getString();
      auto shape = gpkg::decodeShape<LonLat>(gpkg::bytesOf(row.getColumn(4)));
      if (!shape) return complain(kTable, area.name, shape.error().detail);
      area.shape = std::move(*shape);
      if (const auto checked = checkShape(area.shape); !checked)
        complain(kTable, area.name, "its shape is not valid: " + checked.error().detail);
      plan_.excludedAreas[area.id] = std::move(area);
    }
  }

  void posts() {
    constexpr const char* kTable = "posts";
    SQLite::Statement row(
        db_, "SELECT uuid, zone, name, notes, kind, on_mast, on_duty, hours_per_day, geom FROM posts");
    while (ok() && row.executeStep()) {
      Post post;
      post.id = id(row.getColumn(0), kTable);
      post.zone = id(row.getColumn(1), kTable);
      post.name = row.getColumn(2).getString();
      post.notes = row.getColumn(3).getString();
      const auto kind = postKindFromWord(row.getColumn(4).getString());
      if (!kind) return complain(kTable, post.name, "an unknown kind");
      post.kind = *kind;
      post.onMast = row.getColumn(5).getInt() != 0;
      post.onDuty = numberOrNull(row.getColumn(6), kTable, post.name);
      post.hoursPerDay = numberOrNull(row.getColumn(7), kTable, post.name);
      if (const auto checked = checkPost(post); !checked) complain(kTable, post.name, checked.error().detail);
      const auto point = gpkg::decodePoint<LonLat>(gpkg::bytesOf(row.getColumn(8)));
      if (!point) return complain(kTable, post.name, point.error().detail);
      post.point = *point;
      checkPlace(post.point, kTable, post.name);
      if (!plan_.zones.contains(post.zone)) complain(kTable, post.name, "its zone is missing");
      plan_.posts[post.id] = std::move(post);
    }
  }

  void pool() {
    constexpr const char* kTable = "pool";
    SQLite::Statement row(db_,
                          "SELECT uuid, name, strength, readiness, vetted_from, trained_from, vehicles, "
                          "home_base, deployment_days, dwell_ratio, notes, source, illustrative FROM pool");
    while (ok() && row.executeStep()) {
      PoolUnit unit;
      unit.id = id(row.getColumn(0), kTable);
      unit.name = row.getColumn(1).getString();
      unit.strength = whole(row.getColumn(2), kTable, unit.name);
      unit.readiness = number(row.getColumn(3), kTable, unit.name);
      unit.vettedFrom = date(row.getColumn(4), kTable, unit.name);
      unit.trainedFrom = date(row.getColumn(5), kTable, unit.name);
      unit.vehicles = whole(row.getColumn(6), kTable, unit.name);
      if (!row.getColumn(7).isNull()) unit.homeBase = id(row.getColumn(7), kTable);
      unit.deploymentDays = whole(row.getColumn(8), kTable, unit.name);
      unit.dwellRatio = numberOrNull(row.getColumn(9), kTable, unit.name);
      unit.notes = row.getColumn(10).getString();
      unit.source = row.getColumn(11).getString();
      unit.illustrative = row.getColumn(12).getInt() != 0;
      if (const auto checked = checkUnit(unit); !checked) complain(kTable, unit.name, checked.error().detail);
      if (!unit.homeBase.isNil() && !plan_.bases.contains(unit.homeBase))
        complain(kTable, unit.name, "its home base is missing");
      plan_.pool[unit.id] = std::move(unit);
    }
  }

  void notes() {
    constexpr const char* kTable = "notes";
    SQLite::Statement row(db_, "SELECT uuid, text, author, source, date, geom FROM notes");
    while (ok() && row.executeStep()) {
      Note note;
      const std::string name = row.getColumn(0).getString();
      note.id = id(row.getColumn(0), kTable);
      note.text = row.getColumn(1).getString();
      note.author = row.getColumn(2).getString();
      note.source = row.getColumn(3).getString();
      note.date = row.getColumn(4).getString();
      if (const auto checked = checkNote(note); !checked) complain(kTable, name, checked.error().detail);
      const auto point = gpkg::decodePoint<LonLat>(gpkg::bytesOf(row.getColumn(5)));
      if (!point) return complain(kTable, name, point.error().detail);
      note.point = *point;
      checkPlace(note.point, kTable, name);
      plan_.notes[note.id] = std::move(note);
    }
  }

  void bookmarks() {
    constexpr const char* kTable = "bookmarks";
    SQLite::Statement row(db_, "SELECT uuid, name, longitude, latitude, width FROM bookmarks");
    while (ok() && row.executeStep()) {
      Bookmark bookmark;
      bookmark.id = id(row.getColumn(0), kTable);
      bookmark.name = row.getColumn(1).getString();
      bookmark.centre.lon = number(row.getColumn(2), kTable, bookmark.name);
      bookmark.centre.lat = number(row.getColumn(3), kTable, bookmark.name);
      bookmark.width = number(row.getColumn(4), kTable, bookmark.name);
      if (const auto checked = checkBookmark(bookmark); !checked)
        complain(kTable, bookmark.name, checked.error().detail);
      checkPlace(bookmark.centre, kTable, bookmark.name);
      plan_.bookmarks[bookmark.id] = std::move(bookmark);
    }
  }

  void referenceLayers() {
    constexpr const char* kTable = "reference_layers";
    SQLite::Statement row(db_,
                          "SELECT uuid, name, path, hash, bytes, layer, kind, crs, colour, opacity, "
                          "min_scale, max_scale, filter, sort_order FROM reference_layers");
    while (ok() && row.executeStep()) {
      ReferenceLayer layer;
      layer.id = id(row.getColumn(0), kTable);
      layer.name = row.getColumn(1).getString();
      layer.path = row.getColumn(2).getString();
      layer.hash = row.getColumn(3).getString();
      number(row.getColumn(4), kTable, layer.name);
      layer.bytes = row.getColumn(4).getInt64();
      layer.layer = row.getColumn(5).getString();
      const auto kind = referenceKindFromWord(row.getColumn(6).getString());
      if (!kind) return complain(kTable, layer.name, "an unknown kind");
      layer.kind = *kind;
      layer.crs = row.getColumn(7).getString();
      layer.colour = row.getColumn(8).getString();
      layer.opacity = number(row.getColumn(9), kTable, layer.name);
      layer.minScale = numberOrNull(row.getColumn(10), kTable, layer.name);
      layer.maxScale = numberOrNull(row.getColumn(11), kTable, layer.name);
      layer.filter = row.getColumn(12).getString();
      layer.order = whole(row.getColumn(13), kTable, layer.name);
      if (!isColour(layer.colour)) complain(kTable, layer.name, "an unknown colour");
      if (const auto checked = checkReferenceLayer(layer); !checked)
        complain(kTable, layer.name, checked.error().detail);
      plan_.referenceLayers[layer.id] = std::move(layer);
    }
  }

  SQLite::Database& db_;
  const std::string& path_;
  Plan plan_;
  std::optional<Error> error_;
};

Error damagedHistory(const std::string& path, std::size_t position, std::string what) {
  return {ErrorCode::Damaged, path, "history", std::to_string(position), std::move(what)};
}

}  // namespace

Result<Plan> readPlan(SQLite::Database& db, const std::string& path) {
  Reader reader(db, path);
  auto plan = gpkg::guarded(db, path, [&] { return reader.plan(); });
  if (plan && reader.error()) return fail(*reader.error());
  return plan;
}

Result<History> readHistory(SQLite::Database& db, const std::string& path) {
  std::optional<Error> wrong;
  auto history = gpkg::guarded(db, path, [&] {
    History read;
    SQLite::Statement row(
        db, "SELECT position, kind, subject, time, change, corners FROM history ORDER BY position");
    while (!wrong && row.executeStep()) {
      const std::size_t position = read.commands.size();
      auto change = changeOf(row.getColumn(4).getString(), gpkg::bytesOf(row.getColumn(5)), read.commands);
      if (!change)
        wrong = damagedHistory(path, position, change.error().detail);
      else if (row.getColumn(0).getInt64() != static_cast<std::int64_t>(position))
        wrong = damagedHistory(path, position, "the command is missing");
      else
        read.commands.push_back({row.getColumn(1).getString(), row.getColumn(2).getString(),
                                 row.getColumn(3).getString(), std::move(*change)});
    }
    SQLite::Statement cursor(db, "SELECT CAST(value AS INTEGER) FROM zw_plan WHERE key = 'history_cursor'");
    const std::int64_t at = cursor.executeStep() ? cursor.getColumn(0).getInt64() : -1;
    if (at < 0 || at > static_cast<std::int64_t>(read.commands.size())) {
      if (!wrong) wrong = damagedHistory(path, read.commands.size(), "the cursor is outside the history");
    } else {
      read.cursor = static_cast<std::size_t>(at);
    }
    return read;
  });
  if (history && wrong) return fail(std::move(*wrong));
  return history;
}

}  // namespace zw::plan
