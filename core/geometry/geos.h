// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <geos_c.h>

#include <memory>
#include <string>

#include "core/geometry/shapes.h"

/// GEOS by its C API behind owning handles. Each thread has a context of its own; a geometry may be read from
/// any thread and is destroyed where its owner is.
namespace zw::geos {

[[nodiscard]] GEOSContextHandle_t context();
/// What GEOS last complained of on this thread; empty when nothing.
[[nodiscard]] const std::string& lastMessage();

struct GeometryDeleter {
  void operator()(GEOSGeometry* g) const { GEOSGeom_destroy_r(context(), g); }
};
struct PreparedDeleter {
  void operator()(const GEOSPreparedGeometry* g) const { GEOSPreparedGeom_destroy_r(context(), g); }
};
struct TreeDeleter {
  void operator()(GEOSSTRtree* t) const { GEOSSTRtree_destroy_r(context(), t); }
};
using GeometryPtr = std::unique_ptr<GEOSGeometry, GeometryDeleter>;
using PreparedPtr = std::unique_ptr<const GEOSPreparedGeometry, PreparedDeleter>;
using TreePtr = std::unique_ptr<GEOSSTRtree, TreeDeleter>;

/// Shapes to GEOS. Rings of fewer than three corners are left out; nothing left gives an empty geometry.
template <class P>
[[nodiscard]] GeometryPtr fromPolygon(const Polygon<P>& polygon);
template <class P>
[[nodiscard]] GeometryPtr fromShape(const MultiPolygon<P>& shape);
template <class P>
[[nodiscard]] GeometryPtr fromLine(const Line<P>& line);
template <class P>
[[nodiscard]] GeometryPtr fromLines(const MultiLine<P>& lines);
template <class P>
[[nodiscard]] GeometryPtr fromPoint(const P& point);
template <class P>
[[nodiscard]] GeometryPtr fromBox(const Box<P>& box);

/// The polygons, or the lines, that a geometry of any type holds; others are passed over.
template <class P>
[[nodiscard]] MultiPolygon<P> toShape(const GEOSGeometry* geometry);
template <class P>
[[nodiscard]] MultiLine<P> toLines(const GEOSGeometry* geometry);

}  // namespace zw::geos
