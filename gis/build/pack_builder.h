// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/error.h"
#include "gis/build/layer_set.h"
#include "gis/build/recipe.h"
#include "gis/pack/network_facts.h"

namespace zw::pack {

struct BuildReport {
  std::string hash;  ///< "sha256:…" of the pack
  std::vector<LayerReport> layers;
  NetworkFacts network;
  std::vector<std::pair<std::string, std::size_t>> rows;  ///< of each role that the pack holds
  std::vector<std::string> notes;                         ///< what a person should know of derived layers
};

/// Builds a region pack from a recipe: docs/region-packs.md. The pack is made in a temporary file beside
/// `outPath` and takes its place at the end; on an error nothing is left and what was there stays. The same
/// inputs give the same bytes. Errors: those of the recipe, of its files and layers; EmptyLayer when there is
/// no territory; CannotWrite, DiskFull; Cancelled.
[[nodiscard]] Result<BuildReport> buildPack(const std::string& recipePath, const std::string& outPath,
                                            const Progress& progress = {});
/// The same from a recipe in memory, whose files may have been read in part.
[[nodiscard]] Result<BuildReport> buildPack(Recipe recipe, SourceFiles& files, const std::string& outPath,
                                            const Progress& progress = {});

}  // namespace zw::pack
