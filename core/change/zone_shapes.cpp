// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/zone_shapes.h"

#include <algorithm>

#include "core/geometry/geos.h"
#include "core/geometry/shape_check.h"

namespace zw {
namespace {

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

}  // namespace

void dropRepeatedCorners(MultiPolygon<LonLat>& shape) {
  for (auto& polygon : shape) {
    dropRepeatedCorners(polygon.outer);
    for (auto& hole : polygon.holes) dropRepeatedCorners(hole);
  }
}

Result<void> checkZoneShape(const MultiPolygon<LonLat>& shape, const ZoneRules& rules) {
  if (auto checked = checkShape(shape); !checked) return checked;
  if (!meets(shape, rules.bounds)) return fail(ErrorCode::OutsideRegion);
  return {};
}

Result<SettledShapes> settleZones(const Plan& plan, const Uuid& scenario, std::vector<ZoneShape> wanted,
                                  const ZoneRules& rules) {
  Box<LonLat> freed;
  for (ZoneShape& zone : wanted) {
    if (const auto known = plan.zones.find(zone.id); known != plan.zones.end())
      freed.add(boundsOf(known->second.shape));
    dropRepeatedCorners(zone.shape);
    if (auto checked = checkZoneShape(zone.shape, rules); !checked) return fail(std::move(checked.error()));
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

}  // namespace zw
