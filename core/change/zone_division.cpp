// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/zone_division.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/change/command_parts.h"
#include "core/change/palette.h"
#include "core/change/zone_shapes.h"
#include "core/geometry/geodesic.h"
#include "core/geometry/geos.h"
#include "core/geometry/shape_check.h"

namespace zw {
namespace {

using Shape = MultiPolygon<LonLat>;
using geos::GeometryPtr;

bool isOn(LonLat place, const Polygon<LonLat>& piece) {
  const GeometryPtr shape = geos::fromPolygon(piece), point = geos::fromPoint(place);
  return shape && GEOSIntersects_r(geos::context(), shape.get(), point.get()) == 1;
}

/// What a line leaves of a polygon: one piece where it does not cross from edge to edge.
std::vector<Polygon<LonLat>> piecesOf(const Polygon<LonLat>& polygon, const GEOSGeometry* line) {
  const GEOSContextHandle_t context = geos::context();
  const GeometryPtr whole = geos::fromPolygon(polygon);
  const GeometryPtr boundary(GEOSBoundary_r(context, whole.get()));
  const GeometryPtr edges(GEOSUnion_r(context, boundary.get(), line));
  const std::array<const GEOSGeometry*, 1> all = {edges.get()};
  const GeometryPtr faces(GEOSPolygonize_r(context, all.data(), 1));
  std::vector<Polygon<LonLat>> pieces;
  for (Polygon<LonLat>& face : geos::toShape<LonLat>(faces.get())) {
    const GeometryPtr inside(GEOSPointOnSurface_r(context, geos::fromPolygon(face).get()));
    if (inside && GEOSIntersects_r(context, whole.get(), inside.get()) == 1)
      pieces.push_back(std::move(face));
  }
  if (pieces.size() < 2) return {polygon};
  return pieces;
}

std::string nextName(const Plan& plan, const Zone& zone, std::set<std::string>& taken) {
  for (int number = 2;; ++number) {
    std::string name = zone.name + " " + std::to_string(number);
    if (!plan.zoneNamed(zone.scenario, name) && taken.insert(name).second) return name;
  }
}

/// In the edit that alters the zone.
void putIntoPhase(const Uuid& zone, const Uuid& phase, Change& change) {
  for (EntityEdit& any : change.edits)
    if (auto* edit = std::get_if<Edit<Zone>>(&any); edit && edit->after && edit->after->id == zone)
      edit->after->phase = phase;
}

}  // namespace

Result<Command> splitZone(const Plan& plan, const Uuid& id, const Line<LonLat>& line,
                          const std::function<Uuid()>& newIds, const ZoneRules& rules) {
  const auto found = find(plan.zones, id);
  if (!found) return fail(found.error());
  const Zone& zone = **found;
  if (auto checked = checkLine(line); !checked) return fail(std::move(checked.error()));
  const GeometryPtr blade = geos::fromLine(line);
  Shape kept, cut;
  for (const auto& polygon : zone.shape) {
    auto pieces = piecesOf(polygon, blade.get());
    auto& into = pieces.size() > 1 ? cut : kept;
    into.insert(into.end(), pieces.begin(), pieces.end());
  }
  if (cut.empty()) return fail(Error{ErrorCode::NotDivided, {}, {}, zone.name, {}});
  std::stable_sort(cut.begin(), cut.end(), [](const auto& a, const auto& b) {
    return geodesicArea(Shape{a}).value() > geodesicArea(Shape{b}).value();
  });
  kept.push_back(cut.front());
  cut.erase(cut.begin());

  std::vector<ZoneShape> wanted{{id, zone.name, std::move(kept)}};
  std::vector<Zone> made;
  std::set<std::string> taken;
  int order = nextOrder(plan.zonesOf(zone.scenario));
  Plan coloured = plan;  // so that each new zone gets a colour of its own
  for (const auto& piece : cut) {
    Zone part = zone;
    part.id = newIds();
    if (part.id.isNil() || coloured.zones.contains(part.id))
      return fail(ErrorCode::Internal, "the new zone's id is not new");
    part.name = nextName(plan, zone, taken);
    part.order = order++;
    part.style.colour = nextZoneColour(coloured, zone.scenario);
    coloured.zones[part.id] = part;
    wanted.push_back({part.id, part.name, {piece}});
    made.push_back(std::move(part));
  }
  auto fitted = settleZones(plan, zone.scenario, std::move(wanted), rules);
  if (!fitted) return fail(std::move(fitted.error()));

  Command command{"zone.split", zone.name, {}, {}};
  addReshaping(plan, {fitted->edited.front()}, command.change);
  for (std::size_t i = 0; i < made.size(); ++i) {
    made[i].shape = fitted->edited[i + 1].shape;
    command.change.edits.push_back(Edit<Zone>{std::nullopt, made[i]});
  }
  addReshaping(plan, fitted->neighbours, command.change);
  for (const Post* post : plan.postsOf(id))
    for (std::size_t i = 0; i < cut.size(); ++i) {
      if (!isOn(post->point, cut[i])) continue;
      Post moved = *post;
      moved.zone = made[i].id;
      command.change.edits.push_back(Edit<Post>{*post, std::move(moved)});
      break;
    }
  return command;
}

Result<Command> mergeZones(const Plan& plan, const Uuid& id, const std::vector<Uuid>& others,
                           const ZoneRules& rules) {
  const auto found = find(plan.zones, id);
  if (!found) return fail(found.error());
  const Zone& zone = **found;
  if (others.empty()) return fail(ErrorCode::BadValue, "no zone to join is named");
  Plan rest = plan;
  GeometryPtr whole = geos::fromShape(zone.shape);
  for (const Uuid& other : others) {
    const auto joined = find(plan.zones, other);
    if (!joined) return fail(joined.error());
    if (other == id || (*joined)->scenario != zone.scenario)
      return fail(Error{ErrorCode::BadValue,
                        {},
                        {},
                        (*joined)->name,
                        other == id ? "a zone cannot be joined to itself" : "it is of another scenario"});
    rest.zones.erase(other);
    whole.reset(GEOSUnion_r(geos::context(), whole.get(), geos::fromShape((*joined)->shape).get()));
  }
  auto fitted =
      settleZones(rest, zone.scenario, {{id, zone.name, geos::toShape<LonLat>(whole.get())}}, rules);
  if (!fitted) return fail(std::move(fitted.error()));

  Command command{"zone.merge", zone.name, {}, {}};
  std::set<std::string> names;
  for (const Post* post : plan.postsOf(id)) names.insert(post->name);
  for (const Uuid& other : std::set<Uuid>(others.begin(), others.end())) {
    const Zone& joined = plan.zones.at(other);
    for (const Post* post : plan.postsOf(other)) {
      Post moved = *post;
      moved.zone = id;
      if (names.contains(moved.name)) moved.name += " (" + joined.name + ")";
      while (!names.insert(moved.name).second) moved.name += "'";
      command.change.edits.push_back(Edit<Post>{*post, std::move(moved)});
    }
    command.change.edits.push_back(Edit<Zone>{joined, std::nullopt});
  }
  addReshaping(plan, fitted->edited, command.change);
  // Ground that is handed over in a phase stays in the roadmap.
  if (zone.phase.isNil())
    for (const Phase* phase : plan.phasesOf(zone.scenario))
      if (std::any_of(others.begin(), others.end(),
                      [&](const Uuid& other) { return plan.zones.at(other).phase == phase->id; })) {
        putIntoPhase(id, phase->id, command.change);
        break;
      }
  addReshaping(plan, fitted->neighbours, command.change);
  return command;
}

std::vector<const Zone*> zonesBeside(const Plan& plan, const Uuid& id) {
  std::vector<const Zone*> beside;
  const auto zone = plan.zones.find(id);
  if (zone == plan.zones.end()) return beside;
  const GeometryPtr shape = geos::fromShape(zone->second.shape);
  for (const Zone* other : plan.zonesOf(zone->second.scenario)) {
    if (other->id == id || !boundsOf(other->shape).intersects(boundsOf(zone->second.shape))) continue;
    // Boundaries that meet along a line.
    if (GEOSRelatePattern_r(geos::context(), shape.get(), geos::fromShape(other->shape).get(), "****1****") ==
        1)
      beside.push_back(other);
  }
  return beside;
}

}  // namespace zw
