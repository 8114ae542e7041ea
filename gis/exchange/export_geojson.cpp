// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/exchange/export_geojson.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "gis/file/atomic_file.h"

namespace zw::exchange {
namespace {

using Json = nlohmann::ordered_json;

struct ToJson {
  Json operator()(std::monostate) const { return nullptr; }
  template <class T>
  Json operator()(const T& value) const {
    return value;
  }
};

Json position(const LonLat& p) {
  return Json::array({p.lon, p.lat});
}

Json lineString(const Line<LonLat>& line) {
  Json out = Json::array();
  for (const LonLat& p : line) out.push_back(position(p));
  return out;
}

/// Twice the signed planar area: positive when the ring turns left.
double turning(const Ring<LonLat>& ring) {
  double sum = 0;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
    sum += (ring[j].lon - ring[0].lon) * (ring[i].lat - ring[0].lat) -
           (ring[i].lon - ring[0].lon) * (ring[j].lat - ring[0].lat);
  return sum;
}

Json linearRing(Ring<LonLat> ring, bool left) {
  if ((turning(ring) > 0) != left) std::reverse(ring.begin(), ring.end());
  ring.push_back(ring.front());
  return lineString(ring);
}

struct GeometryToJson {
  Json operator()(std::monostate) const { return nullptr; }
  Json operator()(const LonLat& p) const { return {{"type", "Point"}, {"coordinates", position(p)}}; }
  Json operator()(const MultiLine<LonLat>& lines) const {
    Json parts = Json::array();
    for (const auto& line : lines) parts.push_back(lineString(line));
    return {{"type", "MultiLineString"}, {"coordinates", parts}};
  }
  Json operator()(const MultiPolygon<LonLat>& shape) const {
    Json parts = Json::array();
    for (const auto& polygon : shape) {
      Json rings = Json::array({linearRing(polygon.outer, true)});
      for (const auto& hole : polygon.holes) rings.push_back(linearRing(hole, false));
      parts.push_back(rings);
    }
    return {{"type", "MultiPolygon"}, {"coordinates", parts}};
  }
};

Json properties(const FeatureTable& table, const Row& row, Json out) {
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    out[table.columns[i].name] = std::visit(ToJson{}, row.values[i]);
  return out;
}

}  // namespace

Result<void> writeGeoJson(const std::vector<FeatureTable>& tables, const std::string& path) {
  Json collection = {{"type", "FeatureCollection"}};
  Json features = Json::array();
  for (const FeatureTable& table : tables) {
    if (table.geometry == GeometryKind::None) {
      Json rows = Json::array();
      for (const Row& row : table.rows) rows.push_back(properties(table, row, Json::object()));
      collection[table.name] = std::move(rows);
      continue;
    }
    for (const Row& row : table.rows)
      features.push_back({{"type", "Feature"},
                          {"properties", properties(table, row, {{"layer", table.name}})},
                          {"geometry", std::visit(GeometryToJson{}, row.geometry)}});
  }
  collection["features"] = std::move(features);
  return writeFileAtomically(path, collection.dump(1, ' ', false, Json::error_handler_t::replace) + '\n');
}

}  // namespace zw::exchange
