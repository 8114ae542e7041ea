// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/geometry/shapes.h"
#include "gis/import/to_lon_lat.h"

namespace zw::exchange {

/// Tells which CRS coordinates look like: one in which they lie in the region. Tried are WGS 84, also with
/// latitude first, the UTM zones of the region, Web Mercator, and the grids of the countries about the Jordan
/// (EPSG:2039, 28191, 28193, 22770, 22780).
class LikelyCrs {
 public:
  /// Where the region is empty, only plain longitudes and latitudes are known.
  explicit LikelyCrs(const Box<LonLat>& region);

  /// As "EPSG:32636 WGS 84 / UTM zone 36N"; empty where it is none of them. `bounds`: of the coordinates.
  [[nodiscard]] std::string of(const Box<FilePoint>& bounds) const;

 private:
  Box<LonLat> region_;
  std::vector<ToLonLat> known_;
};

}  // namespace zw::exchange
