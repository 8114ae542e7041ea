// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/drawn_shapes.h"

#include <GeographicLib/Geodesic.hpp>
#include <cmath>
#include <numbers>
#include <string>

#include "core/geometry/geos.h"
#include "core/geometry/shape_check.h"

namespace zw {
namespace {

constexpr int kEdgesOfQuarter = 8;

}  // namespace

MultiPolygon<ProjectedPoint> rectangleBetween(ProjectedPoint corner, ProjectedPoint opposite) {
  return {{{corner, {opposite.x, corner.y}, opposite, {corner.x, opposite.y}}, {}}};
}

MultiPolygon<LonLat> circleAbout(LonLat centre, Metres radius) {
  const GeographicLib::Geodesic& earth = GeographicLib::Geodesic::WGS84();
  Ring<LonLat> ring;
  for (int i = 0; i < kCircleCorners; ++i) {
    LonLat corner;
    earth.Direct(centre.lat, centre.lon, 360.0 * i / kCircleCorners, radius.value(), corner.lat, corner.lon);
    ring.push_back(corner);
  }
  return {{std::move(ring), {}}};
}

Result<MultiPolygon<LonLat>> corridorAlong(const Line<LonLat>& line, Metres width,
                                           const Projection& projection) {
  if (auto checked = checkLine(line); !checked) return fail(std::move(checked.error()));
  if (!(width.value() > 0) || !std::isfinite(width.value()))
    return fail(ErrorCode::BadValue, "the width must be above 0");
  const geos::GeometryPtr way = geos::fromLine(projection.forward(line));
  const geos::GeometryPtr area(GEOSBuffer_r(geos::context(), way.get(), width.value() / 2, kEdgesOfQuarter));
  if (!area) return fail(ErrorCode::Internal, geos::lastMessage());
  return projection.inverse(geos::toShape<ProjectedPoint>(area.get()));
}

Line<ProjectedPoint> simplified(const Line<ProjectedPoint>& way, double tolerance) {
  if (way.size() < 3) return way;
  const geos::GeometryPtr line = geos::fromLine(way);
  const geos::GeometryPtr fewer(GEOSSimplify_r(geos::context(), line.get(), tolerance));
  auto lines = geos::toLines<ProjectedPoint>(fewer.get());
  return lines.empty() ? Line<ProjectedPoint>{way.front(), way.back()} : std::move(lines.front());
}

ProjectedPoint Transformation::operator()(ProjectedPoint place) const {
  const double angle = clockwise * std::numbers::pi / 180;
  const double x = (place.x - about.x) * scaleX, y = (place.y - about.y) * scaleY;
  return {about.x + x * std::cos(angle) + y * std::sin(angle) + east,
          about.y - x * std::sin(angle) + y * std::cos(angle) + north};
}

ProjectedPoint middleOf(const MultiPolygon<ProjectedPoint>& shape) {
  const Box<ProjectedPoint> box = boundsOf(shape);
  return {(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2};
}

}  // namespace zw
