// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/plain_overlay.h"

#include <algorithm>
#include <cmath>

#include "core/geometry/geodesic.h"

namespace zw::testing {
namespace {

geos::GeometryPtr intersection(const GEOSGeometry* a, const GEOSGeometry* b) {
  return geos::GeometryPtr(GEOSIntersection_r(geos::context(), a, b));
}
bool holds(const GEOSGeometry* zone, const GEOSGeometry* point) {
  return GEOSIntersects_r(geos::context(), zone, point) == 1;
}

}  // namespace

PlainOverlay::PlainOverlay(std::shared_ptr<const Region> region) : region_(std::move(region)) {
  for (const auto& s : region_->riverSides)
    (s.side == Side::Border ? borderSides_ : farSides_).push_back(geos::fromShape(s.shape));
  for (const auto& b : region_->bufferZones) buffers_.push_back(geos::fromShape(b.shape));
  for (const auto& r : region_->roads) roads_.push_back(geos::fromLine(r.line));
  for (const auto& s : region_->settlements) settlements_.push_back(geos::fromPoint(s.point));
  for (const auto& c : region_->crossings) crossings_.push_back(geos::fromPoint(c.point));
  makeHomes();
}

void PlainOverlay::makeHomes() {
  std::vector<GEOSGeometry*> towns;
  for (const auto& a : region_->landCover)
    if (a.cover == LandCover::Residential) towns.push_back(geos::fromPolygon(a.shape).release());
  const geos::GeometryPtr collection(GEOSGeom_createCollection_r(
      geos::context(), GEOS_GEOMETRYCOLLECTION, towns.data(), static_cast<unsigned>(towns.size())));
  const geos::GeometryPtr residential(GEOSUnaryUnion_r(geos::context(), collection.get()));
  for (const AreaUnit& unit : region_->units) {
    Home home;
    geos::GeometryPtr shape = geos::fromShape(unit.shape);
    const double residents = unit.residents.value_or(0);
    const double displaced = unit.displaced.value_or(0);
    geos::GeometryPtr built = intersection(shape.get(), residential.get());
    double share = 1;
    if (const double area = geodesicAreaOf(built.get()); area >= 10000) {
      home.ground = std::move(built);
      share = 1 / area;
    } else {
      for (std::size_t i = 0; i < settlements_.size(); ++i)
        if (holds(shape.get(), settlements_[i].get())) home.points.push_back(region_->settlements[i].point);
      if (home.points.empty()) {
        share = 1 / geodesicAreaOf(shape.get());
        home.ground = std::move(shape);
      } else {
        share = 1.0 / static_cast<double>(home.points.size());
      }
    }
    home.residents = residents * share;
    home.displaced = displaced * share;
    homes_.push_back(std::move(home));
  }
}

double PlainOverlay::amountIn(const Home& home, const GEOSGeometry* zone) const {
  double amount = 0;
  if (home.ground) amount = geodesicAreaOf(intersection(zone, home.ground.get()).get());
  for (const ProjectedPoint p : home.points) amount += holds(zone, geos::fromPoint(p).get()) ? 1 : 0;
  return amount;
}

double PlainOverlay::residentsIn(const GEOSGeometry* zone) const {
  double residents = 0;
  for (const Home& home : homes_) residents += home.residents * amountIn(home, zone);
  return residents;
}

int PlainOverlay::settlementsIn(const GEOSGeometry* zone) const {
  const geos::PreparedPtr prepared(GEOSPrepare_r(geos::context(), zone));
  return static_cast<int>(std::count_if(settlements_.begin(), settlements_.end(), [&](const auto& point) {
    return GEOSPreparedIntersects_r(geos::context(), prepared.get(), point.get()) == 1;
  }));
}

PlainFigures PlainOverlay::reckon(const MultiPolygon<LonLat>& shape, double tolerance) const {
  PlainFigures figures;
  const geos::GeometryPtr zone = geos::fromShape(region_->projection->forward(shape));
  const auto areaWith = [&](const std::vector<geos::GeometryPtr>& layer) {
    double area = 0;
    for (const auto& feature : layer) area += geodesicAreaOf(intersection(zone.get(), feature.get()).get());
    return area;
  };
  figures.area = geodesicArea(shape).value();
  figures.borderSide = areaWith(borderSides_);
  figures.farSide = areaWith(farSides_);
  figures.buffer = areaWith(buffers_);
  for (const Home& home : homes_) {
    const double amount = amountIn(home, zone.get());
    figures.residents += home.residents * amount;
    figures.displaced += home.displaced * amount;
  }
  for (std::size_t i = 0; i < roads_.size(); ++i) {
    double inside = 0;
    double whole = 0;
    GEOSLength_r(geos::context(), intersection(zone.get(), roads_[i].get()).get(), &inside);
    GEOSLength_r(geos::context(), roads_[i].get(), &whole);
    if (whole > 0) figures.roadLength += static_cast<double>(region_->roads[i].lengthMetres) * inside / whole;
  }
  for (const auto& point : settlements_) figures.settlements += holds(zone.get(), point.get()) ? 1 : 0;
  for (const auto& point : crossings_) {
    double distance = 0;
    GEOSDistance_r(geos::context(), zone.get(), point.get(), &distance);
    figures.crossings += distance <= tolerance ? 1 : 0;
  }
  return figures;
}

double PlainOverlay::bufferArea() const {
  double area = 0;
  for (const auto& buffer : buffers_) area += geodesicAreaOf(buffer.get());
  return area;
}

double PlainOverlay::geodesicAreaOf(const GEOSGeometry* geometry) const {
  return geodesicArea(region_->projection->inverse(geos::toShape<ProjectedPoint>(geometry))).value();
}

double PlainOverlay::lengthInside(const Line<ProjectedPoint>& line, const GEOSGeometry* zone) const {
  double length = 0;
  const geos::GeometryPtr inside = intersection(geos::fromLine(line).get(), zone);
  for (const auto& part : geos::toLines<ProjectedPoint>(inside.get()))
    length += geodesicLength(region_->projection->inverse(part)).value();
  return length;
}

namespace {

ProjectedPoint walk(const Line<ProjectedPoint>& line, std::size_t vertex, double distance, int direction) {
  auto i = static_cast<std::ptrdiff_t>(vertex);
  const auto last = static_cast<std::ptrdiff_t>(line.size()) - 1;
  while (i + direction >= 0 && i + direction <= last) {
    const ProjectedPoint a = line[static_cast<std::size_t>(i)];
    const ProjectedPoint b = line[static_cast<std::size_t>(i + direction)];
    const double step = std::hypot(b.x - a.x, b.y - a.y);
    if (step >= distance) return {a.x + (b.x - a.x) * distance / step, a.y + (b.y - a.y) * distance / step};
    distance -= step;
    i += direction;
  }
  return line[static_cast<std::size_t>(i)];
}

bool abeam(ProjectedPoint p, ProjectedPoint direction, ProjectedPoint a, ProjectedPoint b, double tolerance) {
  const double length = std::hypot(b.x - a.x, b.y - a.y);
  if (length == 0) return false;
  const ProjectedPoint e{(b.x - a.x) / length, (b.y - a.y) / length};
  constexpr double cosine45 = 0.70710678118654752;
  if (std::abs(e.x * direction.x + e.y * direction.y) < cosine45) return false;
  const double foot = (p.x - a.x) * e.x + (p.y - a.y) * e.y;
  const double off = std::abs((p.x - a.x) * e.y - (p.y - a.y) * e.x);
  if (foot >= 0 && foot <= length) return off <= tolerance;
  const ProjectedPoint end = foot < 0 ? a : b;
  // The other end is farther off and abeam only where this one is.
  for (const ProjectedPoint q : {end, foot < 0 ? b : a}) {
    const double dx = p.x - q.x;
    const double dy = p.y - q.y;
    const double on = std::abs(dx * direction.x + dy * direction.y);
    if (std::hypot(dx, dy) <= tolerance && on * on <= dx * dx + dy * dy - on * on) return true;
  }
  return false;
}

}  // namespace

double sampledFrontage(const Region& region, const std::vector<Line<ProjectedPoint>>& lines,
                       const MultiPolygon<LonLat>& shape, double tolerance, double step) {
  const MultiPolygon<ProjectedPoint> projected = region.projection->forward(shape);
  const geos::GeometryPtr zone = geos::fromShape(projected);
  const geos::PreparedPtr prepared(GEOSPrepare_r(geos::context(), zone.get()));
  std::vector<std::pair<ProjectedPoint, ProjectedPoint>> edges;
  const auto addRing = [&](const Ring<ProjectedPoint>& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) edges.emplace_back(ring[i], ring[(i + 1) % ring.size()]);
  };
  for (const auto& polygon : projected) {
    addRing(polygon.outer);
    for (const auto& hole : polygon.holes) addRing(hole);
  }

