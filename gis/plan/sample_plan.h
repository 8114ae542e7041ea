// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include "core/error.h"
#include "core/model/plan.h"
#include "core/model/region.h"

namespace zw {

/// Makes a plan from a text that names zones by the codes of the region's units (resources/sample/): each
/// zone is the union of its units, without the gaps and slivers that neighbours of different sources leave
/// between them. Ids are made from the names, so the same text on the same region gives the same plan.
/// Errors, with the file and the place in it: FileMissing, FileUnreadable, Syntax, MissingKey, BadValue
/// (unknown unit, name given twice, active scenario not there, colour), and those of checkShape().
[[nodiscard]] Result<Plan> readSamplePlan(const std::string& path, const Region& region,
                                          std::map<std::string, Factor> factors);

}  // namespace zw
