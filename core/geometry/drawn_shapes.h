// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/geometry/projection.h"
#include "core/geometry/shapes.h"
#include "core/units/quantity.h"

/// Shapes that are drawn by a few numbers or one sweep of the hand instead of corner by corner.
namespace zw {

/// With edges along the map's axes.
[[nodiscard]] MultiPolygon<ProjectedPoint> rectangleBetween(ProjectedPoint corner, ProjectedPoint opposite);

/// Corners on a geodesic circle, evenly by azimuth and so many that the boundary lies nowhere more than a
/// thousandth of the radius inside the circle. Precondition: radius > 0, small beside the Earth.
inline constexpr int kCircleCorners = 72;
[[nodiscard]] MultiPolygon<LonLat> circleAbout(LonLat centre, Metres radius);

/// Every place within half the width of a line, with round ends and bends, each quarter turn by eight edges.
/// In the projected CRS, whose metres are true ones within a thousandth. Errors: those of checkLine(),
/// BadValue (a width that is not above 0).
[[nodiscard]] Result<MultiPolygon<LonLat>> corridorAlong(const Line<LonLat>& line, Metres width,
                                                         const Projection& projection);

/// A hand's way with as few corners as keep within `tolerance` metres of it (Douglas and Peucker 1973); its
/// ends stay.
[[nodiscard]] Line<ProjectedPoint> simplified(const Line<ProjectedPoint>& way, double tolerance);

/// What moving, turning and scaling makes of a place: scaled about a point, turned clockwise about it as
/// seen on the map, then moved.
struct Transformation {
  ProjectedPoint about;
  double scaleX = 1, scaleY = 1;
  double clockwise = 0;        ///< degrees
  double east = 0, north = 0;  ///< m of the projected CRS
  [[nodiscard]] ProjectedPoint operator()(ProjectedPoint place) const;
  friend bool operator==(const Transformation&, const Transformation&) = default;
};

/// The middle of a shape's bounds: about which it is turned and scaled when nothing else is said.
[[nodiscard]] ProjectedPoint middleOf(const MultiPolygon<ProjectedPoint>& shape);

}  // namespace zw
