// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "gis/geopackage/geometry_blob.h"

namespace zw::raster {

inline constexpr int kTile = 256;  ///< cells along a side

/// 256 × 256 cells, row by row from the north-west.
using Tile = std::vector<std::uint16_t>;

/// A tile as a PNG of one 16-bit grey channel (ISO/IEC 15948). Empty when it could not be made.
[[nodiscard]] gpkg::Blob encodePng(const Tile& tile);

/// Reads it back; false when the bytes are no such PNG.
[[nodiscard]] bool decodePng(gpkg::BlobView png, Tile& tile);

}  // namespace zw::raster
