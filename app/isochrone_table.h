// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/model/region.h"
#include "core/units/metric.h"
#include "gis/exchange/feature_table.h"

namespace zw {

/// What is reached from a place within a time, with figures: coverage.area, coverage.settlements and
/// coverage.residents of the shape, and isochrone.road_length.
struct ReachedArea {
  double minutes = 0;
  MultiPolygon<LonLat> shape;
  MetricSet figures;
};

/// The layer "isochrones" of an export. `base` and `closed` say in words where the way begins and what was
/// taken for closed. Unknown figures are empty and named with the reason in `unknown`.
[[nodiscard]] exchange::FeatureTable isochronesTable(const Region& region, const std::string& base,
                                                     const std::string& closed,
                                                     const std::vector<ReachedArea>& areas);

}  // namespace zw
