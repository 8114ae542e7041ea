// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/error.h"
#include "core/geometry/shapes.h"
#include "gis/build/recipe.h"
#include "gis/build/source_files.h"
#include "gis/gdal/gdal.h"

class OGRFeature;
class OGRGeometry;
class OGRLayer;

namespace zw::pack {

using gdal::DatasetPtr;

/// The features of a file that a Selection names, one after the other, in longitude and latitude.
class SourceLayer {
 public:
  /// Errors: FileMissing, FileUnreadable, LayerMissing (detail: those it has), LayerWithoutCrs, BadValue (the
  /// CRS or the filter), FieldMissing (of `members`). `bounds` may
  /// spare reading what lies outside; an empty box spares nothing.
  [[nodiscard]] static Result<SourceLayer> open(const Selection& selection, const SourceFiles& files,
                                                const Box<LonLat>& bounds);

  /// Index of a field of the file. Error FieldMissing (detail: those it has).
  [[nodiscard]] Result<int> field(const std::string& name) const;
  /// The geometry type the file declares for the layer; "Unknown (any)" where it declares none.
  [[nodiscard]] int declaredType() const;

  struct Item {
    std::unique_ptr<OGRFeature> feature;
    std::unique_ptr<OGRGeometry> geometry;  ///< null where the feature has none
  };
  /// False at the end. Error BadValue: a coordinate that cannot be converted, or lies outside ±180, ±90.
  [[nodiscard]] Result<bool> next(Item& item);

  [[nodiscard]] const std::string& file() const { return file_; }
  [[nodiscard]] std::string layerName() const;
  /// An error that names this file and layer.
  [[nodiscard]] Error error(ErrorCode code, std::string detail, const OGRFeature* feature = nullptr) const;

 private:
  SourceLayer() = default;
  [[nodiscard]] Result<void> findLayer(const Selection& selection);
  [[nodiscard]] Result<void> setCrs(const Selection& selection, const Box<LonLat>& bounds);
  [[nodiscard]] Result<void> setFilters(const Selection& selection, const SourceFiles& files);

  struct TransformationDeleter {
    void operator()(OGRCoordinateTransformation* t) const { OGRCoordinateTransformation::DestroyCT(t); }
  };
  std::string file_;
  DatasetPtr dataset_;
  OGRLayer* layer_ = nullptr;  ///< owned by the dataset
  std::unique_ptr<OGRCoordinateTransformation, TransformationDeleter> transformation_;
  int membersField_ = -1;
  std::vector<std::string> members_;  ///< sorted
};

/// What to call a feature in a message: "feature 12", or OpenStreetMap's id ("way/12").
[[nodiscard]] std::string labelOf(const OGRFeature& feature);

/// All polygons, or all lines, of a selection, for layers that only feed a derivation. Lines also takes the
/// boundaries of polygons. Errors: as SourceLayer, WrongGeometryType.
[[nodiscard]] Result<MultiPolygon<LonLat>> readPolygons(const Selection& selection, const SourceFiles& files,
                                                        const Box<LonLat>& bounds);
[[nodiscard]] Result<MultiLine<LonLat>> readLines(const Selection& selection, const SourceFiles& files,
                                                  const Box<LonLat>& bounds);

/// Parts of an OGR geometry; other kinds are passed over.
void appendPoints(const OGRGeometry& geometry, std::vector<LonLat>& out);
void appendLines(const OGRGeometry& geometry, MultiLine<LonLat>& out);
void appendPolygons(const OGRGeometry& geometry, MultiPolygon<LonLat>& out);

}  // namespace zw::pack
