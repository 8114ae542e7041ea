// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

#include "core/geometry/indexed_shape.h"
#include "core/model/region.h"
#include "core/network/route.h"

namespace zw::network {

/// Geodesic metres of a route that lie where it may be hindered.
struct RouteExposure {
  std::optional<double> bufferMetres;  ///< inside the buffer zone; nothing where the region has none
  std::optional<double> borderMetres;  ///< within the margin of the border; nothing where there is no border
  double otherZoneMetres = 0;
};

/// What routes of a region are exposed to. Of one thread at a time.
class ExposureAreas {
 public:
  /// `borderMargin` in metres.
  ExposureAreas(const Region& region, double borderMargin);

  [[nodiscard]] RouteExposure of(const Route& route,
                                 std::span<const MultiPolygon<ProjectedPoint>> otherZones = {}) const;

 private:
  const Projection* projection_;
  std::optional<IndexedShape> bufferZone_, borderBand_;
};

}  // namespace zw::network
