// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/geometry/projection.h"
#include "gis/build/layer_loader.h"
#include "gis/build/progress.h"
#include "gis/build/recipe.h"
#include "gis/build/road_noding.h"

namespace zw::pack {

class SourceFiles;

/// The projection of a recipe's figures: its CRS, else the UTM zone of its centre. Error BadValue.
[[nodiscard]] Result<std::shared_ptr<const Projection>> projectionOf(const Recipe& recipe);

struct LoadedLayer {
  const LayerRecipe* recipe = nullptr;
  Layer layer;
};

/// Loads the layers of a recipe in its order, simplifies those that share edges together (layers of one
/// `together`, and lines of one role), and dissolves. Errors: as loadLayer; BadValue when layers that are
/// simplified together differ in tolerance; Cancelled. Progress runs from 0 to 0.6. Where the recipe says so,
/// roads are noded before they are simplified.
[[nodiscard]] Result<std::vector<LoadedLayer>> loadLayers(const Recipe& recipe, SourceFiles& files,
                                                          const Projection& projection,
                                                          std::vector<LayerReport>& reports,
                                                          std::optional<NodingReport>& noding,
                                                          const Progress& progress);

/// Routes of the `road_status` layers that fill gaps of the roads.
[[nodiscard]] Layer patchingRoutes(const std::vector<LoadedLayer>& layers);

}  // namespace zw::pack
