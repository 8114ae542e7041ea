// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/error.h"
#include "core/geometry/shapes.h"
#include "core/model/source.h"
#include "gis/pack/layer.h"
#include "gis/pack/schema.h"

namespace zw::pack {

/// A recipe says how a region pack is made from files: docs/region-packs.md is its reference. Paths are
/// relative to the recipe's folder.

/// Which features of which file. `members` keeps those whose field occurs in a column of a list file.
struct Selection {
  struct Members {
    std::string field;
    std::string file;
    std::string column;
  };
  std::string file = {};
  std::string wkt = {};                       ///< instead of a file: a shape in longitude and latitude
  std::string layer = {};                     ///< empty: the file's only layer
  std::string where = {};                     ///< OGR SQL, on the file's own fields; may be empty
  std::string crs = {};                       ///< for a file that states none; may be empty
  std::vector<std::string> openOptions = {};  ///< GDAL's, KEY=VALUE
  std::optional<Members> members = {};
};

/// How one field of the schema is filled: from the first of `from` that is not empty, or with a constant.
struct FieldMapping {
  enum class Script { Any, Arabic, NotArabic };
  std::vector<std::string> from;
  FieldValue constant;
  /// Replacement of values; a value mapped to nothing leaves the field null.
  std::map<std::string, std::optional<std::string>> values;
  bool hasDefault = false;  ///< "*" stands among the values
  std::optional<std::string> defaultValue;
  Script script = Script::Any;  ///< take the text only if it is (not) in Arabic script
  /// Taken, and counted, where there is no value or one that the schema does not allow.
  std::optional<std::string> otherwise;
};

/// A feature that crosses the region's edge is cut there, or kept whole (where cutting would part a figure
/// from its area) when its bounding box meets the region's.
enum class EdgeRule { Cut, Keep };

struct LayerRecipe {
  std::string role;
  Selection from;
  std::map<std::string, FieldMapping> fields;
  double tolerance = 0;   ///< m, of the simplification; 0: none
  int decimals = -1;      ///< of a degree, to which coordinates are rounded first; negative: as they are
  std::string together;   ///< layers of one such name share edges and are simplified as one coverage
  double minArea = 0;     ///< m²; smaller polygons are left out
  bool dissolve = false;  ///< all features become one
  EdgeRule edge = EdgeRule::Cut;
  std::string source;
  bool patch = false;  ///< of a road_status layer: fills gaps of the roads
  std::string output;  ///< file that compileLayers writes; empty in a pack's recipe
  std::string path;    ///< in the recipe ("layers[3]"), for messages
};

/// The edge that two territories share, and where it is disputed.
struct BorderRecipe {
  Selection of;
  Selection with;
  std::string between;
  double tolerance = 0;  ///< m between the two edges; 0: they share vertices
  /// m: where the shared edge is interrupted for no more than this, because the two claim the same ground or
  /// leave some, the first territory's edge closes it and is disputed.
  double bridge = 0;
  std::optional<Selection> reference;
  double differsBy = 0;   ///< m from the reference beyond which a stretch is disputed
  double joinWithin = 0;  ///< m: shorter agreeing stretches between disputed ones count as disputed
  std::optional<Selection> disputedAreas;
  std::string source;
  std::string disputedSource;  ///< of the disputed stretches
};

struct RiverSidesRecipe {
  double extend = 2000;  ///< m by which the main stem may be prolonged to reach the territory's edge
  double touch = 500;    ///< m from the border within which a piece of the territory is on its side
};

struct CrossingsRecipe {
  double mergeWithin = 5;  ///< m
};

/// Where roads meet that the source left apart.
struct NetworkRecipe {
  bool intersections = false;  ///< roads on the ground meet where they cross or touch
  double joinEndsWithin = 0;   ///< m: dead ends this near to a road are prolonged to it
};

/// How gaps of the roads are filled from routes.
struct PatchRecipe {
  double shortest = 50;             ///< m; shorter gaps are no gaps
  double joinWithin = 30;           ///< m from a patch's end to the road it is joined to
  std::string roadClass = "minor";  ///< of a patch whose source has none
};

struct RoadStatusRecipe {
  double within = 15;         ///< m between road and route
  double angle = 30;          ///< degrees between their directions
  double minimumShare = 0.6;  ///< of a road's length that must lie on the route
  PatchRecipe patch = {};
};

struct ElevationRecipe {
  std::string file;
  std::string source;
  double lowest = -32767;  ///< m; lower cells become unknown (the sea floor)
  std::string output;      ///< as of a layer
};

struct Recipe {
  std::string title;
  std::string date;       ///< ISO 8601: the pack's last_change
  std::string territory;  ///< code of the territory that is planned for
  Box<LonLat> bounds;
  std::string crs;  ///< of the pack's figures; empty: the UTM zone of the centre
  std::vector<Source> sources;
  std::vector<LayerRecipe> layers;
  std::optional<ElevationRecipe> elevation;
  std::optional<BorderRecipe> border;
  std::optional<RiverSidesRecipe> riverSides;
  std::optional<CrossingsRecipe> crossings;
  std::optional<NetworkRecipe> network;
  RoadStatusRecipe roadStatus;
};

/// Errors: FileMissing, FileUnreadable, Syntax (detail: line and column), and with the key's path as detail
/// MissingKey, BadValue, UnknownRole, UnknownSource, FieldMissing (a mapped field that the role lacks).
[[nodiscard]] Result<Recipe> readRecipe(const std::string& path);
/// The same from text; `name` stands for the file in errors.
[[nodiscard]] Result<Recipe> parseRecipe(const std::string& text, const std::string& name);

}  // namespace zw::pack
