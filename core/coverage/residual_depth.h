// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/coverage/region_index.h"
#include "core/coverage/zone_boundary.h"

namespace zw {

/// How deep a residual is, measured inland from the border at one station every `spacing` metres along it.
struct DepthSounding {
  ProjectedPoint station;
  double depth = 0;  ///< geodesic m
};

/// A sounding runs at a right angle to the border's general direction (the chord over ±1 km) into the planned
/// territory. Its depth is the way from the border, or from where the residual begins if that is no more than
/// `tolerance` farther inland, to where it ends. Stations without a residual there have no sounding.
[[nodiscard]] std::vector<DepthSounding> soundDepths(const RegionIndex& index, const ZoneBoundary& residual,
                                                     double spacing, double tolerance);

}  // namespace zw
