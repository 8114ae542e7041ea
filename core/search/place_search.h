// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/geometry/coordinate_reading.h"
#include "core/model/region.h"
#include "core/search/name_index.h"

namespace zw::search {

/// A place given by coordinates.
struct CoordinateHit {
  LonLat place;
  bool inRegion = false;
  bool swapped = false;  ///< longitude was read first, because only so the place lies in the region
  Name unit;             ///< the area unit it lies in
  Name district;
};

/// What a text that a person types stands for: coordinates, else names.
struct Findings {
  std::vector<CoordinateHit>
      coordinates;  ///< the place as it is written; then, off the region, the swapped one
  CoordinateProblem problem = CoordinateProblem::NotCoordinates;  ///< why there are none
  std::vector<Match> names;
};

/// Looks a text up: names, at most `limit` from all indexes together, where it is not coordinates.
[[nodiscard]] Findings findPlaces(const std::string& text, const Region& region,
                                  const std::vector<const NameIndex*>& indexes, std::size_t limit);

}  // namespace zw::search
