// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/boundary_index.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/geometry/interruptible.h"

namespace zw {
namespace {

std::pair<double, double> orderOf(LonLat p) {
  return {p.lon, p.lat};
}

}  // namespace

void BoundaryIndex::add(const MultiPolygon<LonLat>& shape, const Box<LonLat>& window, int rank) {
  const auto addEdge = [&](LonLat a, LonLat b) {
    const Box<LonLat> box{std::min(a.lon, b.lon), std::min(a.lat, b.lat), std::max(a.lon, b.lon),
                          std::max(a.lat, b.lat)};
    if (!box.intersects(window)) return;
    const auto number = static_cast<std::uint32_t>(edges_.size());
    edges_.push_back({a, b, rank});
    // Column by column, the cells that the edge passes through there.
    const double ax = plane_.x(a), ay = plane_.y(a), bx = plane_.x(b), by = plane_.y(b);
    const std::int64_t left = cellOf(std::min(ax, bx)), right = cellOf(std::max(ax, bx));
    for (std::int64_t column = left; column <= right; ++column) {
      double low = std::min(ay, by), high = std::max(ay, by);
      if (right > left) {
        const auto heightAt = [&](double x) {
          return ay + (std::clamp(x, std::min(ax, bx), std::max(ax, bx)) - ax) / (bx - ax) * (by - ay);
        };
        const double here = heightAt(static_cast<double>(column) * kCell);
        const double there = heightAt(static_cast<double>(column + 1) * kCell);
        constexpr double kRounding = 1e-3;
        low = std::min(here, there) - kRounding;
        high = std::max(here, there) + kRounding;
      }
      for (std::int64_t row = cellOf(low); row <= cellOf(high); ++row)
        cells_[key(column, row)].push_back(number);
    }
  };
  GivingUpPoll isGivenUp;
  for (const auto& polygon : shape) {
    const auto addRing = [&](const Ring<LonLat>& ring) {
      for (std::size_t i = 0; i < ring.size() && !isGivenUp(); ++i)
        addEdge(ring[i], ring[(i + 1) % ring.size()]);
    };
    addRing(polygon.outer);
    for (const auto& hole : polygon.holes) addRing(hole);
  }
}

std::optional<LonLat> BoundaryIndex::nearestCorner(LonLat place, double reach) const {
  std::optional<LonLat> nearest;
  double least = reach;
  visit({place.lon, place.lat, place.lon, place.lat}, reach, [&](const Edge& edge) {
    for (const LonLat corner : {edge.a, edge.b}) {
      const double distance = plane_.distance(place, corner);
      if (distance > least || (nearest && distance == least && orderOf(corner) >= orderOf(*nearest)))
        continue;
      least = distance;
      nearest = corner;
    }
  });
  return nearest;
}

LonLat BoundaryIndex::lastingCorner(LonLat corner, int rank, double reach) const {
  std::tuple least(rank, corner.lon, corner.lat);
  visit({corner.lon, corner.lat, corner.lon, corner.lat}, reach, [&](const Edge& edge) {
    for (const LonLat other : {edge.a, edge.b})
      if (plane_.distance(corner, other) <= reach)
        least = std::min(least, std::tuple(edge.rank, other.lon, other.lat));
  });
  return {std::get<1>(least), std::get<2>(least)};
}

std::optional<LonLat> BoundaryIndex::nearestOnEdge(LonLat place, double reach) const {
  std::optional<LonLat> nearest;
  double least = reach;
  visit({place.lon, place.lat, place.lon, place.lat}, reach, [&](const Edge& edge) {
    const LonLat there = between(edge.a, edge.b, std::clamp(plane_.along(place, edge.a, edge.b), 0.0, 1.0));
    const double distance = plane_.distance(place, there);
    if (distance > least || (nearest && distance == least && orderOf(there) >= orderOf(*nearest))) return;
    least = distance;
    nearest = there;
  });
  return nearest;
}

}  // namespace zw
