// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/error.h"
#include "gis/exchange/feature_table.h"

namespace zw::exchange {

/// A GeoPackage (OGC 12-128) with a layer or attribute table for each table, in WGS 84, and where tables have
/// styles a `layer_styles` table that QGIS uses. `time` (ISO 8601, UTC) is stated as the time of the last
/// change. Errors: CannotWrite, DiskFull.
[[nodiscard]] Result<void> writeGeoPackage(const std::vector<FeatureTable>& tables, const std::string& time,
                                           const std::string& path);

}  // namespace zw::exchange
