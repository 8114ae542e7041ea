// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/coverage/cell_grid.h"
#include "core/geometry/projection.h"

namespace zw {

/// How many geodesic square metres a square metre of the projected CRS stands for, at each place of a region.
/// Sampled once with GeographicLib on a lattice of about four kilometres and interpolated bilinearly: for a
/// transverse Mercator within 3° of its meridian the error is below 1e-7.
class ArealScale {
 public:
  ArealScale() = default;
  ArealScale(const Projection& projection, const Box<ProjectedPoint>& extent);

  [[nodiscard]] double at(double x, double y) const;

 private:
  double originX_ = 0;
  double originY_ = 0;
  double step_ = 1;
  int columns_ = 0;
  int rows_ = 0;
  std::vector<double> values_;
};

}  // namespace zw
