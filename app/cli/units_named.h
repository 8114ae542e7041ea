// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/error.h"
#include "core/model/region.h"

namespace zw::cli {

/// The ground of units of the region, each by its name in English or Arabic or by its code, WGS 84. Errors:
/// BadValue (no unit has the name or code, or several have the name; detail: their codes).
[[nodiscard]] Result<MultiPolygon<LonLat>> groundOfUnits(const Region& region,
                                                         const std::vector<std::string>& units);

}  // namespace zw::cli
