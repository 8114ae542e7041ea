// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/region_recipe.h"

#include <filesystem>

namespace zw::pack {
namespace {

using nlohmann::ordered_json;

constexpr const char* kSource = "osm";
/// Code of a territory that is only the bounding box.
constexpr const char* kAreaCode = "AREA";

std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? "''" : std::string(1, c);
  return out + '\'';
}

std::string amongValues(const std::string& field, const ordered_json& values) {
  std::string list;
  for (const auto& [key, value] : values.items())
    if (key != "*" && !value.is_null()) list += (list.empty() ? "" : ", ") + quoted(key);
  return field + " IN (" + list + ")";
}

const ordered_json kClasses = ordered_json::parse(R"({
  "motorway": "motorway", "motorway_link": "motorway", "trunk": "trunk", "trunk_link": "trunk",
  "primary": "primary", "primary_link": "primary", "secondary": "secondary", "secondary_link": "secondary",
  "tertiary": "tertiary", "tertiary_link": "tertiary", "unclassified": "minor", "residential": "minor",
  "living_street": "minor", "road": "minor", "unknown": "minor", "service": "service", "busway": "service",
  "bus_guideway": "service", "escape": "service", "raceway": "service",
  "track": "track", "track_grade1": "track", "track_grade2": "track", "track_grade3": "track",
  "track_grade4": "track", "track_grade5": "track", "path": "path", "footway": "path", "pedestrian": "path",
  "bridleway": "path", "cycleway": "path", "steps": "path", "ladder": "path"})");
/// Of a road whose class is none of these: that of "road", OpenStreetMap's own value for a kind nobody knows.
constexpr const char* kOtherClass = "minor";

/// What OpenStreetMap's wiki (page "Key:surface") lists as paved and as unpaved; all others stay unknown.
const ordered_json kSurfaceValues = ordered_json::parse(R"({
  "paved": "paved", "asphalt": "paved", "chipseal": "paved", "concrete": "paved", "concrete:lanes": "paved",
  "concrete:plates": "paved", "paving_stones": "paved", "paving_stones:lanes": "paved", "grass_paver": "paved",
  "sett": "paved", "unhewn_cobblestone": "paved", "cobblestone": "paved", "cobblestone:flattened": "paved",
  "bricks": "paved", "metal": "paved", "metal_grid": "paved", "wood": "paved", "unpaved": "unpaved",
  "compacted": "unpaved", "fine_gravel": "unpaved", "gravel": "unpaved", "pebblestone": "unpaved",
  "shells": "unpaved", "rock": "unpaved", "ground": "unpaved", "dirt": "unpaved", "earth": "unpaved",
  "clay": "unpaved", "mud": "unpaved", "sand": "unpaved", "grass": "unpaved", "woodchips": "unpaved",
  "snow": "unpaved", "ice": "unpaved", "salt": "unpaved", "*": null})");

const ordered_json kRanks = ordered_json::parse(R"({
  "national_capital": "1", "city": "1", "town": "2", "village": "3", "suburb": "4", "hamlet": "4",
  "quarter": "5", "neighbourhood": "5", "locality": "5", "isolated_dwelling": "5", "farm": "5"})");

const ordered_json kCovers = ordered_json::parse(R"({
  "residential": "residential", "industrial": "industrial", "commercial": "industrial", "retail": "industrial",
  "quarry": "industrial", "military": "other", "forest": "wood", "wood": "wood", "scrub": "wood",
  "farmland": "farmland", "farmyard": "farmland", "orchard": "farmland", "vineyard": "farmland",
  "greenhouse_horticulture": "farmland", "grass": "grass", "meadow": "grass", "grassland": "grass",
  "heath": "grass", "park": "grass", "recreation_ground": "grass", "golf_course": "grass", "water": "water",
  "reservoir": "water", "basin": "water", "wetland": "water", "bare_rock": "other", "cemetery": "other"})");

class RecipeWriter {
 public:
  explicit RecipeWriter(const RegionPlan& plan) : plan_(plan), layout_(plan.layout) {}

  [[nodiscard]] ordered_json recipe() {
    const Box<LonLat>& b = plan_.bounds;
    const bool whole = plan_.territory.level > 0;
    ordered_json out = {{"title", plan_.title},
                        {"date", plan_.date},
                        {"territory", whole ? codeOf(plan_.territory) : kAreaCode},
                        {"bbox", {b.minX, b.minY, b.maxX, b.maxY}},
                        {"sources", {source()}}};
    addTerritory();
    addBoundaries();
    addWater();
    addRoads();
    addPlaces();
    addLand();
    out["layers"] = std::move(layers_);
    if (ordered_json how = derived(); !how.empty()) out["derived"] = std::move(how);
    return out;
  }

