// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "core/geometry/geos.h"
#include "core/model/region.h"

namespace zw::testing {

/// What PlainOverlay finds; see docs/methods.md for what each figure means.
struct PlainFigures {
  double area = 0;
  double borderSide = 0;
  double farSide = 0;
  double buffer = 0;
  double residents = 0;
  double displaced = 0;
  double roadLength = 0;
  int settlements = 0;
  int crossings = 0;
};

/// Coverage figures the plain way: each feature of each layer overlaid with the whole zone by GEOS, neither
/// prepared nor indexed; areas by GeographicLib. The oracle of the tests and the baseline of the benchmark.
class PlainOverlay {
 public:
  explicit PlainOverlay(std::shared_ptr<const Region> region);

  [[nodiscard]] PlainFigures reckon(const MultiPolygon<LonLat>& shape, double tolerance = 150) const;
  [[nodiscard]] double bufferArea() const;

  /// Of a shape in the region's CRS: people who live there as far as their units are counted, settlements.
  [[nodiscard]] double residentsIn(const GEOSGeometry* zone) const;
  [[nodiscard]] int settlementsIn(const GEOSGeometry* zone) const;

  /// Geodesic area of a GEOS geometry of the region's CRS.
  [[nodiscard]] double geodesicAreaOf(const GEOSGeometry* geometry) const;
  /// Geodesic length of a line's part inside a zone.
  [[nodiscard]] double lengthInside(const Line<ProjectedPoint>& line, const GEOSGeometry* zone) const;

 private:
  /// Where a unit's people live, and how many to the square metre (or at each point).
  struct Home {
    geos::GeometryPtr ground;
    std::vector<ProjectedPoint> points;
    double residents = 0;
    double displaced = 0;
  };
  void makeHomes();
  /// Square metres or points of the home in a zone.
  [[nodiscard]] double amountIn(const Home& home, const GEOSGeometry* zone) const;

  std::shared_ptr<const Region> region_;
  std::vector<geos::GeometryPtr> borderSides_;
  std::vector<geos::GeometryPtr> farSides_;
  std::vector<geos::GeometryPtr> buffers_;
  std::vector<Home> homes_;
  std::vector<geos::GeometryPtr> roads_;
  std::vector<geos::GeometryPtr> settlements_;
  std::vector<geos::GeometryPtr> crossings_;
};

/// The frontage by its definition, at places one metre apart.
[[nodiscard]] double sampledFrontage(const Region& region, const std::vector<Line<ProjectedPoint>>& lines,
                                     const MultiPolygon<LonLat>& shape, double tolerance, double step = 1);

}  // namespace zw::testing
