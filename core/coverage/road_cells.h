// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/coverage/cell_grid.h"
#include "core/coverage/row_clip.h"
#include "core/model/region.h"

namespace zw {

/// The roads by the cells they run through. A road segment counts with its road's geodesic length in
/// proportion to its projected one.
class RoadCells {
 public:
  RoadCells() = default;
  RoadCells(const std::vector<Road>& roads, const CellGrid& grid);

  /// Geodesic metres of road in the whole cell.
  [[nodiscard]] double length(std::size_t cell) const { return length_[cell]; }
  /// The part of it inside a zone with these edges in the cell.
  [[nodiscard]] double lengthInside(int column, int row, const std::vector<CellEdge>& zone) const;

 private:
  struct Reference {
    std::uint32_t road;
    std::uint32_t vertex;  ///< the segment's first
  };
  /// A segment's part in a cell, from the cell's corner.
  struct Part {
    ProjectedPoint a;
    ProjectedPoint b;
    double length = 0;
  };
  [[nodiscard]] bool clip(const Reference& reference, int column, int row, Part& out) const;

  std::span<const Road> roads_;
  CellGrid grid_;
  std::vector<float> scale_;  ///< geodesic per projected metre, by road
  std::vector<std::uint32_t> first_;
  std::vector<Reference> references_;
  std::vector<double> length_;
};

}  // namespace zw
