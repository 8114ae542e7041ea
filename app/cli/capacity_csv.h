// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

#include "app/cli/capacity_report.h"

namespace zw::cli {

/// Tables for spreadsheets (RFC 4180). Numbers have a point and full precision, days are ISO 8601; what is
/// not known is an empty field with its reason in the column `unknown`; an empty zone means all zones of the
/// scenario together. docs/user/capacity.md lists the columns.

/// One step of a zone's ledger a line, and after them a line `total`: bands of steps do not add up to it. A
/// zone without posts has that line only.
[[nodiscard]] std::string ledgerCsv(std::span<const ZoneHoldingReport> reports,
                                    const capacity::ScenarioCapacity& capacity);

/// One zone of a month a line, then all together with what the pool keeps deployed for good.
[[nodiscard]] std::string monthsCsv(std::span<const ZoneHoldingReport> reports,
                                    const capacity::ScenarioCapacity& capacity);

}  // namespace zw::cli
