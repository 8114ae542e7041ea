// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/coverage/coverage.h"
#include "core/coverage/elevation_rows.h"
#include "core/coverage/line_frontage.h"
#include "core/coverage/people_figures.h"
#include "core/coverage/region_index.h"
#include "core/coverage/shape_measure.h"
#include "core/coverage/zone_boundary.h"
#include "core/coverage/zone_overlay.h"

namespace zw {
namespace {

using Value = MetricValue;

/// The number, or unknown where the region lacks what it is reckoned from.
Value ifThere(bool there, double value, UnknownReason reason) {
  if (there) return value;
  return Unknown{reason};
}

Value partCount(const ShapeMeasure& measure) {
  if (measure.crossesItself) return Unknown{UnknownReason::CrossesItself};
  return static_cast<double>(measure.parts);
}

Value compactness(const ShapeMeasure& measure) {
  if (measure.crossesItself) return Unknown{UnknownReason::CrossesItself};
  if (measure.parts > 1) return Unknown{UnknownReason::InParts, measure.parts};
  if (measure.perimeter <= 0) return Unknown{UnknownReason::EmptyShape};
  return 4 * 3.14159265358979323846 * measure.area / (measure.perimeter * measure.perimeter);
}

}  // namespace

struct ZoneCoverage::State {
  State(std::shared_ptr<const RegionIndex> of, CoverageFactors with)
      : index(std::move(of)),
        factors(with),
        boundary(*index->region->projection, index->grid),
        overlay(*index),
        border(index->border, with.frontageTolerance),
        river(index->river, with.frontageTolerance),
        elevation(index->region->elevation),
        crossingInside(index->region->crossings.size(), 0) {}

  void updateCrossings(const Box<ProjectedPoint>& touched);
  [[nodiscard]] MetricSet figures(const MultiPolygon<LonLat>& shape) const;

  std::shared_ptr<const RegionIndex> index;
  CoverageFactors factors;
  ZoneBoundary boundary;
  ZoneOverlay overlay;
  LineFrontage border;
  LineFrontage river;
  ElevationRows elevation;
  std::vector<char> crossingInside;
};

void ZoneCoverage::State::updateCrossings(const Box<ProjectedPoint>& touched) {
  if (touched.empty()) return;
  const Box<ProjectedPoint> reach = touched.grownBy(factors.frontageTolerance);
  const auto& crossings = index->region->crossings;
  for (std::size_t i = 0; i < crossings.size(); ++i) {
    const ProjectedPoint p = crossings[i].point;
    if (reach.contains(p))
      crossingInside[i] = boundary.contains(p) || boundary.near(p, factors.frontageTolerance) ? 1 : 0;
  }
}

MetricSet ZoneCoverage::State::figures(const MultiPolygon<LonLat>& shape) const {
  const CellFigures totals = overlay.totals();
  std::optional<double> swept;
  if (index->extent.contains(boundary.box())) swept = totals.zone;
  const ShapeMeasure measure = measureShape(shape, boundary, swept);
  const Region& region = *index->region;
  const PeopleFigures people = peopleFigures(*index, overlay, totals, measure.area);
  const auto heights = elevation.heights();
  const auto height = [&](double ElevationRows::Heights::*which) -> Value {
    if (region.elevation.empty()) return Unknown{UnknownReason::NoElevation};
    if (!heights) return Unknown{UnknownReason::NoHeightInside};
    return (*heights).*which;
  };
  const bool hasCrossings = !index->river.empty() && !region.roads.empty();
  const double crossings = static_cast<double>(std::count(crossingInside.begin(), crossingInside.end(), 1));
  return {
      {"coverage.area", measure.area, Unit::SquareMetre, "geodesic-area"},
      {"coverage.perimeter", measure.perimeter, Unit::Metre, "geodesic-length"},
      {"coverage.compactness", compactness(measure), Unit::Share, "polsby-popper"},
      {"coverage.parts", partCount(measure), Unit::Count, "parts"},
      {"coverage.area_border_side",
       ifThere(index->hasSides, totals.borderSide, UnknownReason::NoRiverMainStem), Unit::SquareMetre,
       "overlay-area"},
      {"coverage.area_far_side", ifThere(index->hasSides, totals.farSide, UnknownReason::NoRiverMainStem),
       Unit::SquareMetre, "overlay-area"},
      {"coverage.buffer_area", ifThere(index->hasBuffer, totals.buffer, UnknownReason::NoBufferZone),
       Unit::SquareMetre, "overlay-area"},
      {"coverage.buffer_share",
       ifThere(index->bufferArea > 0, totals.buffer / index->bufferArea, UnknownReason::NoBufferZone),
       Unit::Share, "overlay-share"},
      {"coverage.border_frontage",
       ifThere(!index->border.empty(), border.length(), UnknownReason::NoBorderLine), Unit::Metre,
       "frontage"},
      {"coverage.river_frontage",
       ifThere(!index->river.empty(), river.length(), UnknownReason::NoRiverMainStem), Unit::Metre,
       "frontage"},
      {"coverage.settlements",
       ifThere(!region.settlements.empty(), static_cast<double>(overlay.settlements()),
               UnknownReason::NoSettlements),
       Unit::Count, "points-inside"},
      {"coverage.residents", people.residents, Unit::People, "dasymetric-people"},
      {"coverage.displaced", people.displaced, Unit::People, "dasymetric-people"},
      {"coverage.road_length", ifThere(!region.roads.empty(), totals.roadLength, UnknownReason::NoRoads),
       Unit::Metre, "road-length"},
      {"coverage.crossings",
       ifThere(hasCrossings, crossings,
               index->river.empty() ? UnknownReason::NoRiverMainStem : UnknownReason::NoRoads),
       Unit::Count, "crossings"},
      {"coverage.elevation_min", height(&ElevationRows::Heights::lowest), Unit::Metre, "elevation-cells"},
      {"coverage.elevation_mean", height(&ElevationRows::Heights::mean), Unit::Metre, "elevation-cells"},
      {"coverage.elevation_max", height(&ElevationRows::Heights::highest), Unit::Metre, "elevation-cells"},
  };
}

ZoneCoverage::ZoneCoverage(std::shared_ptr<const RegionIndex> index, CoverageFactors factors)
    : state_(std::make_unique<State>(std::move(index), factors)) {}
ZoneCoverage::~ZoneCoverage() = default;
ZoneCoverage::ZoneCoverage(ZoneCoverage&&) noexcept = default;
ZoneCoverage& ZoneCoverage::operator=(ZoneCoverage&&) noexcept = default;

MetricSet ZoneCoverage::update(const MultiPolygon<LonLat>& shape) {
  const ZoneBoundary::Touched touched = state_->boundary.update(shape);
  state_->overlay.update(state_->boundary, touched.projected);
  state_->border.update(state_->boundary, touched.projected);
  state_->river.update(state_->boundary, touched.projected);
  state_->elevation.update(state_->boundary.lonLatSegments(), touched.lonLat);
  state_->updateCrossings(touched.projected);
  return state_->figures(shape);
}

}  // namespace zw
