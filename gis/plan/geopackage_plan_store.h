// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <memory>
#include <string>

#include "core/ports/environment.h"
#include "core/ports/plan_store.h"

namespace zw::plan {

/// An open plan file. What another program changes in it after it was opened is noticed at the next command,
/// which then fails with Locked instead of mixing two histories.
class GeoPackagePlanStore final : public PlanStore {
 public:
  /// `dataVersion`: SQLite's, when the plan was read.
  GeoPackagePlanStore(SQLite::Database db, std::string path, std::string readOnlyReason,
                      std::int64_t dataVersion, std::shared_ptr<const Clock> clock);

  [[nodiscard]] Result<void> commit(std::span<const Command> done, const Command& command) override;
  [[nodiscard]] Result<void> moveCursor(std::size_t cursor, const Change& rows) override;
  [[nodiscard]] Result<PlanVersion> addVersion(PlanVersion version, const Plan& content) override;
  [[nodiscard]] Result<void> describeVersion(const Uuid& version, const std::string& name,
                                             const std::string& note) override;
  [[nodiscard]] Result<void> removeVersion(const Uuid& version) override;
  [[nodiscard]] Result<Plan> versionContent(const Uuid& version) override;
  [[nodiscard]] Result<void> saveCopy(const std::string& path, bool replace) override;
  [[nodiscard]] const std::string& path() const override { return path_; }
  [[nodiscard]] const std::string& readOnlyReason() const override { return readOnlyReason_; }

 private:
  template <class Write>
  Result<void> transact(const Write& write);

  SQLite::Database db_;
  std::string path_;
  std::string readOnlyReason_;
  std::int64_t dataVersion_;
  std::shared_ptr<const Clock> clock_;
};

/// How SQLite is set for a plan that is written to: see docs/plan-format.md, "Durability". Throws
/// SQLite::Exception.
void setDurable(SQLite::Database& db);
/// SQLite's mark that changes when another connection has committed. Throws SQLite::Exception.
[[nodiscard]] std::int64_t dataVersion(SQLite::Database& db);

/// Copies the database whole to a new file at `path`, complete or not there at all. Errors: FileExists unless
/// `replace`, CannotWrite (no such folder; it is the open file itself; an interrupted change of the old file
/// waits beside it), DiskFull.
[[nodiscard]] Result<void> copyDatabase(SQLite::Database& db, const std::string& from,
                                        const std::string& path, bool replace);
/// Whether a file may be made at `path` now; the errors of copyDatabase().
[[nodiscard]] Result<void> checkTarget(const std::string& path, bool replace);

}  // namespace zw::plan
