// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "core/error.h"
#include "core/geometry/points.h"
#include "core/geometry/shapes.h"

namespace zw {

/// What an extract of OpenStreetMap holds, as far as somebody must know who makes a region of it.
struct ExtractSummary {
  struct Boundary {
    int level = 0;                        ///< OpenStreetMap's admin_level; 2 is a country
    std::string name;                     ///< in the local language
    std::string nameEnglish;              ///< may be empty
    std::string code;                     ///< ISO 3166 or the country's own; may be empty
    double area = 0;                      ///< m², inside the area looked at
    std::vector<std::string> neighbours;  ///< names of boundaries of its level that share an edge with it
  };
  struct River {
    std::string name;
    std::string nameEnglish;  ///< may be empty
    double length = 0;        ///< m
  };
  Box<LonLat> bounds;         ///< of the whole extract
  bool boundsStated = false;  ///< by the file; else they are those of what it holds
  std::string date;           ///< ISO 8601, of the data; may be empty
  std::size_t roads = 0;
  std::size_t places = 0;
  std::size_t landCover = 0;
  std::vector<Boundary> boundaries;           ///< whole ones, by level, then the largest first
  std::vector<std::string> brokenBoundaries;  ///< "2 France": cut off by the extract, or not closed
  std::vector<River> rivers;                  ///< that have a name, the longest first
};

/// As the name of a territory: the area itself, whatever boundaries there are.
inline constexpr const char* kAreaItself = "area";

/// What a region is to be made of.
struct RegionImport {
  std::string extract;  ///< .osm.pbf, .osm, or Geofabrik's shapefiles (folder or .zip) or GeoPackage
  std::string pack;     ///< the region pack to write
  std::string recipe;   ///< a file for the recipe that makes the same again; empty: none
  std::string title;    ///< empty: the territory's name
  std::string date;     ///< empty: the extract's
  Box<LonLat> bounds;   ///< empty: all that the extract covers
  std::string
      territory;  ///< name or code of a boundary, or kAreaItself; empty: the highest-ranking, largest one
  std::string border;    ///< name of the neighbour whose edge is the border; empty: no border
  std::string river;     ///< name of the main stem; empty: no river parts the territory
  double tolerance = 5;  ///< m, of the simplification
};

/// What was made.
struct ImportedRegion {
  std::string hash;                                       ///< "sha256:…" of the pack
  std::vector<std::pair<std::string, std::size_t>> rows;  ///< of each role
  std::vector<std::string> notes;                         ///< what a person should know
};

/// Called with what is being done and how much of all is done (0 … 1). Returns false to give up.
using ImportProgress = std::function<bool(const std::string& step, double done)>;

/// Makes regions from extracts of OpenStreetMap. Each call takes its time and may run on any thread.
class RegionImporter {
 public:
  virtual ~RegionImporter() = default;
  /// Errors: FileMissing, FileUnreadable, BadExtract, LayerMissing, LayerWithoutCrs, FieldMissing, Cancelled.
  [[nodiscard]] virtual Result<ExtractSummary> inspect(const std::string& extract,
                                                       const ImportProgress& progress) const = 0;
  /// Writes the pack whole or not at all. Errors: those of inspect(); NotCovered, EmptyLayer (no road, or no
  /// such territory, border or river), CannotWrite, DiskFull.
  [[nodiscard]] virtual Result<ImportedRegion> import(const RegionImport& wanted,
                                                      const ImportProgress& progress) const = 0;
};

}  // namespace zw
