// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/change/commands.h"

namespace zw {

/// Where zones of a scenario meet they have corners and edges in common, at the very same coordinates. What
/// is done to one of those is done to all: each of these gives the zone's new shape, and those of the other
/// zones of its scenario that have the corner or edge too, for reshapeZones(). Empty where the zone itself
/// has none there.

[[nodiscard]] std::vector<NewShape> withCornerMoved(const Plan& plan, const Uuid& zone, LonLat from,
                                                    LonLat to);
/// A hole of fewer than three corners is dropped.
[[nodiscard]] std::vector<NewShape> withCornerRemoved(const Plan& plan, const Uuid& zone, LonLat corner);
/// On the edge between two corners, in either direction.
[[nodiscard]] std::vector<NewShape> withCornerInserted(const Plan& plan, const Uuid& zone, LonLat from,
                                                       LonLat to, LonLat corner);

}  // namespace zw
