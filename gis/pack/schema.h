// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zw::pack {

/// The layers a region pack can hold: its fixed schema, which docs/region-packs.md explains. A layer's role
/// is also its table's name.

/// Raised with every change of the schema.
inline constexpr int kSchemaVersion = 2;
/// The oldest reader that understands what we write.
inline constexpr int kMinReaderVersion = 1;

enum class GeometryKind : std::uint8_t { Point, Line, Polygon, MultiPolygon };
enum class FieldType : std::uint8_t { Text, Real, Integer };

/// A field that the builder alone fills (from geometry or from another layer) is `derived`: a recipe cannot
/// map it.
struct FieldSchema {
  std::string_view name;
  FieldType type = FieldType::Text;
  bool required = false;
  std::vector<std::string_view> values = {};  ///< where only these are allowed
  bool derived = false;
  int since = 1;  ///< version of the schema that brought it; to a pack of an older one it is unknown
};

struct LayerSchema {
  std::string_view role;
  GeometryKind geometry = GeometryKind::Point;
  bool derived = false;             ///< made by the builder from other layers, never from a recipe's layer
  bool stored = true;               ///< false: only feeds derived fields, never written to the pack
  std::vector<FieldSchema> fields;  ///< `source` comes last and is in every layer
};

/// Every layer, in the order in which a pack holds them.
[[nodiscard]] const std::vector<LayerSchema>& layerSchemas();
/// Null where there is no such role.
[[nodiscard]] const LayerSchema* layerSchema(std::string_view role);
/// Index of a field, or -1.
[[nodiscard]] int fieldIndex(const LayerSchema& layer, std::string_view field);
/// "LINESTRING" …, as GeoPackage names the type.
[[nodiscard]] std::string_view geometryTypeName(GeometryKind kind);
/// "a, b, c": for messages.
[[nodiscard]] std::string joined(const std::vector<std::string_view>& words);

}  // namespace zw::pack
