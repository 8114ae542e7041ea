// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/road_network.h"

#include <utility>

#include "core/geometry/geodesic.h"
#include "gis/build/vertex_index.h"

namespace zw::pack {
namespace {

struct Columns {
  std::size_t from, to, length;
  explicit Columns(const LayerSchema& schema)
      : from(static_cast<std::size_t>(fieldIndex(schema, "from_node"))),
        to(static_cast<std::size_t>(fieldIndex(schema, "to_node"))),
        length(static_cast<std::size_t>(fieldIndex(schema, "length_m"))) {}
};

const Line<LonLat>& lineIn(const Feature& feature) {
  return std::get<Line<LonLat>>(feature.shape);
}

/// Ids of the vertices of all lines one after the other, and whether each vertex is a junction.
struct Junctions {
  std::vector<std::uint32_t> ids;
  std::vector<bool> isJunction;
};

Junctions findJunctions(const Layer& roads) {
  VertexIndex index;
  Junctions out;
  std::vector<std::uint32_t> met;
  for (const Feature& road : roads.features)
    for (const LonLat& p : lineIn(road)) {
      out.ids.push_back(index.idOf(p));
      if (met.size() < index.size()) met.resize(index.size(), 0);
      ++met[out.ids.back()];
    }
  out.isJunction.resize(index.size());
  for (std::size_t id = 0; id < index.size(); ++id) out.isJunction[id] = met[id] > 1;
  std::size_t at = 0;
  for (const Feature& road : roads.features) {
    const std::size_t n = lineIn(road).size();
    out.isJunction[out.ids[at]] = out.isJunction[out.ids[at + n - 1]] = true;
    at += n;
  }
  return out;
}

}  // namespace

std::size_t splitAtJunctions(Layer& roads, std::vector<std::size_t>& lineOf) {
  const Columns columns(*roads.schema);
  const Junctions junctions = findJunctions(roads);
  std::vector<std::int64_t> nodeOf(junctions.isJunction.size(), 0);
  std::int64_t nodes = 0;
  const auto node = [&](std::uint32_t id) {
    if (nodeOf[id] == 0) nodeOf[id] = ++nodes;
    return nodeOf[id];
  };

  std::vector<Feature> edges;
  lineOf.clear();
  std::size_t offset = 0;
  for (std::size_t row = 0; row < roads.features.size(); ++row) {
    const Feature& road = roads.features[row];
    const auto& line = lineIn(road);
    std::size_t first = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
      if (!junctions.isJunction[junctions.ids[offset + i]]) continue;
      Line<LonLat> part(line.begin() + static_cast<std::ptrdiff_t>(first),
                        line.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      Feature edge{Shape{}, road.values};
      edge.values[columns.from] = node(junctions.ids[offset + first]);
      edge.values[columns.to] = node(junctions.ids[offset + i]);
      edge.values[columns.length] = geodesicLength(part).value();
      edge.shape = std::move(part);
      edges.push_back(std::move(edge));
      lineOf.push_back(row);
      first = i;
    }
    offset += line.size();
  }
  roads.features = std::move(edges);
  return static_cast<std::size_t>(nodes);
}

std::size_t splitAtJunctions(Layer& roads) {
  std::vector<std::size_t> lineOf;
  return splitAtJunctions(roads, lineOf);
}

void joinAgain(Layer& roads, const std::vector<std::size_t>& lineOf) {
  const Columns columns(*roads.schema);
  const auto agree = [&](const Feature& a, const Feature& b) {
    for (std::size_t i = 0; i < a.values.size(); ++i)
      if (i != columns.from && i != columns.to && i != columns.length && a.values[i] != b.values[i])
        return false;
    return true;
  };
  std::vector<Feature> joined;
  for (std::size_t i = 0; i < roads.features.size(); ++i) {
    Feature& edge = roads.features[i];
    if (i > 0 && lineOf[i] == lineOf[i - 1] && agree(joined.back(), edge)) {
      auto& line = std::get<Line<LonLat>>(joined.back().shape);
      const auto& more = lineIn(edge);
      line.insert(line.end(), more.begin() + 1, more.end());
    } else {
      joined.push_back(std::move(edge));
    }
  }
  for (Feature& road : joined)
    road.values[columns.from] = road.values[columns.to] = road.values[columns.length] = FieldValue();
  roads.features = std::move(joined);
}

}  // namespace zw::pack
