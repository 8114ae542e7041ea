// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/elevation.h"

#include <algorithm>

namespace zw {

std::optional<double> ElevationGrid::ground(GridPlace place) const {
  if (!has(place)) return {};
  const auto nearest = [](double v) { return static_cast<int>(std::floor(v + 0.5)); };
  if (at(nearest(place.column), nearest(place.row)) == kNoData) return {};
  const double column = std::clamp(place.column, 0.0, columns - 1.0);
  const double row = std::clamp(place.row, 0.0, rows - 1.0);
  const int westCell = static_cast<int>(column), northCell = static_cast<int>(row);
  double height = 0, weights = 0;
  for (const int r : {northCell, std::min(northCell + 1, rows - 1)})
    for (const int c : {westCell, std::min(westCell + 1, columns - 1)}) {
      const std::int16_t cell = at(c, r);
      if (cell == kNoData) continue;
      const double weight = std::max(0.0, 1 - std::abs(column - c)) * std::max(0.0, 1 - std::abs(row - r));
      height += weight * cell;
      weights += weight;
    }
  return height / weights;
}

}  // namespace zw
