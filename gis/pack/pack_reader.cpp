// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/pack/pack_reader.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <future>
#include <sstream>
#include <unordered_map>

#include "core/model/land_cover_words.h"
#include "core/model/road_words.h"
#include "gis/geopackage/container.h"
#include "gis/geopackage/sha256.h"
#include "gis/pack/pack_content.h"
#include "gis/pack/pack_properties.h"
#include "gis/pack/row_reader.h"
#include "gis/projection/proj_projection.h"
#include "gis/raster/gridded_coverage.h"

namespace zw {
namespace {

using pack::RowReader;

RoadClass roadClassOf(std::string_view text) {
  return fromWord<RoadClass>(text).value_or(RoadClass::Minor);
}
RoadStructure structureOf(std::string_view text) {
  return fromWord<RoadStructure>(text).value_or(RoadStructure::None);
}
Surface surfaceOf(std::string_view text) {
  return fromWord<Surface>(text).value_or(Surface::Unknown);
}
Passability passabilityOf(std::string_view text) {
  return fromWord<Passability>(text).value_or(Passability::Unknown);
}
LandCover coverOf(std::string_view text) {
  const auto found = std::find(kLandCoverWords.begin(), kLandCoverWords.end(), text);
  return found == kLandCoverWords.end() ? LandCover::Other
                                        : static_cast<LandCover>(found - kLandCoverWords.begin());
}

/// Indexes of texts that recur; 0 is the empty text.
class TextTable {
 public:
  explicit TextTable(std::vector<std::string>& texts) : texts_(texts) { texts_.emplace_back(); }
  std::uint16_t indexOf(std::string_view text) {
    if (text.empty()) return 0;
    if (text == last_) return lastIndex_;
    auto [at, isNew] = index_.try_emplace(std::string(text), static_cast<std::uint16_t>(texts_.size()));
    if (isNew) {
      if (texts_.size() > 0xFFFF) return 0;
      texts_.emplace_back(text);
    }
    last_ = text;
    return lastIndex_ = at->second;
  }

 private:
  std::vector<std::string>& texts_;
  std::unordered_map<std::string, std::uint16_t> index_;
  std::string last_;
  std::uint16_t lastIndex_ = 0;
};

/// Reads every layer; its functions throw SQLite::Exception.
class RegionReader {
 public:
  RegionReader(SQLite::Database& db, Region& region)
      : db_(db), region_(region), projection_(*region.projection, region.bounds) {}

  Result<void> read() {
    using Step = void (RegionReader::*)();
    for (const Step step :
         {&RegionReader::territories, &RegionReader::border, &RegionReader::rivers, &RegionReader::riverSides,
          &RegionReader::bufferZones, &RegionReader::coast, &RegionReader::districts, &RegionReader::units,
          &RegionReader::settlements, &RegionReader::roads, &RegionReader::crossings,
          &RegionReader::landCover, &RegionReader::places, &RegionReader::peaks}) {
      (this->*step)();
      if (error_) return fail(*error_);
    }
    return {};
  }

 private:
  /// Calls `take` with each row of a layer, until one is damaged. A layer that is missing has no rows.
  template <class Take>
  void each(const char* role, const Take& take) {
    RowReader rows(db_, *pack::layerSchema(role), projection_);
    while (rows.next()) take(rows);
    if (rows.error()) error_ = rows.error();
  }

