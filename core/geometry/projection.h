// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/geometry/shapes.h"

namespace zw {

/// Converts between WGS 84 and a region's projected CRS. Implemented outside core (gis, with PROJ).
/// Safe to call from several threads. A point that cannot be converted gives infinite coordinates.
class Projection {
 public:
  virtual ~Projection() = default;
  [[nodiscard]] virtual ProjectedPoint forward(LonLat p) const = 0;
  [[nodiscard]] virtual LonLat inverse(ProjectedPoint p) const = 0;
  /// "EPSG:32636", or WKT where the CRS has no code.
  [[nodiscard]] virtual std::string crs() const = 0;
  /// A person's name for it: "WGS 84 / UTM zone 36N".
  [[nodiscard]] virtual std::string name() const = 0;

  [[nodiscard]] MultiPolygon<ProjectedPoint> forward(const MultiPolygon<LonLat>& shape) const {
    return mapPoints<ProjectedPoint>(shape, [this](const LonLat& p) { return forward(p); });
  }
  [[nodiscard]] MultiPolygon<LonLat> inverse(const MultiPolygon<ProjectedPoint>& shape) const {
    return mapPoints<LonLat>(shape, [this](const ProjectedPoint& p) { return inverse(p); });
  }
  [[nodiscard]] Line<ProjectedPoint> forward(const Line<LonLat>& line) const {
    return mapPoints<ProjectedPoint>(line, [this](const LonLat& p) { return forward(p); });
  }
  [[nodiscard]] Line<LonLat> inverse(const Line<ProjectedPoint>& line) const {
    return mapPoints<LonLat>(line, [this](const ProjectedPoint& p) { return inverse(p); });
  }
};

}  // namespace zw
