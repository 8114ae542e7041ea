// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/elevation_rows.h"

#include <algorithm>
#include <cmath>

namespace zw {

void ElevationRows::update(std::span<const ZoneBoundary::LonLatSegment> boundary,
                           const Box<LonLat>& touched) {
  if (touched.empty() || grid_->empty()) return;
  const auto rowOf = [this](double lat) {
    const double row = (grid_->north - lat) / grid_->cellHeight - 0.5;
    return static_cast<int>(std::clamp(row, -1.0, static_cast<double>(grid_->rows)));
  };
  const int first = std::max(0, rowOf(touched.maxY) - 1);
  const int last = std::min(grid_->rows - 1, rowOf(touched.minY) + 1);
  if (first > last) return;
  std::vector<std::vector<double>> crossings(static_cast<std::size_t>(last - first + 1));
  for (const auto& [a, b] : boundary) {
    const int from = std::max(first, rowOf(std::max(a.lat, b.lat)) - 1);
    const int to = std::min(last, rowOf(std::min(a.lat, b.lat)) + 1);
    for (int r = from; r <= to; ++r) {
      const double lat = grid_->cellCentre(0, r).lat;
      if ((a.lat <= lat) == (b.lat <= lat)) continue;
      crossings[static_cast<std::size_t>(r - first)].push_back(a.lon + (b.lon - a.lon) *
                                                                           ((lat - a.lat) / (b.lat - a.lat)));
    }
  }
  for (int r = first; r <= last; ++r) scan(r, crossings[static_cast<std::size_t>(r - first)]);
}

void ElevationRows::scan(int row, std::vector<double>& crossings) {
  Row& out = rows_[static_cast<std::size_t>(row)];
  out = {};
  std::sort(crossings.begin(), crossings.end());
  // The first column whose centre is at or past a longitude.
  const auto columnFrom = [this](double lon) {
    const double column = std::ceil((lon - grid_->west) / grid_->cellWidth - 0.5);
    return static_cast<int>(std::clamp(column, 0.0, static_cast<double>(grid_->columns)));
  };
  for (std::size_t i = 0; i + 1 < crossings.size(); i += 2)
    for (int c = columnFrom(crossings[i]); c < columnFrom(crossings[i + 1]); ++c) {
      const std::int16_t height = grid_->at(c, row);
      if (height == ElevationGrid::kNoData) continue;
      out.lowest = out.cells ? std::min(out.lowest, height) : height;
      out.highest = out.cells ? std::max(out.highest, height) : height;
      out.sum += height;
      ++out.cells;
    }
}

std::optional<ElevationRows::Heights> ElevationRows::heights() const {
  Row all;
  for (const Row& row : rows_) {
    if (row.cells == 0) continue;
    all.lowest = all.cells ? std::min(all.lowest, row.lowest) : row.lowest;
    all.highest = all.cells ? std::max(all.highest, row.highest) : row.highest;
    all.sum += row.sum;
    all.cells += row.cells;
  }
  if (all.cells == 0) return std::nullopt;
  return Heights{static_cast<double>(all.lowest), static_cast<double>(all.sum) / all.cells,
                 static_cast<double>(all.highest)};
}

}  // namespace zw