  void territories() {
    each("territory", [&](RowReader& row) {
      region_.territories.push_back({row.string("code"),
                                     {row.string("name_en"), row.string("name_ar")},
                                     row.shape(),
                                     row.string("source")});
    });
  }
  void border() {
    each("border", [&](RowReader& row) {
      region_.border.push_back(
          {row.string("territories"), row.line(), row.integer("disputed") != 0, row.string("source")});
    });
  }
  void rivers() {
    for (const bool mainStem : {true, false})
      each(mainStem ? "river" : "rivers", [&](RowReader& row) {
        region_.rivers.push_back({{row.string("name_en"), row.string("name_ar")},
                                  row.string("kind"),
                                  row.line(),
                                  mainStem,
                                  row.string("source")});
      });
  }
  void riverSides() {
    each("river_sides", [&](RowReader& row) {
      region_.riverSides.push_back({row.text("side") == "border" ? Side::Border : Side::Far, row.shape()});
    });
  }
  void bufferZones() {
    each("buffer_zone", [&](RowReader& row) {
      region_.bufferZones.push_back({{row.string("name_en"), row.string("name_ar")},
                                     row.shape(),
                                     row.string("authority"),
                                     row.string("source")});
    });
  }
  void coast() {
    each("coast", [&](RowReader& row) { region_.coast.push_back({row.line(), row.string("source")}); });
  }
  void districts() {
    each("districts", [&](RowReader& row) {
      region_.districts.push_back({{row.string("name_en"), row.string("name_ar")},
                                   row.string("code"),
                                   row.shape(),
                                   row.string("source")});
    });
  }
  void units() {
    each("units", [&](RowReader& row) {
      region_.units.push_back({row.string("code"),
                               {row.string("name_en"), row.string("name_ar")},
                               row.string("district"),
                               row.shape(),
                               row.optionalReal("residents"),
                               row.optionalReal("displaced"),
                               row.string("source"),
                               row.string("people_source")});
    });
  }
  void settlements() {
    each("settlements", [&](RowReader& row) {
      region_.settlements.push_back({{row.string("name_en"), row.string("name_ar")},
                                     row.string("code"),
                                     row.string("district"),
                                     row.point(),
                                     row.string("source")});
    });
  }
  void roads() {
    TextTable names(region_.roadNames);
    std::string sourceId;
    std::uint16_t sourceIndex = 0;
    region_.roads.reserve(RowReader::count(db_, "roads"));
    const RowReader columns(db_, *pack::layerSchema("roads"), projection_);
    const int length = columns.column("length_m"), roadClass = columns.column("class"),
              structure = columns.column("structure"), oneWay = columns.column("one_way"),
              passability = columns.column("passability"), name = columns.column("name"),
              ref = columns.column("ref"), source = columns.column("source"),
              from = columns.column("from_node"), to = columns.column("to_node"),
              surface = columns.column("surface"), patched = columns.column("patched");
    each("roads", [&](RowReader& row) {
      Road& road = region_.roads.emplace_back();
      road.line = row.line();
      if (road.line.empty()) return;  // the row reader has noted what is wrong
      road.from = node(row.integer(from), road.line.front());
      road.to = node(row.integer(to), road.line.back());
      road.lengthMetres = static_cast<float>(row.real(length));
      road.roadClass = roadClassOf(row.text(roadClass));
      road.structure = structureOf(row.text(structure));
      road.oneWay = static_cast<signed char>(row.integer(oneWay));
      road.passability = passabilityOf(row.text(passability));
      road.surface = surfaceOf(row.text(surface));
      road.patched = row.integer(patched) != 0;
      const std::string_view text = row.text(name);
      road.nameIndex = names.indexOf(text.empty() ? row.text(ref) : text);
      if (const std::string_view id = row.text(source); id != sourceId) {
        sourceId = id;
        sourceIndex = indexOfSource(sourceId);
      }
      road.sourceIndex = sourceIndex;
    });
  }
  void crossings() {
    each("crossings", [&](RowReader& row) {
      region_.crossings.push_back({row.string("code"),
                                   {row.string("name"), {}},
                                   row.point(),
                                   roadClassOf(row.text("class")),
                                   structureOf(row.text("structure")),
                                   passabilityOf(row.text("passability")),
                                   row.string("status_date"),
                                   row.string("status_source"),
                                   row.string("source"),
                                   roadsIn(row.string("roads"))});
    });
  }
  void landCover() {
    each("land_cover", [&](RowReader& row) {
      region_.landCover.push_back({coverOf(row.text("cover")), row.polygon(), row.string("source")});
    });
  }
  void places() {
    each("places", [&](RowReader& row) {
      region_.places.push_back({{row.string("name_en"), row.string("name_ar")},
                                row.string("kind"),
                                static_cast<int>(row.optionalReal("rank").value_or(99)),
                                row.point(),
                                row.string("source")});
    });
  }
  void peaks() {
    each("peaks", [&](RowReader& row) {
      region_.peaks.push_back({{row.string("name_en"), row.string("name_ar")},
                               row.optionalReal("height"),
                               row.point(),
                               row.string("source")});
    });
  }

