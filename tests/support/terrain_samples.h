// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <memory>
#include <random>

#include "core/observe/terrain.h"
#include "tests/support/utm_projection.h"

namespace zw::testing {

/// A region that holds nothing but an elevation grid at 33.3° north, of cells of about so many metres.
template <class Height>
std::shared_ptr<Region> makeTerrainRegion(int columns, int rows, double cellMetres, const Height& height) {
  auto region = std::make_shared<Region>();
  region->projection = std::make_shared<UtmProjection>(36);
  ElevationGrid& grid = region->elevation;
  grid.columns = columns;
  grid.rows = rows;
  grid.cellHeight = cellMetres / 110910;  // a degree of the meridian there
  grid.cellWidth = cellMetres / 93140;    // and of the parallel
  grid.west = 35.1;
  grid.north = 33.3 + 0.5 * rows * grid.cellHeight;
  grid.heights.reserve(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
  for (int r = 0; r < rows; ++r)
    for (int c = 0; c < columns; ++c) grid.heights.push_back(static_cast<std::int16_t>(height(c, r)));
  return region;
}

template <class Height>
observe::Terrain makeTerrain(int columns, int rows, double cellMetres, const Height& height) {
  return observe::Terrain(makeTerrainRegion(columns, rows, cellMetres, height));
}

/// Hills of several sizes, up to some 700 m, the same for the same seed.
class Hills {
 public:
  explicit Hills(unsigned seed) {
    std::mt19937 random(seed);
    for (auto& wave : waves_)
      for (double& v : wave) v = static_cast<double>(random()) / std::mt19937::max();
  }
  /// Metres, at a place in metres.
  [[nodiscard]] double operator()(double x, double y) const {
    double height = 350, size = 7000, rise = 160;
    for (const auto& wave : waves_) {
      const double turn = 6.28318 * wave[0];
      const double u = x * std::cos(turn) + y * std::sin(turn), v = y * std::cos(turn) - x * std::sin(turn);
      height += rise * std::sin(6.28318 * (u / size + wave[1])) * std::cos(6.28318 * (v / size + wave[2]));
      size *= 0.6;
      rise *= 0.62;
    }
    return height;
  }

 private:
  double waves_[8][3];
};

}  // namespace zw::testing
