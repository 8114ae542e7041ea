// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/error.h"
#include "core/model/source.h"
#include "gis/pack/pack_properties.h"

namespace zw::pack {

/// What a pack is, without reading its geometry.
struct PackInfo {
  struct LayerEntry {
    std::string role;
    std::size_t count = 0;
    std::vector<std::string> sources;  ///< ids, sorted
  };
  std::string file;
  std::string hash;  ///< "sha256:…" of the file's bytes
  PackProperties properties;
  std::vector<LayerEntry> layers;  ///< every role of the schema; count 0 where the pack has none
  std::vector<Source> sources;
  int elevationColumns = 0;  ///< 0: no elevation
  int elevationRows = 0;
};

/// Errors: those of RegionStore::open.
[[nodiscard]] Result<PackInfo> readPackInfo(const std::string& path);

/// One thing that is wrong with a pack.
struct Finding {
  std::string layer;    ///< or table
  std::string feature;  ///< "fid 12"; empty where it is the whole layer
  std::string problem;
};

/// Looks a pack over: SQLite's own integrity check, tables and columns of the schema, that geometry can be
/// decoded, is valid, of the layer's type and in the region, that values are allowed and sources listed, that
/// river sides partition the territory, that edges agree with their nodes and lengths, and that counts of
/// people are not negative. Empty when all is well. Errors: as readPackInfo, for what cannot even be opened.
[[nodiscard]] Result<std::vector<Finding>> checkPack(const std::string& path);

}  // namespace zw::pack
