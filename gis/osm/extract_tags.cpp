// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/osm/extract_tags.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace zw::osm {
namespace {

using std::string_view;

/// Values of highway that a way may have and be no road.
constexpr std::array<string_view, 38> kNoRoads = {
    // not there today
    "proposed", "planned", "construction", "abandoned", "disused", "razed", "demolished", "dismantled",
    "removed", "destroyed", "historic", "cancelled", "no",
    // beside or on a road
    "bus_stop", "crossing", "cyclist_waiting_aid", "emergency_access_point", "emergency_bay", "give_way",
    "hitchhiking", "milestone", "motorway_junction", "platform", "rest_area", "services", "speed_camera",
    "speed_display", "stop", "street_lamp", "toll_gantry", "traffic_island", "traffic_mirror",
    "traffic_signals", "trailhead",
    // inside a building, or to climb
    "corridor", "elevator", "hallway", "via_ferrata"};
constexpr std::array<string_view, 7> kNatural = {"wood",  "water",   "scrub",    "grassland",
                                                 "heath", "wetland", "bare_rock"};
constexpr std::array<string_view, 2> kLeisure = {"park", "golf_course"};

template <std::size_t N>
bool among(const std::array<string_view, N>& values, string_view value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

/// A tag that says something is there, of whatever kind.
bool isSet(string_view value) {
  return !value.empty() && value != "no" && value != "false" && value != "0";
}

}  // namespace

bool isRoad(const osmium::TagList& tags) {
  const string_view highway = valueOf(tags, "highway");
  return !highway.empty() && !among(kNoRoads, highway) && !isSet(valueOf(tags, "abandoned")) &&
         !isSet(valueOf(tags, "disused")) && valueOf(tags, "area") != "yes";
}

std::optional<int> oneWayOf(const osmium::TagList& tags) {
  const string_view oneWay = valueOf(tags, "oneway");
  if (oneWay == "-1" || oneWay == "reverse") return -1;
  if (oneWay == "yes" || oneWay == "1" || oneWay == "true") return 1;
  if (!oneWay.empty()) return std::nullopt;  // "no", or one that changes with the time of day
  const string_view highway = valueOf(tags, "highway");
  const string_view junction = valueOf(tags, "junction");
  if (junction == "roundabout" || junction == "circular" || highway == "motorway" ||
      highway == "motorway_link")
    return 1;
  return std::nullopt;
}

string_view structureOf(const osmium::TagList& tags) {
  if (isSet(valueOf(tags, "bridge"))) return "bridge";
  if (isSet(valueOf(tags, "tunnel"))) return "tunnel";
  if (isSet(valueOf(tags, "ford"))) return "ford";
  return "none";
}

string_view accessOf(const osmium::TagList& tags) {
  for (const char* key : {"motor_vehicle", "vehicle", "access"})
    if (const string_view value = valueOf(tags, key); !value.empty()) return value;
  return {};
}

std::optional<int> adminLevelOf(const osmium::TagList& tags) {
  if (valueOf(tags, "boundary") != "administrative") return std::nullopt;
  const string_view text = valueOf(tags, "admin_level");
  int level = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), level);
  if (problem != std::errc() || end != text.data() + text.size() || level < 1 || level > 12)
    return std::nullopt;
  return level;
}

string_view boundaryCodeOf(const osmium::TagList& tags) {
  for (const char* key : {"ISO3166-1:alpha3", "ISO3166-1", "ISO3166-2", "ref"})
    if (const string_view value = valueOf(tags, key); !value.empty()) return value;
  return {};
}

string_view landCoverOf(const osmium::TagList& tags) {
  if (const string_view use = valueOf(tags, "landuse"); !use.empty()) return use;
  if (const string_view natural = valueOf(tags, "natural"); among(kNatural, natural)) return natural;
  if (const string_view leisure = valueOf(tags, "leisure"); among(kLeisure, leisure)) return leisure;
  return {};
}

std::optional<double> heightOf(const osmium::TagList& tags) {
  string_view text = valueOf(tags, "ele");
  if (text.ends_with(" m")) text.remove_suffix(2);
  double metres = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), metres);
  if (problem != std::errc() || end != text.data() + text.size() || !std::isfinite(metres))
    return std::nullopt;
  return metres;
}

}  // namespace zw::osm
