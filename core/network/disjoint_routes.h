// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>

#include "core/network/supply.h"

namespace zw::network {

using DisjointRoutes = std::array<ZoneSupply::FromBase, 2>;

/// The two routes from the bases to a zone, both from one or each from another, that share no road and
/// together take the least time; the quicker first. They start anywhere within a base's yard, over a straight
/// link. Nothing when one road's closure can cut the zone off, or supply starts inside it.
[[nodiscard]] std::optional<DisjointRoutes> disjointRoutes(const SupplyNetwork& supply,
                                                           const MultiPolygon<LonLat>& zone);

}  // namespace zw::network
