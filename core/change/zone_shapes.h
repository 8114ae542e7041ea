// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/commands.h"

/// What the commands that give zones a shape share.
namespace zw {

/// The shapes as they fit among the other zones of the scenario, and what those become thereby. A wanted zone
/// may be one of the plan or new. Errors: OutsideRegion, and those of settle().
[[nodiscard]] Result<SettledShapes> settleZones(const Plan& plan, const Uuid& scenario,
                                                std::vector<ZoneShape> wanted, const ZoneRules& rules);

/// Drops corners that repeat the one before them.
void dropRepeatedCorners(MultiPolygon<LonLat>& shape);

/// Whether a shape can be a zone of the region. Errors: OutsideRegion, and those of checkShape().
[[nodiscard]] Result<void> checkZoneShape(const MultiPolygon<LonLat>& shape, const ZoneRules& rules);

/// The edits that give zones of the plan these shapes.
void addReshaping(const Plan& plan, const std::vector<ZoneShape>& shapes, Change& change);

}  // namespace zw
