// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "core/ports/region_import.h"
#include "gis/build/extract_layout.h"

namespace zw::pack {

/// Everything an import has decided: what the recipe is written from.
struct RegionPlan {
  std::string file;  ///< the extract, as the recipe is to name it
  ExtractLayout layout;
  std::string title;
  std::string date;
  Box<LonLat> bounds;
  ExtractSummary::Boundary territory;  ///< level 0: the bounding box itself
  std::string border;                  ///< of the neighbour; empty: none
  std::string river;                   ///< of the main stem; empty: none
  int districtsLevel = 0;              ///< 0: none
  int unitsLevel = 0;
  double tolerance = 0;  ///< m
};

/// The recipe (docs/region-packs.md) that makes a region of an extract: what a person would write by hand.
[[nodiscard]] nlohmann::ordered_json regionRecipe(const RegionPlan& plan);

/// The code of a territory: the boundary's, else its name.
[[nodiscard]] std::string codeOf(const ExtractSummary::Boundary& boundary);

}  // namespace zw::pack
