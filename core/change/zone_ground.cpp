// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/zone_ground.h"

#include "core/change/command_parts.h"
#include "core/geometry/geos.h"
#include "core/geometry/shape_check.h"
#include "core/partition/ground.h"

namespace zw {
namespace {

using Shape = MultiPolygon<LonLat>;

/// What `make` makes of the zone's shape, as a command of that kind; slivers that are left of it are dropped.
template <class Make>
Result<Command> alter(const Plan& plan, const Uuid& id, const char* kind, const ZoneRules& rules,
                      const Make& make) {
  const auto zone = find(plan.zones, id);
  if (!zone) return fail(zone.error());
  if (auto checked = checkShape((*zone)->shape); !checked) return fail(std::move(checked.error()));
  Result<Shape> made = make(**zone);
  if (!made) return fail(std::move(made.error()));
  std::erase_if(*made, isSliver);
  for (auto& polygon : *made)
    std::erase_if(polygon.holes, [](const Ring<LonLat>& hole) {
      return isSliver(Polygon<LonLat>{hole, {}});
    });
  if (made->empty()) return fail(Error{ErrorCode::NothingLeft, {}, {}, (*zone)->name, {}});
  auto command = reshapeZone(plan, id, std::move(*made), rules);
  if (command) command->kind = kind;
  return command;
}

/// The polygons without their holes.
Shape filled(const Shape& shape) {
  Shape all;
  for (const auto& polygon : shape) all = joined(all, {Polygon<LonLat>{polygon.outer, {}}});
  return all;
}

bool holds(const Polygon<LonLat>& part, LonLat place) {
  return GEOSIntersects_r(geos::context(), geos::fromPolygon(part).get(), geos::fromPoint(place).get()) == 1;
}

/// Whether boundaries meet along a line, not only at a corner.
bool liesAlong(const Polygon<LonLat>& part, const Shape& shape) {
  return GEOSRelatePattern_r(geos::context(), geos::fromPolygon(part).get(), geos::fromShape(shape).get(),
                             "****1****") == 1;
}

Shape groundOfOthers(const Plan& plan, const Zone& zone) {
  Shape all;
  for (const Zone* other : plan.zonesOf(zone.scenario))
    if (other->id != zone.id && checkShape(other->shape)) all = joined(all, other->shape);
  return all;
}

}  // namespace

Shape joinedGround(const std::vector<Shape>& shapes) {
  Shape all;
  for (const Shape& shape : shapes) all = joined(all, shape);
  return all;
}

Result<Command> addGround(const Plan& plan, const Uuid& id, const Shape& ground, const ZoneRules& rules) {
  if (auto checked = checkShape(ground); !checked) return fail(std::move(checked.error()));
  return alter(plan, id, "zone.add-ground", rules,
               [&](const Zone& zone) -> Result<Shape> { return joined(zone.shape, ground); });
}

Result<Command> cutGround(const Plan& plan, const Uuid& id, const Shape& ground, const ZoneRules& rules) {
  if (auto checked = checkShape(ground); !checked) return fail(std::move(checked.error()));
  return alter(plan, id, "zone.cut-ground", rules,
               [&](const Zone& zone) -> Result<Shape> { return leftOf(zone.shape, ground); });
}

Result<Command> fillGround(const Plan& plan, const Uuid& id, LonLat place, const ZoneRules& rules) {
  return alter(plan, id, "zone.fill", rules, [&](const Zone& zone) -> Result<Shape> {
    const Shape held = joined(zone.shape, groundOfOthers(plan, zone));
    for (const Polygon<LonLat>& gap : leftOf(filled(held), held))
      if (holds(gap, place) && liesAlong(gap, zone.shape)) return joined(zone.shape, {gap});
    return fail(Error{ErrorCode::NotEnclosed, {}, {}, zone.name, {}, place});
  });
}

Result<Command> fillHoles(const Plan& plan, const Uuid& id, const ZoneRules& rules) {
  return alter(plan, id, "zone.fill", rules, [&](const Zone& zone) -> Result<Shape> {
    const Shape free = leftOf(leftOf(filled(zone.shape), zone.shape), groundOfOthers(plan, zone));
    if (free.empty()) return fail(Error{ErrorCode::NotEnclosed, {}, {}, zone.name, {}});
    return joined(zone.shape, free);
  });
}

Result<Command> clipZone(const Plan& plan, const Uuid& id, const Shape& area, Keep keep,
                         const ZoneRules& rules) {
  return alter(plan, id, "zone.clip", rules, [&](const Zone& zone) -> Result<Shape> {
    return keep == Keep::Inside ? common(zone.shape, area) : leftOf(zone.shape, area);
  });
}

Result<Command> transformZone(const Plan& plan, const Uuid& id, const Transformation& change,
                              const Projection& projection, const ZoneRules& rules) {
  const auto zone = find(plan.zones, id);
  if (!zone) return fail(zone.error());
  const auto moved = mapPoints<ProjectedPoint>(projection.forward((*zone)->shape), change);
  auto command = reshapeZone(plan, id, projection.inverse(moved), rules);
  if (command) command->kind = "zone.transform";
  return command;
}

}  // namespace zw
