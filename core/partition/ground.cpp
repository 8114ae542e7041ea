// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/ground.h"

#include "core/geometry/geodesic.h"
#include "core/geometry/geos.h"
#include "core/partition/settle.h"
#include "core/partition/stitch.h"

namespace zw {
namespace {

using Shape = MultiPolygon<LonLat>;
using geos::GeometryPtr;

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
  return widthOf(part) <= kKnitTolerance.value();
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
