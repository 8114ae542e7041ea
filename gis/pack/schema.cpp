// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/pack/schema.h"

#include "core/model/land_cover_words.h"

namespace zw::pack {
namespace {

const std::vector<std::string_view> kRoadClassValues = {
    "motorway", "trunk", "primary", "secondary", "tertiary", "minor", "service", "track", "path"};
const std::vector<std::string_view> kStructures = {"none", "bridge", "tunnel", "ford"};
const std::vector<std::string_view> kPassability = {"unknown", "open", "restricted", "closed"};
const std::vector<std::string_view> kSurfaceValues = {"unknown", "paved", "unpaved"};
const std::vector<std::string_view> kCovers(kLandCoverWords.begin(), kLandCoverWords.end());

FieldSchema text(std::string_view name) {
  return {.name = name};
}
FieldSchema required(std::string_view name) {
  return {.name = name, .required = true};
}
FieldSchema real(std::string_view name) {
  return {.name = name, .type = FieldType::Real};
}
FieldSchema integer(std::string_view name) {
  return {.name = name, .type = FieldType::Integer};
}
FieldSchema oneOf(std::string_view name, const std::vector<std::string_view>& values, bool isRequired) {
  return {.name = name, .required = isRequired, .values = values};
}
FieldSchema derived(FieldSchema field) {
  field.derived = true;
  return field;
}
FieldSchema since(int version, FieldSchema field) {
  field.since = version;
  return field;
}

std::vector<LayerSchema> makeSchemas() {
  const FieldSchema source = required("source");
  const std::vector<FieldSchema> river = {text("name_en"), text("name_ar"), required("kind"), source};
  return {
      {.role = "territory",
       .geometry = GeometryKind::MultiPolygon,
       .fields = {required("code"), text("name_en"), text("name_ar"), source}},
      {.role = "border",
       .geometry = GeometryKind::Line,
       .derived = true,
       .fields = {text("territories"), integer("disputed"), source}},
      {.role = "river", .geometry = GeometryKind::Line, .fields = river},
      {.role = "rivers", .geometry = GeometryKind::Line, .fields = river},
      {.role = "river_sides",
       .geometry = GeometryKind::MultiPolygon,
       .derived = true,
       .fields = {oneOf("side", {"border", "far"}, true), source}},
      {.role = "buffer_zone",
       .geometry = GeometryKind::MultiPolygon,
       .fields = {text("name_en"), text("name_ar"), required("authority"), source}},
      {.role = "coast", .geometry = GeometryKind::Line, .fields = {source}},
      {.role = "districts",
       .geometry = GeometryKind::MultiPolygon,
       .fields = {text("code"), text("name_en"), text("name_ar"), source}},
      {.role = "units",
       .geometry = GeometryKind::MultiPolygon,
       .fields = {text("code"), text("name_en"), text("name_ar"), text("district"), real("residents"),
                  real("displaced"), text("people_source"), source}},
      {.role = "settlements",
       .geometry = GeometryKind::Point,
       .fields = {text("code"), text("name_en"), text("name_ar"), text("district"), source}},
      {.role = "roads",
       .geometry = GeometryKind::Line,
       .fields = {oneOf("class", kRoadClassValues, true), text("name"), text("ref"), integer("one_way"),
                  oneOf("structure", kStructures, false), oneOf("passability", kPassability, false),
                  text("status_date"), text("status_source"), derived(integer("from_node")),
                  derived(integer("to_node")), derived(real("length_m")),
                  since(2, oneOf("surface", kSurfaceValues, false)), since(2, integer("patched")), source}},
      {.role = "road_status",
       .geometry = GeometryKind::Line,
       .stored = false,
       .fields = {oneOf("passability", kPassability, true), text("status_date"),
                  oneOf("class", kRoadClassValues, false), text("name"),
                  oneOf("surface", kSurfaceValues, false), source}},
      {.role = "crossings",
       .geometry = GeometryKind::Point,
       .derived = true,
       .fields = {required("code"), text("name"), oneOf("class", kRoadClassValues, true),
                  oneOf("structure", kStructures, false), oneOf("passability", kPassability, false),
                  text("status_date"), text("status_source"), text("roads"), source}},
      {.role = "land_cover",
       .geometry = GeometryKind::Polygon,
       .fields = {oneOf("cover", kCovers, true), source}},
      {.role = "places",
       .geometry = GeometryKind::Point,
       .fields = {text("name_en"), text("name_ar"), required("kind"), integer("rank"), source}},
      {.role = "peaks",
       .geometry = GeometryKind::Point,
       .fields = {text("name_en"), text("name_ar"), real("height"), source}},
  };
}

}  // namespace

const std::vector<LayerSchema>& layerSchemas() {
  static const std::vector<LayerSchema> schemas = makeSchemas();
  return schemas;
}

const LayerSchema* layerSchema(std::string_view role) {
  for (const LayerSchema& schema : layerSchemas())
    if (schema.role == role) return &schema;
  return nullptr;
}

int fieldIndex(const LayerSchema& layer, std::string_view field) {
  for (std::size_t i = 0; i < layer.fields.size(); ++i)
    if (layer.fields[i].name == field) return static_cast<int>(i);
  return -1;
}

std::string_view geometryTypeName(GeometryKind kind) {
  switch (kind) {
    case GeometryKind::Point:
      return "POINT";
    case GeometryKind::Line:
      return "LINESTRING";
    case GeometryKind::Polygon:
      return "POLYGON";
    case GeometryKind::MultiPolygon:
      return "MULTIPOLYGON";
  }
  return "";
}

std::string joined(const std::vector<std::string_view>& words) {
  std::string out;
  for (const std::string_view word : words) {
    if (!out.empty()) out += ", ";
    out += word;
  }
  return out;
}

}  // namespace zw::pack
