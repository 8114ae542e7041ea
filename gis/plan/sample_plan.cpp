// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/plan/sample_plan.h"

#include <cmath>
#include <filesystem>
#include <set>
#include <unordered_map>

#include "core/geometry/geos.h"
#include "core/geometry/shape_check.h"
#include "core/model/post_words.h"
#include "core/units/date.h"
#include "gis/geopackage/sha256.h"
#include "gis/json/json_reader.h"

namespace zw {
namespace {

/// Gaps narrower than twice this between neighbouring units are closed; corners stay where they are.
constexpr double kClosingMetres = 5;
/// Plans keep coordinates to 1e-7 degrees (about 1 cm): more would only be noise of the projection.
constexpr double kDegreeSteps = 1e7;
constexpr double kLeastOnDuty = 0.01;  ///< people, and hours
constexpr double kMostPeople = 1e6;

/// A version-8 UUID (RFC 9562: custom) from a name.
Uuid idFromName(const std::string& name) {
  const std::string digest = sha256("zonewright sample " + name).substr(sizeof("sha256:") - 1);
  Uuid id;
  for (std::size_t i = 0; i < id.bytes.size(); ++i)
    id.bytes[i] = static_cast<std::uint8_t>(std::stoi(digest.substr(2 * i, 2), nullptr, 16));
  id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0f) | 0x80);
  id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3f) | 0x80);
  return id;
}

geos::GeometryPtr buffered(const GEOSGeometry* shape, double distance) {
  return geos::GeometryPtr(
      GEOSBufferWithStyle_r(geos::context(), shape, distance, 8, GEOSBUF_CAP_FLAT, GEOSBUF_JOIN_MITRE, 2.0));
}

/// The units' union; seams between them closed, and holes that only seams left filled.
MultiPolygon<ProjectedPoint> unionOf(const std::vector<const AreaUnit*>& units) {
  MultiPolygon<ProjectedPoint> all;
  for (const AreaUnit* unit : units) all.insert(all.end(), unit->shape.begin(), unit->shape.end());
  const geos::GeometryPtr joined(GEOSUnaryUnion_r(geos::context(), geos::fromShape(all).get()));
  if (!joined) return {};
  auto shape = geos::toShape<ProjectedPoint>(joined.get());
  const bool seams = shape.size() > 1 ||
                     std::any_of(shape.begin(), shape.end(), [](const auto& p) { return !p.holes.empty(); });
  if (!seams) return shape;
  const auto grown = buffered(joined.get(), kClosingMetres);
  const auto closed = grown ? buffered(grown.get(), -kClosingMetres) : nullptr;
  return closed ? geos::toShape<ProjectedPoint>(closed.get()) : shape;
}

LonLat rounded(LonLat p) {
  return {std::round(p.lon * kDegreeSteps) / kDegreeSteps, std::round(p.lat * kDegreeSteps) / kDegreeSteps};
}

bool isColour(const std::string& text) {
  return text.size() == 7 && text[0] == '#' &&
         text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
}

class Reader {
 public:
  Reader(const Region& region, std::optional<Error>& error) : region_(region), error_(error) {
    for (const AreaUnit& unit : region.units)
      if (!unit.code.empty()) units_.emplace(unit.code, &unit);
  }

  Plan read(const JsonNode& root) {
    root.allowOnly({"format", "title", "notes", "active", "scenarios", "bases", "pool"});
    if (root.requiredText("format") != "zonewright-sample-plan 1")
      root.report(ErrorCode::BadValue, "format must be 'zonewright-sample-plan 1'");
    plan_.info.title = root.requiredText("title");
    plan_.info.notes = root.textOr("notes", {});
    plan_.info.packHash = region_.hash;
    plan_.info.packName = std::filesystem::path(region_.file).filename().string();
    for (const JsonNode& node : root.child("scenarios").items()) readScenario(node);
    const std::string active = root.requiredText("active");
    if (const Scenario* scenario = plan_.scenarioNamed(active))
      plan_.info.activeScenario = scenario->id;
    else
      root.report(ErrorCode::BadValue, "active: there is no scenario '" + active + "'");
    for (const JsonNode& node : root.child("bases").items()) readBase(node);
    if (root.has("pool"))
      for (const JsonNode& node : root.child("pool").items()) readUnit(node);
    return std::move(plan_);
  }

