// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/plain_residual.h"

#include <GeographicLib/Geodesic.hpp>
#include <GeographicLib/GeodesicLine.hpp>
#include <GeographicLib/PolygonArea.hpp>
#include <algorithm>
#include <cmath>

namespace zw::testing {
namespace {

using geos::GeometryPtr;

constexpr double kSliverWidth = 10;    // m: what an opening by half of it does not keep
constexpr double kSliverArea = 10000;  // m²
constexpr double kDivide = 100;        // m
constexpr double kChord = 1000;        // m, to either side of a station
constexpr double kInland = 500;        // m
constexpr double kPassedOver = 1;      // m
constexpr double kRay = 200000;        // m, farther than any region is deep
constexpr int kQuadrantSegments = 8;
constexpr double kMitre = 5;  // times the offset

GeometryPtr own(GEOSGeometry* geometry) {
  return GeometryPtr(geometry);
}

GeometryPtr unionAll(std::vector<GeometryPtr> shapes) {
  std::vector<GEOSGeometry*> all;
  all.reserve(shapes.size());
  for (GeometryPtr& shape : shapes) all.push_back(shape.release());
  const auto collection = own(GEOSGeom_createCollection_r(geos::context(), GEOS_GEOMETRYCOLLECTION,
                                                          all.data(), static_cast<unsigned>(all.size())));
  return own(GEOSUnaryUnion_r(geos::context(), collection.get()));
}

GeometryPtr offset(const GEOSGeometry* geometry, double by) {
  return own(GEOSBufferWithStyle_r(geos::context(), geometry, by, kQuadrantSegments, GEOSBUF_CAP_ROUND,
                                   GEOSBUF_JOIN_MITRE, kMitre));
}

double projectedArea(const GEOSGeometry* geometry) {
  double area = 0;
  GEOSArea_r(geos::context(), geometry, &area);
  return area;
}

/// The ring with corners along the geodesic between its own.
Ring<LonLat> divided(const Ring<LonLat>& ring) {
  Ring<LonLat> out;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const LonLat a = ring[i];
    const LonLat b = ring[(i + 1) % ring.size()];
    const auto line = GeographicLib::Geodesic::WGS84().InverseLine(a.lat, a.lon, b.lat, b.lon);
    const int parts = std::max(1, static_cast<int>(std::ceil(line.Distance() / kDivide)));
    out.push_back(a);
    for (int k = 1; k < parts; ++k) {
      LonLat p = a;
      line.Position(line.Distance() * k / parts, p.lat, p.lon);
      out.push_back(p);
    }
  }
  return out;
}

PlainMeasure plainMeasure(const Ring<LonLat>& ring) {
  GeographicLib::PolygonArea polygon(GeographicLib::Geodesic::WGS84());
  for (const LonLat& corner : ring) polygon.AddPoint(corner.lat, corner.lon);
  PlainMeasure measure;
  polygon.Compute(false, true, measure.perimeter, measure.area);
  measure.area = std::abs(measure.area);
  return measure;
}

/// A line by the distance along it, in projected metres.
class Track {
 public:
  explicit Track(const Line<ProjectedPoint>& line) : line_(&line), at_(line.size(), 0) {
    for (std::size_t i = 1; i < line.size(); ++i)
      at_[i] = at_[i - 1] + std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
  }
  [[nodiscard]] double length() const { return at_.back(); }
  [[nodiscard]] ProjectedPoint point(double along) const {
    along = std::clamp(along, 0.0, length());
    std::size_t i = 1;
    while (i + 1 < at_.size() && at_[i] < along) ++i;
    const double t = (along - at_[i - 1]) / (at_[i] - at_[i - 1]);
    const auto& a = (*line_)[i - 1];
    const auto& b = (*line_)[i];
    return {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
  }

 private:
  const Line<ProjectedPoint>* line_;
  std::vector<double> at_;
};

/// Where a sounding goes: from the border to one side, at a right angle to the border's chord.
struct Sounding {
  ProjectedPoint from;
  ProjectedPoint left;  ///< of length 1
  [[nodiscard]] ProjectedPoint at(double distance) const {
    return {from.x + left.x * distance, from.y + left.y * distance};
  }
};

/// The stretches of a sounding inside a shape, in order; distances from its start.
std::vector<std::pair<double, double>> stretches(const Sounding& sounding, double side,
                                                 const GEOSGeometry* shape) {
  const auto ray = geos::fromLine(Line<ProjectedPoint>{sounding.from, sounding.at(side * kRay)});
  const auto inside = own(GEOSIntersection_r(geos::context(), ray.get(), shape));
  std::vector<std::pair<double, double>> out;
  for (const auto& part : geos::toLines<ProjectedPoint>(inside.get())) {
    const auto distance = [&](ProjectedPoint p) {
      return std::hypot(p.x - sounding.from.x, p.y - sounding.from.y);
    };
    const double a = distance(part.front());
    const double b = distance(part.back());
    out.emplace_back(std::min(a, b), std::max(a, b));
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

PlainMeasure plainMeasure(const MultiPolygon<LonLat>& shape) {
  PlainMeasure sum;
  for (const auto& polygon : shape) {
    const PlainMeasure outer = plainMeasure(polygon.outer);
    sum.area += outer.area;
    sum.perimeter += outer.perimeter;
    for (const auto& hole : polygon.holes) {
      const PlainMeasure inner = plainMeasure(hole);
      sum.area -= inner.area;
      sum.perimeter += inner.perimeter;
    }
  }
  return sum;
}

PlainResidual::PlainResidual(std::shared_ptr<const Region> region)
    : region_(std::move(region)), overlay_(region_) {
  std::vector<GeometryPtr> buffers;
  for (const auto& b : region_->bufferZones) buffers.push_back(geos::fromShape(b.shape));
  buffer_ = unionAll(std::move(buffers));

  std::vector<GeometryPtr> homes;
  std::vector<GeometryPtr> lands;
  for (const auto& t : region_->territories) {
    if (t.code == region_->territoryCode) homes.push_back(geos::fromShape(t.shape));
    lands.push_back(geos::fromShape(t.shape));
  }
  home_ = unionAll(std::move(homes));
  const auto land = unionAll(std::move(lands));
  std::vector<GeometryPtr> units;
  std::vector<GeometryPtr> withoutCount;
  for (const auto& unit : region_->units) {
    units.push_back(geos::fromShape(unit.shape));
    if (!unit.residents) withoutCount.push_back(geos::fromShape(unit.shape));
  }
  withoutCount.push_back(
      own(GEOSDifference_r(geos::context(), land.get(), unionAll(std::move(units)).get())));
  uncounted_ = unionAll(std::move(withoutCount));

  MultiLine<ProjectedPoint> lines;
  for (const auto& b : region_->border) lines.push_back(b.line);
  const auto merged = own(GEOSLineMerge_r(geos::context(), geos::fromLines(lines).get()));
  border_ = geos::toLines<ProjectedPoint>(merged.get());
}

GeometryPtr PlainResidual::unionOf(const std::vector<MultiPolygon<LonLat>>& zones) const {
  std::vector<GeometryPtr> shapes;
  for (MultiPolygon<LonLat> zone : zones) {
    for (auto& polygon : zone) {
      polygon.outer = divided(polygon.outer);
      for (auto& hole : polygon.holes) hole = divided(hole);
    }
    shapes.push_back(geos::fromShape(region_->projection->forward(zone)));
  }
  return unionAll(std::move(shapes));
}

std::vector<double> PlainResidual::depths(const GEOSGeometry* residual, double tolerance,
                                          double spacing) const {
  std::vector<double> found;
  const geos::PreparedPtr home(GEOSPrepare_r(geos::context(), home_.get()));
  for (const auto& line : border_) {
    const Track track(line);
    std::vector<Sounding> soundings;
    int leftVotes = 0;
    for (double along = spacing / 2; along < track.length(); along += spacing) {
      const ProjectedPoint a = track.point(along - kChord);
      const ProjectedPoint b = track.point(along + kChord);
      const double chord = std::hypot(b.x - a.x, b.y - a.y);
      const Sounding sounding{track.point(along), {-(b.y - a.y) / chord, (b.x - a.x) / chord}};
      const auto isHome = [&](double at) {
        return GEOSPreparedIntersects_r(geos::context(), home.get(),
                                        geos::fromPoint(sounding.at(at)).get()) == 1;
      };
      leftVotes += (isHome(kInland) ? 1 : 0) - (isHome(-kInland) ? 1 : 0);
      soundings.push_back(sounding);
    }
    const double side = leftVotes > 0 ? 1 : -1;
    for (const Sounding& sounding : soundings) {
      auto inside = stretches(sounding, side, residual);
      while (!inside.empty() && inside.front().second - inside.front().first < kPassedOver)
        inside.erase(inside.begin());
      if (inside.empty() || inside.front().first > tolerance) continue;
      double end = inside.front().second;
      for (const auto& [from, to] : inside)
        if (from - end < kPassedOver) end = std::max(end, to);
      const ProjectedPoint start = sounding.at(side * inside.front().first);
      const LonLat from = region_->projection->inverse(start);
      const LonLat to = region_->projection->inverse(sounding.at(side * end));
      double depth = 0;
      GeographicLib::Geodesic::WGS84().Inverse(from.lat, from.lon, to.lat, to.lon, depth);
      found.push_back(depth);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

PlainResidualFigures PlainResidual::reckon(const std::vector<MultiPolygon<LonLat>>& zones, double tolerance,
                                           double spacing) const {
  PlainResidualFigures figures;
  const auto covered = unionOf(zones);
  figures.coveredArea = overlay_.geodesicAreaOf(covered.get());
  const auto whole = own(GEOSDifference_r(geos::context(), buffer_.get(), covered.get()));
  figures.area = overlay_.geodesicAreaOf(whole.get());

  const auto eroded = offset(whole.get(), -kSliverWidth / 2);
  const auto opened = offset(eroded.get(), kSliverWidth / 2);
  const auto kept = own(GEOSIntersection_r(geos::context(), whole.get(), opened.get()));
  MultiPolygon<ProjectedPoint> parts;
  for (auto& part : geos::toShape<ProjectedPoint>(kept.get()))
    if (projectedArea(geos::fromPolygon(part).get()) >= kSliverArea) parts.push_back(std::move(part));
  const auto residual = geos::fromShape(parts);

  figures.parts = static_cast<int>(parts.size());
  figures.largest = overlay_.geodesicAreaOf(residual.get());
  figures.borderLength = sampledFrontage(*region_, border_, region_->projection->inverse(parts), tolerance);
  const auto found = depths(residual.get(), tolerance, spacing);
  if (!found.empty()) {
    figures.depthMin = found.front();
    figures.depthMedian = (found[(found.size() - 1) / 2] + found[found.size() / 2]) / 2;
  }
  figures.settlements = overlay_.settlementsIn(residual.get());
  figures.residents = overlay_.residentsIn(residual.get());
  figures.uncounted = overlay_.geodesicAreaOf(
      own(GEOSIntersection_r(geos::context(), residual.get(), uncounted_.get())).get());
  return figures;
}

}  // namespace zw::testing
