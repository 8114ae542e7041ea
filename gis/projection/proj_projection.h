// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "core/error.h"
#include "core/geometry/projection.h"

namespace zw {

/// A projection to the CRS that `crs` names ("EPSG:32636", WKT, PROJ string), by PROJ.
/// Error BadValue: not a projected CRS with metres, or unknown to PROJ.
[[nodiscard]] Result<std::shared_ptr<const Projection>> makeProjection(const std::string& crs);

/// "EPSG:326xx" or "EPSG:327xx": the UTM zone of a point.
[[nodiscard]] std::string utmCrsOf(LonLat p);

}  // namespace zw
