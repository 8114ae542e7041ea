// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <utility>

#include "core/observe/viewshed.h"

namespace zw::testing {

/// The viewshed's rule written down as it reads, cell by cell with recursion and double precision, without
/// sweeps or bits: a height that the line of sight passes is interpolated between the two cells before, both
/// scaled to the distance. Slow; ground of no data is not known to it.
class PlainViewshed {
 public:
  PlainViewshed(const observe::Terrain& terrain, GridPlace observer, double eyesHeight,
                const observe::Sight& sight)
      : terrain_(terrain), observer_(observer), sight_(sight), cell_(terrain.cellSize(observer.row)) {
    eyes_ = *terrain.ground(observer) + eyesHeight;
  }

  [[nodiscard]] bool sees(int column, int row) {
    const double dx = column - observer_.column, dy = row - observer_.row;
    if (std::max(std::abs(dx), std::abs(dy)) < kOnLine) return true;
    const bool byRows = std::abs(dy) >= std::abs(dx);
    const double distance = byRows ? std::abs(dy) : std::abs(dx);
    const auto passed = horizonBefore(column, row, byRows);
    return !passed || above(column, row) + sight_.targetHeight > *passed * distance;
  }

 private:
  static constexpr double kOnLine = 1e-3;

  [[nodiscard]] double above(int column, int row) const {
    const double x = (column - observer_.column) * cell_.width, y = (row - observer_.row) * cell_.height;
    return terrain_.at(column, row) - eyes_ - sight_.dropPerSquare() * (x * x + y * y);
  }

  /// The slope, per row (column) from the observer, that a line to the cell must exceed before it is there;
  /// nothing where no row (column) lies between.
  [[nodiscard]] std::optional<double> horizonBefore(int column, int row, bool byRows) {
    const double across = byRows ? row - observer_.row : column - observer_.column;
    const double along = byRows ? column - observer_.column : row - observer_.row;
    if (std::abs(across) - 1 < kOnLine) return {};
    const int back = across > 0 ? -1 : 1, side = along >= 0 ? -1 : 1;
    const double towards = std::min(1.0, std::abs(along / across));
    const auto slopeAt = [&](int step) {
      int c = byRows ? column + step : column + back, r = byRows ? row + back : row + step;
      c = std::clamp(c, 0, terrain_.columns() - 1);
      r = std::clamp(r, 0, terrain_.rows() - 1);
      return horizon(c, r, byRows);
    };
    double out = (1 - towards) * (towards < 1 ? slopeAt(0) : 0);
    if (towards > 0) out += towards * slopeAt(side);
    return out;
  }

  [[nodiscard]] double horizon(int column, int row, bool byRows) {
    auto& known = known_[byRows];
    const auto found = known.find({column, row});
    if (found != known.end()) return found->second;
    const double distance = std::abs(byRows ? row - observer_.row : column - observer_.column);
    double out = above(column, row) / distance;
    if (const auto passed = horizonBefore(column, row, byRows)) out = std::max(out, *passed);
    return known[{column, row}] = out;
  }

  const observe::Terrain& terrain_;
  GridPlace observer_;
  observe::Sight sight_;
  observe::CellSize cell_;
  double eyes_ = 0;
  std::map<std::pair<int, int>, double> known_[2];
};

}  // namespace zw::testing
