// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/model/region.h"
#include "core/observe/cell_bits.h"

namespace zw::observe {

/// What a cell measures on the ground, metres.
struct CellSize {
  double width = 0;
  double height = 0;
};

/// A region's elevation grid as lines of sight use it: by rows and by columns, with the cells of no data
/// marked. Immutable and safe to share between threads. The grid keeps its geographic lattice: over the ten
/// kilometres that an observer sees at most, the cells' width differs by a thousandth and a straight line of
/// the lattice strays from the geodesic by a metre.
class Terrain {
 public:
  explicit Terrain(std::shared_ptr<const Region> region);

  [[nodiscard]] const Region& region() const { return *region_; }
  [[nodiscard]] bool empty() const { return grid().empty(); }
  [[nodiscard]] int columns() const { return grid().columns; }
  [[nodiscard]] int rows() const { return grid().rows; }
  [[nodiscard]] std::int16_t at(int column, int row) const { return grid().at(column, row); }
  /// Heights from west to east, and from north to south.
  [[nodiscard]] const std::int16_t* row(int row) const {
    return grid().heights.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(columns());
  }
  [[nodiscard]] const std::int16_t* column(int column) const {
    return byColumns_.data() + static_cast<std::size_t>(column) * static_cast<std::size_t>(rows());
  }
  [[nodiscard]] const CellBits& noData() const { return noData_; }

  [[nodiscard]] GridPlace place(ProjectedPoint p) const { return place(region_->projection->inverse(p)); }
  [[nodiscard]] GridPlace place(LonLat p) const { return grid().place(p); }
  [[nodiscard]] ProjectedPoint centre(int column, int row) const {
    return region_->projection->forward(grid().cellCentre(column, row));
  }
  /// On the ellipsoid, from the radii of curvature at the row's latitude.
  [[nodiscard]] CellSize cellSize(double row) const;
  [[nodiscard]] bool has(GridPlace place) const { return grid().has(place); }
  /// See ElevationGrid::ground.
  [[nodiscard]] std::optional<double> ground(GridPlace place) const { return grid().ground(place); }

 private:
  [[nodiscard]] const ElevationGrid& grid() const { return region_->elevation; }

  std::shared_ptr<const Region> region_;
  std::vector<std::int16_t> byColumns_;
  CellBits noData_;
};

}  // namespace zw::observe
