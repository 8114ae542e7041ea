// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/error.h"

namespace zw::pack {

/// Where an extract keeps what: the layers' names, empty where there is none, and what the field is called
/// that says what a feature is. Two kinds are known: extracts in OpenStreetMap's own formats, and what
/// Geofabrik makes of them (shapefiles, GeoPackage), which has no boundaries of territories.
struct ExtractLayout {
  bool geofabrik = false;
  std::string roads;
  std::string waterways;
  std::string places;
  std::string peaks;
  std::string boundaries;
  std::string boundaryLines;
  std::string landCover;
  std::string water;  ///< areas of water, where they are apart from the land cover
  std::string coast;

  [[nodiscard]] std::string classField(const char* own) const { return geofabrik ? "fclass" : own; }
};

/// Errors: FileMissing, FileUnreadable, LayerMissing (neither kind; detail: the layers there are),
/// LayerWithoutCrs, FieldMissing (parts of a shapefile are gone).
[[nodiscard]] Result<ExtractLayout> layoutOf(const std::string& path);

}  // namespace zw::pack
