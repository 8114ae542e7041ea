// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/Database.h>

#include <string>
#include <vector>

#include "core/error.h"
#include "core/geometry/shapes.h"
#include "core/model/source.h"
#include "gis/pack/network_facts.h"

namespace zw::pack {

/// What a pack says of itself in its table zw_pack.
struct PackProperties {
  int schemaVersion = 0;
  int minReaderVersion = 0;
  std::string title;
  std::string date;
  std::string territory;
  std::string crs;
  std::string elevationSource;
  Box<LonLat> bounds;
  NetworkFacts network;
};

// Both throw SQLite::Exception: call them inside gpkg::guarded.

/// Errors: NotRegionPack, NewerVersion (detail: versions), Damaged.
[[nodiscard]] Result<PackProperties> readProperties(SQLite::Database& db);
[[nodiscard]] std::vector<Source> readSources(SQLite::Database& db);

}  // namespace zw::pack
