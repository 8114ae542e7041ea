// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/error.h"
#include "gis/build/pack_builder.h"

namespace zw::pack {

struct CompileReport {
  struct File {
    std::string name;
    std::size_t features = 0;
    std::uintmax_t bytes = 0;
  };
  std::vector<LayerReport> layers;
  NetworkFacts network;
  std::vector<File> files;
};

/// Makes the generalised layers that a pack's recipe then reads, from the original sources: the same recipe
/// grammar, where each layer (and the elevation) also names the file it goes to as `output`. Layers of one
/// output become one file, whose fields are named as the schema's. GeoJSON (".geojson") or FlatGeobuf
/// (".fgb"), GeoTIFF (".tif"). Passability is carried over to the roads from a `road_status` layer, which
/// itself has no output. Files are replaced one by one, each as a whole. Errors: as buildPack.
[[nodiscard]] Result<CompileReport> compileLayers(const std::string& recipePath,
                                                  const std::string& sourceFolder,
                                                  const std::string& outFolder,
                                                  const Progress& progress = {});

}  // namespace zw::pack
