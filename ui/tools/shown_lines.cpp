// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/shown_lines.h"

#include <algorithm>

#include "ui/canvas/render/region_picture.h"

namespace zw {
namespace {

constexpr double kRoadsWithin = 40000;  // m

}  // namespace

bool showSameLines(const MapScene& a, const MapScene& b) {
  return a.base == b.base && a.layers == b.layers &&
         std::equal(a.zones.begin(), a.zones.end(), b.zones.begin(), b.zones.end(),
                    [](const SceneZone& one, const SceneZone& other) {
                      return one.id == other.id && one.shape == other.shape;
                    });
}

void visitShownLines(const MapScene& scene, const Box<ProjectedPoint>& window, const ShownLines& visit) {
  const auto lines = [&](MapLayer layer, const auto& things) {
    if (!scene.layers.shows(layer)) return;
    for (const auto& thing : things)
      if (boundsOf(thing.line).intersects(window)) visit.line(layer, thing.line);
  };
  const auto shapes = [&](MapLayer layer, const auto& things) {
    if (!scene.layers.shows(layer)) return;
    for (const auto& thing : things)
      if (boundsOf(thing.shape).intersects(window)) visit.shape(layer, -1, thing.shape);
  };
  if (scene.layers.shows(MapLayer::Zones))
    for (std::size_t i = 0; i < scene.zones.size(); ++i)
      if (boundsOf(scene.zones[i].shape).intersects(window))
        visit.shape(MapLayer::Zones, static_cast<int>(i), scene.zones[i].shape);
  if (!scene.base || !scene.base->region) return;
  const Region& region = *scene.base->region;
  lines(MapLayer::Rivers, region.rivers);
  lines(MapLayer::Border, region.border);
  lines(MapLayer::Coast, region.coast);
  shapes(MapLayer::Units, region.units);
  shapes(MapLayer::BufferZone, region.bufferZones);
  if (!scene.layers.shows(MapLayer::Roads) || std::max(window.width(), window.height()) >= kRoadsWithin)
    return;
  for (const Road& road : region.roads)
    if (mayMeet(road, window)) visit.line(MapLayer::Roads, road.line);
}

}  // namespace zw
