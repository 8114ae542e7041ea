// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/boundary_edits.h"
#include "core/geometry/drawn_shapes.h"

/// Ground that is added to a zone or taken from it. Errors of all: NotFound, NothingLeft (feature: the zone),
/// and those of settle().
namespace zw {

/// Ground that zones already hold is theirs or the zone's as the rules say. Errors: those of checkShape().
[[nodiscard]] Result<Command> addGround(const Plan& plan, const Uuid& zone,
                                        const MultiPolygon<LonLat>& ground, const ZoneRules& rules);
/// A hole where the ground lies inside, a bite where it lies on the boundary. Errors: those of checkShape().
[[nodiscard]] Result<Command> cutGround(const Plan& plan, const Uuid& zone,
                                        const MultiPolygon<LonLat>& ground, const ZoneRules& rules);

/// The zone takes the free ground about the place that it encloses, alone or with other zones of its
/// scenario. Error NotEnclosed.
[[nodiscard]] Result<Command> fillGround(const Plan& plan, const Uuid& zone, LonLat place,
                                         const ZoneRules& rules);
/// All holes of the zone; ground in them that other zones hold stays theirs. Error NotEnclosed where it has
/// none.
[[nodiscard]] Result<Command> fillHoles(const Plan& plan, const Uuid& zone, const ZoneRules& rules);

/// Shapes as one; ground that several have counts once.
[[nodiscard]] MultiPolygon<LonLat> joinedGround(const std::vector<MultiPolygon<LonLat>>& shapes);

/// What of the zone lies within an area stays, or what lies outside.
enum class Keep { Inside, Outside };
[[nodiscard]] Result<Command> clipZone(const Plan& plan, const Uuid& zone, const MultiPolygon<LonLat>& area,
                                       Keep keep, const ZoneRules& rules);

/// The zone as a whole, moved, turned and scaled on the map.
[[nodiscard]] Result<Command> transformZone(const Plan& plan, const Uuid& zone, const Transformation& change,
                                            const Projection& projection, const ZoneRules& rules);

}  // namespace zw
