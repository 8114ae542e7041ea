// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/geometry/projection.h"
#include "gis/build/recipe.h"
#include "gis/pack/layer.h"

namespace zw::pack {

struct PatchReport {
  std::size_t roads = 0;
  double metres = 0;  ///< of them, in the projected CRS
  std::size_t joinedEnds = 0;
  std::size_t looseEnds = 0;  ///< with no road near enough
};

/// Fills gaps of the roads from routes of a `road_status` layer: a stretch that no road, nor an earlier
/// patch, runs beside (as roads take status) becomes a road with `patched` 1, the route's source and
/// passability, and its class or else the rule's. Each of its ends is prolonged to the nearest road within
/// the rule's distance, and it meets the roads on the ground that it crosses. Where anything is patched, the
/// coordinates of all roads come out rounded to 1e-7°. To be done before roads are split at junctions.
PatchReport patchGaps(Layer& roads, const Layer& routes, const RoadStatusRecipe& rule,
                      const std::vector<const Layer*>& rivers, const Box<LonLat>& bounds,
                      const Projection& projection);

}  // namespace zw::pack
