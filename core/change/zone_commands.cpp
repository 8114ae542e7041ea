// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/command_parts.h"
#include "core/change/commands.h"
#include "core/change/palette.h"
#include "core/geometry/geos.h"
#include "core/geometry/shape_check.h"
#include "core/partition/settle.h"

namespace zw {
namespace {

Result<std::string> freeZoneName(const Plan& plan, const Uuid& scenario, const std::string& wanted,
                                 const Uuid& self) {
  std::string name = trimmed(wanted);
  if (name.empty()) return fail(ErrorCode::NameEmpty);
  if (const Zone* other = plan.zoneNamed(scenario, name); other && other->id != self) return nameTaken(name);
  return name;
}

void dropRepeatedCorners(Ring<LonLat>& ring) {
  ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
  while (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
}

bool meets(const MultiPolygon<LonLat>& shape, const Box<LonLat>& region) {
  const Box<LonLat> bounds = boundsOf(shape);
  if (region.contains(bounds)) return true;
  if (!region.intersects(bounds)) return false;
  return GEOSIntersects_r(geos::context(), geos::fromShape(shape).get(), geos::fromBox(region).get()) == 1;
}

/// The shapes as they fit among the scenario's other zones, and what those become thereby.
Result<SettledShapes> settled(const Plan& plan, const Uuid& scenario, std::vector<ZoneShape> wanted,
                              const ZoneRules& rules) {
  Box<LonLat> freed;
  for (ZoneShape& zone : wanted) {
    if (const auto known = plan.zones.find(zone.id); known != plan.zones.end())
      freed.add(boundsOf(known->second.shape));
    for (auto& polygon : zone.shape) {
      dropRepeatedCorners(polygon.outer);
      for (auto& hole : polygon.holes) dropRepeatedCorners(hole);
    }
    if (auto checked = checkShape(zone.shape); !checked) return fail(std::move(checked.error()));
    if (!meets(zone.shape, rules.bounds)) return fail(ErrorCode::OutsideRegion);
  }
  std::vector<ZoneShape> others;
  for (const Zone* zone : plan.zonesOf(scenario)) {
    const bool isWanted = std::any_of(wanted.begin(), wanted.end(),
                                      [zone](const ZoneShape& shape) { return shape.id == zone->id; });
    if (!isWanted) others.push_back({zone->id, zone->name, zone->shape});
  }
  return settle(std::move(wanted), others, rules.onOverlap, freed);
}

void addReshaping(const Plan& plan, const std::vector<ZoneShape>& shapes, Change& change) {
  for (const ZoneShape& settled : shapes) {
    const Zone& before = plan.zones.at(settled.id);
    if (before.shape == settled.shape) continue;
    Zone after = before;
    after.shape = settled.shape;
    change.edits.push_back(Edit<Zone>{before, std::move(after)});
  }
}

/// The command that lets `alter` change a copy of the zone.
template <class Alter>
Result<Command> altered(const Plan& plan, const Uuid& id, const char* kind, const Alter& alter) {
  const auto zone = find(plan.zones, id);
  if (!zone) return fail(zone.error());
  Zone after = **zone;
  if (Result<void> done = alter(after); !done) return fail(std::move(done.error()));
  return commandOf<Zone>(kind, (*zone)->name, **zone, std::move(after));
}

}  // namespace

Result<Command> createZone(const Plan& plan, const NewZone& given, const ZoneRules& rules) {
  if (const auto scenario = find(plan.scenarios, given.scenario); !scenario) return fail(scenario.error());
  if (given.id.isNil() || plan.zones.contains(given.id))
    return fail(ErrorCode::Internal, "the zone's id is not new");
  if (!given.colour.empty() && !isColour(given.colour)) return fail(ErrorCode::BadValue, given.colour);
  auto name = freeZoneName(plan, given.scenario, given.name, given.id);
  if (!name) return fail(std::move(name.error()));
  auto fitted = settled(plan, given.scenario, {{given.id, *name, given.shape}}, rules);
  if (!fitted) return fail(std::move(fitted.error()));

  Zone zone;
  zone.id = given.id;
  zone.scenario = given.scenario;
  zone.name = *name;
  zone.notes = given.notes;
  zone.proposedBy = given.proposedBy;
  zone.source = given.source;
  zone.status = given.status;
  zone.style.colour = given.colour.empty() ? nextZoneColour(plan, given.scenario) : given.colour;
  zone.order = nextOrder(plan.zonesOf(given.scenario));
  zone.shape = std::move(fitted->edited.front().shape);
  auto command = commandOf<Zone>("zone.create", *name, std::nullopt, std::move(zone));
  addReshaping(plan, fitted->neighbours, command.change);
  return command;
}

Result<Command> renameZone(const Plan& plan, const Uuid& id, const std::string& name) {
  return altered(plan, id, "zone.rename", [&](Zone& zone) -> Result<void> {
    auto usable = freeZoneName(plan, zone.scenario, name, id);
    if (!usable) return fail(std::move(usable.error()));
    zone.name = std::move(*usable);
    return {};
  });
}

Result<Command> deleteZone(const Plan& plan, const Uuid& id) {
  const auto zone = find(plan.zones, id);
  if (!zone) return fail(zone.error());
  Command command{"zone.delete", (*zone)->name, {}, {}};
  addRemoval(plan, **zone, command.change);
  return command;
}

Result<Command> reshapeZones(const Plan& plan, const std::vector<NewShape>& shapes, const ZoneRules& rules) {
  if (shapes.empty()) return fail(ErrorCode::Internal, "no shape is given");
  std::vector<ZoneShape> wanted;
  const auto first = find(plan.zones, shapes.front().zone);
  if (!first) return fail(first.error());
  for (const NewShape& given : shapes) {
    const auto zone = find(plan.zones, given.zone);
    if (!zone) return fail(zone.error());
    if ((*zone)->scenario != (*first)->scenario)
      return fail(ErrorCode::Internal, "the zones are of two scenarios");
    wanted.push_back({given.zone, (*zone)->name, given.shape});
  }
  auto fitted = settled(plan, (*first)->scenario, std::move(wanted), rules);
  if (!fitted) return fail(std::move(fitted.error()));
  Command command{"zone.reshape", (*first)->name, {}, {}};
  addReshaping(plan, fitted->edited, command.change);
  addReshaping(plan, fitted->neighbours, command.change);
  return command;
}

Result<Command> reshapeZone(const Plan& plan, const Uuid& id, MultiPolygon<LonLat> shape,
                            const ZoneRules& rules) {
  return reshapeZones(plan, {{id, std::move(shape)}}, rules);
}

Result<Command> restyleZone(const Plan& plan, const Uuid& id, const ZoneStyle& style) {
  return altered(plan, id, "zone.restyle", [&](Zone& zone) -> Result<void> {
    if (!isColour(style.colour)) return fail(ErrorCode::BadValue, style.colour);
    zone.style = style;
    return {};
  });
}

Result<Command> describeZone(const Plan& plan, const Uuid& id, const std::string& notes,
                             const std::string& proposedBy, const std::string& source, ZoneStatus status) {
  return altered(plan, id, "zone.describe", [&](Zone& zone) -> Result<void> {
    zone.notes = notes;
    zone.proposedBy = proposedBy;
    zone.source = source;
    zone.status = status;
    return {};
  });
}

}  // namespace zw
