// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/palette.h"
#include "core/geometry/shape_check.h"
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
    zones();
    bases();
    factors();
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

  void info() {
    std::map<std::string, std::string> members;
    SQLite::Statement row(db_, "SELECT key, value FROM plan");
    while (row.executeStep()) members[row.getColumn(0).getString()] = row.getColumn(1).getString();
    for (const char* key : {"title", "notes", "pack_hash", "pack_name", "active_scenario"})
      if (!members.contains(key)) return complain("plan", key, "it is missing");
    const auto active = Uuid::fromText(members["active_scenario"]);
    if (!active) return complain("plan", "active_scenario", "an id that is no UUID");
    plan_.info = {members["title"], members["notes"], members["pack_hash"], members["pack_name"], *active};
  }

  void scenarios() {
    SQLite::Statement row(db_, "SELECT uuid, name, notes, sort_order FROM scenarios");
    while (ok() && row.executeStep()) {
      const Uuid key = id(row.getColumn(0), "scenarios");
      plan_.scenarios[key] = {key, row.getColumn(1).getString(), row.getColumn(2).getString(),
                              row.getColumn(3).getInt()};
    }
  }

  void zones() {
    SQLite::Statement row(db_,
                          "SELECT uuid, scenario, name, notes, proposed_by, source, status, colour, "
                          "sort_order, geom FROM zones");
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
      factor.value = row.getColumn(2).getDouble();
      factor.low = row.getColumn(3).getDouble();
      factor.high = row.getColumn(4).getDouble();
      factor.unit = row.getColumn(5).getString();
      factor.source = row.getColumn(6).getString();
      if (const auto confidence = confidenceFromText(row.getColumn(7).getString()))
        factor.confidence = *confidence;
      else
        complain("factors", factor.id, "an unknown confidence");
      plan_.factors[factor.id] = std::move(factor);
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
