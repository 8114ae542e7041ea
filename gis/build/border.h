// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/error.h"
#include "core/geometry/projection.h"
#include "gis/build/recipe.h"
#include "gis/pack/layer.h"

namespace zw::pack {

class SourceFiles;

/// The edge that two territories share, inside the bounding box and without what lies on its frame, each line
/// from west to east. Stretches are marked disputed where they lie inside the recipe's areas, or further from
/// its reference than it allows (looked at every 25 m); agreeing stretches between disputed ones that are
/// shorter than `joinWithin` count as disputed too, and so do bridged interruptions. Errors: as SourceLayer;
/// EmptyLayer when the two share no edge.
[[nodiscard]] Result<Layer> deriveBorder(const BorderRecipe& recipe, const SourceFiles& files,
                                         const Box<LonLat>& bounds, const Projection& projection);

}  // namespace zw::pack
