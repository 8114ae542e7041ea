// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>

#include "core/geometry/shapes.h"

namespace zw {

/// The square cells that a region is divided into for coverage: column and row 0 lie at the south-western
/// corner. Places outside have columns and rows below 0 or past the end.
struct CellGrid {
  double originX = 0;
  double originY = 0;
  double size = 1;  ///< m
  int columns = 0;
  int rows = 0;

  [[nodiscard]] int column(double x) const { return bounded((x - originX) / size, columns); }
  [[nodiscard]] int row(double y) const { return bounded((y - originY) / size, rows); }
  [[nodiscard]] bool has(int column, int row) const {
    return column >= 0 && column < columns && row >= 0 && row < rows;
  }
  [[nodiscard]] std::size_t index(int column, int row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
           static_cast<std::size_t>(column);
  }
  [[nodiscard]] std::size_t cells() const {
    return static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows);
  }
  [[nodiscard]] ProjectedPoint corner(int column, int row) const {
    return {originX + column * size, originY + row * size};
  }

 private:
  /// Far-off places are brought near so that the conversion to int is defined.
  static int bounded(double cell, int count) {
    return static_cast<int>(std::floor(std::clamp(cell, -1.0, static_cast<double>(count) + 1)));
  }
};

}  // namespace zw
