// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "core/geometry/shapes.h"

namespace zw {

/// A regular grid of heights in metres above sea level, rows from north to south, in longitude and latitude.
/// `kNoData` marks cells without a height (sea, gaps).
struct ElevationGrid {
  static constexpr std::int16_t kNoData = -32768;

  int columns = 0;
  int rows = 0;
  double west = 0;        ///< longitude of the western edge of the first column
  double north = 0;       ///< latitude of the northern edge of the first row
  double cellWidth = 0;   ///< degrees
  double cellHeight = 0;  ///< degrees, positive
  std::vector<std::int16_t> heights;
  std::string sourceId;

  [[nodiscard]] bool empty() const { return heights.empty(); }
  [[nodiscard]] std::int16_t at(int column, int row) const {
    return heights[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                   static_cast<std::size_t>(column)];
  }
  [[nodiscard]] LonLat cellCentre(int column, int row) const {
    return {west + (column + 0.5) * cellWidth, north - (row + 0.5) * cellHeight};
  }
};

}  // namespace zw
