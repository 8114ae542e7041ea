// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <vector>

#include "core/change/change.h"
#include "core/error.h"
#include "core/model/plan.h"
#include "gis/plan/change_record.h"

namespace zw::plan {

/// Between a plan's things and the tables. The writers throw SQLite::Exception and belong in a transaction.

void writeChange(SQLite::Database& db, const Change& change);
/// Brings gpkg_contents up to date: extents, and `time` as last change of the tables that `change` touched.
void noteChange(SQLite::Database& db, const Change& change, const std::string& time);
/// The change that makes `plan` out of nothing.
[[nodiscard]] Change contentOf(const Plan& plan);

/// Error Damaged with table and row where a row cannot be what the schema says (an id that is none, a shape
/// that is no zone, no active scenario).
[[nodiscard]] Result<Plan> readPlan(SQLite::Database& db, const std::string& path);

struct History {
  std::vector<Command> commands;
  std::size_t cursor = 0;
};
/// Error Damaged.
[[nodiscard]] Result<History> readHistory(SQLite::Database& db, const std::string& path);

void appendCommand(SQLite::Database& db, std::size_t position, const Command& command,
                   const ChangeRecord& record);
void dropCommandsFrom(SQLite::Database& db, std::size_t position);
void writeCursor(SQLite::Database& db, std::size_t cursor);

}  // namespace zw::plan
