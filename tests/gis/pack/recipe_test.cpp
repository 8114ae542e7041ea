// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/recipe.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace zw::pack {
namespace {

using nlohmann::json;

json smallest() {
  return json::parse(R"({
    "title": "Somewhere", "date": "2026-01-31", "territory": "AAA", "bbox": [10, 20, 11, 21],
    "sources": [{"id": "s", "title": "Survey", "licence": "CC0", "credit": "Us", "status": "authoritative"}],
    "layers": [{"role": "territory", "file": "land.geojson", "source": "s", "fields": {"code": "iso"}}]
  })");
}

Error errorOf(const json& recipe) {
  const auto parsed = parseRecipe(recipe.dump(), "r.json");
  return parsed ? Error{} : parsed.error();
}

TEST(Recipe, ReadsWhatItSays) {
  json text = smallest();
  text["layers"].push_back(
      json::parse(R"({"role": "roads", "file": "w.gpkg", "layer": "ways", "where": "x > 1",
    "crs": "EPSG:2154", "tolerance_m": 2.5, "decimals": 6, "source": "s",
    "fields": {"class": {"field": ["kind", "type"], "values": {"a": "track", "*": null}}, "one_way": {"value": 1}}})"));
  const auto recipe = parseRecipe(text.dump(), "r.json");
  ASSERT_TRUE(recipe) << recipe.error().detail;
  EXPECT_EQ(recipe->bounds, (Box<LonLat>{10, 20, 11, 21}));
  ASSERT_EQ(recipe->layers.size(), 2u);
  const LayerRecipe& roads = recipe->layers[1];
  EXPECT_EQ(roads.from.layer, "ways");
  EXPECT_EQ(roads.from.crs, "EPSG:2154");
  EXPECT_EQ(roads.tolerance, 2.5);
  EXPECT_EQ(roads.fields.at("class").from, (std::vector<std::string>{"kind", "type"}));
  EXPECT_TRUE(roads.fields.at("class").hasDefault);
  EXPECT_EQ(roads.fields.at("one_way").constant, FieldValue(std::int64_t{1}));
  EXPECT_LT(recipe->sources[0].accuracyMetres, 0) << "not stated";
}

TEST(Recipe, SyntaxErrorSaysLineAndColumn) {
  const auto parsed = parseRecipe("{\n  \"title\": \"a\",,\n}", "r.json");
  ASSERT_FALSE(parsed);
  EXPECT_EQ(parsed.error().code, ErrorCode::Syntax);
  EXPECT_EQ(parsed.error().file, "r.json");
  EXPECT_NE(parsed.error().detail.find("line 2, column 16"), std::string::npos) << parsed.error().detail;
}

TEST(Recipe, MissingKeysAreNamedByTheirPath) {
  for (const char* key : {"title", "date", "territory", "bbox", "sources", "layers"}) {
    json text = smallest();
    text.erase(key);
    EXPECT_EQ(errorOf(text).code, ErrorCode::MissingKey) << key;
    EXPECT_EQ(errorOf(text).detail, key);
  }
  json text = smallest();
  text["layers"][0]["fields"].erase("code");
  EXPECT_EQ(errorOf(text).code, ErrorCode::MissingKey);
  EXPECT_EQ(errorOf(text).detail, "layers[0].fields.code");
}

TEST(Recipe, UnknownRoleSourceAndField) {
  json text = smallest();
  text["layers"][0]["role"] = "teritory";
  EXPECT_EQ(errorOf(text).code, ErrorCode::UnknownRole);
  EXPECT_EQ(errorOf(text).detail.rfind("layers[0].role: 'teritory'", 0), 0u) << errorOf(text).detail;

  text = smallest();
  text["layers"][0]["role"] = "crossings";
  EXPECT_EQ(errorOf(text).code, ErrorCode::UnknownRole) << "derived layers are not read from files";

  text = smallest();
  text["layers"][0]["source"] = "t";
  EXPECT_EQ(errorOf(text).code, ErrorCode::UnknownSource);

  text = smallest();
  text["layers"][0]["fields"]["colour"] = "c";
  EXPECT_EQ(errorOf(text).code, ErrorCode::FieldMissing);
}

TEST(Recipe, BadValuesAreNamedByTheirPath) {
  const auto with = [](const char* pointer, const json& value) {
    json text = smallest();
    text[json::json_pointer(pointer)] = value;
    return errorOf(text);
  };
  const std::tuple<const char*, json, const char*> cases[] = {
      {"/bbox", json::array({11, 20, 10, 21}), "bbox"},
      {"/bbox", json::array({10, 20, 11}), "bbox"},
      {"/bbox/3", 91, "bbox[3]"},
      {"/bbox/0", "west", "bbox[0]"},
      {"/date", "yesterday", "date"},
      {"/title", 7, "title"},
      {"/layers/0/tolerance_m", -1, "layers[0].tolerance_m"},
      {"/layers/0/edge", "trim", "layers[0].edge"},
      {"/layers/0/tolerence_m", 1, "layers[0]"},
      {"/sources/0/status", "sure", "sources[0].status"},
      {"/layers", json::object(), "layers"},
  };
  for (const auto& [pointer, value, path] : cases) {
    const Error error = with(pointer, value);
    EXPECT_EQ(error.code, ErrorCode::BadValue) << pointer;
    EXPECT_EQ(error.detail.rfind(path, 0), 0u) << error.detail;
  }
}

}  // namespace
}  // namespace zw::pack
