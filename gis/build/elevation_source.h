// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/error.h"
#include "core/model/elevation.h"

namespace zw::raster {

/// Reads heights from any raster GDAL knows, in whole metres and in longitude and latitude: cells of the file
/// where it is so already, resampled (bilinear) where it is not. Only what lies inside `bounds`. Cells below
/// `lowest` become kNoData (the sea floor). Errors: FileMissing, FileUnreadable, LayerWithoutCrs, EmptyLayer.
[[nodiscard]] Result<ElevationGrid> readElevationSource(const std::string& path, const Box<LonLat>& bounds,
                                                        double lowest);

/// Writes a grid as GeoTIFF (Int16, deflate with horizontal differencing). Errors: CannotWrite, DiskFull.
[[nodiscard]] Result<void> writeGeoTiff(const ElevationGrid& grid, const std::string& path);

}  // namespace zw::raster
