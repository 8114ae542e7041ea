// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/shape_check.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string_view>

#include "core/geometry/geos.h"

namespace zw {
namespace {

std::string placeText(double lat, double lon) {
  char text[64];
  std::snprintf(text, sizeof text, "%.5f, %.5f", lat, lon);
  return text;
}

Result<void> checkCoordinates(const std::vector<LonLat>& points) {
  for (const LonLat& p : points) {
    if (!std::isfinite(p.lon) || !std::isfinite(p.lat)) return fail(ErrorCode::NotFinite);
    if (std::abs(p.lon) > 180 || std::abs(p.lat) > 90)
      return fail(ErrorCode::OutOfRange, placeText(p.lat, p.lon));
  }
  return {};
}

bool hasThreeDistinctCorners(const Ring<LonLat>& ring) {
  const LonLat* second = nullptr;
  for (const LonLat& p : ring) {
    if (p == ring.front()) continue;
    if (!second)
      second = &p;
    else if (p != *second)
      return true;
  }
  return false;
}

/// All corners on one line, within a thousand-millionth of its length.
bool isFlat(const Ring<LonLat>& ring) {
  const LonLat& start = ring.front();
  double dx = 0;
  double dy = 0;
  double squaredLength = 0;
  for (const LonLat& p : ring) {
    const double x = p.lon - start.lon;
    const double y = p.lat - start.lat;
    if (x * x + y * y <= squaredLength) continue;
    dx = x;
    dy = y;
    squaredLength = x * x + y * y;
  }
  for (const LonLat& p : ring)
    if (std::abs(dx * (p.lat - start.lat) - dy * (p.lon - start.lon)) > 1e-9 * squaredLength) return false;
  return true;
}

/// In square degrees; about 0.01 m² halfway to the poles. Geodesic areas are no more exact than that.
constexpr double kLeastArea = 1e-12;

/// What GEOS complains of, in the words of this project; empty for a plain crossing.
std::string particular(std::string_view reason) {
  if (reason.starts_with("Hole lies outside")) return "a hole lies outside its boundary";
  if (reason.starts_with("Holes are nested")) return "a hole lies inside another";
  if (reason.starts_with("Nested shells")) return "a part lies inside another";
  if (reason.starts_with("Duplicate Rings")) return "a boundary is there twice";
  return {};
}

Result<void> checkTopologyAndArea(const MultiPolygon<LonLat>& shape) {
  const geos::GeometryPtr geometry = geos::fromShape(shape);
  char* rawReason = nullptr;
  GEOSGeometry* rawPlace = nullptr;
  const char valid =
      geometry ? GEOSisValidDetail_r(geos::context(), geometry.get(), 0, &rawReason, &rawPlace) : char{2};
  const geos::GeometryPtr place(rawPlace);
  const std::string reason = rawReason ? rawReason : "";
  if (rawReason) GEOSFree_r(geos::context(), rawReason);
  if (valid == 1) {
    double area = 0;
    if (GEOSArea_r(geos::context(), geometry.get(), &area) != 1)
      return fail(ErrorCode::Internal, geos::lastMessage());
    if (area < kLeastArea) return fail(ErrorCode::ZeroArea);
    return {};
  }
  if (valid != 0) return fail(ErrorCode::Internal, geos::lastMessage());

  double lon = 0;
  double lat = 0;
  std::string detail;
  if (place && GEOSGeomGetX_r(geos::context(), place.get(), &lon) == 1 &&
      GEOSGeomGetY_r(geos::context(), place.get(), &lat) == 1)
    detail = placeText(lat, lon);
  if (const std::string more = particular(reason); !more.empty())
    detail += detail.empty() ? more : "; " + more;
  Error error{ErrorCode::SelfIntersection, {}, {}, {}, std::move(detail)};
  if (place) error.place = LonLat{lon, lat};
  return fail(std::move(error));
}

}  // namespace

Result<void> checkShape(const MultiPolygon<LonLat>& shape) {
  if (shape.empty()) return fail(ErrorCode::TooFewCorners);
  for (const auto& polygon : shape) {
    std::vector<const Ring<LonLat>*> rings{&polygon.outer};
    for (const auto& hole : polygon.holes) rings.push_back(&hole);
    for (const Ring<LonLat>* ring : rings) {
      if (auto checked = checkCoordinates(*ring); !checked) return checked;
      if (!hasThreeDistinctCorners(*ring)) return fail(ErrorCode::TooFewCorners);
      if (isFlat(*ring)) return fail(ErrorCode::ZeroArea);
    }
  }
  return checkTopologyAndArea(shape);
}

bool isValid(const MultiPolygon<ProjectedPoint>& shape) {
  const geos::GeometryPtr geometry = geos::fromShape(shape);
  return geometry && GEOSisValid_r(geos::context(), geometry.get()) == 1;
}

Result<void> checkLine(const Line<LonLat>& line) {
  if (auto checked = checkCoordinates(line); !checked) return checked;
  if (std::all_of(line.begin(), line.end(), [&](const LonLat& p) { return p == line.front(); }))
    return fail(ErrorCode::TooFewPoints);
  return {};
}

}  // namespace zw
