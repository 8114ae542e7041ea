// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "core/geometry/shapes.h"

namespace zw::pack {

/// The segments of lines, found by place: a grid of square cells, each with the segments that pass through.
class SegmentGrid {
 public:
  struct Segment {
    ProjectedPoint a, b;
    std::uint32_t line = 0;    ///< as it was added
    double distanceAlong = 0;  ///< of `a` from the line's start, metres
  };

  /// `cell` in metres: about what is searched for at a time.
  explicit SegmentGrid(double cell) : cell_(cell) {}

  void add(const Line<ProjectedPoint>& line, std::uint32_t id);

  /// Calls `visit(segment)` with every segment that may touch the box, once or more often.
  template <class Visit>
  void visit(const Box<ProjectedPoint>& box, const Visit& visit) const {
    const std::int64_t left = cellOf(box.minX), right = cellOf(box.maxX);
    const std::int64_t bottom = cellOf(box.minY), top = cellOf(box.maxY);
    for (std::int64_t x = left; x <= right; ++x)
      for (std::int64_t y = bottom; y <= top; ++y)
        if (const auto found = cells_.find(key(x, y)); found != cells_.end())
          for (const std::uint32_t i : found->second) visit(segments_[i]);
  }

  /// Distance to the nearest segment, or infinity when none lies within `limit`.
  [[nodiscard]] double distance(ProjectedPoint p, double limit) const;

 private:
  [[nodiscard]] std::int64_t cellOf(double metres) const;
  [[nodiscard]] static std::uint64_t key(std::int64_t x, std::int64_t y) {
    return (static_cast<std::uint64_t>(x) << 32) ^ (static_cast<std::uint64_t>(y) & 0xFFFFFFFFu);
  }

  double cell_;
  std::vector<Segment> segments_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> cells_;
};

[[nodiscard]] double distanceToSegment(ProjectedPoint p, const SegmentGrid::Segment& segment);

/// Points every `step` metres along a line, its ends included, with their distance from its start.
struct PointAlong {
  ProjectedPoint point;
  double directionX = 0, directionY = 0;  ///< of the line there, a unit vector
  double distance = 0;
};
[[nodiscard]] std::vector<PointAlong> pointsAlong(const Line<ProjectedPoint>& line, double step);

}  // namespace zw::pack
