// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>

#include "core/geometry/shapes.h"

namespace zw {

/// What part of the map is shown: north up, one scale for both axes. `size` is in logical pixels of 1/96
/// inch, on a screen and on paper alike.
struct Viewport {
  ProjectedPoint centre;
  double metresPerPixel = 100;
  QSizeF size;

  [[nodiscard]] ScreenPoint toScreen(ProjectedPoint p) const;
  [[nodiscard]] ProjectedPoint toMap(ScreenPoint p) const;
  [[nodiscard]] Box<ProjectedPoint> visibleBox() const;
  /// Zoomed in by `factor` (out when below 1) so that the place under `fixed` stays under it.
  [[nodiscard]] Viewport zoomedAt(ScreenPoint fixed, double factor) const;
  /// Moved so that the content follows a pointer that went by (dx, dy) logical pixels.
  [[nodiscard]] Viewport pannedBy(double dx, double dy) const;
  /// The largest scale at which `box` fits into `size` with `margin` pixels left free on each side. An empty
  /// box or one that is a point is shown at 10 m per pixel.
  [[nodiscard]] static Viewport fitted(const Box<ProjectedPoint>& box, QSizeF size, double margin);

  /// The N of "1:N", for `dotsPerInch` logical pixels an inch.
  [[nodiscard]] double scaleDenominator(double dotsPerInch = 96) const;
  [[nodiscard]] static double metresPerPixelAt(double denominator, double dotsPerInch = 96);

  friend bool operator==(const Viewport&, const Viewport&) = default;
};

}  // namespace zw
