// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/plan/geopackage_plan_store.h"

#include <SQLiteCpp/Backup.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <optional>
#include <system_error>

#include "gis/file/atomic_file.h"
#include "gis/geopackage/container.h"
#include "gis/geopackage/sha256.h"
#include "gis/plan/canonical.h"
#include "gis/plan/change_record.h"
#include "gis/plan/rows.h"
#include "gis/plan/version_rows.h"

namespace zw::plan {
namespace {

tl::unexpected<Error> cannotWrite(const std::string& path, std::string detail) {
  return fail(Error{ErrorCode::CannotWrite, path, {}, {}, std::move(detail)});
}

}  // namespace

void setDurable(SQLite::Database& db) {
  // A plan that QGIS left in write-ahead mode comes back to one file.
  db.execAndGet("PRAGMA journal_mode = DELETE");
  db.exec("PRAGMA synchronous = EXTRA; PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON;");
}

std::int64_t dataVersion(SQLite::Database& db) {
  return db.execAndGet("PRAGMA data_version").getInt64();
}

GeoPackagePlanStore::GeoPackagePlanStore(SQLite::Database db, std::string path, std::string readOnlyReason,
                                         std::int64_t dataVersion, std::shared_ptr<const Clock> clock)
    : db_(std::move(db)),
      path_(std::move(path)),
      readOnlyReason_(std::move(readOnlyReason)),
      dataVersion_(dataVersion),
      clock_(std::move(clock)) {}

template <class Write>
Result<void> GeoPackagePlanStore::transact(const Write& write) {
  if (!readOnlyReason_.empty()) return fail(Error{ErrorCode::ReadOnly, path_, {}, {}, readOnlyReason_});
  std::optional<SQLite::Transaction> transaction;
  auto begun = gpkg::guarded(db_, path_, [&] {
    transaction.emplace(db_, SQLite::TransactionBehavior::IMMEDIATE);
    return dataVersion(db_) == dataVersion_;
  });
  if (!begun) return fail(std::move(begun.error()));
  if (!*begun)
    return fail(Error{ErrorCode::Locked, path_, {}, {}, "it was changed since it was opened; open it again"});
  return gpkg::guarded(db_, path_, [&] {
    write();
    transaction->commit();
  });
}

Result<void> GeoPackagePlanStore::commit(std::span<const Command> done, const Command& command) {
  const auto record = recordOf(command.change, done);
  if (!record) return fail(Error{record.error().code, path_, {}, command.subject, record.error().detail});
  return transact([&] {
    dropCommandsFrom(db_, done.size());
    forgetPositionsAfter(db_, done.size());
    appendCommand(db_, done.size(), command, *record);
    writeChange(db_, command.change);
    noteChange(db_, command.change, clock_->now());
    writeCursor(db_, done.size() + 1);
  });
}

Result<void> GeoPackagePlanStore::moveCursor(std::size_t cursor, const Change& rows) {
  return transact([&] {
    writeChange(db_, rows);
    noteChange(db_, rows, clock_->now());
    writeCursor(db_, cursor);
  });
}

Result<PlanVersion> GeoPackagePlanStore::addVersion(PlanVersion version, const Plan& content) {
  const auto things = thingsOf(content);
  if (!things) return fail(Error{things.error().code, path_, {}, version.name, things.error().detail});
  if (!isUtf8(version.name) || !isUtf8(version.note))
    return fail(Error{ErrorCode::BadValue, path_, {}, version.name, "a text is not UTF-8"});
  version.hash = sha256(canonicalText(content));
  auto stored = transact([&] {
    insertVersion(db_, version, *things);
    noteVersions(db_, clock_->now());
  });
  if (!stored) return fail(std::move(stored.error()));
  return version;
}

Result<void> GeoPackagePlanStore::describeVersion(const Uuid& version, const std::string& name,
                                                  const std::string& note) {
  if (!isUtf8(name) || !isUtf8(note))
    return fail(Error{ErrorCode::BadValue, path_, {}, name, "a text is not UTF-8"});
  if (auto known = checkVersion(db_, path_, version); !known) return known;
  return transact([&] {
    updateVersion(db_, version, name, note);
    noteVersions(db_, clock_->now());
  });
}

Result<void> GeoPackagePlanStore::removeVersion(const Uuid& version) {
  if (auto known = checkVersion(db_, path_, version); !known) return known;
  return transact([&] {
    deleteVersion(db_, version);
    noteVersions(db_, clock_->now());
  });
}

Result<Plan> GeoPackagePlanStore::versionContent(const Uuid& version) {
  return readVersion(db_, path_, version);
}

Result<void> GeoPackagePlanStore::saveCopy(const std::string& path, bool replace) {
  return copyDatabase(db_, path_, path, replace);
}

Result<void> checkTarget(const std::string& path, bool replace) {
  std::error_code ignored;
  if (std::filesystem::exists(path, ignored)) {
    if (!replace) return fail(Error{ErrorCode::FileExists, path, {}, {}, {}});
    if (std::filesystem::is_directory(path, ignored))
      return cannotWrite(path, std::generic_category().message(EISDIR));
  }
  // SQLite would play the old file's journal back into the new file.
  if (std::filesystem::file_size(path + "-journal", ignored) > 0 && !ignored)
    return cannotWrite(path, "an interrupted change of the old file waits beside it; open that file once");
  const std::string folder = std::filesystem::path(path).parent_path().string();
  if (::access(folder.empty() ? "." : folder.c_str(), W_OK | X_OK) != 0)
    return cannotWrite(path, std::generic_category().message(errno));
  return {};
}

Result<void> copyDatabase(SQLite::Database& db, const std::string& from, const std::string& path,
                          bool replace) {
  std::error_code ignored;
  if (std::filesystem::equivalent(from, path, ignored)) {
    if (!replace) return fail(Error{ErrorCode::FileExists, path, {}, {}, {}});
    return cannotWrite(path, "it is the plan that is open");
  }
  if (auto usable = checkTarget(path, replace); !usable) return usable;
  AtomicFile file(path);
  auto copied = [&]() -> Result<void> {
    try {
      SQLite::Database target(file.workPath(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
      return gpkg::guarded(target, path, [&] {
        // The file has no name that matters until it is synced and renamed.
        target.exec("PRAGMA synchronous = OFF");
        SQLite::Backup(target, db).executeStep();
      });
    } catch (const SQLite::Exception& exception) {
      return fail(gpkg::errorOf(exception, nullptr, path));
    }
  }();
  if (!copied) return copied;
  return file.commit();
}

}  // namespace zw::plan
