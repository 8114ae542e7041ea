// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/ground_width.h"

#include "core/geometry/geodesic.h"

namespace zw {

double groundWidth(const Viewport& view, const Projection& projection) {
  const double half = view.size.width() / 2 * view.metresPerPixel;
  const ProjectedPoint& c = view.centre;
  return geodesicDistance(projection.inverse({c.x - half, c.y}), projection.inverse({c.x + half, c.y}))
      .value();
}

Viewport viewOf(const Viewport& view, const Projection& projection, LonLat centre, double width) {
  Viewport out = view;
  out.centre = projection.forward(centre);
  if (out.size.width() <= 0) return out;
  out.metresPerPixel = width / out.size.width();
  // The projection's scale differs from 1 by a few parts in ten thousand, much the same all over the view.
  out.metresPerPixel *= width / groundWidth(out, projection);
  return out;
}

}  // namespace zw
