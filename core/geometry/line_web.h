// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/geometry/segment_grid.h"

namespace zw {

/// Lines that a boundary can follow, as rivers or the edges of units, and the shortest way along them between
/// two places. Lines are joined where they have a vertex at the same coordinates.
class LineWeb {
 public:
  void add(const Line<ProjectedPoint>& line);
  /// As a line that ends where it starts.
  void addRing(const Ring<ProjectedPoint>& ring);
  void addShape(const MultiPolygon<ProjectedPoint>& shape);

  /// A place on a line.
  struct Place {
    ProjectedPoint point;
    std::uint32_t edge = 0;
    double away = 0;  ///< metres from where it was looked for
  };
  /// The place nearest to `point`, within `reach` metres.
  [[nodiscard]] std::optional<Place> nearest(ProjectedPoint point, double reach) const;

  /// The shortest way along the lines, both places included; empty where they are not joined, or by a way of
  /// more than ten times the straight line and 10 km. A* (Hart, Nilsson and Raphael 1968).
  [[nodiscard]] Line<ProjectedPoint> between(const Place& from, const Place& to) const;

  [[nodiscard]] std::size_t vertexCount() const { return vertices_.size(); }

 private:
  struct Edge {
    std::uint32_t from, to;  ///< vertices
  };
  struct PlaceHash {
    std::size_t operator()(const ProjectedPoint& p) const {
      return std::hash<double>()(p.x) * 31 + std::hash<double>()(p.y);
    }
  };

  std::uint32_t vertexAt(ProjectedPoint place);

  std::vector<ProjectedPoint> vertices_;
  std::vector<Edge> edges_;
  std::vector<std::vector<std::uint32_t>> edgesOf_;  ///< of a vertex
  std::unordered_map<ProjectedPoint, std::uint32_t, PlaceHash> known_;
  SegmentGrid grid_{500};
};

}  // namespace zw