 private:
  void readScenario(const JsonNode& node) {
    node.allowOnly({"name", "notes", "zones", "phases"});
    Scenario scenario;
    scenario.name = node.requiredText("name");
    scenario.notes = node.textOr("notes", {});
    scenario.id = idFromName("scenario " + scenario.name);
    scenario.order = static_cast<int>(plan_.scenarios.size());
    if (!plan_.scenarios.emplace(scenario.id, scenario).second)
      node.report(ErrorCode::BadValue, "there are two scenarios '" + scenario.name + "'");
    int order = 0;
    for (const JsonNode& zone : node.child("zones").items()) readZone(zone, scenario, order++);
    if (node.has("phases"))
      for (const JsonNode& phase : node.child("phases").items()) readPhase(phase, scenario);
  }

  void readPhase(const JsonNode& node, const Scenario& scenario) {
    node.allowOnly({"name", "from", "proposed_by", "source", "notes", "zones"});
    Phase phase;
    phase.name = node.requiredText("name");
    phase.id = idFromName("phase " + scenario.name + " / " + phase.name);
    phase.scenario = scenario.id;
    phase.order = static_cast<int>(plan_.phasesOf(scenario.id).size());
    phase.notes = node.textOr("notes", {});
    phase.proposedBy = node.textOr("proposed_by", {});
    phase.source = node.textOr("source", {});
    if (node.has("from")) phase.from = readDate(node, "from").value_or(Date()).text();
    for (const JsonNode& item : node.child("zones").items()) {
      const auto zone = plan_.zones.find(idFromName("zone " + scenario.name + " / " + item.text()));
      if (zone == plan_.zones.end())
        item.report(ErrorCode::BadValue, "the scenario has no zone '" + item.text() + "'");
      else if (!zone->second.phase.isNil())
        item.report(ErrorCode::BadValue, "zone '" + item.text() + "' is in a phase already");
      else
        zone->second.phase = phase.id;
    }
    if (!plan_.phases.emplace(phase.id, phase).second)
      node.report(ErrorCode::BadValue, "there are two phases '" + phase.name + "' in the scenario");
  }

  void readZone(const JsonNode& node, const Scenario& scenario, int order) {
    node.allowOnly(
        {"name", "units", "status", "proposed_by", "source", "colour", "notes", "held_from", "posts"});
    Zone zone;
    zone.name = node.requiredText("name");
    zone.id = idFromName("zone " + scenario.name + " / " + zone.name);
    zone.scenario = scenario.id;
    zone.order = order;
    zone.notes = node.textOr("notes", {});
    zone.proposedBy = node.textOr("proposed_by", {});
    zone.source = node.textOr("source", {});
    const std::string status = node.textOr("status", "candidate");
    if (status != "candidate" && status != "reported")
      node.report(ErrorCode::BadValue, "status must be candidate or reported");
    zone.status = status == "reported" ? ZoneStatus::Reported : ZoneStatus::Candidate;
    zone.style.colour = node.textOr("colour", zone.style.colour);
    if (!isColour(zone.style.colour)) node.report(ErrorCode::BadValue, "colour must look like #7b4ea3");
    zone.shape = readShape(node.child("units"));
    if (!error_)
      if (const auto valid = checkShape(zone.shape); !valid)
        node.report(valid.error().code, valid.error().detail);
    if (node.has("held_from")) zone.heldFrom = readDate(node, "held_from").value_or(Date()).text();
    if (node.has("posts"))
      for (const JsonNode& post : node.child("posts").items()) readPost(post, scenario, zone);
    if (!plan_.zones.emplace(zone.id, zone).second)
      node.report(ErrorCode::BadValue, "there are two zones '" + zone.name + "' in the scenario");
  }

  MultiPolygon<LonLat> readShape(const JsonNode& node) {
    std::vector<const AreaUnit*> units;
    for (const JsonNode& item : node.items()) {
      const std::string code = item.text();
      const auto found = units_.find(code);
      if (found == units_.end())
        item.report(ErrorCode::BadValue, "the region has no unit with the code '" + code + "'");
      else
        units.push_back(found->second);
    }
    return mapPoints<LonLat>(
        unionOf(units), [this](const ProjectedPoint& p) { return rounded(region_.projection->inverse(p)); });
  }

