// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/error.h"
#include "core/model/plan.h"
#include "core/model/pool_unit.h"

namespace zw::exchange {

/// What is wrong in a table, and where. The error names the place too.
struct TableFault {
  std::size_t row = 0;  ///< as a spreadsheet counts, the header being 1; 0: the file as a whole
  std::string column;   ///< by its name; empty: the row as a whole
  Error error;
};

/// Either the units or everything that keeps them from being read.
struct PoolReading {
  std::vector<PoolUnit> units;
  std::vector<TableFault> faults;
};

/// Reads a pool of units as a spreadsheet saves it: see parseDelimited() and utf8Text(). The first row names
/// the columns, in any order and case, blanks standing for "_":
///   name, strength, readiness, vetted_from, trained_from, vehicles, deployment_days   (required)
///   id, home_base, dwell_ratio, notes, source, illustrative (yes or no)               (may be left out)
/// Dates are ISO 8601 and may be empty: not yet. `readiness` is a share of 0 to 1, `home_base` the name or id
/// of one of `bases`, or empty; a unit without an id gets the nil one. A decimal comma is taken for one where
/// it cannot be a thousands separator; what could be either is refused. Errors: FileMissing, FileUnreadable,
/// Syntax, MissingKey (a column), BadValue, NameEmpty, NameTaken (of a unit or an id), NotFound (a base).
[[nodiscard]] PoolReading readPool(const std::string& path, std::span<const Base> bases);
/// The same of a file's bytes.
[[nodiscard]] PoolReading parsePool(const std::string& bytes, std::span<const Base> bases);

/// All columns, in UTF-8 with a byte order mark, so that spreadsheets read Arabic. Reading it again with the
/// same bases gives the same units. Errors: CannotWrite, DiskFull.
[[nodiscard]] Result<void> writePool(std::span<const PoolUnit> units, std::span<const Base> bases,
                                     const std::string& path);
[[nodiscard]] std::string poolText(std::span<const PoolUnit> units, std::span<const Base> bases);

}  // namespace zw::exchange
