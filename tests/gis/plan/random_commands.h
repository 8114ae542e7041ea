// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <rapidcheck.h>

#include <functional>
#include <string>
#include <vector>

#include "core/change/base_commands.h"
#include "core/change/bookmark_commands.h"
#include "core/change/network_commands.h"
#include "core/change/note_commands.h"
#include "core/change/phase_commands.h"
#include "core/change/pool_commands.h"
#include "core/change/post_commands.h"
#include "core/change/reference_commands.h"
#include "core/change/zone_division.h"
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

inline PoolUnit unitFromSeed(const Uuid& id, const std::string& name, unsigned detail, double share) {
  PoolUnit unit;
  unit.id = id;
  unit.name = name;
  unit.strength = static_cast<int>(detail);
  unit.readiness = share;
  if (detail % 3 != 0) unit.vettedFrom = Date::fromDays(20'000 + static_cast<int>(detail));
  if (detail % 5 != 0) unit.trainedFrom = Date::fromDays(20'500 + static_cast<int>(detail));
  unit.vehicles = static_cast<int>(detail % 9);
  if (detail % 4 == 0) unit.dwellRatio = 3 * share;
  unit.notes = "\"quoted\"\n";
  unit.illustrative = detail % 2 == 0;
  return unit;
}

inline ReferenceLayer layerFromSeed(const Uuid& id, const std::string& name, unsigned detail, double share) {
  ReferenceLayer layer;
  layer.id = id;
  layer.name = name;
  layer.path = "data/" + name + ".gpkg";
  layer.hash = "sha256:" + std::string(64, static_cast<char>('a' + detail % 6));
  layer.bytes = 1'000'000'000LL * detail;
  layer.layer = detail % 2 == 0 ? "" : "wells";
  layer.kind = detail % 3 == 0 ? ReferenceKind::Raster : ReferenceKind::Vector;
  layer.crs = detail % 5 == 0 ? "EPSG:22770" : "";
  layer.opacity = share;
  if (detail % 4 == 0) layer.minScale = 1 + share;
  if (detail % 7 == 0) layer.maxScale = 1e5 * (1 + share);
  return layer;
}

/// Commands on what the map alone shows, and on bases.
inline Result<Command> mapCommandFromSeed(const Plan& plan, unsigned choice, unsigned detail, double share,
                                          const std::function<Uuid()>& newId) {
  const auto pick = [&](const auto& things) {
    return things.empty() ? idOf(0) : std::next(things.begin(), detail % things.size())->first;
  };
  const std::string name = "N " + std::to_string(detail) + " \u0632";
  const LonLat place{35 + share, 33 + share / 3};
  switch (choice) {
    case 0:
      return addNote(plan,
                     {newId(), name + "\n\"second\"", "a", "", detail % 2 == 0 ? "" : "2026-03-22", place},
                     kSampleRegion);
    case 1:
      return moveNote(plan, pick(plan.notes), place, kSampleRegion);
    case 2:
      return describeNote(plan, {pick(plan.notes), name, "", "s", "", place}, kSampleRegion);
    case 3:
      return removeNote(plan, pick(plan.notes));
    case 4:
      return addBookmark(plan, {newId(), name, place, 1 + 1e4 * share});
    case 5:
      return updateBookmark(plan, pick(plan.bookmarks), place, 1 + 1e5 * share);
    case 6:
      return detail % 2 == 0 ? renameBookmark(plan, pick(plan.bookmarks), name)
                             : removeBookmark(plan, pick(plan.bookmarks));
    case 7:
      return addReferenceLayer(plan, layerFromSeed(newId(), name, detail, share));
    case 8:
      return restyleReferenceLayer(plan, pick(plan.referenceLayers), {"#abcdef", share, 7.5, {}, "a = 'b'"});
    case 9:
      return reorderReferenceLayer(plan, pick(plan.referenceLayers), static_cast<int>(detail % 3));
    case 10:
      return relinkReferenceLayer(plan, pick(plan.referenceLayers),
                                  {"/" + name, "sha256:" + std::string(64, '7'), detail});
    case 11:
      return detail % 2 == 0 ? renameReferenceLayer(plan, pick(plan.referenceLayers), name)
                             : removeReferenceLayer(plan, pick(plan.referenceLayers));
    case 12:
      return moveBase(plan, pick(plan.bases), place);
    default:
      return describeBase(plan, {pick(plan.bases), name, "n\n", detail % 2 == 0, place});
  }
}

/// Commands on the phases of roadmaps.
inline Result<Command> phaseCommandFromSeed(const Plan& plan, unsigned choice, unsigned detail,
                                            const std::function<Uuid()>& newId) {
  const auto pick = [&](const auto& things) {
    return things.empty() ? idOf(0) : std::next(things.begin(), detail % things.size())->first;
  };
  Phase phase;
  phase.id = newId();
  phase.scenario = pick(plan.scenarios);
  phase.name = "P " + std::to_string(detail) + " \u0632";
  phase.notes = "\"quoted\"\n";
  if (detail % 3 != 0) phase.from = Date::fromDays(20'000 + static_cast<int>(detail)).text();
  if (detail % 2 == 0 && !plan.networkStates.empty()) phase.networkState = pick(plan.networkStates);
  std::vector<Uuid> zones;
  for (const Zone* zone : plan.zonesOf(phase.scenario))
    if ((detail >> zones.size()) % 2 == 0) zones.push_back(zone->id);
  switch (choice) {
    case 0:
      return addPhase(plan, phase, zones);
    case 1: {
      if (plan.phases.empty()) return addPhase(plan, phase, zones);
      phase.id = pick(plan.phases);
      zones.clear();
      for (const Zone* zone : plan.zonesOf(plan.phases.at(phase.id).scenario))
        if (zone->order % 2 == 0) zones.push_back(zone->id);
      return describePhase(plan, phase, zones);
    }
    case 2:
      return movePhase(plan, pick(plan.phases), static_cast<int>(detail % 3));
    case 3:
      return detail % 4 == 0 ? removePhase(plan, pick(plan.phases)) : addPhase(plan, phase, zones);
    default:
      return setPhaseOfZone(plan, pick(plan.zones), detail % 3 == 0 ? Uuid{} : pick(plan.phases));
  }
}

/// Any command, for property tests: the seed says which one, on what, and with what. It may be one that the
/// plan refuses.
inline Result<Command> commandFromSeed(const Plan& plan, unsigned seed) {
  constexpr unsigned kChoices = 61;
  const unsigned choice = seed % kChoices;
  const unsigned detail = seed / kChoices % 4096;
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
    case 40: {
      if (plan.zones.empty()) return addScenario(plan, newId(), name);
      const Box<LonLat> box = boundsOf(plan.zones.at(pick(plan.zones)).shape);
      const double lon = box.minX + (0.1 + 0.8 * share) * box.width();
      return splitZone(plan, pick(plan.zones), {{lon, box.minY - 0.001}, {lon, box.maxY + 0.001}}, newId,
                       kSampleRules);
    }
    case 41: {
      if (plan.zones.empty()) return addScenario(plan, newId(), name);
      const auto others = plan.zonesOf(plan.zones.at(pick(plan.zones)).scenario);
      return mergeZones(plan, pick(plan.zones), {others[seed / 7 % others.size()]->id}, kSampleRules);
    }
    case 2:
      return reshapeZone(plan, pick(plan.zones), zone.shape, kSampleRules);
    case 14:
      return plan.zones.empty()
                 ? addScenario(plan, newId(), name)
                 : reshapeZone(plan, pick(plan.zones),
                               edited(plan.zones.at(pick(plan.zones)).shape, zone.shape, seed), kSampleRules);
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
    case 26:
    case 27: {
      Post post;
      post.id = newId();
      post.zone = pick(plan.zones);
      post.name = name;
      post.kind = detail % 2 == 0 ? PostKind::Checkpoint : PostKind::Observation;
      post.point = {35 + share, 33 + share / 3};
      post.onMast = detail % 3 == 0;
      if (detail % 4 != 0) post.onDuty = 1 + share;
      if (detail % 5 != 0) post.hoursPerDay = 24 * share;
      Post second = post;
      second.id = newId();
      second.name += " (second)";
      return choice == 26 ? addPost(plan, post, kSampleRegion)
                          : addPosts(plan, {post, second}, kSampleRegion);
    }
    case 28:
      return movePost(plan, pick(plan.posts), {36 - share, 33.5}, kSampleRegion);
    case 29: {
      if (plan.posts.empty()) return removePost(plan, idOf(0));
      Post post = plan.posts.at(pick(plan.posts));
      post.name = name;
      post.notes = "line one\nline \"two\"";
      post.hoursPerDay.reset();
      post.onDuty = 1 + share;
      return describePost(plan, post, kSampleRegion);
    }
    case 30:
      return removePost(plan, pick(plan.posts));
    case 31:
      return removePosts(plan, {pick(plan.posts)});
    case 32:
      return describeZoneHolding(
          plan, pick(plan.zones),
          {detail % 3 == 0 ? "" : Date::fromDays(20'000 + static_cast<int>(detail)).text(), detail % 2 == 0,
           detail % 4 == 0 ? std::nullopt : std::optional<double>(40 * share)});
    case 33: {
      PoolUnit unit = unitFromSeed(newId(), name, detail, share);
      if (!plan.bases.empty()) unit.homeBase = pick(plan.bases);
      return addUnit(plan, unit);
    }
    case 34:
      return describeUnit(plan, unitFromSeed(pick(plan.pool), name, detail, share));
    case 35:
      return removeUnit(plan, pick(plan.pool));
    case 36: {
      std::vector<PoolUnit> units = {unitFromSeed({}, name, detail, share), unitFromSeed({}, "U", 7, share)};
      if (!plan.pool.empty()) units.push_back(plan.pool.at(pick(plan.pool)));
      return replacePool(plan, units, newId);
    }
    case 37:
    case 38:
    case 39:
      return createZone(plan, zone, kSampleRules);
    case 56:
    case 57:
    case 58:
    case 59:
    case 60:
      return phaseCommandFromSeed(plan, choice - 56, detail, newId);
    default:
      return mapCommandFromSeed(plan, choice - 42, detail, share, newId);
  }
}

inline rc::Gen<std::vector<unsigned>> commandSeeds() {
  return rc::gen::container<std::vector<unsigned>>(rc::gen::arbitrary<unsigned>());
}

}  // namespace zw::test
