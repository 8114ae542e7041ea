// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/plan/geopackage_plan_repository.h"

#include <SQLiteCpp/Backup.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "gis/file/atomic_file.h"
#include "gis/geopackage/container.h"
#include "gis/geopackage/sha256.h"
#include "gis/plan/canonical.h"
#include "gis/plan/geopackage_plan_store.h"
#include "gis/plan/rows.h"
#include "gis/plan/version_rows.h"

namespace zw::plan {
namespace {

/// Why the file cannot be written to; empty when it can. A rollback journal needs its folder as well.
std::string writingObstacle(const std::string& path) {
  if (::access(path.c_str(), W_OK) != 0)
    return "the file cannot be written to: " + std::generic_category().message(errno);
  const std::string folder = std::filesystem::path(path).parent_path().string();
  if (::access(folder.empty() ? "." : folder.c_str(), W_OK | X_OK) != 0)
    return "its folder cannot be written to: " + std::generic_category().message(errno);
  return {};
}

bool hasPendingChange(const std::string& path) {
  std::error_code ignored;
  for (const char* suffix : {"-journal", "-wal"})
    if (std::filesystem::file_size(path + suffix, ignored) > 0 && !ignored) return true;
  return false;
}

/// Reads with SQLite's locks where that works, else without: a folder that nobody can write to holds no
/// writer either. With a change half-way in its journal the bytes alone are not the plan.
Result<SQLite::Database> openForReading(const std::string& path) {
  auto db = gpkg::open(path, gpkg::Access::ReadOnly);
  if (db || db.error().code != ErrorCode::FileUnreadable || hasPendingChange(path)) return db;
  return gpkg::open(path, gpkg::Access::Immutable);
}

Result<void> checkIntegrity(SQLite::Database& db, const std::string& path) {
  auto verdict = gpkg::guarded(db, path, [&] { return db.execAndGet("PRAGMA quick_check(1)").getString(); });
  if (!verdict) return fail(std::move(verdict.error()));
  if (*verdict != "ok") return fail(Error{ErrorCode::Damaged, path, {}, {}, *verdict});
  return {};
}

/// An older file that cannot be written to is upgraded in memory.
Result<SQLite::Database> copyInMemory(SQLite::Database& db, const std::string& path) {
  SQLite::Database copy(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  auto copied = gpkg::guarded(db, path, [&] { SQLite::Backup(copy, db).executeStep(); });
  if (!copied) return fail(std::move(copied.error()));
  return copy;
}

std::string backupPath(const std::string& path, int schema) {
  const std::string stem = path + ".schema-" + std::to_string(schema) + ".backup";
  std::string free = stem;
  for (int n = 2; std::filesystem::exists(free); ++n) free = stem + "-" + std::to_string(n);
  return free;
}

/// Gives the plan the factors that it lacks: in the file too where it can be written to. They are no part of
/// the history: what it restores never had them otherwise.
Result<void> addMissingFactors(const std::map<std::string, Factor>& defaults, OpenedPlan& opened) {
  Change missing;
  std::string names;
  for (const auto& [id, factor] : defaults) {
    if (opened.plan.factors.contains(id)) continue;
    missing.edits.push_back(Edit<Factor>{std::nullopt, factor});
    names += (names.empty() ? "" : ", ") + id;
  }
  if (missing.edits.empty()) return {};
  if (opened.store->readOnlyReason().empty())
    if (auto written = opened.store->moveCursor(opened.cursor, missing); !written) return written;
  apply(missing, opened.plan);
  opened.migrationLog.push_back("new planning factors, as by default: " + names);
  return {};
}

}  // namespace

GeoPackagePlanRepository::GeoPackagePlanRepository(std::shared_ptr<const Clock> clock, Versions versions,
                                                   FactorSource defaultFactors)
    : clock_(std::move(clock)), versions_(std::move(versions)), defaultFactors_(std::move(defaultFactors)) {}

Result<OpenedPlan> GeoPackagePlanRepository::create(const std::string& path, const Plan& plan,
                                                    bool replace) const {
  if (auto usable = checkTarget(path, replace); !usable) return fail(std::move(usable.error()));
  AtomicFile file(path);
  auto written = [&]() -> Result<void> {
    try {
      SQLite::Database db(file.workPath(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
      return gpkg::guarded(db, path, [&] {
        // The file has no name that matters until it is synced and renamed.
        db.exec("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON;");
        db.exec("BEGIN");
        const std::string time = clock_->now();
        createSchema(db, time);
        const Change content = contentOf(plan);
        writeChange(db, content);
        noteChange(db, content, time);
        db.exec("COMMIT");
      });
    } catch (const SQLite::Exception& exception) {
      return fail(gpkg::errorOf(exception, nullptr, path));
    }
  }();
  if (!written) return fail(std::move(written.error()));
  if (auto done = file.commit(); !done) return fail(std::move(done.error()));
  return open(path);
}

Result<OpenedPlan> GeoPackagePlanRepository::open(const std::string& path) const {
  std::string readOnlyReason;
  if (std::filesystem::exists(path)) readOnlyReason = writingObstacle(path);
  auto db = readOnlyReason.empty() ? gpkg::open(path, gpkg::Access::ReadWrite) : openForReading(path);
  if (!db) return fail(std::move(db.error()));
  const auto version = fileVersion(*db, path);
  if (!version) return fail(version.error());
  if (version->minReader > versions_.current)
    return fail(Error{ErrorCode::NewerVersion,
                      path,
                      {},
                      {},
                      "its schema is " + std::to_string(version->schema) + ", this program reads up to " +
                          std::to_string(versions_.current)});
  if (version->schema > versions_.current && readOnlyReason.empty())
    readOnlyReason = "a newer version of Zonewright made it (schema " + std::to_string(version->schema) +
                     ", this program writes " + std::to_string(versions_.current) + ")";
  if (auto whole = checkIntegrity(*db, path); !whole) return fail(std::move(whole.error()));

  OpenedPlan opened;
  if (version->schema < versions_.current) {
    if (readOnlyReason.empty()) {
      const std::string backup = backupPath(path, version->schema);
      if (auto saved = copyDatabase(*db, path, backup, false); !saved) return fail(std::move(saved.error()));
      opened.migrationLog.push_back("backup: " + backup);
    } else {
      auto copy = copyInMemory(*db, path);
      if (!copy) return fail(std::move(copy.error()));
      db = std::move(copy);
    }
  }
  if (readOnlyReason.empty()) {
    auto set = gpkg::guarded(*db, path, [&] { setDurable(*db); });
    if (!set) return fail(std::move(set.error()));
  }
  auto log = migrate(*db, path, *version, versions_);
  if (!log) return fail(std::move(log.error()));
  opened.migrationLog.insert(opened.migrationLog.end(), log->begin(), log->end());

  // One read transaction: plan, history and mark are of the same moment.
  std::int64_t readVersion = 0;
  auto began = gpkg::guarded(*db, path, [&] { db->exec("BEGIN"); });
  if (!began) return fail(std::move(began.error()));
  auto plan = readPlan(*db, path);
  if (!plan) return fail(std::move(plan.error()));
  auto history = readHistory(*db, path);
  if (!history) return fail(std::move(history.error()));
  auto versions = readVersions(*db, path, history->commands.size());
  if (!versions) return fail(std::move(versions.error()));
  auto ended = gpkg::guarded(*db, path, [&] {
    readVersion = dataVersion(*db);
    db->exec("COMMIT");
  });
  if (!ended) return fail(std::move(ended.error()));

  opened.plan = std::move(*plan);
  opened.history = std::move(history->commands);
  opened.cursor = history->cursor;
  opened.versions = std::move(*versions);
  opened.store = std::make_unique<GeoPackagePlanStore>(std::move(*db), path, std::move(readOnlyReason),
                                                       readVersion, clock_);
  if (defaultFactors_) {
    const auto defaults = defaultFactors_();
    if (!defaults) return fail(defaults.error());
    if (auto added = addMissingFactors(*defaults, opened); !added) return fail(std::move(added.error()));
  }
  return opened;
}

std::string GeoPackagePlanRepository::hash(const Plan& plan) const {
  return sha256(canonicalText(plan));
}

std::string GeoPackagePlanRepository::factorsHash(const Plan& plan) const {
  return sha256(canonicalText(plan.factors));
}

}  // namespace zw::plan

namespace zw {

std::unique_ptr<PlanRepository> makePlanRepository(std::shared_ptr<const Clock> clock,
                                                   FactorSource defaultFactors) {
  return std::make_unique<plan::GeoPackagePlanRepository>(std::move(clock), plan::Versions{},
                                                          std::move(defaultFactors));
}

}  // namespace zw
