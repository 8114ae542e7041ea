// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/geometry/projection.h"
#include "core/geometry/shapes.h"
#include "core/model/elevation.h"
#include "core/model/source.h"

namespace zw {

/// What a pack's layers hold, as read: immutable once loaded. Geometry is in the region's projected CRS.
/// `source` is the id of a row of Region::sources. Names may be empty. Nothing here is specific to a place.

struct Name {
  std::string en;
  std::string ar;
  /// In English, or in Arabic where there is no English name; may be empty.
  [[nodiscard]] const std::string& any() const { return en.empty() ? ar : en; }
};

struct Territory {
  std::string code;  ///< as the recipe names it ("LBN")
  Name name;
  MultiPolygon<ProjectedPoint> shape;
  std::string source;
};

/// The edge shared by two territories. `disputed` marks a stretch on which sources or parties differ.
struct BorderLine {
  std::string between;  ///< "LBN–ISR"
  Line<ProjectedPoint> line;
  bool disputed = false;
  std::string source;
};

struct River {
  Name name;
  std::string kind;  ///< river, stream, canal
  Line<ProjectedPoint> line;
  bool mainStem = false;
  std::string source;
};

/// One side of the planned territory as the main stem cuts it.
enum class Side { Border, Far };
struct RiverSide {
  Side side = Side::Border;
  MultiPolygon<ProjectedPoint> shape;
};

struct BufferZone {
  Name name;
  MultiPolygon<ProjectedPoint> shape;
  std::string authority;  ///< who states it; "none" where nobody has
  std::string source;
};

struct CoastLine {
  Line<ProjectedPoint> line;
  std::string source;
};

struct District {
  Name name;
  std::string code;
  MultiPolygon<ProjectedPoint> shape;
  std::string source;
};

/// A unit that counts people (cadastre). A missing count is unknown, not zero.
struct AreaUnit {
  std::string code;
  Name name;
  std::string district;
  MultiPolygon<ProjectedPoint> shape;
  std::optional<double> residents;
  std::optional<double> displaced;
  std::string source;
  std::string peopleSource;
};

struct Settlement {
  Name name;
  std::string code;
  std::string district;
  ProjectedPoint point;
  std::string source;
};

/// Classes from most to least important, after OpenStreetMap; the ramps ("_link") belong to their class.
enum class RoadClass : std::uint8_t {
  Motorway,
  Trunk,
  Primary,
  Secondary,
  Tertiary,
  Minor,
  Service,
  Track,
  Path
};
inline constexpr std::size_t kRoadClasses = 9;
enum class RoadStructure : std::uint8_t { None, Bridge, Tunnel, Ford };
enum class Surface : std::uint8_t { Unknown, Paved, Unpaved };
inline constexpr std::size_t kSurfaces = 3;
enum class Passability : std::uint8_t { Unknown, Open, Restricted, Closed };

/// Bridges and tunnels lead over or under what they cross; a ford lies on the ground.
[[nodiscard]] inline bool onGround(RoadStructure structure) {
  return structure == RoadStructure::None || structure == RoadStructure::Ford;
}

/// An edge of the road network; its row in the pack is its index + 1.
struct Road {
  Line<ProjectedPoint> line;
  std::uint32_t from = 0;  ///< into Region::roadNodes: where the line starts
  std::uint32_t to = 0;    ///< and where it ends
  float lengthMetres = 0;  ///< geodesic
  RoadClass roadClass = RoadClass::Minor;
  RoadStructure structure = RoadStructure::None;
  signed char oneWay = 0;  ///< 1 along the line, -1 against it, 0 both ways
  Passability passability = Passability::Unknown;
  Surface surface = Surface::Unknown;
  bool patched = false;           ///< fills a gap of the road source: taken from a route that tells status
  std::uint16_t nameIndex = 0;    ///< into Region::roadNames; 0 is the empty name
  std::uint16_t sourceIndex = 0;  ///< into Region::sources
};

/// Whether a road may meet a box, told without its line but the start: no road ends farther off than it is
/// long, and a projected metre is a true one within a hundredth.
inline bool mayMeet(const Road& road, const Box<ProjectedPoint>& box) {
  const double reach = 1.01 * static_cast<double>(road.lengthMetres) + 1;
  const ProjectedPoint start = road.line.front();
  return start.x + reach >= box.minX && start.x - reach <= box.maxX && start.y + reach >= box.minY &&
         start.y - reach <= box.maxY;
}

/// Where a road meets the river main stem.
struct Crossing {
  std::string id;  ///< stable within a pack ("X12")
  Name name;       ///< the road's
  ProjectedPoint point;
  RoadClass roadClass = RoadClass::Minor;
  RoadStructure structure = RoadStructure::None;
  Passability passability = Passability::Unknown;
  std::string statusDate;  ///< of the passability; empty when unknown
  std::string statusSource;
  std::string source;
  std::vector<std::uint32_t> roads{};  ///< into Region::roads: those that meet the river here
};

enum class LandCover { Residential, Industrial, Wood, Farmland, Grass, Water, Other };
struct LandCoverArea {
  LandCover cover = LandCover::Other;
  Polygon<ProjectedPoint> shape;
  std::string source;
};

struct Place {
  Name name;
  std::string kind;  ///< city, town, village, hamlet, locality …
  int rank = 99;     ///< cartographic importance, 1 most
  ProjectedPoint point;
  std::string source;
};

struct Peak {
  Name name;
  std::optional<double> height;
  ProjectedPoint point;
  std::string source;
};

struct Region {
  std::string title;
  std::string file;           ///< where it was read from
  std::string hash;           ///< "sha256:…" of the file's bytes: names the pack
  std::string territoryCode;  ///< of the territory that is planned for
  Box<LonLat> bounds;
  std::shared_ptr<const Projection> projection;

  std::vector<Source> sources;
  std::vector<Territory> territories;
  std::vector<BorderLine> border;
  std::vector<River> rivers;  ///< main stem and others
  std::vector<RiverSide> riverSides;
  std::vector<BufferZone> bufferZones;
  std::vector<CoastLine> coast;
  std::vector<District> districts;
  std::vector<AreaUnit> units;
  std::vector<Settlement> settlements;
  std::vector<std::string> roadNames;
  std::vector<Road> roads;
  std::vector<ProjectedPoint> roadNodes;  ///< a node's id in the pack is its index + 1
  std::vector<Crossing> crossings;
  std::vector<LandCoverArea> landCover;
  std::vector<Place> places;
  std::vector<Peak> peaks;
  ElevationGrid elevation;

  [[nodiscard]] const Source* source(const std::string& id) const {
    for (const Source& s : sources)
      if (s.id == id) return &s;
    return nullptr;
  }
};

}  // namespace zw
