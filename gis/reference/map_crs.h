// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ogr_geometry.h>
#include <ogr_spatialref.h>

#include <memory>
#include <optional>

#include "core/ports/reference_file.h"

namespace zw::reference {

/// Between a file's CRS and the map's.
class MapCrs {
 public:
  /// `stated`: by the file, may be null; what the request gives holds only where that states none. Errors:
  /// LayerWithoutCrs, BadValue.
  [[nodiscard]] static Result<MapCrs> from(const OGRSpatialReference* stated,
                                           const ReferenceRequest& request);

  /// Null where a part of it has no place on the map.
  [[nodiscard]] std::unique_ptr<OGRGeometry> toMap(const OGRGeometry& geometry) const;
  /// The part of the file that may hold what lies in the box; nothing where that cannot be told.
  [[nodiscard]] std::optional<OGREnvelope> inFile(const Box<ProjectedPoint>& box) const;

  [[nodiscard]] const OGRSpatialReference& file() const { return file_; }
  [[nodiscard]] const OGRSpatialReference& map() const { return map_; }
  /// A place of the file on the map, or nothing.
  [[nodiscard]] std::optional<ProjectedPoint> toMap(double x, double y) const;

 private:
  struct Deleter {
    void operator()(OGRCoordinateTransformation* t) const { OGRCoordinateTransformation::DestroyCT(t); }
  };
  using Transformation = std::unique_ptr<OGRCoordinateTransformation, Deleter>;

  OGRSpatialReference file_;
  OGRSpatialReference map_;
  Transformation forward_;
  Transformation back_;
};

}  // namespace zw::reference
