// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/geometry/shapes.h"
#include "core/partition/local_plane.h"

namespace zw {

/// The corners and edges of some boundaries, found by place.
class BoundaryIndex {
 public:
  struct Edge {
    LonLat a, b;
    int rank = 0;
  };

  explicit BoundaryIndex(const LocalPlane& plane) : plane_(plane) {}

  /// Of the shape's edges those that may touch the window. Of places that are to become one, that of the
  /// lowest rank stays.
  void add(const MultiPolygon<LonLat>& shape, const Box<LonLat>& window, int rank = 0);

  [[nodiscard]] bool empty() const { return edges_.empty(); }

  /// Calls `visit(edge)` with every edge that may come within `reach` metres of the box, once or more often.
  template <class Visit>
  void visit(const Box<LonLat>& box, double reach, const Visit& visit) const {
    const Box<LonLat> grown = plane_.grown(box, reach);
    const std::int64_t left = cellOf(plane_.x({grown.minX, 0})), right = cellOf(plane_.x({grown.maxX, 0}));
    const std::int64_t bottom = cellOf(plane_.y({0, grown.minY})), top = cellOf(plane_.y({0, grown.maxY}));
    for (std::int64_t x = left; x <= right; ++x)
      for (std::int64_t y = bottom; y <= top; ++y)
        if (const auto found = cells_.find(key(x, y)); found != cells_.end())
          for (const std::uint32_t edge : found->second) visit(edges_[edge]);
  }

  /// The nearest corner within `reach` metres; among equally near ones the least by longitude and latitude.
  [[nodiscard]] std::optional<LonLat> nearestCorner(LonLat place, double reach) const;
  /// Of a corner of that rank and all that lie within `reach` metres of it, the one that stays; among those
  /// of one rank the least by longitude and latitude, so that whoever asks is told the same.
  [[nodiscard]] LonLat lastingCorner(LonLat corner, int rank, double reach) const;
  /// The nearest place on an edge within `reach` metres.
  [[nodiscard]] std::optional<LonLat> nearestOnEdge(LonLat place, double reach) const;

 private:
  static constexpr double kCell = 100;  // m

  [[nodiscard]] static std::int64_t cellOf(double metres) {
    return static_cast<std::int64_t>(std::floor(metres / kCell));
  }
  [[nodiscard]] static std::uint64_t key(std::int64_t x, std::int64_t y) {
    return (static_cast<std::uint64_t>(x) << 32U) ^ (static_cast<std::uint64_t>(y) & 0xFFFFFFFFU);
  }

  LocalPlane plane_;
  std::vector<Edge> edges_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> cells_;
};

}  // namespace zw
