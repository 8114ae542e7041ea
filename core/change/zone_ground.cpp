// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/zone_ground.h"

#include <optional>

#include "core/change/command_parts.h"
#include "core/geometry/geos.h"
#include "core/geometry/shape_check.h"

namespace zw {
namespace {

using Shape = MultiPolygon<LonLat>;
using geos::GeometryPtr;

GeometryPtr unionOf(const GeometryPtr& a, const GeometryPtr& b) {
  return GeometryPtr(GEOSUnion_r(geos::context(), a.get(), b.get()));
}
GeometryPtr differenceOf(const GeometryPtr& a, const GeometryPtr& b) {
  return GeometryPtr(GEOSDifference_r(geos::context(), a.get(), b.get()));
}

/// What `make` makes of the zone's shape, as a command of that kind.
template <class Make>
Result<Command> alter(const Plan& plan, const Uuid& id, const char* kind, const ZoneRules& rules,
                      const Make& make) {
  const auto zone = find(plan.zones, id);
  if (!zone) return fail(zone.error());
  if (auto checked = checkShape((*zone)->shape); !checked) return fail(std::move(checked.error()));
  Result<GeometryPtr> made = make(**zone, geos::fromShape((*zone)->shape));
  if (!made) return fail(std::move(made.error()));
  if (!*made) return fail(ErrorCode::Internal, geos::lastMessage());
  Shape shape = geos::toShape<LonLat>(made->get());
  if (shape.empty()) return fail(Error{ErrorCode::NothingLeft, {}, {}, (*zone)->name, {}});
  auto command = reshapeZone(plan, id, std::move(shape), rules);
  if (command) command->kind = kind;
  return command;
}

/// The polygons without their holes.
GeometryPtr filled(const Shape& shape) {
  GeometryPtr all(GEOSGeom_createEmptyCollection_r(geos::context(), GEOS_MULTIPOLYGON));
  for (const auto& polygon : shape) all = unionOf(all, geos::fromPolygon(Polygon<LonLat>{polygon.outer, {}}));
  return all;
}

/// Of an area the part that holds the place, if any.
std::optional<Polygon<LonLat>> partAt(const GeometryPtr& area, LonLat place) {
  const GeometryPtr point = geos::fromPoint(place);
  for (auto& part : geos::toShape<LonLat>(area.get()))
    if (GEOSIntersects_r(geos::context(), geos::fromPolygon(part).get(), point.get()) == 1)
      return std::move(part);
  return std::nullopt;
}

GeometryPtr groundOfOthers(const Plan& plan, const Zone& zone) {
  GeometryPtr all(GEOSGeom_createEmptyCollection_r(geos::context(), GEOS_MULTIPOLYGON));
  for (const Zone* other : plan.zonesOf(zone.scenario))
    if (other->id != zone.id && checkShape(other->shape)) all = unionOf(all, geos::fromShape(other->shape));
  return all;
}

}  // namespace

Result<Command> addGround(const Plan& plan, const Uuid& id, const Shape& ground, const ZoneRules& rules) {
  if (auto checked = checkShape(ground); !checked) return fail(std::move(checked.error()));
  return alter(plan, id, "zone.add-ground", rules,
               [&](const Zone&, const GeometryPtr& zone) -> Result<GeometryPtr> {
                 return unionOf(zone, geos::fromShape(ground));
               });
}

Result<Command> cutGround(const Plan& plan, const Uuid& id, const Shape& ground, const ZoneRules& rules) {
  if (auto checked = checkShape(ground); !checked) return fail(std::move(checked.error()));
  return alter(plan, id, "zone.cut-ground", rules,
               [&](const Zone&, const GeometryPtr& zone) -> Result<GeometryPtr> {
                 return differenceOf(zone, geos::fromShape(ground));
               });
}

Result<Command> fillGround(const Plan& plan, const Uuid& id, LonLat place, const ZoneRules& rules) {
  return alter(plan, id, "zone.fill", rules,
               [&](const Zone& zone, const GeometryPtr& shape) -> Result<GeometryPtr> {
                 const GeometryPtr held = unionOf(shape, groundOfOthers(plan, zone));
                 const GeometryPtr free = differenceOf(filled(geos::toShape<LonLat>(held.get())), held);
                 const auto gap = partAt(free, place);
                 const Error notEnclosed{ErrorCode::NotEnclosed, {}, {}, zone.name, {}, place};
                 if (!gap) return fail(notEnclosed);
                 const GeometryPtr ground = geos::fromPolygon(*gap);
                 // It must lie along the zone, not only at a corner of it.
                 if (GEOSRelatePattern_r(geos::context(), ground.get(), shape.get(), "****1****") != 1)
                   return fail(notEnclosed);
                 return unionOf(shape, ground);
               });
}

Result<Command> fillHoles(const Plan& plan, const Uuid& id, const ZoneRules& rules) {
  return alter(plan, id, "zone.fill", rules,
               [&](const Zone& zone, const GeometryPtr& shape) -> Result<GeometryPtr> {
                 const GeometryPtr holes = differenceOf(filled(zone.shape), shape);
                 const GeometryPtr free = differenceOf(holes, groundOfOthers(plan, zone));
                 if (GEOSisEmpty_r(geos::context(), free.get()) == 1)
                   return fail(Error{ErrorCode::NotEnclosed, {}, {}, zone.name, {}});
                 return unionOf(shape, free);
               });
}

Shape joinedGround(const std::vector<Shape>& shapes) {
  GeometryPtr all(GEOSGeom_createEmptyCollection_r(geos::context(), GEOS_MULTIPOLYGON));
  for (const Shape& shape : shapes) all = unionOf(all, geos::fromShape(shape));
  return all ? geos::toShape<LonLat>(all.get()) : Shape();
}

Result<Command> clipZone(const Plan& plan, const Uuid& id, const Shape& area, Keep keep,
                         const ZoneRules& rules) {
  return alter(plan, id, "zone.clip", rules,
               [&](const Zone&, const GeometryPtr& zone) -> Result<GeometryPtr> {
                 const GeometryPtr within = geos::fromShape(area);
                 if (keep == Keep::Outside) return differenceOf(zone, within);
                 return GeometryPtr(GEOSIntersection_r(geos::context(), zone.get(), within.get()));
               });
}

}  // namespace zw
