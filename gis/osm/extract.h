// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/error.h"
#include "core/geometry/shapes.h"
#include "gis/gdal/gdal.h"

namespace zw::osm {

/// What an OpenStreetMap extract holds for a region, as layers of a dataset in memory, in longitude and
/// latitude. docs/region-packs.md lists the layers and their fields.
struct Extract {
  gdal::DatasetPtr dataset;
  Box<LonLat> bounds;         ///< stated by the file, else of its nodes; empty when it has none
  bool boundsStated = false;  ///< by the file
  std::string date;           ///< ISO 8601: as of when the file says it is, else of its newest object
  /// Administrative boundaries that cannot be closed: the extract cuts them off, or they are broken.
  struct OpenBoundary {
    int level = 0;
    std::string name;
  };
  std::vector<OpenBoundary> open;  ///< by level, then name
};

/// Called with how much of the file is read (0 … 1). Returns false to give up.
using Reading = std::function<bool(double done)>;

/// The layers of an extract; a recipe names one of them.
inline constexpr const char* kLayerNames[] = {"roads",      "waterways",      "places",     "peaks",
                                              "boundaries", "boundary_lines", "land_cover", "coastline"};
[[nodiscard]] bool isLayerName(const std::string& name);

/// By its name: .osm or .pbf.
[[nodiscard]] bool isExtract(const std::string& path);

/// Reads an extract (.osm.pbf or .osm) once, with what has a part in `bounds`; an empty box takes all. A
/// boundary is kept whole. Errors: FileMissing, FileUnreadable, BadExtract (empty, damaged or cut short),
/// Cancelled.
[[nodiscard]] Result<Extract> readExtract(const std::string& path, const Box<LonLat>& bounds,
                                          const Reading& reading = {});

}  // namespace zw::osm
