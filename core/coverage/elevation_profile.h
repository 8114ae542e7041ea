// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/model/elevation.h"

namespace zw {

/// The ground's heights along a line.
struct ElevationProfile {
  struct Sample {
    double along = 0;              ///< m from the line's start
    std::optional<double> height;  ///< m above sea level; nothing where none is known
  };
  std::vector<Sample> samples;
  std::optional<double> lowest, highest;  ///< m
  double climb = 0, descent = 0;          ///< m, sums of all rises and falls between neighbouring samples
  double unknown = 0;                     ///< m of the line of which no height is known
};

/// Heights at equal steps along each geodesic leg, about `step` metres, its ends included, and at most 5,000
/// of them on the whole line. Empty where the grid is, or the line has fewer than two places.
[[nodiscard]] ElevationProfile elevationProfile(const ElevationGrid& grid, const Line<LonLat>& line,
                                                double step);

/// Half a cell of the grid, m: finer steps tell nothing more.
[[nodiscard]] double profileStep(const ElevationGrid& grid);

}  // namespace zw
