// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/projection.h"
#include "gis/build/recipe.h"
#include "gis/pack/layer.h"

namespace zw::pack {

/// Where roads meet the main stem, in order along it from its first vertex ("X1", "X2" …), with the road's
/// name, class, structure and status. Meetings within the recipe's distance of each other are one: the
/// bridge, else the road of the higher class.
[[nodiscard]] Layer deriveCrossings(const Layer& roads, const Layer& mainStem, const CrossingsRecipe& recipe,
                                    const Projection& projection);

}  // namespace zw::pack
