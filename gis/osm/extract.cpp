// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/osm/extract.h"

#if defined(__GNUC__) && !defined(__clang__)
// GCC 12 mistakes how libosmium lays objects out in its buffers for reading past their end.
#pragma GCC diagnostic ignored "-Wstringop-overread"
#endif

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <new>
#include <osmium/area/assembler.hpp>
#include <osmium/area/multipolygon_manager.hpp>
#include <osmium/handler/node_locations_for_ways.hpp>
#include <osmium/index/map/sparse_mem_array.hpp>
#include <osmium/io/pbf_input.hpp>
#include <osmium/io/xml_input.hpp>
#include <osmium/visitor.hpp>
#include <set>
#include <system_error>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "gis/osm/extract_layers.h"
#include "gis/osm/extract_tags.h"

namespace zw::osm {
namespace {

using Assembly = osmium::area::MultipolygonManager<osmium::area::Assembler>;
using Locations = osmium::index::map::SparseMemArray<osmium::unsigned_object_id_type, osmium::Location>;

/// Thrown through libosmium's readers, which unwind their threads; caught in readExtract.
struct GivenUp {};

/// Of the time an extract takes, what its relations take, which are read first.
constexpr double kRelationsShare = 0.25;

osmium::area::AssemblerConfig assemblerConfig() {
  osmium::area::AssemblerConfig config;
  config.create_empty_areas = false;
  return config;
}

/// What becomes an area.
osmium::TagsFilter areaFilter() {
  osmium::TagsFilter filter{false};
  filter.add_rule(true, "boundary", "administrative");
  for (const char* key : {"landuse", "natural", "leisure"}) filter.add_rule(true, key);
  return filter;
}

/// Remembers the boundaries and waterways that relations make of ways.
class Relations : public osmium::handler::Handler {
 public:
  void relation(const osmium::Relation& relation) {
    const osmium::TagList& tags = relation.tags();
    const std::string name(valueOf(tags, "name"));
    const auto level = adminLevelOf(tags);
    const bool waterway = valueOf(tags, "type") == "waterway" && !name.empty();
    if (level && valueOf(tags, "type") == "boundary") boundaries_[relation.id()] = {*level, name};
    if (!level && !waterway) return;
    for (const osmium::RelationMember& member : relation.members()) {
      if (member.type() != osmium::item_type::way) continue;
      WayRelations& way = ways_[member.ref()];
      if (waterway) way.waterway = name;
      if (!level || name.empty()) continue;
      if (way.level == 0 || *level < way.level) {
        way.level = *level;
        way.territories.clear();
      }
      if (way.level == *level) way.territories.push_back(name);
    }
  }

  void sort() {
    for (auto& [id, way] : ways_) {
      std::sort(way.territories.begin(), way.territories.end());
      way.territories.erase(std::unique(way.territories.begin(), way.territories.end()),
                            way.territories.end());
    }
  }

  [[nodiscard]] const WayRelations* of(osmium::object_id_type way) const {
    const auto found = ways_.find(way);
    return found == ways_.end() ? nullptr : &found->second;
  }
  void close(osmium::object_id_type boundary) { boundaries_.erase(boundary); }

  [[nodiscard]] std::vector<Extract::OpenBoundary> open() const {
    std::vector<Extract::OpenBoundary> out;
    for (const auto& [id, boundary] : boundaries_) out.push_back(boundary);
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) {
      return std::tie(a.level, a.name) < std::tie(b.level, b.name);
    });
    return out;
  }

 private:
  std::unordered_map<osmium::object_id_type, WayRelations> ways_;
  std::map<osmium::object_id_type, Extract::OpenBoundary> boundaries_;  ///< not closed so far
};

/// Hands the objects on to the layers, and looks at the extent and age of the file on the way.
class Filling : public osmium::handler::Handler {
 public:
  Filling(ExtractLayers& layers, const Relations& relations) : layers_(layers), relations_(relations) {}

  void osm_object(const osmium::OSMObject& object) { newest_ = std::max(newest_, object.timestamp()); }
  void node(const osmium::Node& node) {
    if (node.location().valid()) box_.add(node.location().lon(), node.location().lat());
    layers_.add(node);
  }
  void way(const osmium::Way& way) { layers_.add(way, relations_.of(way.id())); }

