// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <vector>

#include "core/error.h"
#include "core/model/plan.h"
#include "core/model/plan_version.h"
#include "gis/geopackage/geometry_blob.h"

namespace zw::plan {

/// Between the versions of a plan and their tables; docs/plan-format.md, "Versions of the plan", describes
/// them. What returns no Result throws SQLite::Exception and, but for the check, belongs in a transaction.

/// A thing of the plan as versions keep it.
struct VersionThing {
  std::string kind;
  std::string content;  ///< JSON; of a zone without its shape
  gpkg::Blob shape;     ///< of a zone; else empty
  std::string hash;     ///< of all that
};
/// In the order in which a version holds them. Error BadValue: a text is not UTF-8.
[[nodiscard]] Result<std::vector<VersionThing>> thingsOf(const Plan& plan);
[[nodiscard]] bool isUtf8(const std::string& text);

/// Things that another version holds already are not written again.
void insertVersion(SQLite::Database& db, const PlanVersion& version, const std::vector<VersionThing>& things);
void updateVersion(SQLite::Database& db, const Uuid& version, const std::string& name,
                   const std::string& note);
/// With the things that no other version holds.
void deleteVersion(SQLite::Database& db, const Uuid& version);
/// Versions that stood after more commands than that are of another way that the history went.
void forgetPositionsAfter(SQLite::Database& db, std::size_t position);
/// Brings the last change of the tables in gpkg_contents up to date.
void noteVersions(SQLite::Database& db, const std::string& time);

/// Error NotFound.
[[nodiscard]] Result<void> checkVersion(SQLite::Database& db, const std::string& path, const Uuid& version);
/// All versions without their content. Error Damaged: an id that is none, no name, a position outside the
/// history.
[[nodiscard]] Result<std::vector<PlanVersion>> readVersions(SQLite::Database& db, const std::string& path,
                                                            std::size_t historyLength);
/// Errors: NotFound; Damaged where a hash does not agree with what it is of.
[[nodiscard]] Result<Plan> readVersion(SQLite::Database& db, const std::string& path, const Uuid& version);

}  // namespace zw::plan
