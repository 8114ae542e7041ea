// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/error.h"
#include "core/geometry/shapes.h"
#include "core/model/reference_layer.h"

namespace zw {

/// Something in a file that can be shown as a reference layer.
struct ReferenceFileLayer {
  std::string name;  ///< within the file; of a raster: empty
  ReferenceKind kind = ReferenceKind::Vector;
  std::string geometry;               ///< of a vector layer, as "Polygon"; may be empty
  std::size_t features = 0;           ///< of a vector layer
  int width = 0, height = 0;          ///< of a raster: pixels
  std::string crs;                    ///< as "EPSG:32636 WGS 84 / UTM zone 36N"; empty: not stated
  std::vector<std::string> fields{};  ///< of a vector layer
};

struct ReferenceFileSummary {
  std::string format;  ///< as "GeoTIFF"
  std::vector<ReferenceFileLayer> layers;
};

/// Which layer of a file is wanted, and how it is turned towards the map.
struct ReferenceRequest {
  std::string file;
  std::string layer{};  ///< empty: the first, or the raster
  ReferenceKind kind = ReferenceKind::Vector;
  std::string crs{};           ///< of the file where it states none
  std::string filter{};        ///< SQL condition on the fields; empty: all features
  std::string target;          ///< CRS of the map: Projection::crs()
  Box<ProjectedPoint> bounds;  ///< of the map: what lies outside is left out
};

/// A layer's features in the map's CRS. Areas are the rings of all parts, to be filled even–odd.
struct ReferenceShapes {
  std::vector<ProjectedPoint> points;
  std::vector<Line<ProjectedPoint>> lines;
  std::vector<std::vector<Ring<ProjectedPoint>>> areas;
  std::size_t features = 0;  ///< that meet the bounds
  std::size_t leftOut = 0;   ///< of them that have no place: empty, or not to be converted
};

/// Part of a raster as rows of pixels, north first: red, green, blue and alpha, a byte each, not
/// premultiplied.
struct ReferenceImage {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgba;
};

/// What a reference layer has at a place: a feature, or a raster's pixel.
struct ReferenceHit {
  std::string title;  ///< the feature's name, or its number
  std::vector<std::pair<std::string, std::string>> attributes;
};

/// An open layer. Every call may come from any thread, and takes its time.
class ReferenceContent {
 public:
  virtual ~ReferenceContent() = default;
  /// Of a vector layer. Errors: FileUnreadable, BadValue (more corners than can be shown).
  [[nodiscard]] virtual Result<ReferenceShapes> shapes() = 0;
  /// Of a raster; transparent where it has nothing. Error FileUnreadable.
  [[nodiscard]] virtual Result<ReferenceImage> image(const Box<ProjectedPoint>& box, int width,
                                                     int height) = 0;
  /// Within so many metres of the place: points, lines, areas, the nearest of each first; of a raster the
  /// bands' values there.
  [[nodiscard]] virtual Result<std::vector<ReferenceHit>> at(ProjectedPoint place, double metres) = 0;
};

/// Opens files of other programs to be shown beneath the plan. May be called from any thread.
class ReferenceFiles {
 public:
  virtual ~ReferenceFiles() = default;
  /// Errors: FileMissing, FileUnreadable, NotAVectorFile (it is neither features nor an image).
  [[nodiscard]] virtual Result<ReferenceFileSummary> inspect(const std::string& file) const = 0;
  /// Errors: those of inspect(), LayerMissing, LayerWithoutCrs, BadValue (the CRS, the filter), NotCovered
  /// (it does not meet the bounds).
  [[nodiscard]] virtual Result<std::unique_ptr<ReferenceContent>> open(
      const ReferenceRequest& request) const = 0;
  /// "sha256:…" of a file and its size. Errors: FileMissing, FileUnreadable.
  [[nodiscard]] virtual Result<std::pair<std::string, std::int64_t>> fingerprint(
      const std::string& file) const = 0;
};

}  // namespace zw
