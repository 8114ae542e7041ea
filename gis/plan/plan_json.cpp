// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/plan/plan_json.h"

#include "core/model/post_words.h"
#include "core/model/road_words.h"
#include "core/units/date.h"
#include "gis/plan/factors_json.h"

namespace zw {
namespace {

using nlohmann::json;

/// A value that JSON can hold but the model cannot.
[[noreturn]] void refuse(const char* member, const std::string& value) {
  throw json::other_error::create(501, std::string(member) + " is '" + value + "'",
                                  static_cast<const json*>(nullptr));
}

/// A member that is one of the words of an enumeration.
template <class Enum>
Enum wordIn(const json& object, const char* member) {
  const auto text = object.at(member).get<std::string>();
  const auto value = fromWord<Enum>(text);
  if (!value) refuse(member, text);
  return *value;
}

json pointJson(const LonLat& p) {
  return json::array({p.lon, p.lat});
}

LonLat pointFrom(const json& value) {
  return {value.at(0).get<double>(), value.at(1).get<double>()};
}

json lineJson(const std::vector<LonLat>& line) {
  json out = json::array();
  for (const LonLat& p : line) out.push_back(pointJson(p));
  return out;
}

std::vector<LonLat> lineFrom(const json& value) {
  std::vector<LonLat> line;
  for (const json& p : value) line.push_back(pointFrom(p));
  return line;
}

json optionalJson(const std::optional<double>& value) {
  return value ? json(*value) : json();
}

std::optional<double> optionalNumber(const json& object, const char* member) {
  const auto found = object.find(member);
  if (found == object.end() || found->is_null()) return std::nullopt;
  return found->get<double>();
}

json dateJson(const std::optional<Date>& date) {
  return date ? json(date->text()) : json();
}

std::optional<Date> dateFrom(const json& object, const char* member) {
  if (object.at(member).is_null()) return std::nullopt;
  const auto text = object.at(member).get<std::string>();
  const auto date = Date::fromText(text);
  if (!date) refuse(member, text);
  return date;
}

}  // namespace

json shapeToJson(const MultiPolygon<LonLat>& shape) {
  json out = json::array();
  for (const auto& polygon : shape) {
    json rings = json::array({lineJson(polygon.outer)});
    for (const auto& hole : polygon.holes) rings.push_back(lineJson(hole));
    out.push_back(std::move(rings));
  }
  return out;
}

std::string optionalIdText(const Uuid& id) {
  return id.isNil() ? std::string() : id.text();
}

Uuid idOf(const json& object, const char* member) {
  const auto text = object.at(member).get<std::string>();
  const auto id = Uuid::fromText(text);
  if (!id) refuse(member, text);
  return *id;
}

Uuid optionalId(const json& object, const char* member) {
  return object.value(member, std::string()).empty() ? Uuid{} : idOf(object, member);
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
          {"active_scenario", info.activeScenario.text()},
          {"active_network_state", optionalIdText(info.activeNetworkState)}};
}

void fromJson(const json& object, PlanInfo& info) {
  object.at("title").get_to(info.title);
  object.at("notes").get_to(info.notes);
  object.at("pack_hash").get_to(info.packHash);
  object.at("pack_name").get_to(info.packName);
  info.activeScenario = idOf(object, "active_scenario");
  // Schema 1 knew no network states; its history does not name one.
  info.activeNetworkState = optionalId(object, "active_network_state");
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
          {"order", zone.order},
          {"held_from", zone.heldFrom},
          {"patrolled", zone.patrolled},
          {"reaction_force", optionalJson(zone.reactionForce)},
          {"phase", optionalIdText(zone.phase)}};
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
  // The history of schemas 1 and 2 does not say how a zone is held.
  zone.heldFrom = object.value("held_from", std::string());
  zone.patrolled = object.value("patrolled", true);
  zone.reactionForce = optionalNumber(object, "reaction_force");
  // That of schemas before 6 knows no phases.
  zone.phase = optionalId(object, "phase");
}

json toJson(const Phase& phase) {
  return {{"id", phase.id.text()},
          {"scenario", phase.scenario.text()},
          {"name", phase.name},
          {"notes", phase.notes},
          {"proposed_by", phase.proposedBy},
          {"source", phase.source},
          {"from", phase.from},
          {"network_state", optionalIdText(phase.networkState)},
          {"order", phase.order}};
}