 private:
  [[nodiscard]] ordered_json source() const {
    return {{"id", kSource},
            {"title", "OpenStreetMap, " + std::filesystem::path(plan_.file).filename().string()},
            {"date", plan_.date},
            {"licence", "ODbL 1.0"},
            {"credit", "© OpenStreetMap contributors"},
            {"url", "https://www.openstreetmap.org/copyright"},
            {"status", "approximate"},
            {"note",
             "Nobody has verified completeness. Roads with private or no access are among the others; "
             "boundaries may run at sea."}};
  }

  /// A layer of the extract with what every one has.
  [[nodiscard]] ordered_json layer(const char* role, const std::string& name,
                                   const std::string& where) const {
    ordered_json out = {{"role", role}, {"file", plan_.file}, {"layer", name}, {"source", kSource}};
    if (!where.empty()) out["where"] = where;
    return out;
  }

  /// Names in both scripts. Geofabrik's layers only have the local one.
  [[nodiscard]] ordered_json names() const {
    const auto from = [&](const char* own) {
      return layout_.geofabrik ? ordered_json("name") : ordered_json::array({own, "name"});
    };
    return {{"name_en", {{"field", from("name_en")}, {"script", "not arabic"}}},
            {"name_ar", {{"field", from("name_ar")}, {"script", "arabic"}}}};
  }

  void add(ordered_json entry, const ordered_json& fields, bool simplified) {
    entry["fields"] = fields;
    if (simplified && plan_.tolerance > 0) entry["tolerance_m"] = plan_.tolerance;
    layers_.push_back(std::move(entry));
  }

  [[nodiscard]] std::string isTerritory() const {
    return "admin_level = " + std::to_string(plan_.territory.level) +
           " AND name = " + quoted(plan_.territory.name);
  }

  void addTerritory() {
    if (plan_.territory.level == 0) {
      const Box<LonLat>& b = plan_.bounds;
      const auto corner = [](double x, double y) {
        return ordered_json(x).dump() + ' ' + ordered_json(y).dump();
      };
      const std::string wkt = "POLYGON((" + corner(b.minX, b.minY) + ", " + corner(b.maxX, b.minY) + ", " +
                              corner(b.maxX, b.maxY) + ", " + corner(b.minX, b.maxY) + ", " +
                              corner(b.minX, b.minY) + "))";
      add({{"role", "territory"}, {"wkt", wkt}, {"source", kSource}},
          {{"code", {{"value", kAreaCode}}}, {"name_en", {{"value", plan_.title}}}}, false);
      return;
    }
    // Other countries give the map its context; of smaller territories only the planned one is wanted.
    const bool country = plan_.territory.level == 2;
    auto entry = layer("territory", layout_.boundaries, country ? "admin_level = 2" : isTerritory());
    entry["together"] = "boundaries";
    ordered_json fields = {{"code", {{"field", {"code", "name"}}}}};
    fields.update(names());
    add(std::move(entry), fields, true);
  }

  void addBoundaries() {
    const auto addLevel = [&](const char* role, int level) {
      if (level == 0) return;
      auto entry = layer(role, layout_.boundaries, "admin_level = " + std::to_string(level));
      entry["together"] = "boundaries";
      if (std::string_view(role) == "units") entry["edge"] = "keep";
      ordered_json fields = {{"code", {{"field", {"code", "osm_id"}}}}};
      fields.update(names());
      add(std::move(entry), fields, true);
    };
    addLevel("districts", plan_.districtsLevel);
    addLevel("units", plan_.unitsLevel);
  }

  void addWater() {
    if (!layout_.waterways.empty()) {
      const std::string kind = layout_.classField("waterway");
      const std::string flowing = kind + " IN ('river', 'stream', 'canal')";
      ordered_json fields = names();
      fields["kind"] = kind;
      std::vector<std::string> named = {"name"};
      if (!layout_.geofabrik) named.insert(named.end(), {"name_en", "relation"});
      std::string is, isNot;
      for (const std::string& field : named) {
        is += (is.empty() ? "" : " OR ") + field + " = " + quoted(plan_.river);
        isNot += " AND (" + field + " IS NULL OR " + field + " <> " + quoted(plan_.river) + ")";
      }
      if (!plan_.river.empty())
        add(layer("river", layout_.waterways, flowing + " AND (" + is + ")"), fields, true);
      add(layer("rivers", layout_.waterways, plan_.river.empty() ? flowing : flowing + isNot), fields, true);
    }
    if (!layout_.coast.empty()) add(layer("coast", layout_.coast, ""), ordered_json::object(), true);
  }

