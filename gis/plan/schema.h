// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <vector>

#include "core/error.h"

namespace zw::plan {

/// The tables of a plan file; docs/plan-format.md describes them.
inline constexpr int kSchemaVersion = 6;
/// The oldest schema whose programs can read such a file: older ones do not understand what the history says.
inline constexpr int kMinReaderVersion = 6;

/// Makes the tables of kSchemaVersion in an empty database. Throws SQLite::Exception.
void createSchema(SQLite::Database& db, const std::string& time);
/// Those of them that schema 2 brought.
void addNetworkTables(SQLite::Database& db, const std::string& time);
/// Those and the columns that schema 3 brought.
void addPostTables(SQLite::Database& db, const std::string& time);
/// Those that schema 4 brought.
void addVersionTables(SQLite::Database& db, const std::string& time);
/// Those that schema 5 brought.
void addNoteTables(SQLite::Database& db, const std::string& time);
/// Those and the column that schema 6 brought.
void addPhaseTables(SQLite::Database& db, const std::string& time);
void setVersion(SQLite::Database& db, int schema, int minReader);

/// One step from schema `from` to `from + 1`. `run` throws SQLite::Exception to give up.
struct Migration {
  int from = 0;
  std::string title;  ///< for the log: what is new
  void (*run)(SQLite::Database& db) = nullptr;
};

/// The steps from each schema that was ever in use to the next.
[[nodiscard]] const std::vector<Migration>& releasedMigrations();

/// What a program reads and writes. Tests hand in others to try the machinery.
struct Versions {
  int current = kSchemaVersion;
  int minReader = kMinReaderVersion;  ///< the oldest program version that can read what this one writes
  std::vector<Migration> migrations = releasedMigrations();
};

struct FileVersion {
  int schema = 0;
  int minReader = 0;  ///< the oldest schema version whose programs can read the file
};
/// Errors: NotPlan (no table zw_plan), Damaged.
[[nodiscard]] Result<FileVersion> fileVersion(SQLite::Database& db, const std::string& path);

/// Brings the tables up to `versions.current`, each step in a transaction of its own, and gives a line of log
/// for each. Errors: Damaged where there is no step, and those of SQLite: then the file is at the last
/// version that was reached.
[[nodiscard]] Result<std::vector<std::string>> migrate(SQLite::Database& db, const std::string& path,
                                                       FileVersion from, const Versions& versions);

}  // namespace zw::plan
