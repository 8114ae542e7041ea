// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "core/model/plan.h"
#include "core/model/region.h"
#include "core/units/metric.h"

namespace zw {

class RegionIndex;

/// Builds, once for a region, what coverage figures are looked up in: spatial indexes, areas cut into small
/// pieces, and where each unit's people live. Immutable and safe to share between threads.
[[nodiscard]] std::shared_ptr<const RegionIndex> buildRegionIndex(std::shared_ptr<const Region> region);

/// The planning factors that coverage uses; see docs/methods.md.
struct CoverageFactors {
  double frontageTolerance = 150;  ///< m, "coverage.frontage_tolerance"
  double depthSpacing = 250;       ///< m along the border, "residual.depth_spacing"
  friend bool operator==(const CoverageFactors&, const CoverageFactors&) = default;
};
[[nodiscard]] CoverageFactors coverageFactors(const Plan& plan);

/// Figures of one zone, kept between calls: when only part of the boundary moved, only what that part can
/// touch is reckoned again. The figures do not depend on what was asked before. Not shared between threads.
class ZoneCoverage {
 public:
  ZoneCoverage(std::shared_ptr<const RegionIndex> index, CoverageFactors factors);
  ~ZoneCoverage();
  ZoneCoverage(ZoneCoverage&&) noexcept;
  ZoneCoverage& operator=(ZoneCoverage&&) noexcept;

  /// Every coverage.* figure of the shape. A shape that crosses itself (while it is drawn) is repaired for
  /// the reckoning by the even-odd rule. An empty shape gives zeros.
  [[nodiscard]] MetricSet update(const MultiPolygon<LonLat>& shape);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// covered_area and residual.* of the zones together.
[[nodiscard]] MetricSet planCoverage(const RegionIndex& index, const CoverageFactors& factors,
                                     const std::vector<MultiPolygon<LonLat>>& zones);

/// The residual's shape, for the map: the buffer zone less all zones.
[[nodiscard]] MultiPolygon<ProjectedPoint> residualShape(const RegionIndex& index,
                                                         const std::vector<MultiPolygon<LonLat>>& zones);

}  // namespace zw