  /// Index of a node of the road network, whose place it notes.
  std::uint32_t node(std::int64_t id, ProjectedPoint place) {
    constexpr std::int64_t kMost = 50'000'000;
    if (id < 1 || id > kMost) {
      error_ = Error{ErrorCode::Damaged, {}, "roads", {}, "an edge names the node " + std::to_string(id)};
      return 0;
    }
    if (static_cast<std::size_t>(id) > region_.roadNodes.size())
      region_.roadNodes.resize(static_cast<std::size_t>(id));
    region_.roadNodes[static_cast<std::size_t>(id - 1)] = place;
    return static_cast<std::uint32_t>(id - 1);
  }

  /// "12 345": rows of the roads, which are read before.
  std::vector<std::uint32_t> roadsIn(const std::string& text) {
    std::vector<std::uint32_t> roads;
    std::istringstream rows(text);
    for (std::size_t row = 0; rows >> row;) {
      if (row < 1 || row > region_.roads.size())
        error_ = Error{ErrorCode::Damaged, {}, "crossings", {}, "there is no road " + std::to_string(row)};
      else
        roads.push_back(static_cast<std::uint32_t>(row - 1));
    }
    return roads;
  }

  std::uint16_t indexOfSource(const std::string& id) {
    for (std::size_t i = 0; i < region_.sources.size(); ++i)
      if (region_.sources[i].id == id) return static_cast<std::uint16_t>(i);
    error_ = Error{ErrorCode::Damaged, {}, "roads", {}, "the source '" + id + "' is not listed"};
    return 0;
  }

  SQLite::Database& db_;
  Region& region_;
  GridProjection projection_;
  std::optional<Error> error_;
};

Result<std::shared_ptr<Region>> readRegion(SQLite::Database& db) {
  auto properties = pack::readProperties(db);
  if (!properties) return fail(properties.error());
  auto region = std::make_shared<Region>();
  region->title = properties->title;
  region->territoryCode = properties->territory;
  region->bounds = properties->bounds;
  region->sources = pack::readSources(db);
  auto projection = makeProjection(properties->crs);
  if (!projection) return fail(Error{ErrorCode::Damaged, {}, "zw_pack", "crs", projection.error().detail});
  region->projection = std::move(*projection);
  if (auto done = RegionReader(db, *region).read(); !done) return fail(done.error());
  auto elevation = raster::readGriddedCoverage(db, pack::kElevationTable);
  if (!elevation) return fail(elevation.error());
  region->elevation = std::move(*elevation);
  region->elevation.sourceId = properties->elevationSource;
  return region;
}

}  // namespace

Result<std::shared_ptr<const Region>> GeoPackageRegionStore::open(const std::string& path) const {
  auto db = gpkg::open(path, gpkg::Access::Immutable);
  if (!db) return fail(db.error());
  auto hash = std::async(std::launch::async, [&path] { return sha256OfFile(path); });
  auto read = gpkg::guarded(*db, path, [&] { return readRegion(*db); });
  const auto digest = hash.get();
  if (!read) return fail(read.error());
  if (!*read) {
    Error error = read->error();
    error.file = path;
    return fail(std::move(error));
  }
  if (!digest) return fail(digest.error());
  (**read)->file = path;
  (**read)->hash = *digest;
  return std::shared_ptr<const Region>(std::move(**read));
}

}  // namespace zw
