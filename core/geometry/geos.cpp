// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/geos.h"

#include <cstdarg>
#include <exception>
#include <type_traits>

#include "core/geometry/interruptible.h"

namespace zw::geos {
namespace {

struct GivenUp final : std::exception {
  [[nodiscard]] const char* what() const noexcept override { return "it was given up"; }
};

/// GEOS calls this where it looks for interrupts, on the thread that is at work. Its own request for one is a
/// flag of the whole process, which another thread would fall for; so this throws from the same place what
/// GEOS would, and the C interface makes an error of it all the same.
void throwIfGivenUp() {
  if (isGivenUp()) throw GivenUp();
}

/// Before any thread has a context; the callback is one for all.
void watchInterrupts() {
  static const bool isWatched = [] {
    GEOS_interruptRegisterCallback(throwIfGivenUp);
    return true;
  }();
  (void)isWatched;
}

struct Context {
  std::string message;
  GEOSContextHandle_t handle = nullptr;

  Context() : handle(GEOS_init_r()) {
    watchInterrupts();
    GEOSContext_setErrorMessageHandler_r(
        handle, [](const char* text, void* self) { static_cast<Context*>(self)->message = text; }, this);
  }
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;
  ~Context() { GEOS_finish_r(handle); }
};

Context& ofThisThread() {
  thread_local Context instance;
  return instance;
}

template <class P>
GEOSCoordSequence* sequence(const std::vector<P>& points, bool closed) {
  // P is two doubles, x before y: the buffer can be handed over as it is.
  static_assert(sizeof(P) == 2 * sizeof(double) && std::is_trivially_copyable_v<P>);
  const auto n = static_cast<unsigned>(points.size());
  if (!closed)
    return GEOSCoordSeq_copyFromBuffer_r(context(), reinterpret_cast<const double*>(points.data()), n, 0, 0);
  std::vector<P> ring(points);
  ring.push_back(points.front());
  return GEOSCoordSeq_copyFromBuffer_r(context(), reinterpret_cast<const double*>(ring.data()), n + 1, 0, 0);
}

template <class P>
GEOSGeometry* linearRing(const Ring<P>& ring) {
  return GEOSGeom_createLinearRing_r(context(), sequence(ring, true));
}

template <class P>
std::vector<P> points(const GEOSGeometry* line, bool closed) {
  const GEOSCoordSequence* coordinates = GEOSGeom_getCoordSeq_r(context(), line);
  unsigned n = 0;
  GEOSCoordSeq_getSize_r(context(), coordinates, &n);
  std::vector<P> out(n);
  GEOSCoordSeq_copyToBuffer_r(context(), coordinates, reinterpret_cast<double*>(out.data()), 0, 0);
  if (closed && !out.empty()) out.pop_back();
  return out;
}

template <class P>
void collectPolygons(const GEOSGeometry* geometry, MultiPolygon<P>& out) {
  if (GEOSisEmpty_r(context(), geometry)) return;
  if (GEOSGeomTypeId_r(context(), geometry) == GEOS_POLYGON) {
    Polygon<P> polygon{points<P>(GEOSGetExteriorRing_r(context(), geometry), true), {}};
    for (int i = 0; i < GEOSGetNumInteriorRings_r(context(), geometry); ++i)
      polygon.holes.push_back(points<P>(GEOSGetInteriorRingN_r(context(), geometry, i), true));
    out.push_back(std::move(polygon));
  } else if (GEOSGeomTypeId_r(context(), geometry) >= GEOS_MULTIPOINT) {
    for (int i = 0; i < GEOSGetNumGeometries_r(context(), geometry); ++i)
      collectPolygons(GEOSGetGeometryN_r(context(), geometry, i), out);
  }
}

template <class P>
void collectLines(const GEOSGeometry* geometry, MultiLine<P>& out) {
  if (GEOSisEmpty_r(context(), geometry)) return;
  const int type = GEOSGeomTypeId_r(context(), geometry);
  if (type == GEOS_LINESTRING || type == GEOS_LINEARRING) {
    out.push_back(points<P>(geometry, false));
  } else if (type >= GEOS_MULTIPOINT) {
    for (int i = 0; i < GEOSGetNumGeometries_r(context(), geometry); ++i)
      collectLines(GEOSGetGeometryN_r(context(), geometry, i), out);
  }
}

}  // namespace

GEOSContextHandle_t context() {
  return ofThisThread().handle;
}
const std::string& lastMessage() {
  return ofThisThread().message;
}

template <class P>
GeometryPtr fromPolygon(const Polygon<P>& polygon) {
  if (polygon.outer.size() < 3) return GeometryPtr(GEOSGeom_createEmptyPolygon_r(context()));
  std::vector<GEOSGeometry*> holes;
  for (const auto& hole : polygon.holes)
    if (hole.size() >= 3) holes.push_back(linearRing(hole));
  return GeometryPtr(GEOSGeom_createPolygon_r(context(), linearRing(polygon.outer), holes.data(),
                                              static_cast<unsigned>(holes.size())));
}

template <class P>
GeometryPtr fromShape(const MultiPolygon<P>& shape) {
  if (shape.size() == 1) return fromPolygon(shape.front());
  std::vector<GEOSGeometry*> parts;
  for (const auto& polygon : shape)
    if (polygon.outer.size() >= 3) parts.push_back(fromPolygon(polygon).release());
  return GeometryPtr(GEOSGeom_createCollection_r(context(), GEOS_MULTIPOLYGON, parts.data(),
                                                 static_cast<unsigned>(parts.size())));
}

template <class P>
GeometryPtr fromLine(const Line<P>& line) {
  if (line.size() < 2) return GeometryPtr(GEOSGeom_createEmptyLineString_r(context()));
  return GeometryPtr(GEOSGeom_createLineString_r(context(), sequence(line, false)));
}

template <class P>
GeometryPtr fromLines(const MultiLine<P>& lines) {
  std::vector<GEOSGeometry*> parts;
  for (const auto& line : lines)
    if (line.size() >= 2) parts.push_back(fromLine(line).release());
  return GeometryPtr(GEOSGeom_createCollection_r(context(), GEOS_MULTILINESTRING, parts.data(),
                                                 static_cast<unsigned>(parts.size())));
}

template <class P>
GeometryPtr fromPoint(const P& point) {
  return GeometryPtr(GEOSGeom_createPointFromXY_r(context(), xOf(point), yOf(point)));
}

template <class P>
GeometryPtr fromBox(const Box<P>& box) {
  return fromPolygon(Polygon<P>{
      {{box.minX, box.minY}, {box.maxX, box.minY}, {box.maxX, box.maxY}, {box.minX, box.maxY}}, {}});
}

template <class P>
MultiPolygon<P> toShape(const GEOSGeometry* geometry) {
  MultiPolygon<P> out;
  if (geometry) collectPolygons(geometry, out);
  return out;
}

template <class P>
MultiLine<P> toLines(const GEOSGeometry* geometry) {
  MultiLine<P> out;
  if (geometry) collectLines(geometry, out);
  return out;
}

#define ZW_INSTANTIATE(P)                                    \
  template GeometryPtr fromPolygon<P>(const Polygon<P>&);    \
  template GeometryPtr fromShape<P>(const MultiPolygon<P>&); \
  template GeometryPtr fromLine<P>(const Line<P>&);          \
  template GeometryPtr fromLines<P>(const MultiLine<P>&);    \
  template GeometryPtr fromPoint<P>(const P&);               \
  template GeometryPtr fromBox<P>(const Box<P>&);            \
  template MultiPolygon<P> toShape<P>(const GEOSGeometry*);  \
  template MultiLine<P> toLines<P>(const GEOSGeometry*);
ZW_INSTANTIATE(LonLat)
ZW_INSTANTIATE(ProjectedPoint)
#undef ZW_INSTANTIATE

}  // namespace zw::geos