  double total = 0;
  for (const auto& line : lines) {
    struct Sample {
      char kind;  // inside, along, off
      double projected;
      double geodesic;
    };
    std::vector<Sample> samples;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
      const ProjectedPoint from = walk(line, i, tolerance, -1);
      const ProjectedPoint to = walk(line, i + 1, tolerance, 1);
      const double chord = std::hypot(to.x - from.x, to.y - from.y);
      const ProjectedPoint direction{(to.x - from.x) / chord, (to.y - from.y) / chord};
      const double length = std::hypot(line[i + 1].x - line[i].x, line[i + 1].y - line[i].y);
      const double geodesic =
          geodesicDistance(region.projection->inverse(line[i]), region.projection->inverse(line[i + 1]))
              .value();
      const Box<ProjectedPoint> reach =
          boundsOf(Line<ProjectedPoint>{line[i], line[i + 1]}).grownBy(tolerance);
      std::vector<std::pair<ProjectedPoint, ProjectedPoint>> nearby;
      for (const auto& [a, b] : edges)
        if (reach.intersects(boundsOf(Line<ProjectedPoint>{a, b}))) nearby.emplace_back(a, b);
      const int n = std::max(1, static_cast<int>(std::ceil(length / step)));
      for (int k = 0; k < n; ++k) {
        const double t = (k + 0.5) / n;
        const ProjectedPoint p{line[i].x + t * (line[i + 1].x - line[i].x),
                               line[i].y + t * (line[i + 1].y - line[i].y)};
        Sample sample{'o', length / n, geodesic / n};
        if (GEOSPreparedIntersects_r(geos::context(), prepared.get(), geos::fromPoint(p).get()) == 1)
          sample.kind = 'i';
        else
          for (const auto& [a, b] : nearby)
            if (abeam(p, direction, a, b, tolerance)) {
              sample.kind = 'a';
              break;
            }
        samples.push_back(sample);
      }
    }
    // Groups of 'along' between stretches inside, parted by more than the tolerance of 'off'.
    for (std::size_t i = 0; i < samples.size();) {
      if (samples[i].kind == 'i') {
        total += samples[i++].geodesic;
        continue;
      }
      std::size_t end = i;
      while (end < samples.size() && samples[end].kind != 'i') ++end;
      double along = 0;
      double alongGeodesic = 0;
      double off = 0;
      bool leaves = i > 0;
      const auto close = [&](bool comesBack) {
        if (leaves == comesBack || along >= 4 * tolerance) total += alongGeodesic;
        along = alongGeodesic = 0;
        leaves = false;
      };
      for (std::size_t k = i; k < end; ++k) {
        if (samples[k].kind == 'a') {
          if (off > tolerance) close(false);
          along += samples[k].projected;
          alongGeodesic += samples[k].geodesic;
          off = 0;
        } else {
          off += samples[k].projected;
        }
      }
      if (off > tolerance) close(false);
      close(end < samples.size());
      i = end;
    }
  }
  return total;
}

}  // namespace zw::testing
