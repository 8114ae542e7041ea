// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/model/plan.h"
#include "core/model/region.h"
#include "core/search/named_place.h"

namespace zw::search {

/// Everything in the region that has a name: settlements and places (one entry where a settlement and a place
/// within 2.5 km have the same name in some spelling), districts, area units, rivers, peaks, crossings (also
/// by their id), buffer zones, and roads, whose pieces of one name within 1.5 km are one entry. Importance
/// goes by kind, then by residents. Places without a name are left out.
[[nodiscard]] std::vector<NamedPlace> namedPlaces(const Region& region);

/// The plan's zones and posts of its active scenario, and its bases.
[[nodiscard]] std::vector<NamedPlace> namedPlaces(const Plan& plan, const Region& region);

}  // namespace zw::search
