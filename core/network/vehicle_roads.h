// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/region.h"
#include "core/units/quantity.h"

namespace zw::network {

/// The length of the region's roads inside a shape that vehicles use: every class but paths, whatever is said
/// of their passability. A part of a road counts with the road's geodesic length in proportion to its
/// projected length, as in coverage.road_length. The shape must be valid.
[[nodiscard]] Metres vehicleRoadLength(const Region& region, const MultiPolygon<ProjectedPoint>& shape);

}  // namespace zw::network