  void addRoads() {
    const std::string kind = layout_.classField("highway");
    ordered_json values = kClasses;
    values["*"] = nullptr;
    ordered_json fields = {{"class", {{"field", kind}, {"values", values}, {"default", kOtherClass}}},
                           {"ref", "ref"}};
    if (!layout_.geofabrik) {
      fields["name"] = {{"field", {"name_en", "name"}}};
      fields["one_way"] = "one_way";
      fields["structure"] = "structure";
      fields["surface"] = {{"field", "surface"}, {"values", kSurfaceValues}};
      add(layer("roads", layout_.roads, ""), fields, true);
      return;
    }
    fields["name"] = "name";
    fields["one_way"] = {{"field", "oneway"}, {"values", {{"F", "1"}, {"T", "-1"}, {"*", nullptr}}}};
    for (const auto& [structure, where] :
         {std::pair("bridge", "bridge = 'T'"),
          std::pair("tunnel", "tunnel = 'T' AND (bridge IS NULL OR bridge <> 'T')"),
          std::pair("none", "(bridge IS NULL OR bridge <> 'T') AND (tunnel IS NULL OR tunnel <> 'T')")}) {
      fields["structure"] = {{"value", structure}};
      add(layer("roads", layout_.roads, where), fields, true);
    }
  }

  void addPlaces() {
    if (!layout_.places.empty()) {
      const std::string kind = layout_.classField("place");
      ordered_json fields = names();
      fields["kind"] = kind;
      ordered_json ranks = kRanks;
      ranks["*"] = "5";
      fields["rank"] = {{"field", kind}, {"values", ranks}};
      add(layer("places", layout_.places, amongValues(kind, kRanks)), fields, false);
      ordered_json settled = names();
      settled["code"] = "osm_id";
      add(layer("settlements", layout_.places,
                kind + " IN ('national_capital', 'city', 'town', 'village', 'hamlet')"),
          settled, false);
    }
    if (!layout_.peaks.empty()) {
      ordered_json fields = names();
      if (!layout_.geofabrik) fields["height"] = "ele";
      add(layer("peaks", layout_.peaks, layout_.geofabrik ? "fclass IN ('peak', 'volcano')" : ""), fields,
          false);
    }
  }

  void addLand() {
    const std::string kind = layout_.classField("cover");
    const ordered_json fields = {{"cover", {{"field", kind}, {"values", kCovers}}}};
    for (const std::string& name : {layout_.landCover, layout_.water})
      if (!name.empty()) {
        auto entry = layer("land_cover", name, amongValues(kind, kCovers));
        entry["together"] = "land";
        add(std::move(entry), fields, true);
      }
  }

  [[nodiscard]] ordered_json derived() const {
    ordered_json out = ordered_json::object();
    if (!plan_.border.empty()) {
      const std::string& name = plan_.territory.name;
      out["border"] = {
          {"of", {{"file", plan_.file}, {"layer", layout_.boundaries}, {"where", isTerritory()}}},
          {"with",
           {{"file", plan_.file},
            {"layer", layout_.boundaryLines},
            {"where", "admin_level = " + std::to_string(plan_.territory.level) +
                          " AND territory = " + quoted(name) + " AND neighbour = " + quoted(plan_.border)}}},
          {"between", name + "–" + plan_.border},
          {"tolerance_m", 1},
          {"source", kSource}};
    }
    if (!plan_.river.empty()) {
      if (!plan_.border.empty()) out["river_sides"] = ordered_json::object();
      out["crossings"] = ordered_json::object();
    }
    return out;
  }

  const RegionPlan& plan_;
  const ExtractLayout& layout_;
  ordered_json layers_ = ordered_json::array();
};

}  // namespace

ordered_json regionRecipe(const RegionPlan& plan) {
  return RecipeWriter(plan).recipe();
}

std::string codeOf(const ExtractSummary::Boundary& boundary) {
  return boundary.code.empty() ? boundary.name : boundary.code;
}

}  // namespace zw::pack
