// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/stitch.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/geometry/interruptible.h"

namespace zw {
namespace {

void dropSpikes(Ring<LonLat>& ring) {
  Ring<LonLat> kept;
  kept.reserve(ring.size());
  const auto add = [&kept](LonLat corner) {
    if (!kept.empty() && kept.back() == corner) return;
    if (kept.size() >= 2 && kept[kept.size() - 2] == corner)
      kept.pop_back();
    else
      kept.push_back(corner);
  };
  for (const LonLat corner : ring) add(corner);
  // The same where the ring closes.
  std::size_t first = 0;
  while (kept.size() - first > 2) {
    if (kept.back() == kept[first]) {
      kept.pop_back();
    } else if (kept[kept.size() - 2] == kept[first]) {
      kept.resize(kept.size() - 2);
    } else if (kept.back() == kept[first + 1]) {
      ++first;
    } else {
      break;
    }
  }
  ring.assign(kept.begin() + static_cast<std::ptrdiff_t>(first), kept.end());
}

/// Visits the rings of a shape.
template <class Visit>
void forEachRing(MultiPolygon<LonLat>& shape, const Visit& visit) {
  for (auto& polygon : shape) {
    visit(polygon.outer);
    for (auto& hole : polygon.holes) visit(hole);
  }
}

/// Gives the shape's edges a corner wherever one of `others` lies on them, within `tolerance` metres, and
/// `apart` metres or more from both their ends.
void takeCorners(MultiPolygon<LonLat>& shape, const BoundaryIndex& others, const LocalPlane& plane,
                 double tolerance, double apart) {
  std::vector<std::pair<double, LonLat>> met;
  GivingUpPoll isGivenUp;
  forEachRing(shape, [&](Ring<LonLat>& ring) {
    Ring<LonLat> taken;
    taken.reserve(ring.size());
    for (std::size_t i = 0; i < ring.size(); ++i) {
      if (isGivenUp()) return;
      const LonLat a = ring[i], b = ring[(i + 1) % ring.size()];
      taken.push_back(a);
      met.clear();
      const Box<LonLat> box{std::min(a.lon, b.lon), std::min(a.lat, b.lat), std::max(a.lon, b.lon),
                            std::max(a.lat, b.lat)};
      others.visit(box, tolerance, [&](const BoundaryIndex::Edge& edge) {
        for (const LonLat corner : {edge.a, edge.b}) {
          if (corner == a || corner == b || plane.distance(corner, a) < apart ||
              plane.distance(corner, b) < apart)
            continue;
          const double along = plane.along(corner, a, b);
          if (along > 0 && along < 1 && plane.distance(corner, between(a, b, along)) <= tolerance)
            met.emplace_back(along, corner);
        }
      });
      std::sort(met.begin(), met.end(), [](const auto& p, const auto& q) {
        return std::tuple(p.first, p.second.lon, p.second.lat) <
               std::tuple(q.first, q.second.lon, q.second.lat);
      });
      for (const auto& [along, corner] : met)
        if (!(taken.back() == corner)) taken.push_back(corner);
    }
    ring = std::move(taken);
  });
}

}  // namespace

void dropSpikes(MultiPolygon<LonLat>& shape) {
  forEachRing(shape, [](Ring<LonLat>& ring) { dropSpikes(ring); });
  for (auto& polygon : shape)
    std::erase_if(polygon.holes, [](const Ring<LonLat>& hole) { return hole.size() < 3; });
  std::erase_if(shape, [](const Polygon<LonLat>& polygon) { return polygon.outer.size() < 3; });
}

void snapTo(MultiPolygon<LonLat>& shape, const BoundaryIndex& others, const LocalPlane& plane,
            double tolerance) {
  GivingUpPoll isGivenUp;
  forEachRing(shape, [&](Ring<LonLat>& ring) {
    for (LonLat& corner : ring) {
      if (isGivenUp()) return;
      if (const auto there = others.nearestCorner(corner, tolerance))
        corner = *there;
      else if (const auto on = others.nearestOnEdge(corner, tolerance))
        corner = *on;
    }
  });
  takeCorners(shape, others, plane, tolerance, 0);
  dropSpikes(shape);
}

void stitchTo(MultiPolygon<LonLat>& shape, int rank, const BoundaryIndex& others, const LocalPlane& plane,
              double tolerance) {
  GivingUpPoll isGivenUp;
  forEachRing(shape, [&](Ring<LonLat>& ring) {
    for (LonLat& corner : ring) {
      if (isGivenUp()) return;
      corner = others.lastingCorner(corner, rank, tolerance);
    }
  });
  takeCorners(shape, others, plane, tolerance, tolerance);
  dropSpikes(shape);
}

}  // namespace zw