  void readPost(const JsonNode& node, const Scenario& scenario, const Zone& zone) {
    node.allowOnly({"name", "kind", "lon", "lat", "on_mast", "on_duty", "hours_per_day", "notes"});
    Post post;
    post.name = node.requiredText("name");
    post.id = idFromName("post " + scenario.name + " / " + zone.name + " / " + post.name);
    post.zone = zone.id;
    post.notes = node.textOr("notes", {});
    const auto kind = postKindFromWord(node.textOr("kind", "observation"));
    if (!kind) node.report(ErrorCode::BadValue, "kind must be observation or checkpoint");
    post.kind = kind.value_or(PostKind::Observation);
    post.point = placeOf(node);
    post.onMast = node.flagOr("on_mast", false);
    if (node.has("on_duty")) post.onDuty = node.child("on_duty").number(kLeastOnDuty, kMostPeople);
    if (node.has("hours_per_day")) post.hoursPerDay = node.child("hours_per_day").number(kLeastOnDuty, 24);
    if (!plan_.posts.emplace(post.id, post).second)
      node.report(ErrorCode::BadValue, "there are two posts '" + post.name + "' in the zone");
  }

  void readUnit(const JsonNode& node) {
    node.allowOnly({"name", "strength", "readiness", "vetted_from", "trained_from", "vehicles", "home_base",
                    "deployment_days", "dwell_ratio", "notes"});
    PoolUnit unit;
    unit.name = node.requiredText("name");
    unit.id = idFromName("unit " + unit.name);
    unit.strength = static_cast<int>(node.child("strength").number(0, kMostPeople));
    unit.readiness = node.numberOr("readiness", 1, 0, 1);
    unit.vettedFrom = readDate(node, "vetted_from");
    unit.trainedFrom = readDate(node, "trained_from");
    unit.vehicles = static_cast<int>(node.numberOr("vehicles", 0, 0, kMostPeople));
    unit.deploymentDays =
        static_cast<int>(node.numberOr("deployment_days", unit.deploymentDays, 1, kLongestDeployment));
    if (node.has("dwell_ratio")) unit.dwellRatio = node.child("dwell_ratio").number(0, kGreatestDwellRatio);
    unit.notes = node.textOr("notes", {});
    if (const std::string home = node.textOr("home_base", {}); !home.empty()) {
      unit.homeBase = idFromName("base " + home);
      if (!plan_.bases.contains(unit.homeBase))
        node.report(ErrorCode::BadValue, "home_base: there is no base '" + home + "'");
    }
    if (!plan_.pool.emplace(unit.id, unit).second)
      node.report(ErrorCode::BadValue, "there are two units '" + unit.name + "'");
  }

  /// Nothing where there is no such member.
  static std::optional<Date> readDate(const JsonNode& node, const char* key) {
    if (!node.has(key)) return std::nullopt;
    const auto date = Date::fromText(node.requiredText(key));
    if (!date) node.report(ErrorCode::BadValue, std::string(key) + ": a date looks like 2027-03-01");
    return date;
  }

  static LonLat placeOf(const JsonNode& node) {
    return {node.child("lon").number(-180, 180), node.child("lat").number(-90, 90)};
  }

  void readBase(const JsonNode& node) {
    node.allowOnly({"name", "lon", "lat", "notes"});
    Base base;
    base.name = node.requiredText("name");
    base.id = idFromName("base " + base.name);
    base.notes = node.textOr("notes", {});
    base.point = placeOf(node);
    if (!plan_.bases.emplace(base.id, base).second)
      node.report(ErrorCode::BadValue, "there are two bases '" + base.name + "'");
  }

  const Region& region_;
  std::optional<Error>& error_;
  std::unordered_map<std::string, const AreaUnit*> units_;
  Plan plan_;
};

}  // namespace

Result<Plan> readSamplePlan(const std::string& path, const Region& region,
                            std::map<std::string, Factor> factors) {
  const auto json = readJsonFile(path);
  if (!json) return fail(json.error());
  std::optional<Error> error;
  Plan plan = Reader(region, error).read(JsonNode(*json, {}, error));
  if (error) {
    error->file = path;
    return fail(std::move(*error));
  }
  plan.factors = std::move(factors);
  return plan;
}

}  // namespace zw
