// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/model/region.h"
#include "core/units/quantity.h"

namespace zw::network {

/// Of the region's roads inside a shape those that vehicles use: every class but paths, whatever is said of
/// their passability.
struct VehicleRoads {
  /// A part of a road counts with the road's geodesic length in proportion to its projected length, as in
  /// coverage.road_length.
  Metres length;
  /// What is climbed on a round that takes each of them once and ends where it starts: half of all rises and
  /// falls between the roads' ends, of a part in proportion. Nothing where the height of an end is not known
  /// of more than a fiftieth of the length; less than that is walked as if level.
  std::optional<Metres> climb;
};
/// The shape must be valid.
[[nodiscard]] VehicleRoads vehicleRoads(const Region& region, const MultiPolygon<ProjectedPoint>& shape);

}  // namespace zw::network
