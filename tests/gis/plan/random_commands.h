// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <rapidcheck.h>

#include <string>
#include <vector>

#include "core/change/network_commands.h"
#include "tests/support/plan_samples.h"

namespace zw::test {

/// `shape` as a person alters it: a corner moved, added or removed, a hole cut, a part added or removed.
inline MultiPolygon<LonLat> edited(MultiPolygon<LonLat> shape, const MultiPolygon<LonLat>& part,
                                   unsigned seed) {
  Polygon<LonLat>& polygon = shape[seed / 7 % shape.size()];
  Ring<LonLat>& ring = polygon.holes.empty() || seed % 2 == 0 ? polygon.outer : polygon.holes.back();
  const auto corner = ring.begin() + static_cast<std::ptrdiff_t>(seed / 64 % ring.size());
  switch (seed / 16 % 6) {
    case 0:
      ring.erase(corner);
      break;
    case 1:
      ring.insert(corner, {corner->lon + 1e-5, corner->lat - 1e-5});
      break;
    case 2: {
      const Box<LonLat> box = boundsOf(polygon.outer);
      const double size = box.width() / 8;
      polygon.holes.push_back(
          squareAt(box.minX + box.width() / 2, box.minY + box.height() / 2, size)[0].outer);
      break;
    }
    case 3:
      shape.insert(shape.begin() + seed % 2, part.begin(), part.end());
      break;
    case 4:
      if (shape.size() > 1) shape.pop_back();  // and with it, perhaps, the corner
      break;
    default:
      corner->lon += 1e-5;
  }
  return shape;
}

/// Any command, for property tests: the seed says which one, on what, and with what. It may be one that the
/// plan refuses.
inline Result<Command> commandFromSeed(const Plan& plan, unsigned seed) {
  const unsigned choice = seed % 27;
  const unsigned detail = seed / 27 % 4096;
  const double share = (seed >> 16) / 65536.0;
  const auto pick = [&](const auto& things) {
    return things.empty() ? idOf(0) : std::next(things.begin(), detail % things.size())->first;
  };
  unsigned nextId = 1'000'000 + seed % 1'000'000 * 100;
  const auto newId = [&] { return idOf(nextId++); };
  const std::string name = "N " + std::to_string(detail) + " \u0632";
  NewZone zone = gridZone(detail, pick(plan.scenarios));
  zone.id = newId();
  for (LonLat& corner : zone.shape[0].outer) corner.lon += share * 1e-3;
  switch (choice) {
    case 0:
      return renameZone(plan, pick(plan.zones), name);
    case 1:
      return deleteZone(plan, pick(plan.zones));
    case 2:
      return reshapeZone(plan, pick(plan.zones), zone.shape, kSampleRegion);
    case 14:
      return plan.zones.empty() ? addScenario(plan, newId(), name)
                                : reshapeZone(plan, pick(plan.zones),
                                              edited(plan.zones.at(pick(plan.zones)).shape, zone.shape, seed),
                                              kSampleRegion);
    case 3:
      return restyleZone(plan, pick(plan.zones), {"#00" + std::to_string(1000 + detail)});
    case 4:
      return describeZone(plan, pick(plan.zones), name, "somebody", "line one\nline \"two\"",
                          ZoneStatus::Reported);
    case 5:
      return addScenario(plan, newId(), name);
    case 6:
      return duplicateScenario(plan, pick(plan.scenarios), name, newId);
    case 7:
      return renameScenario(plan, pick(plan.scenarios), name);
    case 8:
      return removeScenario(plan, pick(plan.scenarios));
    case 9:
      return activateScenario(plan, pick(plan.scenarios));
    case 10:
      return setFactor(plan, "a.b", share, -share / 3, 1 + share / 7);
    case 11:
      return setPlanTexts(plan, name, "");
    case 12:
      return addBase(plan, {newId(), name, "", detail % 2 == 0, {35 + share, 33 + share / 3}});
    case 13:
      return removeBase(plan, pick(plan.bases));
    case 15:
      return addNetworkState(
          plan, {newId(), name, detail % 2 == 0 ? "2026-03-22" : "", "", Reliability::Reported, "", 0});
    case 16:
      return describeNetworkState(plan,
                                  {pick(plan.networkStates), name, "", name, Reliability::Assumed, "\"", 7});
    case 17:
      return duplicateNetworkState(plan, pick(plan.networkStates), name, newId);
    case 18:
      return removeNetworkState(plan, pick(plan.networkStates));
    case 19:
      return activateNetworkState(plan, detail % 3 == 0 ? Uuid{} : pick(plan.networkStates));
    case 20:
      return setRoadStatus(plan, {newId(),
                                  pick(plan.networkStates),
                                  RoadStatus::Target::Crossing,
                                  "X" + std::to_string(detail % 3),
                                  "",
                                  {35 + share, 33.5},
                                  detail % 2 == 0 ? Passability::Closed : Passability::Open,
                                  name});
    case 21:
      return clearRoadStatus(plan, pick(plan.roadStatuses));
    case 22:
      return addRoad(plan,
                     {newId(),
                      pick(plan.networkStates),
                      name,
                      RoadClass::Track,
                      RoadStructure::Bridge,
                      {{35.2, 33.2}, {35.2 + share / 7, 33.3}, {35.3, 33.3 + share / 3}},
                      ""},
                     kSampleRegion);
    case 23:
      return removeAddedRoad(plan, pick(plan.addedRoads));
    case 24:
      return excludeArea(plan, {newId(), pick(plan.networkStates), name, "", zone.shape}, kSampleRegion);
    case 25:
      return removeExcludedArea(plan, pick(plan.excludedAreas));
    default:
      return createZone(plan, zone, kSampleRegion);
  }
}

inline rc::Gen<std::vector<unsigned>> commandSeeds() {
  return rc::gen::container<std::vector<unsigned>>(rc::gen::arbitrary<unsigned>());
}

}  // namespace zw::test
