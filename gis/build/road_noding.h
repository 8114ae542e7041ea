// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/geometry/projection.h"
#include "core/network/near_ends.h"
#include "gis/build/recipe.h"
#include "gis/pack/layer.h"

namespace zw::pack {

struct NodingReport {
  std::size_t intersections = 0;  ///< places where roads met that shared no vertex there
  std::size_t joinedEnds = 0;
  double joinedMetres = 0;  ///< length of the gaps that were closed
};

/// Makes roads meet that the source left apart, by giving both a vertex at the same place; splitAtJunctions
/// then splits them there. First where roads on the ground cross or touch, a bridge or a tunnel never; then
/// dead ends that stop within the recipe's distance of a road are prolonged to it, where there is a gap (see
/// network::nearEnds and GapFilter). Coordinates come out rounded to 1e-7°. To be done before roads are
/// simplified, which moves lines but keeps shared vertices.
NodingReport nodeRoads(const std::vector<Layer*>& roads, const std::vector<const Layer*>& rivers,
                       const NetworkRecipe& rule, const Box<LonLat>& bounds, const Projection& projection);

/// Whether a road of a layer is neither bridge nor tunnel.
[[nodiscard]] bool isOnGround(const Layer& roads, const Feature& road);

/// What keeps gaps from being joined: the region's edge and rivers.
[[nodiscard]] network::GapFilter gapFilter(const std::vector<const Layer*>& rivers, const Box<LonLat>& bounds,
                                           const Projection& projection);

}  // namespace zw::pack
