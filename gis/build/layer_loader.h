// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/error.h"
#include "gis/build/recipe.h"
#include "gis/pack/layer.h"

namespace zw::pack {

class SourceFiles;

/// What became of a layer's features.
struct LayerReport {
  std::string role;
  std::string file;
  std::size_t read = 0;              ///< features that the selection names
  std::size_t outside = 0;           ///< of them outside the bounding box
  std::size_t leftOut = 0;           ///< without geometry, without a required value, or too small
  std::size_t repaired = 0;          ///< invalid polygons made valid
  std::vector<std::string> repairs;  ///< the first few: "feature 12: Self-intersection"
  std::size_t zeroLength = 0;        ///< lines without length, left out
  /// Of those kept: a required value was missing or not known and got the recipe's default; by what the file
  /// says.
  std::map<std::string, std::size_t> defaulted;
  std::size_t kept = 0;  ///< rows, after multi-part lines and points were taken apart
};

/// Reads one layer of a recipe: selects, maps the fields, repairs the geometry, rounds it and applies the
/// region's edge. `watch` is asked every so often and ends it with its error. Errors: those of SourceLayer
/// and FieldMapper; WrongGeometryType.
[[nodiscard]] Result<Layer> loadLayer(const LayerRecipe& recipe, const SourceFiles& files,
                                      const Box<LonLat>& bounds, const std::function<Result<void>()>& watch,
                                      LayerReport& report);

/// All features' polygons become one feature, with the values of the first.
void dissolve(Layer& layer);

/// Makes polygons valid where they are not and drops what collapsed to nothing; returns how many it repaired.
/// Where a row holds one polygon, the further parts of one that fell apart come after all others.
std::size_t repairPolygons(Layer& layer);

}  // namespace zw::pack
