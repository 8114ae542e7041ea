// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "tests/support/temporary_folder.h"

namespace zw::test {

inline void writeText(const std::string& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

inline std::string bytesOf(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

/// A GeoJSON file of one geometry for each entry: {properties, geometry}.
inline void writeGeoJson(const std::string& path, const nlohmann::json& features) {
  nlohmann::json all = {{"type", "FeatureCollection"}, {"features", nlohmann::json::array()}};
  for (const auto& [properties, geometry] :
       features.get<std::vector<std::pair<nlohmann::json, nlohmann::json>>>())
    all["features"].push_back({{"type", "Feature"}, {"properties", properties}, {"geometry", geometry}});
  writeText(path, all.dump());
}

/// A made-up island near Mendoza (UTM zone 19 south), one degree square, with a neighbour to the south. North
/// is up:
///
///     -69 ┌────────────┐ -32       A: the territory, 0.8° high
///         │  A   ~ r   │           ~: a river from west to east at -32.4, 10 km short of neither edge
///         │~~~~~~~~~~~~│
///         │            │
///         ├────────────┤ -32.8     the shared edge
///         │  B         │
///         └────────────┘ -33
///
/// Roads: two from north to south (one a bridge) and one from west to east that meets both.
class Place {
 public:
  Place() {
    using nlohmann::json;
    writeGeoJson(file("land.geojson"),
                 json::array({json::array({{{"iso", "AAA"}, {"label", "Alpha"}},
                                           polygon({{-69, -32.8}, {-68, -32.8}, {-68, -32}, {-69, -32}})}),
                              json::array({{{"iso", "BBB"}, {"label", "Beta"}},
                                           polygon({{-69, -33}, {-68, -33}, {-68, -32.8}, {-69, -32.8}})})}));
    // 500 m short of the western edge, over the eastern one.
    writeGeoJson(
        file("river.geojson"),
        json::array({json::array({{{"name", "Rio"}},
                                  {{"type", "LineString"},
                                   {"coordinates", {{-68.995, -32.4}, {-68.5, -32.41}, {-67.9, -32.4}}}}})}));
    writeGeoJson(
        file("ways.geojson"),
        json::array({way("residential", "no", {{-68.7, -32.1}, {-68.7, -32.3}, {-68.7, -32.7}}),
                     way("primary", "yes", {{-68.3, -32.1}, {-68.3, -32.3}, {-68.3, -32.7}}),
                     way("track", "no", {{-68.9, -32.3}, {-68.7, -32.3}, {-68.3, -32.3}, {-68.1, -32.3}}),
                     way("proposed", "no", {{-68.9, -32.2}, {-68.1, -32.2}})}));
    writeText(file("towns.csv"), "name,lon,lat\nNorte,-68.5,-32.2\nSur,-68.5,-32.6\nLejos,-60,-32\n");
  }

  [[nodiscard]] std::string file(const std::string& name) const { return folder_.file(name); }

  [[nodiscard]] static nlohmann::json recipe() {
    return nlohmann::json::parse(R"({
      "title": "Alpha", "date": "2026-01-31", "territory": "AAA", "bbox": [-69.1, -33, -67.9, -31.9],
      "sources": [{"id": "made-up", "title": "Made up", "licence": "CC0", "credit": "The tests", "status": "approximate"}],
      "layers": [
        {"role": "territory", "file": "land.geojson", "source": "made-up", "fields": {"code": "iso", "name_en": "label"}},
        {"role": "river", "file": "river.geojson", "source": "made-up", "fields": {"name_en": "name", "kind": {"value": "river"}}},
        {"role": "settlements", "file": "towns.csv", "source": "made-up", "crs": "EPSG:4326",
         "open_options": ["X_POSSIBLE_NAMES=lon", "Y_POSSIBLE_NAMES=lat"], "fields": {"name_en": "name"}},
        {"role": "roads", "file": "ways.geojson", "source": "made-up", "where": "highway <> 'proposed'",
         "fields": {"class": {"field": "highway", "values": {"residential": "minor"}},
                    "structure": {"field": "bridge", "values": {"yes": "bridge", "no": null}}}}
      ],
      "derived": {
        "border": {"of": {"file": "land.geojson", "where": "iso = 'AAA'"}, "with": {"file": "land.geojson", "where": "iso = 'BBB'"},
                   "between": "AAA–BBB", "source": "made-up"},
        "river_sides": {}, "crossings": {}
      }
    })");
  }

  /// Writes a recipe beside the files and returns its path.
  [[nodiscard]] std::string write(const nlohmann::json& recipe) const {
    writeText(file("recipe.json"), recipe.dump(1));
    return file("recipe.json");
  }

  [[nodiscard]] static nlohmann::json polygon(nlohmann::json corners) {
    corners.push_back(corners.front());
    return {{"type", "Polygon"}, {"coordinates", nlohmann::json::array({corners})}};
  }

 private:
  static nlohmann::json way(const char* highway, const char* bridge, const nlohmann::json& points) {
    return nlohmann::json::array(
        {{{"highway", highway}, {"bridge", bridge}}, {{"type", "LineString"}, {"coordinates", points}}});
  }

  TemporaryFolder folder_;
};

}  // namespace zw::test
