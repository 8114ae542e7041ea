// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/change/commands.h"

namespace zw {

/// Divides a zone where the line crosses it from edge to edge. The greatest piece stays the zone; each other
/// becomes one of its own, greatest first, called by the zone's name and the next free number, with all that
/// is said of the zone, and takes the posts that stand on it. Parts that the line does not cross stay with
/// the zone. `newIds` hands out an id for each new zone. Errors: NotFound, those of checkLine(), NotDivided
/// (feature: the zone), and those of settle().
[[nodiscard]] Result<Command> splitZone(const Plan& plan, const Uuid& zone, const Line<LonLat>& line,
                                        const std::function<Uuid()>& newIds, const ZoneRules& rules);

/// Joins other zones of the same scenario to one, which keeps all that is said of it; what is said of the
/// others is lost, but that a zone in no phase of the roadmap gets the earliest of theirs. Their posts become
/// its own; one whose name it has already is called by its zone's name too. Errors: NotFound, BadValue (fewer
/// than one other, one of another scenario, the zone itself), and those of settle().
[[nodiscard]] Result<Command> mergeZones(const Plan& plan, const Uuid& zone, const std::vector<Uuid>& others,
                                         const ZoneRules& rules);

/// The other zones of its scenario that have a stretch of boundary in common with the zone, in the order
/// shown.
[[nodiscard]] std::vector<const Zone*> zonesBeside(const Plan& plan, const Uuid& zone);

}  // namespace zw
