// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "gis/build/road_network.h"
#include "gis/build/road_noding.h"
#include "gis/projection/proj_projection.h"

namespace zw::test {

/// A place on a sheet whose unit is 1e-5° each way, about a metre: x east, y north.
using Spot = std::pair<double, double>;

inline LonLat onSheet(Spot spot) {
  constexpr double kWest = 35.5, kSouth = 33.3, kUnit = 1e-5;
  return {kWest + spot.first * kUnit, kSouth + spot.second * kUnit};
}

inline const Projection& sheetProjection() {
  static const auto projection = makeProjection("EPSG:32636");
  return **projection;
}

/// Roads drawn on the sheet, as a layer of the builder.
struct DrawnRoads {
  pack::Layer layer{pack::layerSchema("roads"), {}};

  DrawnRoads& road(const std::vector<Spot>& spots, const std::string& structure = {}) {
    pack::Feature feature{mapPoints<LonLat>(spots, onSheet),
                          std::vector<pack::FieldValue>(layer.schema->fields.size())};
    setValue(layer, feature, "class", std::string("minor"));
    setValue(layer, feature, "source", std::string("drawn"));
    if (!structure.empty()) setValue(layer, feature, "structure", structure);
    layer.features.push_back(std::move(feature));
    return *this;
  }

  [[nodiscard]] const Line<LonLat>& line(std::size_t road) const {
    return std::get<Line<LonLat>>(layer.features[road].shape);
  }
  /// Whether two roads have a vertex in common.
  [[nodiscard]] bool meet(std::size_t a, std::size_t b) const {
    return std::any_of(line(a).begin(), line(a).end(), [&](const LonLat& p) {
      return std::find(line(b).begin(), line(b).end(), p) != line(b).end();
    });
  }

  pack::NodingReport node(const pack::NetworkRecipe& rule, const std::vector<const pack::Layer*>& rivers = {},
                          const Box<LonLat>& bounds = {35, 33, 36, 34}) {
    return pack::nodeRoads({&layer}, rivers, rule, bounds, sheetProjection());
  }
  /// Number of edges once the roads are split.
  [[nodiscard]] std::size_t edges() const {
    pack::Layer copy = layer;
    pack::splitAtJunctions(copy);
    return copy.features.size();
  }
};

inline constexpr pack::NetworkRecipe kCrossingsOnly{.intersections = true};
/// Crossings, and ends joined over at most this many metres.
inline pack::NetworkRecipe joining(double metres) {
  return {.intersections = true, .joinEndsWithin = metres};
}

}  // namespace zw::test
