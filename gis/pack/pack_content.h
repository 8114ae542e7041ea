// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/elevation.h"
#include "core/model/source.h"
#include "gis/pack/layer.h"
#include "gis/pack/network_facts.h"

namespace zw::pack {

/// Everything a pack holds, ready to be written.
struct PackContent {
  std::string title;
  std::string date;       ///< "2026-11-22"
  std::string territory;  ///< code of the territory that is planned for
  std::string crs;        ///< of the figures
  Box<LonLat> bounds;
  std::vector<Source> sources;
  std::vector<Layer> layers;  ///< one for each stored role, in the schema's order; may be empty
  ElevationGrid elevation;    ///< may be empty
  NetworkFacts network = {};

  [[nodiscard]] Layer* layer(std::string_view role) {
    const auto found = std::find_if(layers.begin(), layers.end(),
                                    [&](const Layer& layer) { return layer.schema->role == role; });
    return found == layers.end() ? nullptr : &*found;
  }
};

inline constexpr const char* kElevationTable = "elevation";

/// "authoritative" …: as `sources` holds it, and back (Approximate for other text).
[[nodiscard]] std::string_view textOf(SourceStatus status);
[[nodiscard]] SourceStatus sourceStatusOf(std::string_view text);

}  // namespace zw::pack
