// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <cstdint>
#include <vector>

#include "core/geometry/projection.h"
#include "core/model/elevation.h"
#include "ui/canvas/render/map_theme.h"
#include "ui/canvas/render/viewport.h"

namespace zw {

/// The ground's form as a raster in the projected CRS: height and shading for each cell, at a few levels of
/// detail. Shading is multi-directional (four lights, weighted by how much each slope faces them: Mark,
/// "Multidirectional, oblique-weighted, shaded-relief image of the Island of Hawaii", USGS OFR 92-422, 1992),
/// with the slope formula of Horn (Proceedings of the IEEE 69(1), 1981). A theme turns both into colours when
/// painting.
class Relief {
 public:
  Relief() = default;
  /// Empty for an empty grid. `box` is the part of the projected plane to cover.
  Relief(const ElevationGrid& grid, const Projection& projection, const Box<ProjectedPoint>& box);

  [[nodiscard]] bool empty() const { return levels_.empty(); }
  [[nodiscard]] std::size_t bytes() const;
  /// The relief of `viewport`, `pixels` in size; transparent where no height is known.
  [[nodiscard]] QImage image(const Viewport& viewport, QSize pixels, const ReliefStyle& style) const;

 private:
  struct Level {
    int columns = 0;
    int rows = 0;
    double west = 0;                   ///< of the first column's centre
    double north = 0;                  ///< of the first row's centre
    double cell = 0;                   ///< metres
    std::vector<std::uint8_t> shade;   ///< 0 dark … 255 light; flat ground is kFlat
    std::vector<std::uint8_t> height;  ///< in steps of kHeightStep above kLowest; 0 is unknown
  };
  static Level halved(const Level& fine);

  std::vector<Level> levels_;
};

}  // namespace zw
