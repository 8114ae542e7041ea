// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/observe/terrain.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace zw::observe {
namespace {

// WGS 84.
constexpr double kSemiMajor = 6378137;  // m
constexpr double kEccentricity2 = 2 / 298.257223563 - 1 / (298.257223563 * 298.257223563);

}  // namespace

Terrain::Terrain(std::shared_ptr<const Region> region)
    : region_(std::move(region)),
      byColumns_(grid().heights.size()),
      noData_(0, 0, grid().columns, grid().rows) {
  constexpr int kBlock = 32;  // rows and columns that fit into the cache together
  for (int r0 = 0; r0 < rows(); r0 += kBlock)
    for (int c0 = 0; c0 < columns(); c0 += kBlock)
      for (int c = c0; c < std::min(c0 + kBlock, columns()); ++c)
        for (int r = r0; r < std::min(r0 + kBlock, rows()); ++r)
          byColumns_[static_cast<std::size_t>(c) * static_cast<std::size_t>(rows()) +
                     static_cast<std::size_t>(r)] = at(c, r);
  for (int r = 0; r < rows(); ++r)
    for (int c = 0; c < columns(); ++c)
      if (at(c, r) == ElevationGrid::kNoData) noData_.set(c, r);
}

CellSize Terrain::cellSize(double row) const {
  const double degree = std::numbers::pi / 180;
  const double latitude = (grid().north - (row + 0.5) * grid().cellHeight) * degree;
  const double sine = std::sin(latitude);
  const double w = 1 - kEccentricity2 * sine * sine;
  const double normal = kSemiMajor / std::sqrt(w);
  const double meridian = normal * (1 - kEccentricity2) / w;
  return {normal * std::cos(latitude) * grid().cellWidth * degree, meridian * grid().cellHeight * degree};
}

}  // namespace zw::observe
