// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/commands.h"
#include "core/geometry/projection.h"

/// What is done to the course of a zone's boundary. A stretch that it has in common with another zone is
/// altered in both, so that no gap or overlap comes of it. Errors of all: NotFound, and those of settle().
namespace zw {

/// What becomes of the zones' shapes, for a look before it is done.
using AlteredShapes = Result<std::vector<NewShape>>;

/// The boundary takes the line's course wherever the line leaves it and comes back: ground that lies outside
/// is gained, ground inside is lost, to or from the zone beside where the stretch is common with it. Where
/// the line ends short of the boundary that end is left out. Of the two zones that each detour could make the
/// greater is meant. Errors: those of checkLine(), NotRedrawn (feature: the zone) where the line does not
/// meet the boundary twice.
[[nodiscard]] AlteredShapes boundaryRedrawn(const Plan& plan, const Uuid& zone, const Line<LonLat>& line);
[[nodiscard]] Result<Command> redrawBoundary(const Plan& plan, const Uuid& zone, const Line<LonLat>& line,
                                             const ZoneRules& rules);

/// Fewer corners, the boundary staying within `tolerance` metres of the old one and not crossing itself; the
/// places where zones meet stay. GEOS's simplifier that keeps topology. Error BadValue (a tolerance that is
/// not above 0).
[[nodiscard]] AlteredShapes boundarySimplified(const Plan& plan, const Uuid& zone, double tolerance,
                                               const Projection& projection);
[[nodiscard]] Result<Command> simplifyBoundary(const Plan& plan, const Uuid& zone, double tolerance,
                                               const Projection& projection, const ZoneRules& rules);

/// Rounds bends: each corner but the places where zones meet is cut at a quarter of its edges, `times` over
/// (Chaikin 1974), each time doubling the corners. Error BadValue (times not 1 to kMostSmoothing, or more
/// than a million corners would come of it).
inline constexpr int kMostSmoothing = 5;
[[nodiscard]] AlteredShapes boundarySmoothed(const Plan& plan, const Uuid& zone, int times);
[[nodiscard]] Result<Command> smoothBoundary(const Plan& plan, const Uuid& zone, int times,
                                             const ZoneRules& rules);

}  // namespace zw
