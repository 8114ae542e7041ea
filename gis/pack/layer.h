// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/geometry/shapes.h"
#include "gis/pack/schema.h"

namespace zw::pack {

/// A layer in memory while a pack is built: longitude and latitude, values in the order of the schema.

using FieldValue = std::variant<std::monostate, std::int64_t, double, std::string>;
using Shape = std::variant<LonLat, Line<LonLat>, MultiPolygon<LonLat>>;

struct Feature {
  Shape shape;
  std::vector<FieldValue> values;
};

struct Layer {
  const LayerSchema* schema = nullptr;
  std::vector<Feature> features;
};

/// The text, or empty when the value is null or not text.
[[nodiscard]] inline std::string textOf(const FieldValue& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text ? *text : std::string();
}
[[nodiscard]] inline std::string textOf(const Layer& layer, const Feature& feature, std::string_view field) {
  const int index = fieldIndex(*layer.schema, field);
  return index < 0 ? std::string() : textOf(feature.values[static_cast<std::size_t>(index)]);
}
inline void setValue(const Layer& layer, Feature& feature, std::string_view field, FieldValue value) {
  const int index = fieldIndex(*layer.schema, field);
  if (index >= 0) feature.values[static_cast<std::size_t>(index)] = std::move(value);
}

}  // namespace zw::pack
