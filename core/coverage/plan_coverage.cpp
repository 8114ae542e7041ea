// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/coverage/coverage.h"
#include "core/coverage/line_frontage.h"
#include "core/coverage/people_figures.h"
#include "core/coverage/region_index.h"
#include "core/coverage/residual_depth.h"
#include "core/coverage/shape_measure.h"
#include "core/coverage/zone_boundary.h"
#include "core/coverage/zone_overlay.h"
#include "core/model/factor_ranges.h"

namespace zw {
namespace {

using Value = MetricValue;

// Smaller or narrower is what drawing and rounding leave between shapes that should coincide.
constexpr double kSliverArea = 1e4;  // m²
constexpr double kSliverWidth = 10;  // m

/// Corners are mitred: round ones would take metres off the border frontage at each end of a residual.
geos::GeometryPtr grown(const GEOSGeometry* shape, double by) {
  return geos::GeometryPtr(
      GEOSBufferWithStyle_r(geos::context(), shape, by, 8, GEOSBUF_CAP_ROUND, GEOSBUF_JOIN_MITRE, 5.0));
}

geos::GeometryPtr unite(std::vector<geos::GeometryPtr> parts) {
  std::vector<GEOSGeometry*> raw;
  raw.reserve(parts.size());
  for (auto& part : parts) raw.push_back(part.release());
  const geos::GeometryPtr collection(GEOSGeom_createCollection_r(
      geos::context(), GEOS_GEOMETRYCOLLECTION, raw.data(), static_cast<unsigned>(raw.size())));
  return geos::GeometryPtr(GEOSUnaryUnion_r(geos::context(), collection.get()));
}

/// The union of all zones in the projected CRS.
geos::GeometryPtr coverOf(const Projection& projection, const std::vector<MultiPolygon<LonLat>>& zones) {
  std::vector<geos::GeometryPtr> shapes;
  for (const auto& zone : zones) shapes.push_back(validGeometry(projectDivided(projection, zone)));
  return unite(std::move(shapes));
}

struct Residual {
  double area = 0;                     ///< m², geodesic, slivers included
  MultiPolygon<ProjectedPoint> parts;  ///< without slivers
};

/// Slivers hang on larger parts as often as they lie apart: what an opening (erosion, then dilation) does not
/// keep is one, so that a hairline beside a zone's edge neither joins two parts nor counts as residual along
/// the border.
Residual residualOf(const RegionIndex& index, const GEOSGeometry* cover) {
  const Projection& projection = *index.region->projection;
  std::vector<geos::GeometryPtr> buffers;
  for (const BufferZone& buffer : index.region->bufferZones) buffers.push_back(validGeometry(buffer.shape));
  const geos::GeometryPtr buffer = unite(std::move(buffers));
  const geos::GeometryPtr left(GEOSDifference_r(geos::context(), buffer.get(), cover));
  const geos::GeometryPtr core = grown(left.get(), -kSliverWidth / 2);
  const geos::GeometryPtr opened = grown(core.get(), kSliverWidth / 2);
  const geos::GeometryPtr kept(GEOSIntersection_r(geos::context(), left.get(), opened.get()));

  Residual residual;
  residual.area = geodesicArea(projection.inverse(geos::toShape<ProjectedPoint>(left.get()))).value();
  for (auto& part : geos::toShape<ProjectedPoint>(kept.get())) {
    double area = 0;
    GEOSArea_r(geos::context(), geos::fromPolygon(part).get(), &area);
    if (area >= kSliverArea) residual.parts.push_back(std::move(part));
  }
  return residual;
}

struct DepthFigures {
  Value least;
  Value median;
};

DepthFigures depthFigures(const RegionIndex& index, const ZoneBoundary& residual,
                          const CoverageFactors& factors) {
  if (index.border.empty()) {
    const Unknown noBorder{UnknownReason::NoBorderLine};
    return {noBorder, noBorder};
  }
  if (residual.empty()) {
    const Unknown none{UnknownReason::NoResidual};
    return {none, none};
  }
  std::vector<double> depths;
  for (const DepthSounding& sounding :
       soundDepths(index, residual, factors.depthSpacing, factors.frontageTolerance))
    depths.push_back(sounding.depth);
  if (depths.empty()) {
    const Unknown away{UnknownReason::NoResidualAtBorder};
    return {away, away};
  }
  std::sort(depths.begin(), depths.end());
  const std::size_t half = depths.size() / 2;
  const double median = depths.size() % 2 ? depths[half] : 0.5 * (depths[half - 1] + depths[half]);
  return {depths.front(), median};
}

}  // namespace

CoverageFactors coverageFactors(const Plan& plan) {
  CoverageFactors factors;
  const auto read = [&](const char* id, double& into) {
    if (const Factor* factor = usableFactor(plan.factors, id)) into = factor->value;
  };
  read("coverage.frontage_tolerance", factors.frontageTolerance);
  read("residual.depth_spacing", factors.depthSpacing);
  return factors;
}

MetricSet planCoverage(const RegionIndex& index, const CoverageFactors& factors,
                       const std::vector<MultiPolygon<LonLat>>& zones) {
  const Region& region = *index.region;
  const Projection& projection = *region.projection;
  const geos::GeometryPtr cover = coverOf(projection, zones);
  const double covered = geodesicArea(projection.inverse(geos::toShape<ProjectedPoint>(cover.get()))).value();
  MetricSet figures{{"covered_area", covered, Unit::SquareMetre, "union-area"}};
  const auto add = [&](const char* id, Value value, Unit unit, const char* method) {
    if (!index.hasBuffer) value = Unknown{UnknownReason::NoBufferZone};
    figures.push_back({id, value, unit, method});
  };

  const Residual residual = residualOf(index, cover.get());
  ZoneBoundary boundary(projection, index.grid);
  boundary.set(residual.parts);
  ZoneOverlay overlay(index);
  overlay.update(boundary, boundary.box());
  LineFrontage border(index.border, factors.frontageTolerance);
  border.update(boundary, boundary.box());
  const PeopleFigures people = peopleFigures(index, overlay, overlay.totals(), residual.area);
  const DepthFigures depths = depthFigures(index, boundary, factors);

  add("residual.area", residual.area, Unit::SquareMetre, "residual-area");
  add("residual.parts", static_cast<double>(residual.parts.size()), Unit::Count, "residual-parts");
  add("residual.border_length",
      index.border.empty() ? Value(Unknown{UnknownReason::NoBorderLine}) : Value(border.length()),
      Unit::Metre, "frontage");
  add("residual.depth_min", depths.least, Unit::Metre, "residual-depth");
  add("residual.depth_median", depths.median, Unit::Metre, "residual-depth");
  add("residual.settlements",
      region.settlements.empty() ? Value(Unknown{UnknownReason::NoSettlements})
                                 : Value(static_cast<double>(overlay.settlements())),
      Unit::Count, "points-inside");
  add("residual.residents", people.residents, Unit::People, "dasymetric-people");
  return figures;
}

MultiPolygon<ProjectedPoint> residualShape(const RegionIndex& index,
                                           const std::vector<MultiPolygon<LonLat>>& zones) {
  return residualOf(index, coverOf(*index.region->projection, zones).get()).parts;
}

}  // namespace zw
