// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/projection.h"
#include "gis/build/recipe.h"
#include "gis/pack/layer.h"

namespace zw::pack {

/// The two sides of the planned territory as the main stem cuts it. An end of the stem that stops inside the
/// territory is first prolonged straight to the nearest point of its edge, if that is within `extend`. Pieces
/// within `touch` of the border are the border side; from them, pieces that meet along the stem alternate; a
/// piece that meets none goes with the nearest. The layer is empty when the stem does not cut the territory
/// or there is no border: then the sides are unknown.
[[nodiscard]] Layer deriveRiverSides(const MultiPolygon<LonLat>& territory, const Layer& mainStem,
                                     const Layer& border, const RiverSidesRecipe& recipe,
                                     const Projection& projection);

}  // namespace zw::pack
