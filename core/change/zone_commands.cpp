// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/command_parts.h"
#include "core/change/commands.h"
#include "core/change/palette.h"
#include "core/change/zone_shapes.h"

namespace zw {
namespace {

Result<std::string> freeZoneName(const Plan& plan, const Uuid& scenario, const std::string& wanted,
                                 const Uuid& self) {
  std::string name = trimmed(wanted);
  if (name.empty()) return fail(ErrorCode::NameEmpty);
  if (const Zone* other = plan.zoneNamed(scenario, name); other && other->id != self) return nameTaken(name);
  return name;
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
  auto fitted = settleZones(plan, given.scenario, {{given.id, *name, given.shape}}, rules);
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
  auto fitted = settleZones(plan, (*first)->scenario, std::move(wanted), rules);
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
