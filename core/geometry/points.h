// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace zw {

/// A place on the ellipsoid: degrees on WGS 84, longitude east, latitude north.
struct LonLat {
  double lon = 0;
  double lat = 0;
  friend bool operator==(const LonLat&, const LonLat&) = default;
};

/// A place in a region's projected CRS: metres, x east, y north.
struct ProjectedPoint {
  double x = 0;
  double y = 0;
  friend bool operator==(const ProjectedPoint&, const ProjectedPoint&) = default;
};

/// A place on a widget or page: device-independent pixels, x right, y down.
struct ScreenPoint {
  double x = 0;
  double y = 0;
  friend bool operator==(const ScreenPoint&, const ScreenPoint&) = default;
};

/// Coordinate access for algorithms that serve several kinds of points.
inline double xOf(const LonLat& p) {
  return p.lon;
}
inline double yOf(const LonLat& p) {
  return p.lat;
}
template <class P>
double xOf(const P& p) {
  return p.x;
}
template <class P>
double yOf(const P& p) {
  return p.y;
}

}  // namespace zw
