// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/geometry_text.h"

#include <algorithm>
#include <memory>

#include "core/geometry/geos.h"
#include "core/geometry/shape_check.h"

namespace zw {
namespace {

using geos::context;
using geos::GeometryPtr;

struct TextDeleter {
  void operator()(char* text) const { GEOSFree_r(context(), text); }
};
using TextPtr = std::unique_ptr<char, TextDeleter>;

/// Turns the ring so that it goes counterclockwise, or clockwise.
void orient(Ring<LonLat>& ring, bool counterclockwise) {
  double twice = 0;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
    twice += (ring[j].lon - ring[0].lon) * (ring[i].lat - ring[0].lat) -
             (ring[i].lon - ring[0].lon) * (ring[j].lat - ring[0].lat);
  if ((twice > 0) != counterclockwise) std::reverse(ring.begin(), ring.end());
}

/// One polygon where there is one, in the orientation that GeoJSON wants.
GeometryPtr geometryOf(MultiPolygon<LonLat> shape) {
  for (auto& polygon : shape) {
    orient(polygon.outer, true);
    for (auto& hole : polygon.holes) orient(hole, false);
  }
  return shape.size() == 1 ? geos::fromPolygon(shape.front()) : geos::fromShape(shape);
}

GeometryPtr fromWkt(const std::string& text) {
  struct Deleter {
    void operator()(GEOSWKTReader* reader) const { GEOSWKTReader_destroy_r(context(), reader); }
  };
  const std::unique_ptr<GEOSWKTReader, Deleter> reader(GEOSWKTReader_create_r(context()));
  return GeometryPtr(GEOSWKTReader_read_r(context(), reader.get(), text.c_str()));
}

GeometryPtr fromGeoJson(const std::string& text) {
  struct Deleter {
    void operator()(GEOSGeoJSONReader* reader) const { GEOSGeoJSONReader_destroy_r(context(), reader); }
  };
  const std::unique_ptr<GEOSGeoJSONReader, Deleter> reader(GEOSGeoJSONReader_create_r(context()));
  return GeometryPtr(GEOSGeoJSONReader_readGeometry_r(context(), reader.get(), text.c_str()));
}

}  // namespace

std::string wktOf(const MultiPolygon<LonLat>& shape) {
  struct Deleter {
    void operator()(GEOSWKTWriter* writer) const { GEOSWKTWriter_destroy_r(context(), writer); }
  };
  const std::unique_ptr<GEOSWKTWriter, Deleter> writer(GEOSWKTWriter_create_r(context()));
  GEOSWKTWriter_setTrim_r(context(), writer.get(), 1);
  GEOSWKTWriter_setRoundingPrecision_r(context(), writer.get(), 17);
  const TextPtr text(GEOSWKTWriter_write_r(context(), writer.get(), geometryOf(shape).get()));
  return text ? text.get() : "";
}

std::string geoJsonOf(const MultiPolygon<LonLat>& shape) {
  struct Deleter {
    void operator()(GEOSGeoJSONWriter* writer) const { GEOSGeoJSONWriter_destroy_r(context(), writer); }
  };
  const std::unique_ptr<GEOSGeoJSONWriter, Deleter> writer(GEOSGeoJSONWriter_create_r(context()));
  const TextPtr text(GEOSGeoJSONWriter_writeGeometry_r(context(), writer.get(), geometryOf(shape).get(), -1));
  return text ? text.get() : "";
}

Result<MultiPolygon<LonLat>> shapeFromText(const std::string& text) {
  const auto start = text.find_first_not_of(" \t\r\n\v\f\xEF\xBB\xBF");
  if (start == std::string::npos) return fail(ErrorCode::Syntax, "it is empty");
  const GeometryPtr geometry =
      text[start] == '{' ? fromGeoJson(text.substr(start)) : fromWkt(text.substr(start));
  if (!geometry) return fail(ErrorCode::Syntax, geos::lastMessage());
  MultiPolygon<LonLat> shape = geos::toShape<LonLat>(geometry.get());
  if (shape.empty()) return fail(ErrorCode::NotAPolygon);
  if (auto checked = checkShape(shape); !checked) return fail(std::move(checked.error()));
  return shape;
}

}  // namespace zw
