// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/error.h"
#include "core/geometry/shapes.h"

namespace zw::exchange {

/// Which polygons of a file are to become a zone.
struct ImportSelection {
  std::string file;     ///< any vector file that GDAL reads
  std::string layer{};  ///< empty: the only layer, or the first that may hold polygons
  std::string where{};  ///< SQL condition on the attributes; empty: all features
  std::string crs{};    ///< for files that do not state theirs
};

/// The selected polygons as one shape in WGS 84; heights are dropped, curves become chords, several polygons
/// are united. Each feature is checked by itself before, and nothing is repaired. Errors: those of
/// openVectorFile(), LayerMissing, LayerWithoutCrs, BadValue (the condition or the CRS), NotAPolygon (or
/// nothing selected), and with the feature's number those of checkTangle() and checkShape().
[[nodiscard]] Result<MultiPolygon<LonLat>> importShape(const ImportSelection& selection);

/// The same from well-known text in `crs`, longitude or easting first. Errors: Syntax (not WKT), BadValue
/// (the CRS), NotAPolygon, and those of checkTangle() and checkShape().
[[nodiscard]] Result<MultiPolygon<LonLat>> shapeFromWkt(const std::string& wkt, const std::string& crs);

/// A LINESTRING of well-known text in WGS 84, longitude first; heights are dropped. Errors: Syntax, NotALine.
[[nodiscard]] Result<Line<LonLat>> lineFromWkt(const std::string& wkt);

}  // namespace zw::exchange
