// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/zone_file.h"
#include "gis/import/file_geometry.h"
#include "gis/import/likely_crs.h"
#include "gis/import/to_lon_lat.h"

namespace zw::exchange {

/// A line whose ends are no farther apart is a boundary: m, and of its length.
inline constexpr double kClosedWithin = 25;
inline constexpr double kClosedShare = 0.01;

/// Makes of geometries in one CRS the shapes of candidates.
class CandidateMaker {
 public:
  CandidateMaker(ToLonLat convert, const Box<LonLat>& region)
      : convert_(std::move(convert)), region_(region), likely_(region) {}

  [[nodiscard]] const std::string& crs() const { return convert_.name(); }

  /// Fills in the shape with what was found, or why there is none: NotAPolygon, NotFinite, WrongCrs,
  /// OutsideRegion, and the errors of repairShape(). Null: the feature has no geometry.
  void shape(const OGRGeometry* geometry, ZoneCandidate& candidate) const;

 private:
  [[nodiscard]] Result<RepairedShape> shapeOf(const FileGeometry& parts,
                                              std::vector<ShapeFinding>& findings) const;
  [[nodiscard]] Result<void> checkNumbers(const FileGeometry& parts, const Box<FilePoint>& bounds) const;
  [[nodiscard]] Result<MultiPolygon<LonLat>> converted(const FileGeometry& parts,
                                                       std::vector<ShapeFinding>& findings) const;
  [[nodiscard]] std::string looksLike(const Box<FilePoint>& bounds) const;

  ToLonLat convert_;
  Box<LonLat> region_;
  LikelyCrs likely_;
};

}  // namespace zw::exchange
