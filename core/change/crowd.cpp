// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/crowd.h"

#include <algorithm>
#include <iterator>

namespace zw {
namespace {

/// Boundaries that lie so near to each other meet: degrees, more than twice kKnitTolerance anywhere but at
/// the poles.
constexpr double kReach = 1e-4;

}  // namespace

boost::geometry::model::box<Crowd::Corner> Crowd::boxOf(const Box<LonLat>& box) {
  return {{box.minX - kReach, box.minY - kReach}, {box.maxX + kReach, box.maxY + kReach}};
}

void Crowd::add(ZoneShape zone) {
  places_.insert({boxOf(boundsOf(zone.shape)), zone.id});
  const Uuid id = zone.id;
  zones_.insert_or_assign(id, std::move(zone));
}

void Crowd::reshape(const ZoneShape& zone) {
  places_.remove({boxOf(boundsOf(at(zone.id).shape)), zone.id});
  add(zone);
}

std::vector<const ZoneShape*> Crowd::meeting(const Box<LonLat>& box) const {
  std::vector<Entry> found;
  places_.query(boost::geometry::index::intersects(boxOf(box)), std::back_inserter(found));
  std::vector<const ZoneShape*> zones;
  zones.reserve(found.size());
  for (const Entry& entry : found) zones.push_back(&zones_.at(entry.second));
  std::sort(zones.begin(), zones.end(), [](const auto* a, const auto* b) { return a->id < b->id; });
  return zones;
}

std::vector<ZoneShape> Crowd::about(const Box<LonLat>& box) const {
  Box<LonLat> reach = box;
  for (int ring = 0; ring < 2; ++ring) {
    Box<LonLat> wider = reach;
    for (const ZoneShape* zone : meeting(reach)) wider.add(boundsOf(zone->shape));
    reach = wider;
  }
  std::vector<ZoneShape> zones;
  for (const ZoneShape* zone : meeting(reach)) zones.push_back(*zone);
  return zones;
}

}  // namespace zw
