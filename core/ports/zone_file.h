// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/error.h"
#include "core/geometry/shape_repair.h"
#include "core/ports/region_import.h"

namespace zw {

/// A layer of a file from which zones may be taken.
struct ZoneLayer {
  std::string name;
  std::string geometry;      ///< kind of its geometries, as "Polygon"; may be empty
  std::size_t features = 0;  ///< or rows
  std::string crs;           ///< as "EPSG:32636 WGS 84 / UTM zone 36N"; empty: not stated
  std::vector<std::string> fields;
  std::string nameField;  ///< that seems to hold the names; may be empty
  /// Of a table of text: columns that may hold well-known text, the likeliest first.
  std::vector<std::string> geometryColumns{};
};

struct ZoneFileSummary {
  std::string format;  ///< as "GeoPackage"
  std::vector<ZoneLayer> layers;
  std::string layer{};  ///< that is read where none is named
};

struct ZoneFileRequest {
  std::string file;
  std::string layer{};                     ///< empty: the only one, or the first that may hold polygons
  std::string where{};                     ///< SQL condition on the attributes; empty: all features
  std::optional<std::string> nameField{};  ///< empty: no names; nothing: the field that seems to hold them
  std::string geometryColumn{};            ///< of a table of text; empty: the likeliest
  std::string crs{};                       ///< empty: as the file says; else this, whatever it says
  Box<LonLat> region{};  ///< shapes that do not meet it are left out; empty: any place will do
};

/// A feature as a zone that may be made of it.
struct ZoneCandidate {
  std::size_t feature = 0;  ///< as the layer numbers it; of a table of text: the row, the heading being 1
  std::string name;
  std::vector<std::pair<std::string, std::string>> attributes;  ///< that are stated, but the name
  MultiPolygon<LonLat> shape;                                   ///< empty where it is left out
  std::vector<ShapeFinding> findings;
  double areaBefore = 0;  ///< m²
  double areaAfter = 0;   ///< m²
  /// Why no zone can be made of it.
  std::optional<Error> leftOut{};
};

[[nodiscard]] inline bool isRepaired(const ZoneCandidate& candidate) {
  for (const ShapeFinding& finding : candidate.findings)
    if (!isNote(finding.flaw)) return true;
  return false;
}

struct ZoneFileReading {
  std::string layer;
  std::string crs;        ///< that was used, as in ZoneLayer
  std::string nameField;  ///< that was used
  std::vector<ZoneCandidate> candidates;
};

/// Reads zones from files of other programs. Each call takes its time and may run on any thread.
class ZoneFileReader {
 public:
  virtual ~ZoneFileReader() = default;
  /// Errors: FileMissing, FileUnreadable, NotAVectorFile, Cancelled.
  [[nodiscard]] virtual Result<ZoneFileSummary> inspect(const std::string& file,
                                                        const ImportProgress& progress) const = 0;
  /// What is wrong with a feature is told there. Errors: those of inspect(), LayerMissing, LayerWithoutCrs,
  /// FieldMissing, BadValue (the condition or the CRS), Syntax (a table of text).
  [[nodiscard]] virtual Result<ZoneFileReading> read(const ZoneFileRequest& request,
                                                     const ImportProgress& progress) const = 0;
};

}  // namespace zw
