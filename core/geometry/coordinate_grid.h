// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/geometry/projection.h"

namespace zw {

enum class GridKind {
  LonLat,  ///< meridians and parallels
  Mgrs     ///< UTM with the squares of the Military Grid Reference System
};

/// A line of equal coordinates on WGS 84.
struct GridLine {
  bool runsNorth = false;  ///< a meridian or an easting, else a parallel or a northing
  bool isMajor = false;    ///< a whole degree among minutes, a limit of a 100 km square or of a grid zone
  std::string label;       ///< "35°20′ E", or the two or three digits of MGRS; may be empty
  Line<ProjectedPoint> points;
};

/// The lines of a grid over `box`, so spaced that they lie about a hundred pixels apart at this scale or
/// farther:
///   LonLat  30° to 1″ in whole degrees, minutes or seconds
///   Mgrs    100 km, 10 km, 1 km or 100 m; in each grid zone its own lines, up to the zone's limit. None
///           beyond 84° N and 80° S, where UTM ends.
/// Lines bend as the region's projection bends them, to a fraction of a pixel. Source of UTM and MGRS:
/// GeographicLib.
[[nodiscard]] std::vector<GridLine> gridLines(GridKind kind, const Projection& projection,
                                              const Box<ProjectedPoint>& box, double metresPerPixel);

/// A 100 km square of MGRS, or the part of it in its grid zone.
struct GridSquare {
  std::string name;          ///< "36S YB"
  ProjectedPoint northWest;  ///< of what is in the box
};
/// The squares that touch `box`; none where they are too small on the screen for their names.
[[nodiscard]] std::vector<GridSquare> gridSquares(const Projection& projection,
                                                  const Box<ProjectedPoint>& box, double metresPerPixel);

}  // namespace zw
