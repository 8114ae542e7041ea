// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/shared_boundary.h"

#include <utility>

namespace zw {
namespace {

using Shape = MultiPolygon<LonLat>;

/// `alter(ring)` tells whether it altered anything; only zones whose bounds hold the place are asked.
template <class Alter>
std::vector<NewShape> altered(const Plan& plan, const Uuid& id, LonLat place, const Alter& alter) {
  std::vector<NewShape> shapes;
  const auto add = [&](const Zone& zone) {
    if (!boundsOf(zone.shape).contains(place)) return;
    Shape shape = zone.shape;
    bool done = false;
    for (auto& polygon : shape) {
      done = alter(polygon.outer) || done;
      for (auto& hole : polygon.holes) done = alter(hole) || done;
      std::erase_if(polygon.holes, [](const Ring<LonLat>& hole) { return hole.size() < 3; });
    }
    if (done) shapes.push_back({zone.id, std::move(shape)});
  };
  const auto zone = plan.zones.find(id);
  if (zone == plan.zones.end()) return shapes;
  add(zone->second);
  if (shapes.empty()) return shapes;
  for (const Zone* other : plan.zonesOf(zone->second.scenario))
    if (other->id != id) add(*other);
  return shapes;
}

}  // namespace

std::vector<NewShape> withCornerMoved(const Plan& plan, const Uuid& zone, LonLat from, LonLat to) {
  return altered(plan, zone, from, [&](Ring<LonLat>& ring) {
    bool moved = false;
    for (LonLat& corner : ring)
      if (corner == from) {
        corner = to;
        moved = true;
      }
    return moved;
  });
}

std::vector<NewShape> withCornerRemoved(const Plan& plan, const Uuid& zone, LonLat corner) {
  return altered(plan, zone, corner, [&](Ring<LonLat>& ring) { return std::erase(ring, corner) > 0; });
}

std::vector<NewShape> withCornerInserted(const Plan& plan, const Uuid& zone, LonLat from, LonLat to,
                                         LonLat corner) {
  return altered(plan, zone, from, [&](Ring<LonLat>& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const LonLat a = ring[i], b = ring[(i + 1) % ring.size()];
      if (!((a == from && b == to) || (a == to && b == from))) continue;
      ring.insert(ring.begin() + static_cast<std::ptrdiff_t>(i) + 1, corner);
      return true;
    }
    return false;
  });
}

}  // namespace zw
