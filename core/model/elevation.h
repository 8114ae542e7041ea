// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/geometry/shapes.h"

namespace zw {

/// A place on an elevation grid, in cells: whole numbers at the cells' centres, column 0 in the west, row 0
/// in the north.
struct GridPlace {
  double column = 0;
  double row = 0;
  friend bool operator==(const GridPlace&, const GridPlace&) = default;
};

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
  [[nodiscard]] GridPlace place(LonLat p) const {
    return {(p.lon - west) / cellWidth - 0.5, (north - p.lat) / cellHeight - 0.5};
  }
  [[nodiscard]] bool has(GridPlace place) const {
    return place.column >= -0.5 && place.column < columns - 0.5 && place.row >= -0.5 &&
           place.row < rows - 0.5;
  }
  /// Height of the ground in metres, bilinear between the centres of the four cells about the place; of those
  /// of them that have a height where some have none. Nothing outside the grid, and where the cell that holds
  /// the place has no height.
  [[nodiscard]] std::optional<double> ground(GridPlace place) const;
};

}  // namespace zw
