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

namespace zw {
namespace {

using Value = std::variant<double, Estimate, Unknown>;

constexpr double kSeam = 0.001;      // m: thinner is what rounding leaves between shapes that coincide
constexpr double kSliverArea = 1e4;  // m²
constexpr double kSliverWidth = 10;  // m

/// Mean width of a narrow polygon.
double meanWidth(const Polygon<ProjectedPoint>& polygon) {
  const geos::GeometryPtr geometry = geos::fromPolygon(polygon);
  double area = 0;
  double perimeter = 0;
  GEOSArea_r(geos::context(), geometry.get(), &area);
  GEOSLength_r(geos::context(), geometry.get(), &perimeter);
  return perimeter > 0 ? 2 * area / perimeter : 0;
}

geos::GeometryPtr unite(std::vector<geos::GeometryPtr> parts) {
  std::vector<GEOSGeometry*> raw;
  raw.reserve(parts.size());
  for (auto& part : parts) raw.push_back(part.release());
  const geos::GeometryPtr collection(GEOSGeom_createCollection_r(
      geos::context(), GEOS_GEOMETRYCOLLECTION, raw.data(), static_cast<unsigned>(raw.size())));
  return geos::GeometryPtr(GEOSUnaryUnion_r(geos::context(), collection.get()));
}

double coveredArea(const std::vector<MultiPolygon<LonLat>>& zones) {
  std::vector<geos::GeometryPtr> shapes;
  for (const auto& zone : zones) shapes.push_back(validGeometry(zone));
  return geodesicArea(geos::toShape<LonLat>(unite(std::move(shapes)).get())).value();
}

/// The residual, parted into what is left for good and what only the drawing leaves.
struct Residual {
  MultiPolygon<ProjectedPoint> parts;
  MultiPolygon<ProjectedPoint> slivers;
};

Residual residualOf(const RegionIndex& index, const std::vector<MultiPolygon<LonLat>>& zones) {
  std::vector<geos::GeometryPtr> buffers;
  for (const BufferZone& buffer : index.region->bufferZones) buffers.push_back(validGeometry(buffer.shape));
  std::vector<geos::GeometryPtr> covers;
  for (const auto& zone : zones) covers.push_back(validGeometry(index.region->projection->forward(zone)));
  const geos::GeometryPtr buffer = unite(std::move(buffers));
  const geos::GeometryPtr cover = unite(std::move(covers));
  const geos::GeometryPtr left(GEOSDifference_r(geos::context(), buffer.get(), cover.get()));
  Residual residual;
  for (auto& part : geos::toShape<ProjectedPoint>(left.get())) {
    const double width = meanWidth(part);
    if (width < kSeam) continue;
    const geos::GeometryPtr geometry = geos::fromPolygon(part);
    double area = 0;
    GEOSArea_r(geos::context(), geometry.get(), &area);
    const bool sliver = area < kSliverArea || width < kSliverWidth;
    (sliver ? residual.slivers : residual.parts).push_back(std::move(part));
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
    const Unknown noBorder{"the region has no border line"};
    return {noBorder, noBorder};
  }
  if (residual.empty()) {
    const Unknown none{"no residual"};
    return {none, none};
  }
  std::vector<double> depths;
  for (const DepthSounding& sounding :
       soundDepths(index, residual, factors.depthSpacing, factors.frontageTolerance))
    depths.push_back(sounding.depth);
  if (depths.empty()) {
    const Unknown away{"no residual along the border"};
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
    const auto found = plan.factors.find(id);
    if (found != plan.factors.end() && std::isfinite(found->second.value) && found->second.value > 0)
      into = found->second.value;
  };
  read("coverage.frontage_tolerance", factors.frontageTolerance);
  read("residual.depth_spacing", factors.depthSpacing);
  return factors;
}

MetricSet planCoverage(const RegionIndex& index, const CoverageFactors& factors,
                       const std::vector<MultiPolygon<LonLat>>& zones) {
  const Region& region = *index.region;
  MetricSet figures{{"covered_area", coveredArea(zones), Unit::SquareMetre, "union-area"}};
  const auto add = [&](const char* id, Value value, Unit unit, const char* method) {
    if (!index.hasBuffer) value = Unknown{"the region has no buffer zone"};
    figures.push_back({id, std::move(value), unit, method});
  };

  Residual residual = residualOf(index, zones);
  const double area = geodesicArea(region.projection->inverse(residual.parts)).value();
  const double slivers = geodesicArea(region.projection->inverse(residual.slivers)).value();
  ZoneBoundary boundary(*region.projection, index.grid);
  boundary.set(residual.parts);
  ZoneOverlay overlay(index);
  overlay.update(boundary, boundary.box());
  LineFrontage border(index.border, factors.frontageTolerance);
  border.update(boundary, boundary.box());
  const PeopleFigures people = peopleFigures(index, overlay, overlay.totals(), area);
  const DepthFigures depths = depthFigures(index, boundary, factors);

  add("residual.area", area + slivers, Unit::SquareMetre, "residual-area");
  add("residual.parts", static_cast<double>(residual.parts.size()), Unit::Count, "residual-parts");
  add("residual.border_length",
      index.border.empty() ? Value(Unknown{"the region has no border line"}) : Value(border.length()),
      Unit::Metre, "frontage");
  add("residual.depth_min", depths.least, Unit::Metre, "residual-depth");
  add("residual.depth_median", depths.median, Unit::Metre, "residual-depth");
  add("residual.settlements",
      region.settlements.empty() ? Value(Unknown{"the region has no settlements"})
                                 : Value(static_cast<double>(overlay.settlements())),
      Unit::Count, "points-inside");
  add("residual.residents", people.residents, Unit::People, "dasymetric-people");
  return figures;
}

MultiPolygon<ProjectedPoint> residualShape(const RegionIndex& index,
                                           const std::vector<MultiPolygon<LonLat>>& zones) {
  return residualOf(index, zones).parts;
}

}  // namespace zw
