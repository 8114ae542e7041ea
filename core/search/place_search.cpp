// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/place_search.h"

#include <algorithm>
#include <cmath>

#include "core/search/shape_lookup.h"

namespace zw::search {
namespace {

/// The name of the area that holds the point, from all areas of one kind.
template <class Area>
Name nameAround(const std::vector<Area>& areas, ProjectedPoint point) {
  ShapeLookup lookup;
  for (const Area& area : areas) lookup.add(area.shape);
  const auto found = lookup.at(point);
  return found ? areas[*found].name : Name{};
}

CoordinateHit hitAt(LonLat place, const Region& region) {
  CoordinateHit hit{place, region.bounds.contains(place), false, {}, {}};
  if (!hit.inRegion) return hit;
  const ProjectedPoint point = region.projection->forward(place);
  hit.unit = nameAround(region.units, point);
  hit.district = nameAround(region.districts, point);
  return hit;
}

}  // namespace

Findings findPlaces(const std::string& text, const Region& region,
                    const std::vector<const NameIndex*>& indexes, std::size_t limit) {
  Findings out;
  if (const auto place = readCoordinate(text)) {
    out.coordinates.push_back(hitAt(*place, region));
    const LonLat other{place->lat, place->lon};
    if (!out.coordinates.front().inRegion && region.bounds.contains(other) && saysNoOrder(text)) {
      out.coordinates.push_back(hitAt(other, region));
      out.coordinates.back().swapped = true;
    }
    return out;
  } else {
    out.problem = place.error();
  }
  for (const NameIndex* index : indexes)
    for (Match& match : index->find(text, limit)) out.names.push_back(std::move(match));
  std::stable_sort(out.names.begin(), out.names.end(), isBefore);
  if (out.names.size() > limit) out.names.resize(limit);
  return out;
}

}  // namespace zw::search
