// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/geos.h"
#include "core/geometry/segment_grid.h"
#include "core/geometry/shapes.h"

namespace zw {

/// A shape that is asked many times what lies in it. Of one thread at a time.
class IndexedShape {
 public:
  explicit IndexedShape(MultiPolygon<ProjectedPoint> shape);

  [[nodiscard]] const MultiPolygon<ProjectedPoint>& shape() const { return shape_; }
  [[nodiscard]] const Box<ProjectedPoint>& bounds() const { return bounds_; }
  /// Points on the boundary are outside.
  [[nodiscard]] bool contains(ProjectedPoint p) const;
  [[nodiscard]] bool isWithin(ProjectedPoint p, double metres) const;
  /// Metres of the line inside, in the projected CRS.
  [[nodiscard]] double lengthInside(const Line<ProjectedPoint>& line) const;

 private:
  MultiPolygon<ProjectedPoint> shape_;
  Box<ProjectedPoint> bounds_;
  geos::GeometryPtr polygon_;
  geos::PreparedPtr prepared_;
  SegmentGrid boundary_;
};

}  // namespace zw
