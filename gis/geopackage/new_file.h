// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/Database.h>

#include <functional>
#include <string>

#include "core/error.h"

namespace zw::gpkg {

/// Makes a GeoPackage at `path`, where nothing stands, and lets `fill` write its tables in one transaction;
/// `fill` may throw SQLite::Exception. For a file that is thrown away when this fails: there is no journal
/// and nothing is synced; AtomicFile does that at the end. Errors: those of `fill`, CannotWrite, DiskFull.
[[nodiscard]] Result<void> writeNewFile(const std::string& path,
                                        const std::function<Result<void>(SQLite::Database&)>& fill);

}  // namespace zw::gpkg
