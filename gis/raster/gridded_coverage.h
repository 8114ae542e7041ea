// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/Database.h>

#include <string>

#include "core/error.h"
#include "core/model/elevation.h"

/// Elevation inside a GeoPackage as the Tiled Gridded Coverage extension (OGC 17-066r1) stores it: 16-bit PNG
/// tiles of 256 × 256 cells at one zoom level, EPSG:4326.
namespace zw::raster {

// Both throw SQLite::Exception: call them inside gpkg::guarded.

/// Writes the grid as table `table` into a container. `lastChange`: "2026-11-22T00:00:00Z". Error
/// Internal: a tile could not be encoded.
[[nodiscard]] Result<void> writeGriddedCoverage(SQLite::Database& db, const std::string& table,
                                                const ElevationGrid& grid, const std::string& lastChange);

/// Reads it back. An empty grid when there is no such table. Error Damaged.
[[nodiscard]] Result<ElevationGrid> readGriddedCoverage(SQLite::Database& db, const std::string& table);

}  // namespace zw::raster