  [[nodiscard]] const Box<LonLat>& box() const { return box_; }
  [[nodiscard]] osmium::Timestamp newest() const { return newest_; }

 private:
  ExtractLayers& layers_;
  const Relations& relations_;
  Box<LonLat> box_;
  osmium::Timestamp newest_;
};

template <class... Handlers>
void read(osmium::io::Reader& reader, const Reading& reading, double from, double share,
          Handlers&... handlers) {
  const auto size = static_cast<double>(std::max<std::size_t>(1, reader.file_size()));
  while (osmium::memory::Buffer buffer = reader.read()) {
    osmium::apply(buffer, handlers...);
    const double done = std::min(1.0, static_cast<double>(reader.offset()) / size);
    if (reading && !reading(from + share * done)) throw GivenUp();
  }
}

std::string dateOf(const osmium::io::Header& header, osmium::Timestamp newest) {
  for (const char* key : {"osmosis_replication_timestamp", "timestamp"})
    if (const std::string text = header.get(key); text.size() >= 10) return text.substr(0, 10);
  return newest.valid() ? newest.to_iso().substr(0, 10) : std::string();
}

Extract readFile(const std::string& path, const Box<LonLat>& bounds, const Reading& reading) {
  const osmium::io::File file(path);
  Assembly assembly(assemblerConfig(), areaFilter());
  Relations relations;
  {
    osmium::io::Reader reader(file, osmium::osm_entity_bits::relation);
    read(reader, reading, 0, kRelationsShare, assembly, relations);
    reader.close();
  }
  assembly.prepare_for_lookup();
  relations.sort();

  ExtractLayers layers(bounds);
  Locations locations;
  osmium::handler::NodeLocationsForWays<Locations> locate(locations);
  locate.ignore_errors();
  Filling filling(layers, relations);
  auto& assembling = assembly.handler([&](osmium::memory::Buffer&& buffer) {
    for (const auto& area : buffer.select<osmium::Area>()) {
      if (!area.from_way()) relations.close(area.orig_id());
      layers.add(area);
    }
  });
  osmium::io::Reader reader(file);
  const osmium::io::Header header = reader.header();
  read(reader, reading, kRelationsShare, 1 - kRelationsShare, locate, filling, assembling);
  reader.close();

  Extract out;
  out.dataset = layers.take();
  out.bounds = filling.box();
  if (const osmium::Box stated = header.joined_boxes(); stated.valid()) {
    out.boundsStated = true;
    out.bounds = {stated.bottom_left().lon(), stated.bottom_left().lat(), stated.top_right().lon(),
                  stated.top_right().lat()};
  }
  out.date = dateOf(header, filling.newest());
  out.open = relations.open();
  return out;
}

}  // namespace

bool isLayerName(const std::string& name) {
  return std::find(std::begin(kLayerNames), std::end(kLayerNames), name) != std::end(kLayerNames);
}

bool isExtract(const std::string& path) {
  return path.ends_with(".pbf") || path.ends_with(".osm");
}

Result<Extract> readExtract(const std::string& path, const Box<LonLat>& bounds, const Reading& reading) {
  std::error_code problem;
  if (!std::filesystem::exists(path, problem)) return fail(Error{ErrorCode::FileMissing, path, {}, {}, {}});
  if (std::filesystem::is_directory(path, problem) || !std::ifstream(path, std::ios::binary))
    return fail(Error{ErrorCode::FileUnreadable, path, {}, {}, {}});
  if (std::filesystem::file_size(path, problem) == 0)
    return fail(Error{ErrorCode::BadExtract, path, {}, {}, "it is empty"});
  try {
    return readFile(path, bounds, reading);
  } catch (const GivenUp&) {
    return fail(Error{ErrorCode::Cancelled, path, {}, {}, {}});
  } catch (const std::bad_alloc&) {
    return fail(Error{ErrorCode::FileUnreadable, path, {}, {}, "there is not enough memory"});
  } catch (const std::exception& refusal) {
    return fail(Error{ErrorCode::BadExtract, path, {}, {}, refusal.what()});
  }
}

}  // namespace zw::osm
