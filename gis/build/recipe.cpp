// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/recipe.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "gis/json/json_reader.h"

namespace zw::pack {
namespace {

constexpr double kMaxMetres = 1e6;
constexpr double kMaxJoinMetres = 100;  // farther is not a gap of drawing

Box<LonLat> readBounds(const JsonNode& node) {
  const auto items = node.items();
  if (items.size() != 4) {
    node.report(ErrorCode::BadValue, "must be [west, south, east, north]");
    return {};
  }
  const Box<LonLat> box{items[0].number(-180, 180), items[1].number(-90, 90), items[2].number(-180, 180),
                        items[3].number(-90, 90)};
  if (!(box.minX < box.maxX && box.minY < box.maxY))
    node.report(ErrorCode::BadValue, "west must be less than east and south less than north");
  return box;
}

Source readSource(const JsonNode& node) {
  node.allowOnly({"id", "title", "date", "licence", "credit", "url", "accuracy_m", "status", "note"});
  Source source;
  source.id = node.requiredText("id");
  source.title = node.requiredText("title");
  source.date = node.textOr("date", "");
  source.licence = node.requiredText("licence");
  source.credit = node.requiredText("credit");
  source.url = node.textOr("url", "");
  source.accuracyMetres = node.numberOr("accuracy_m", -1, 0, kMaxMetres);
  source.note = node.textOr("note", "");
  const std::string status = node.requiredText("status");
  if (status == "authoritative")
    source.status = SourceStatus::Authoritative;
  else if (status == "approximate")
    source.status = SourceStatus::Approximate;
  else if (status == "illustrative")
    source.status = SourceStatus::Illustrative;
  else if (status == "disputed")
    source.status = SourceStatus::Disputed;
  else
    node.child("status").report(ErrorCode::BadValue,
                                "must be authoritative, approximate, illustrative or disputed");
  return source;
}

/// The keys that say where features come from; they stand among a layer's other keys.
Selection readSelection(const JsonNode& node) {
  Selection from;
  from.wkt = node.textOr("wkt", "");
  if (from.wkt.empty()) from.file = node.requiredText("file");
  from.layer = node.textOr("layer", "");
  from.where = node.textOr("where", "");
  from.crs = node.textOr("crs", "");
  if (node.has("open_options"))
    for (const JsonNode& option : node.child("open_options").items())
      from.openOptions.push_back(option.text());
  if (node.has("members")) {
    const JsonNode members = node.child("members");
    members.allowOnly({"field", "file", "column"});
    from.members = Selection::Members{members.requiredText("field"), members.requiredText("file"),
                                      members.requiredText("column")};
  }
  return from;
}

Selection readSelectionOnly(const JsonNode& node) {
  node.allowOnly({"file", "wkt", "layer", "where", "crs", "open_options", "members"});
  return readSelection(node);
}

FieldValue readConstant(const JsonNode& node) {
  const auto& value = node.value();
  if (value.is_number_integer()) return value.get<std::int64_t>();
  if (value.is_number()) return value.get<double>();
  if (value.is_string()) return value.get<std::string>();
  node.report(ErrorCode::BadValue, "must be text or a number");
  return {};
}

std::optional<std::string> readReplacement(const JsonNode& node) {
  if (node.value().is_null()) return std::nullopt;
  if (node.value().is_number()) return node.value().dump();
  return node.text();
}

FieldMapping readMapping(const JsonNode& node) {
  FieldMapping mapping;
  if (node.value().is_string()) {
    mapping.from.push_back(node.text());
    return mapping;
  }
  node.allowOnly({"field", "value", "values", "script", "default"});
  if (node.has("value")) {
    mapping.constant = readConstant(node.child("value"));
    return mapping;
  }
  const JsonNode field = node.child("field");
  if (field.value().is_array())
    for (const JsonNode& item : field.items()) mapping.from.push_back(item.text());
  else
    mapping.from.push_back(field.text());
  if (node.has("values"))
    for (const auto& [key, item] : node.child("values").members()) {
      if (key == "*") {
        mapping.hasDefault = true;
        mapping.defaultValue = readReplacement(item);
      } else {
        mapping.values[key] = readReplacement(item);
      }
    }
  if (const std::string script = node.textOr("script", "any"); script == "arabic")
    mapping.script = FieldMapping::Script::Arabic;
  else if (script == "not arabic")
    mapping.script = FieldMapping::Script::NotArabic;
  else if (script != "any")
    node.child("script").report(ErrorCode::BadValue, "must be any, arabic or not arabic");
  if (node.has("default")) mapping.otherwise = node.child("default").text();
  return mapping;
}

void checkDefault(const JsonNode& node, const LayerSchema& schema, const std::string& name,
                  const FieldMapping& mapping) {
  const int index = fieldIndex(schema, name);
  if (!mapping.otherwise || index < 0) return;
  const auto& allowed = schema.fields[static_cast<std::size_t>(index)].values;
  if (!allowed.empty() && std::find(allowed.begin(), allowed.end(), *mapping.otherwise) == allowed.end())
    node.child("default").report(ErrorCode::BadValue,
                                 "'" + *mapping.otherwise + "' is not among " + joined(allowed));
}

void readFields(const JsonNode& node, const LayerSchema& schema, LayerRecipe& layer) {
  std::vector<std::string_view> mappable;
  for (const FieldSchema& field : schema.fields)
    if (!field.derived && field.name != "source") mappable.push_back(field.name);
  if (node.has("fields"))
    for (const auto& [name, item] : node.child("fields").members()) {
      if (std::find(mappable.begin(), mappable.end(), name) == mappable.end())
        item.report(ErrorCode::FieldMissing,
                    "the role '" + layer.role + "' has no such field (it has: " + joined(mappable) + ")");
      layer.fields[name] = readMapping(item);
      checkDefault(item, schema, name, layer.fields[name]);
    }
  for (const FieldSchema& field : schema.fields)
    if (field.required && !field.derived && field.name != "source" &&
        !layer.fields.contains(std::string(field.name)))
      (void)(node.has("fields") ? node.child("fields") : node).child(std::string(field.name).c_str());
}

LayerRecipe readLayer(const JsonNode& node) {
  node.allowOnly({"role", "file", "wkt", "layer", "where", "crs", "open_options", "members", "fields",
                  "tolerance_m", "decimals", "together", "min_area_m2", "dissolve", "edge", "patch", "source",
                  "output"});
  LayerRecipe layer;
  layer.path = node.path();
  layer.role = node.requiredText("role");
  const LayerSchema* schema = layerSchema(layer.role);
  if (!layer.role.empty() && (!schema || schema->derived)) {
    std::vector<std::string_view> roles;
    for (const LayerSchema& known : layerSchemas())
      if (!known.derived) roles.push_back(known.role);
    node.child("role").report(ErrorCode::UnknownRole,
                              "'" + layer.role + "' is " +
                                  (schema ? "derived by the builder; say how under 'derived'"
                                          : "not a role (roles: " + joined(roles) + ")"));
  }
  layer.from = readSelection(node);
  if (schema) readFields(node, *schema, layer);
  layer.tolerance = node.numberOr("tolerance_m", 0, 0, kMaxMetres);
  layer.decimals = static_cast<int>(node.numberOr("decimals", -1, 0, 15));
  layer.together = node.textOr("together", "");
  layer.minArea = node.numberOr("min_area_m2", 0, 0, 1e12);
  layer.dissolve = node.flagOr("dissolve", false);
  if (const std::string edge = node.textOr("edge", "cut"); edge == "keep")
    layer.edge = EdgeRule::Keep;
  else if (edge != "cut")
    node.child("edge").report(ErrorCode::BadValue, "must be cut or keep");
  layer.patch = node.flagOr("patch", false);
  if (layer.patch && layer.role != "road_status")
    node.child("patch").report(ErrorCode::BadValue, "only a layer of the role road_status fills gaps");
  layer.source = node.requiredText("source");
  layer.output = node.textOr("output", "");
  return layer;
}

BorderRecipe readBorder(const JsonNode& node) {
  node.allowOnly({"of", "with", "between", "tolerance_m", "bridge_m", "disputed", "source"});
  BorderRecipe border;
  border.of = readSelectionOnly(node.child("of"));
  border.with = readSelectionOnly(node.child("with"));
  border.between = node.requiredText("between");
  border.tolerance = node.numberOr("tolerance_m", 0, 0, kMaxMetres);
  border.bridge = node.numberOr("bridge_m", 0, 0, kMaxMetres);
  border.source = node.requiredText("source");
  border.disputedSource = border.source;
  if (node.has("disputed")) {
    const JsonNode disputed = node.child("disputed");
    disputed.allowOnly({"differs_from", "by_m", "join_within_m", "inside", "source"});
    if (disputed.has("differs_from")) {
      border.reference = readSelectionOnly(disputed.child("differs_from"));
      border.differsBy = disputed.child("by_m").number(0, kMaxMetres);
      border.joinWithin = disputed.numberOr("join_within_m", 0, 0, kMaxMetres);
    }
    if (disputed.has("inside")) border.disputedAreas = readSelectionOnly(disputed.child("inside"));
    border.disputedSource = disputed.textOr("source", border.source);
  }
  return border;
}

NetworkRecipe readNetwork(const JsonNode& node) {
  node.allowOnly({"intersections", "join_ends_within_m"});
  return {node.flagOr("intersections", false), node.numberOr("join_ends_within_m", 0, 0, kMaxJoinMetres)};
}

RoadStatusRecipe readRoadStatus(const JsonNode& node) {
  node.allowOnly({"within_m", "angle_deg", "minimum_share", "patch"});
  RoadStatusRecipe status;
  status.within = node.numberOr("within_m", status.within, 0, kMaxMetres);
  status.angle = node.numberOr("angle_deg", status.angle, 0, 90);
  status.minimumShare = node.numberOr("minimum_share", status.minimumShare, 0, 1);
  if (!node.has("patch")) return status;
  const JsonNode patch = node.child("patch");
  patch.allowOnly({"shortest_m", "join_within_m", "class"});
  status.patch.shortest = patch.numberOr("shortest_m", status.patch.shortest, 0, kMaxMetres);
  status.patch.joinWithin = patch.numberOr("join_within_m", status.patch.joinWithin, 0, kMaxJoinMetres);
  status.patch.roadClass = patch.textOr("class", status.patch.roadClass);
  const LayerSchema& roads = *layerSchema("roads");
  const auto& classes = roads.fields[static_cast<std::size_t>(fieldIndex(roads, "class"))].values;
  if (std::find(classes.begin(), classes.end(), status.patch.roadClass) == classes.end())
    patch.child("class").report(ErrorCode::BadValue,
                                "'" + status.patch.roadClass + "' is not among " + joined(classes));
  return status;
}

void readDerived(const JsonNode& node, Recipe& recipe) {
  node.allowOnly({"border", "river_sides", "crossings", "network", "road_status"});
  if (node.has("border")) recipe.border = readBorder(node.child("border"));
  if (node.has("river_sides")) {
    const JsonNode sides = node.child("river_sides");
    sides.allowOnly({"extend_m", "touch_m"});
    const RiverSidesRecipe standard;
    recipe.riverSides = RiverSidesRecipe{sides.numberOr("extend_m", standard.extend, 0, kMaxMetres),
                                         sides.numberOr("touch_m", standard.touch, 0, kMaxMetres)};
  }
  if (node.has("crossings")) {
    const JsonNode crossings = node.child("crossings");
    crossings.allowOnly({"merge_within_m"});
    recipe.crossings =
        CrossingsRecipe{crossings.numberOr("merge_within_m", CrossingsRecipe{}.mergeWithin, 0, kMaxMetres)};
  }
  if (node.has("network")) recipe.network = readNetwork(node.child("network"));
  if (node.has("road_status")) recipe.roadStatus = readRoadStatus(node.child("road_status"));
}

void checkDate(const JsonNode& node, const std::string& date) {
  const std::string shape = "dddd-dd-dd";
  bool good = date.size() == shape.size();
  for (std::size_t i = 0; good && i < shape.size(); ++i)
    good = shape[i] == 'd' ? (date[i] >= '0' && date[i] <= '9') : date[i] == shape[i];
  if (!good) node.report(ErrorCode::BadValue, "must be a date such as 2026-11-22");
}

/// Every source that is named must be listed, once.
void checkSources(const JsonNode& root, const Recipe& recipe) {
  const auto known = [&](const std::string& id) {
    return std::any_of(recipe.sources.begin(), recipe.sources.end(),
                       [&](const Source& source) { return source.id == id; });
  };
  const auto check = [&](const std::string& id, const std::string& where) {
    if (!id.empty() && !known(id)) root.report(ErrorCode::UnknownSource, where + ": '" + id + "'");
  };
  for (std::size_t i = 0; i < recipe.sources.size(); ++i)
    for (std::size_t k = 0; k < i; ++k)
      if (recipe.sources[i].id == recipe.sources[k].id)
        root.report(ErrorCode::BadValue,
                    "sources[" + std::to_string(i) + "].id: '" + recipe.sources[i].id + "' is there twice");
  for (const LayerRecipe& layer : recipe.layers) {
    check(layer.source, layer.path + ".source");
    for (const char* field : {"people_source", "status_source"})
      if (const auto found = layer.fields.find(field); found != layer.fields.end())
        check(textOf(found->second.constant), layer.path + ".fields." + field);
  }
  if (recipe.elevation) check(recipe.elevation->source, "elevation.source");
  if (recipe.border) {
    check(recipe.border->source, "derived.border.source");
    check(recipe.border->disputedSource, "derived.border.disputed.source");
  }
}

Recipe readRoot(const JsonNode& root) {
  root.allowOnly({"title", "date", "territory", "bbox", "crs", "sources", "layers", "elevation", "derived"});
  Recipe recipe;
  recipe.title = root.requiredText("title");
  recipe.date = root.requiredText("date");
  if (!recipe.date.empty()) checkDate(root.child("date"), recipe.date);
  recipe.territory = root.requiredText("territory");
  recipe.bounds = readBounds(root.child("bbox"));
  recipe.crs = root.textOr("crs", "");
  for (const JsonNode& source : root.child("sources").items()) recipe.sources.push_back(readSource(source));
  for (const JsonNode& layer : root.child("layers").items()) recipe.layers.push_back(readLayer(layer));
  if (root.has("elevation")) {
    const JsonNode elevation = root.child("elevation");
    elevation.allowOnly({"file", "source", "lowest_m", "output"});
    recipe.elevation = ElevationRecipe{elevation.requiredText("file"), elevation.requiredText("source"),
                                       elevation.numberOr("lowest_m", ElevationRecipe{}.lowest, -32767, 9000),
                                       elevation.textOr("output", "")};
  }
  if (root.has("derived")) readDerived(root.child("derived"), recipe);
  checkSources(root, recipe);
  return recipe;
}

}  // namespace

Result<Recipe> parseRecipe(const std::string& text, const std::string& name) {
  const auto document = parseJson(text, name);
  if (!document) return fail(document.error());
  std::optional<Error> error;
  Recipe recipe = readRoot(JsonNode(*document, "", error));
  if (!error) return recipe;
  error->file = name;
  return fail(*error);
}

Result<Recipe> readRecipe(const std::string& path) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) return fail(Error{ErrorCode::FileMissing, path, {}, {}, {}});
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  if (!in || !(text << in.rdbuf())) return fail(Error{ErrorCode::FileUnreadable, path, {}, {}, {}});
  return parseRecipe(text.str(), path);
}

}  // namespace zw::pack
