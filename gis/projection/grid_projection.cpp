// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/projection/grid_projection.h"

#include <array>
#include <cmath>

namespace zw {
namespace {

constexpr double kSpacing = 0.05;       // degrees
constexpr double kTolerance = 1e-6;     // m
constexpr double kMostNodes = 100'000;  // beyond it making the grid costs more than it saves

/// Weights of nodes -1, 0, 1 and 2 at t in 0 … 1.
std::array<double, 4> weights(double t) {
  return {-t * (t - 1) * (t - 2) / 6, (t + 1) * (t - 1) * (t - 2) / 2, -(t + 1) * t * (t - 2) / 2,
          (t + 1) * t * (t - 1) / 6};
}

}  // namespace

GridProjection::GridProjection(const Projection& exact, const Box<LonLat>& bounds) : exact_(exact) {
  const double across = std::ceil(bounds.width() / kSpacing) + 4,
               down = std::ceil(bounds.height() / kSpacing) + 4;
  if (!(across * down <= kMostNodes)) return;
  columns_ = static_cast<int>(across);
  rows_ = static_cast<int>(down);
  west_ = bounds.minX - 1.5 * kSpacing;
  south_ = bounds.minY - 1.5 * kSpacing;
  nodes_.reserve(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_));
  const auto at = [&](double column, double row) {
    return exact.forward(LonLat{west_ + column * kSpacing, south_ + row * kSpacing});
  };
  for (int row = 0; row < rows_; ++row)
    for (int column = 0; column < columns_; ++column) nodes_.push_back(at(column, row));
  for (int row = 1; row + 2 < rows_; ++row)
    for (int column = 1; column + 2 < columns_; ++column) {
      const ProjectedPoint truth = at(column + 0.5, row + 0.5), ours = interpolated(column + 0.5, row + 0.5);
      if (!(std::hypot(truth.x - ours.x, truth.y - ours.y) <= kTolerance)) {
        nodes_.clear();
        return;
      }
    }
}

ProjectedPoint GridProjection::interpolated(double column, double row) const {
  const double left = std::floor(column), bottom = std::floor(row);
  const auto wx = weights(column - left), wy = weights(row - bottom);
  const ProjectedPoint* node = nodes_.data() + (static_cast<std::ptrdiff_t>(bottom) - 1) * columns_ +
                               (static_cast<std::ptrdiff_t>(left) - 1);
  ProjectedPoint out;
  for (std::size_t j = 0; j < 4; ++j, node += columns_) {
    out.x += wy[j] * (wx[0] * node[0].x + wx[1] * node[1].x + wx[2] * node[2].x + wx[3] * node[3].x);
    out.y += wy[j] * (wx[0] * node[0].y + wx[1] * node[1].y + wx[2] * node[2].y + wx[3] * node[3].y);
  }
  return out;
}

ProjectedPoint GridProjection::forward(LonLat p) const {
  const double column = (p.lon - west_) / kSpacing, row = (p.lat - south_) / kSpacing;
  if (nodes_.empty() || !(column >= 1 && row >= 1 && column < columns_ - 2 && row < rows_ - 2))
    return exact_.forward(p);
  return interpolated(column, row);
}

}  // namespace zw
