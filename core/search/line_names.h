// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/model/region.h"
#include "core/search/named_place.h"

namespace zw::search {

/// The rivers that have a name, one entry for each name and what lies together of it (pieces whose ends are
/// within 1.5 km, directly or by way of others). The entry's point is the middle of the piece nearest to the
/// middle of all.
void addRivers(const Region& region, double importance, std::vector<NamedPlace>& out);

/// Likewise the roads; a class higher is more important by one.
void addRoads(const Region& region, double importance, std::vector<NamedPlace>& out);

}  // namespace zw::search
