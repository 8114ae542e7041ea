// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/geometry/projection.h"
#include "gis/build/recipe.h"
#include "gis/pack/layer.h"

namespace zw::pack {

/// Lengths in metres, in the projected CRS.
struct RoadStatusReport {
  double routes = 0;   ///< of the routes whose passability is known
  double matched = 0;  ///< of it with a road beside it that took the status
  double roads = 0;    ///< of the roads that took a status
  std::size_t unmatchedStretches = 0;
  double longestUnmatched = 0;  ///< of these
};

/// Gives roads the passability, date and source of the route they lie on: a road takes a route's when at
/// least the rule's share of its length is within its distance of the route and runs the same or the opposite
/// way, within its angle. Where several routes fit, the least passable, then the one with the latest date.
/// Roads that have a passability keep it.
RoadStatusReport carryOverStatus(Layer& roads, const Layer& routes, const RoadStatusRecipe& rule,
                                 const Projection& projection);

}  // namespace zw::pack
