// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/plan/canonical.h"

#include "gis/plan/plan_json.h"

namespace zw {
namespace {

using nlohmann::json;

template <class T>
json wholeJson(const T& thing) {
  return toJson(thing);
}
json wholeJson(const Zone& zone) {
  json out = toJson(zone);
  out["shape"] = shapeToJson(zone.shape);
  if (zone.phase.isNil()) out.erase("phase");  // as programs of schema 5 named it
  return out;
}

template <class Map>
json listOf(const Map& things) {
  json out = json::array();
  for (const auto& [id, thing] : things) out.push_back(wholeJson(thing));
  return out;
}

std::string bytesOf(const json& value) {
  // A text that is no UTF-8 cannot be stored, but it must not stop a plan in memory from being named either.
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace

std::string canonicalText(const Plan& plan) {
  json whole = {{"plan", toJson(plan.info)},
                {"scenarios", listOf(plan.scenarios)},
                {"zones", listOf(plan.zones)},
                {"bases", listOf(plan.bases)},
                {"network_states", listOf(plan.networkStates)},
                {"road_statuses", listOf(plan.roadStatuses)},
                {"added_roads", listOf(plan.addedRoads)},
                {"excluded_areas", listOf(plan.excludedAreas)},
                {"posts", listOf(plan.posts)},
                {"pool", listOf(plan.pool)},
                {"factors", listOf(plan.factors)}};
  // A plan without them has the hash that programs of schema 4 gave it.
  if (!plan.notes.empty()) whole["notes"] = listOf(plan.notes);
  if (!plan.bookmarks.empty()) whole["bookmarks"] = listOf(plan.bookmarks);
  if (!plan.referenceLayers.empty()) whole["reference_layers"] = listOf(plan.referenceLayers);
  if (!plan.phases.empty()) whole["phases"] = listOf(plan.phases);
  return bytesOf(whole);
}

std::string canonicalText(const std::map<std::string, Factor>& factors) {
  return bytesOf(listOf(factors));
}

}  // namespace zw
