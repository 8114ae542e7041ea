// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/ground.h"

#include <cmath>

#include "core/geometry/geodesic.h"
#include "core/geometry/geos.h"
#include "core/partition/local_plane.h"
#include "core/partition/settle.h"
#include "core/partition/stitch.h"

namespace zw {
namespace {

using Shape = MultiPolygon<LonLat>;
using geos::GeometryPtr;

/// Whether a part is so wide that it is no sliver without measuring it on the ellipsoid, which takes a
/// hundred times as long. A plane about it is good to 1 %; see LocalPlane.
bool isPlainlyWide(const Polygon<LonLat>& part) {
  const Box<LonLat> box = boundsOf(part.outer);
  if (box.empty() || box.height() > 2) return false;
  const LocalPlane plane((box.minY + box.maxY) / 2);
  const LonLat origin = part.outer.front();
  double perimeter = 0;
  const auto areaOf = [&](const Ring<LonLat>& ring) {
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const LonLat& a = ring[i];
      const LonLat& b = ring[i + 1 < ring.size() ? i + 1 : 0];
      twice += (plane.x(a) - plane.x(origin)) * (plane.y(b) - plane.y(origin)) -
               (plane.x(b) - plane.x(origin)) * (plane.y(a) - plane.y(origin));
      perimeter += plane.distance(a, b);
    }
    return std::abs(twice) / 2;
  };
  double area = areaOf(part.outer);
  for (const Ring<LonLat>& hole : part.holes) area -= areaOf(hole);
  return 2 * area > 2 * kKnitTolerance.value() * perimeter;
}

/// Twice the area over the perimeter: the width of what is long.
double widthOf(const Polygon<LonLat>& part) {
  const Shape shape{part};
  const double perimeter = geodesicPerimeter(shape).value();
  return perimeter > 0 ? 2 * geodesicArea(shape).value() / perimeter : 0;
}

template <class Operation>
Shape combined(const Shape& a, const Shape& b, const Operation& operation) {
  const GeometryPtr first = geos::fromShape(a), second = geos::fromShape(b);
  const GeometryPtr result(operation(geos::context(), first.get(), second.get()));
  Shape shape = geos::toShape<LonLat>(result.get());
  dropSpikes(shape);
  return shape;
}

}  // namespace

bool isSliver(const Polygon<LonLat>& part) {
  return !isPlainlyWide(part) && widthOf(part) <= kKnitTolerance.value();
}

Shape joined(const Shape& a, const Shape& b) {
  return combined(a, b, GEOSUnion_r);
}
Shape common(const Shape& a, const Shape& b) {
  return combined(a, b, GEOSIntersection_r);
}
Shape leftOf(const Shape& a, const Shape& b) {
  return combined(a, b, GEOSDifference_r);
}
Shape without(const Shape& a, const Shape& b) {
  Shape left = leftOf(a, b);
  const Box<LonLat> bounds = boundsOf(b);
  std::erase_if(left, [&](const Polygon<LonLat>& part) {
    return boundsOf(part.outer).intersects(bounds) && isSliver(part);
  });
  return left;
}

Shape mended(const Shape& shape) {
  const GeometryPtr broken = geos::fromShape(shape);
  GEOSMakeValidParams* how = GEOSMakeValidParams_create_r(geos::context());
  GEOSMakeValidParams_setMethod_r(geos::context(), how, GEOS_MAKE_VALID_STRUCTURE);
  const GeometryPtr valid(broken ? GEOSMakeValidWithParams_r(geos::context(), broken.get(), how) : nullptr);
  GEOSMakeValidParams_destroy_r(geos::context(), how);
  Shape result = geos::toShape<LonLat>(valid.get());
  std::erase_if(result, isSliver);
  return result;
}

}  // namespace zw
