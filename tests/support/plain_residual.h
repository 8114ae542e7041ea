// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "tests/support/plain_overlay.h"

namespace zw::testing {

/// What PlainResidual finds; see docs/methods.md, "Figures of the plan".
struct PlainResidualFigures {
  double coveredArea = 0;
  double area = 0;
  int parts = 0;
  double borderLength = 0;
  std::optional<double> depthMin;
  std::optional<double> depthMedian;
  int settlements = 0;
  double residents = 0;
  double uncounted = 0;  ///< m² of the residual whose residents nobody has counted
  double largest = 0;    ///< m², all parts that are not slivers
};

/// The residual's figures reckoned anew from their definitions: GEOS overlays of whole layers, zones with
/// edges divided every 100 m by GeographicLib, soundings as rays cut by the whole residual, frontage sampled
/// along the border. Shares no code with core/coverage.
class PlainResidual {
 public:
  explicit PlainResidual(std::shared_ptr<const Region> region);

  [[nodiscard]] PlainResidualFigures reckon(const std::vector<MultiPolygon<LonLat>>& zones,
                                            double tolerance = 150, double spacing = 250) const;

 private:
  [[nodiscard]] geos::GeometryPtr unionOf(const std::vector<MultiPolygon<LonLat>>& zones) const;
  [[nodiscard]] std::vector<double> depths(const GEOSGeometry* residual, double tolerance,
                                           double spacing) const;

  std::shared_ptr<const Region> region_;
  PlainOverlay overlay_;
  geos::GeometryPtr buffer_;
  geos::GeometryPtr home_;       ///< the planned territory
  geos::GeometryPtr uncounted_;  ///< units without residents, and land of any territory in no unit
  std::vector<Line<ProjectedPoint>> border_;
};

/// Area and length of a shape by GeographicLib::PolygonArea, ring by ring.
struct PlainMeasure {
  double area = 0;
  double perimeter = 0;
};
[[nodiscard]] PlainMeasure plainMeasure(const MultiPolygon<LonLat>& shape);

}  // namespace zw::testing
