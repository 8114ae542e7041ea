// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/plan/plan_json.h"

#include "gis/plan/factors_json.h"

namespace zw {
namespace {

using nlohmann::json;

/// A value that JSON can hold but the model cannot.
[[noreturn]] void refuse(const char* member, const std::string& value) {
  throw json::other_error::create(501, std::string(member) + " is '" + value + "'",
                                  static_cast<const json*>(nullptr));
}

}  // namespace

Uuid idOf(const json& object, const char* member) {
  const auto text = object.at(member).get<std::string>();
  const auto id = Uuid::fromText(text);
  if (!id) refuse(member, text);
  return *id;
}

const char* zoneStatusText(ZoneStatus status) {
  return status == ZoneStatus::Reported ? "reported" : "candidate";
}

std::optional<ZoneStatus> zoneStatusFromText(const std::string& text) {
  for (const ZoneStatus status : {ZoneStatus::Candidate, ZoneStatus::Reported})
    if (text == zoneStatusText(status)) return status;
  return std::nullopt;
}

json toJson(const PlanInfo& info) {
  return {{"title", info.title},
          {"notes", info.notes},
          {"pack_hash", info.packHash},
          {"pack_name", info.packName},
          {"active_scenario", info.activeScenario.text()}};
}

void fromJson(const json& object, PlanInfo& info) {
  object.at("title").get_to(info.title);
  object.at("notes").get_to(info.notes);
  object.at("pack_hash").get_to(info.packHash);
  object.at("pack_name").get_to(info.packName);
  info.activeScenario = idOf(object, "active_scenario");
}

json toJson(const Scenario& scenario) {
  return {{"id", scenario.id.text()},
          {"name", scenario.name},
          {"notes", scenario.notes},
          {"order", scenario.order}};
}

void fromJson(const json& object, Scenario& scenario) {
  scenario.id = idOf(object, "id");
  object.at("name").get_to(scenario.name);
  object.at("notes").get_to(scenario.notes);
  object.at("order").get_to(scenario.order);
}

json toJson(const Zone& zone) {
  return {{"id", zone.id.text()},
          {"scenario", zone.scenario.text()},
          {"name", zone.name},
          {"notes", zone.notes},
          {"proposed_by", zone.proposedBy},
          {"source", zone.source},
          {"status", zoneStatusText(zone.status)},
          {"colour", zone.style.colour},
          {"order", zone.order}};
}

void fromJson(const json& object, Zone& zone) {
  zone.id = idOf(object, "id");
  zone.scenario = idOf(object, "scenario");
  object.at("name").get_to(zone.name);
  object.at("notes").get_to(zone.notes);
  object.at("proposed_by").get_to(zone.proposedBy);
  object.at("source").get_to(zone.source);
  const auto status = object.at("status").get<std::string>();
  const auto known = zoneStatusFromText(status);
  if (!known) refuse("status", status);
  zone.status = *known;
  object.at("colour").get_to(zone.style.colour);
  object.at("order").get_to(zone.order);
}

json toJson(const Base& base) {
  return {{"id", base.id.text()},
          {"name", base.name},
          {"notes", base.notes},
          {"illustrative", base.illustrative},
          {"point", {base.point.lon, base.point.lat}}};
}

void fromJson(const json& object, Base& base) {
  base.id = idOf(object, "id");
  object.at("name").get_to(base.name);
  object.at("notes").get_to(base.notes);
  object.at("illustrative").get_to(base.illustrative);
  base.point = {object.at("point").at(0).get<double>(), object.at("point").at(1).get<double>()};
}

json toJson(const Factor& factor) {
  return {{"id", factor.id},         {"title", factor.title},
          {"value", factor.value},   {"low", factor.low},
          {"high", factor.high},     {"unit", factor.unit},
          {"source", factor.source}, {"confidence", confidenceText(factor.confidence)}};
}

void fromJson(const json& object, Factor& factor) {
  object.at("id").get_to(factor.id);
  object.at("title").get_to(factor.title);
  object.at("value").get_to(factor.value);
  object.at("low").get_to(factor.low);
  object.at("high").get_to(factor.high);
  object.at("unit").get_to(factor.unit);
  object.at("source").get_to(factor.source);
  const auto confidence = object.at("confidence").get<std::string>();
  const auto known = confidenceFromText(confidence);
  if (!known) refuse("confidence", confidence);
  factor.confidence = *known;
}

}  // namespace zw
