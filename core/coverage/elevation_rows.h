// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/coverage/zone_boundary.h"
#include "core/model/elevation.h"

namespace zw {

/// Heights of the elevation cells whose centre lies in a zone, row by row of the grid; a row is scanned again
/// only when the boundary moved across it.
class ElevationRows {
 public:
  struct Heights {
    double lowest = 0;
    double mean = 0;
    double highest = 0;
  };

  explicit ElevationRows(const ElevationGrid& grid)
      : grid_(&grid), rows_(static_cast<std::size_t>(grid.rows)) {}

  void update(std::span<const ZoneBoundary::LonLatSegment> boundary, const Box<LonLat>& touched);
  /// Nothing when no cell with a height lies in the zone.
  [[nodiscard]] std::optional<Heights> heights() const;

 private:
  struct Row {
    std::int64_t sum = 0;
    int cells = 0;
    std::int16_t lowest = 0;
    std::int16_t highest = 0;
  };
  void scan(int row, std::vector<double>& crossings);

  const ElevationGrid* grid_;
  std::vector<Row> rows_;
};

}  // namespace zw