void fromJson(const json& object, Phase& phase) {
  phase.id = idOf(object, "id");
  phase.scenario = idOf(object, "scenario");
  object.at("name").get_to(phase.name);
  object.at("notes").get_to(phase.notes);
  object.at("proposed_by").get_to(phase.proposedBy);
  object.at("source").get_to(phase.source);
  object.at("from").get_to(phase.from);
  phase.networkState = optionalId(object, "network_state");
  object.at("order").get_to(phase.order);
}

json toJson(const Base& base) {
  return {{"id", base.id.text()},
          {"name", base.name},
          {"notes", base.notes},
          {"illustrative", base.illustrative},
          {"point", pointJson(base.point)}};
}

void fromJson(const json& object, Base& base) {
  base.id = idOf(object, "id");
  object.at("name").get_to(base.name);
  object.at("notes").get_to(base.notes);
  object.at("illustrative").get_to(base.illustrative);
  base.point = pointFrom(object.at("point"));
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

json toJson(const NetworkState& state) {
  return {{"id", state.id.text()},
          {"name", state.name},
          {"as_of", state.asOf},
          {"source", state.source},
          {"reliability", wordOf(state.reliability)},
          {"notes", state.notes},
          {"order", state.order}};
}

void fromJson(const json& object, NetworkState& state) {
  state.id = idOf(object, "id");
  object.at("name").get_to(state.name);
  object.at("as_of").get_to(state.asOf);
  object.at("source").get_to(state.source);
  state.reliability = wordIn<Reliability>(object, "reliability");
  object.at("notes").get_to(state.notes);
  object.at("order").get_to(state.order);
}

json toJson(const RoadStatus& status) {
  return {{"id", status.id.text()},
          {"state", status.state.text()},
          {"target", wordOf(status.target)},
          {"code", status.code},
          {"name", status.name},
          {"point", pointJson(status.point)},
          {"passability", wordOf(status.passability)},
          {"notes", status.notes}};
}

void fromJson(const json& object, RoadStatus& status) {
  status.id = idOf(object, "id");
  status.state = idOf(object, "state");
  status.target = wordIn<RoadStatus::Target>(object, "target");
  object.at("code").get_to(status.code);
  object.at("name").get_to(status.name);
  status.point = pointFrom(object.at("point"));
  status.passability = wordIn<Passability>(object, "passability");
  object.at("notes").get_to(status.notes);
}

json toJson(const AddedRoad& road) {
  return {{"id", road.id.text()},
          {"state", road.state.text()},
          {"name", road.name},
          {"class", wordOf(road.roadClass)},
          {"structure", wordOf(road.structure)},
          {"line", lineJson(road.line)},
          {"notes", road.notes}};
}

void fromJson(const json& object, AddedRoad& road) {
  road.id = idOf(object, "id");
  road.state = idOf(object, "state");
  object.at("name").get_to(road.name);
  road.roadClass = wordIn<RoadClass>(object, "class");
  road.structure = wordIn<RoadStructure>(object, "structure");
  road.line = lineFrom(object.at("line"));
  object.at("notes").get_to(road.notes);
}

json toJson(const ExcludedArea& area) {
  return {{"id", area.id.text()},
          {"state", area.state.text()},
          {"name", area.name},
          {"notes", area.notes},
          {"shape", shapeToJson(area.shape)}};
}

void fromJson(const json& object, ExcludedArea& area) {
  area.id = idOf(object, "id");
  area.state = idOf(object, "state");
  object.at("name").get_to(area.name);
  object.at("notes").get_to(area.notes);
  area.shape.clear();
  for (const json& rings : object.at("shape")) {
    Polygon<LonLat> polygon{lineFrom(rings.at(0)), {}};
    for (std::size_t i = 1; i < rings.size(); ++i) polygon.holes.push_back(lineFrom(rings.at(i)));
    area.shape.push_back(std::move(polygon));
  }
}

json toJson(const Post& post) {
  return {{"id", post.id.text()},
          {"zone", post.zone.text()},
          {"name", post.name},
          {"notes", post.notes},
          {"kind", wordOf(post.kind)},
          {"point", pointJson(post.point)},
          {"on_mast", post.onMast},
          {"on_duty", optionalJson(post.onDuty)},
          {"hours_per_day", optionalJson(post.hoursPerDay)}};
}

void fromJson(const json& object, Post& post) {
  post.id = idOf(object, "id");
  post.zone = idOf(object, "zone");
  object.at("name").get_to(post.name);
  object.at("notes").get_to(post.notes);
  const auto text = object.at("kind").get<std::string>();
  const auto kind = postKindFromWord(text);
  if (!kind) refuse("kind", text);
  post.kind = *kind;
  post.point = pointFrom(object.at("point"));
  object.at("on_mast").get_to(post.onMast);
  post.onDuty = optionalNumber(object, "on_duty");
  post.hoursPerDay = optionalNumber(object, "hours_per_day");
}

json toJson(const PoolUnit& unit) {
  return {{"id", unit.id.text()},
          {"name", unit.name},
          {"strength", unit.strength},
          {"readiness", unit.readiness},
          {"vetted_from", dateJson(unit.vettedFrom)},
          {"trained_from", dateJson(unit.trainedFrom)},
          {"vehicles", unit.vehicles},
          {"home_base", optionalIdText(unit.homeBase)},
          {"deployment_days", unit.deploymentDays},
          {"dwell_ratio", optionalJson(unit.dwellRatio)},
          {"notes", unit.notes},
          {"source", unit.source},
          {"illustrative", unit.illustrative}};
}

void fromJson(const json& object, PoolUnit& unit) {
  unit.id = idOf(object, "id");
  object.at("name").get_to(unit.name);
  object.at("strength").get_to(unit.strength);
  object.at("readiness").get_to(unit.readiness);
  unit.vettedFrom = dateFrom(object, "vetted_from");
  unit.trainedFrom = dateFrom(object, "trained_from");
  object.at("vehicles").get_to(unit.vehicles);
  unit.homeBase = optionalId(object, "home_base");
  object.at("deployment_days").get_to(unit.deploymentDays);
  unit.dwellRatio = optionalNumber(object, "dwell_ratio");
  object.at("notes").get_to(unit.notes);
  object.at("source").get_to(unit.source);
  object.at("illustrative").get_to(unit.illustrative);
}

json toJson(const Note& note) {
  return {{"id", note.id.text()},  {"text", note.text}, {"author", note.author},
          {"source", note.source}, {"date", note.date}, {"point", pointJson(note.point)}};
}

void fromJson(const json& object, Note& note) {
  note.id = idOf(object, "id");
  object.at("text").get_to(note.text);
  object.at("author").get_to(note.author);
  object.at("source").get_to(note.source);
  object.at("date").get_to(note.date);
  note.point = pointFrom(object.at("point"));
}

json toJson(const Bookmark& bookmark) {
  return {{"id", bookmark.id.text()},
          {"name", bookmark.name},
          {"centre", pointJson(bookmark.centre)},
          {"width", bookmark.width}};
}

void fromJson(const json& object, Bookmark& bookmark) {
  bookmark.id = idOf(object, "id");
  object.at("name").get_to(bookmark.name);
  bookmark.centre = pointFrom(object.at("centre"));
  object.at("width").get_to(bookmark.width);
}

json toJson(const ReferenceLayer& layer) {
  return {{"id", layer.id.text()},
          {"name", layer.name},
          {"path", layer.path},
          {"hash", layer.hash},
          {"bytes", layer.bytes},
          {"layer", layer.layer},
          {"kind", wordOf(layer.kind)},
          {"crs", layer.crs},
          {"colour", layer.colour},
          {"opacity", layer.opacity},
          {"min_scale", optionalJson(layer.minScale)},
          {"max_scale", optionalJson(layer.maxScale)},
          {"filter", layer.filter},
          {"order", layer.order}};
}

void fromJson(const json& object, ReferenceLayer& layer) {
  layer.id = idOf(object, "id");
  object.at("name").get_to(layer.name);
  object.at("path").get_to(layer.path);
  object.at("hash").get_to(layer.hash);
  object.at("bytes").get_to(layer.bytes);
  object.at("layer").get_to(layer.layer);
  const auto text = object.at("kind").get<std::string>();
  const auto kind = referenceKindFromWord(text);
  if (!kind) refuse("kind", text);
  layer.kind = *kind;
  object.at("crs").get_to(layer.crs);
  object.at("colour").get_to(layer.colour);
  object.at("opacity").get_to(layer.opacity);
  layer.minScale = optionalNumber(object, "min_scale");
  layer.maxScale = optionalNumber(object, "max_scale");
  object.at("filter").get_to(layer.filter);
  object.at("order").get_to(layer.order);
}

}  // namespace zw
