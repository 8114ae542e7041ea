// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/geometry/geodesic.h"

namespace zw {

/// A line measured on the WGS 84 ellipsoid, its edges being geodesics (Karney 2013, GeographicLib).
struct LineMeasure {
  struct Leg {
    double metres = 0;
    double bearing = 0;  ///< at its start, degrees clockwise from true north, 0 to 360
  };
  std::vector<Leg> legs;
  double length = 0;       ///< m, of all legs
  double straight = 0;     ///< m, from the first place to the last
  double bearing = 0;      ///< from the first place to the last, at the first
  double bearingBack = 0;  ///< from the last to the first, at the last
  double enclosed = 0;     ///< m², where the line is closed by a straight edge; 0 of fewer than three places
};

/// Of a line of one place, or of places that are the same, nothing but zeros.
[[nodiscard]] LineMeasure measureLine(const Line<LonLat>& line);

}  // namespace zw
