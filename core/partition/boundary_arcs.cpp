// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/boundary_arcs.h"

#include <algorithm>
#include <map>
#include <utility>

namespace zw {
namespace {

using Corner = std::pair<double, double>;
using EdgeKey = std::pair<Corner, Corner>;

Corner cornerOf(LonLat place) {
  return {place.lon, place.lat};
}

EdgeKey edgeOf(LonLat a, LonLat b) {
  return std::minmax(cornerOf(a), cornerOf(b));
}

void forEachRing(const MultiPolygon<LonLat>& shape, const auto& visit) {
  for (const auto& polygon : shape) {
    visit(polygon.outer);
    for (const auto& hole : polygon.holes) visit(hole);
  }
}

/// Which boundaries have an edge, and which a corner, by the number of the zone.
class Owners {
 public:
  void add(const MultiPolygon<LonLat>& shape, std::size_t zone, const Box<LonLat>& window) {
    forEachRing(shape, [&](const Ring<LonLat>& ring) {
      for (std::size_t i = 0; i < ring.size(); ++i) {
        const LonLat next = ring[(i + 1) % ring.size()];
        if (!window.contains(ring[i])) continue;
        corners_[cornerOf(ring[i])].push_back(zone);
        if (window.contains(next)) edges_[edgeOf(ring[i], next)].push_back(zone);
      }
    });
  }
  /// Those that have the edge, in order.
  [[nodiscard]] const std::vector<std::size_t>& ofEdge(LonLat a, LonLat b) const {
    const auto found = edges_.find(edgeOf(a, b));
    return found == edges_.end() ? none_ : found->second;
  }
  /// How often the corner stands in a boundary.
  [[nodiscard]] std::size_t timesOfCorner(LonLat corner) const {
    const auto found = corners_.find(cornerOf(corner));
    return found == corners_.end() ? 0 : found->second.size();
  }

 private:
  std::map<Corner, std::vector<std::size_t>> corners_;
  std::map<EdgeKey, std::vector<std::size_t>> edges_;
  std::vector<std::size_t> none_;
};

/// Whether an arc ends at the ring's corner: another set of zones goes on from there, or one touches it.
bool isNode(const Ring<LonLat>& ring, std::size_t i, const Owners& owners) {
  const LonLat before = ring[(i + ring.size() - 1) % ring.size()], here = ring[i],
               after = ring[(i + 1) % ring.size()];
  const auto& along = owners.ofEdge(before, here);
  return along != owners.ofEdge(here, after) || owners.timesOfCorner(here) != along.size();
}

void addArcs(const Ring<LonLat>& ring, const Owners& owners, std::vector<BoundaryArc>& arcs) {
  const std::size_t count = ring.size();
  std::size_t first = 0;
  while (first < count && !isNode(ring, first, owners)) ++first;
  if (first == count) {
    arcs.push_back({ring, true});
    return;
  }
  BoundaryArc arc{{ring[first]}, false};
  for (std::size_t step = 1; step <= count; ++step) {
    const std::size_t i = (first + step) % count;
    arc.corners.push_back(ring[i]);
    if (!isNode(ring, i, owners)) continue;
    arcs.push_back(std::exchange(arc, BoundaryArc{{ring[i]}, false}));
  }
}

/// Where the ring has the corner; its size where it has not.
std::size_t find(const Ring<LonLat>& ring, LonLat corner) {
  return static_cast<std::size_t>(std::find(ring.begin(), ring.end(), corner) - ring.begin());
}

/// Whether the ring has all corners of the arc, one after the other from `at` on; `step` is 1, or size - 1
/// for backwards.
bool follows(const Ring<LonLat>& ring, const Line<LonLat>& corners, std::size_t at, std::size_t step) {
  for (const LonLat& corner : corners) {
    if (!(ring[at] == corner)) return false;
    at = (at + step) % ring.size();
  }
  return true;
}

bool replaceIn(Ring<LonLat>& ring, const ArcReplacement& replacement) {
  const Line<LonLat>& old = replacement.arc.corners;
  // The second corner is no node: it stands in a boundary once at most.
  const std::size_t second = old.size() < 2 ? ring.size() : find(ring, old[1]);
  if (second == ring.size() || ring.size() < old.size()) return false;
  const std::size_t count = ring.size();
  const bool forwards = ring[(second + count - 1) % count] == old.front();
  const std::size_t step = forwards ? 1 : count - 1;
  const std::size_t start = forwards ? (second + count - 1) % count : (second + 1) % count;
  if (!follows(ring, old, start, step)) return false;
  Ring<LonLat> made = replacement.corners;
  for (std::size_t i = old.size(); i < count; ++i) made.push_back(ring[(start + i * step) % count]);
  if (!forwards) std::reverse(made.begin(), made.end());
  ring = std::move(made);
  return true;
}

}  // namespace

std::vector<BoundaryArc> boundaryArcs(const ZoneShape& zone, const std::vector<ZoneShape>& others) {
  const Box<LonLat> window = boundsOf(zone.shape);
  Owners owners;
  owners.add(zone.shape, 0, window);
  for (std::size_t i = 0; i < others.size(); ++i)
    if (boundsOf(others[i].shape).intersects(window)) owners.add(others[i].shape, i + 1, window);
  std::vector<BoundaryArc> arcs;
  forEachRing(zone.shape, [&](const Ring<LonLat>& ring) { addArcs(ring, owners, arcs); });
  return arcs;
}

bool replaceArcs(MultiPolygon<LonLat>& shape, const std::vector<ArcReplacement>& replacements) {
  bool altered = false;
  const auto replaceAll = [&](Ring<LonLat>& ring) {
    for (const ArcReplacement& replacement : replacements) altered = replaceIn(ring, replacement) || altered;
  };
  for (auto& polygon : shape) {
    replaceAll(polygon.outer);
    for (auto& hole : polygon.holes) replaceAll(hole);
    std::erase_if(polygon.holes, [](const Ring<LonLat>& hole) { return hole.size() < 3; });
  }
  std::erase_if(shape, [](const auto& polygon) { return polygon.outer.size() < 3; });
  return altered;
}

}  // namespace zw
