// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ogr_geometry.h>

#include <cstddef>
#include <string>
#include <vector>

#include "core/geometry/shapes.h"
#include "gis/import/to_lon_lat.h"

namespace zw::exchange {

/// What a geometry of a file is made of, in the file's coordinates. Rings are as they are there, the first
/// corner repeated at the end where it is.
struct FileGeometry {
  std::vector<Polygon<FilePoint>> polygons;
  std::vector<Line<FilePoint>> lines;
  std::size_t others = 0;  ///< points
  bool heights = false;    ///< or measures; they are left out
  bool curves = false;     ///< arcs; they have become chords
  std::string kind;        ///< as "MULTIPOLYGON"
};

[[nodiscard]] FileGeometry partsOf(const OGRGeometry& geometry);

}  // namespace zw::exchange
