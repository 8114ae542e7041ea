// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/error.h"
#include "core/geometry/shapes.h"

/// Shapes as text that other programs read, longitude first, WGS 84.
namespace zw {

/// Well-known text (OGC 06-103r4): "MULTIPOLYGON (((35 33, …)))", or a POLYGON where the shape has one part.
/// Numbers have as many digits as give the very same shape back.
[[nodiscard]] std::string wktOf(const MultiPolygon<LonLat>& shape);
/// A GeoJSON geometry (RFC 7946), outer rings counterclockwise.
[[nodiscard]] std::string geoJsonOf(const MultiPolygon<LonLat>& shape);

/// The polygons of well-known text, or of a GeoJSON geometry, feature or collection of features, all of them
/// as one shape; heights are dropped. Other geometries in a collection are passed over. Errors: Syntax
/// (neither), NotAPolygon, and those of checkShape().
[[nodiscard]] Result<MultiPolygon<LonLat>> shapeFromText(const std::string& text);

}  // namespace zw
