// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/geometry/shapes.h"

namespace zw {

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

  /// The nearest segment within `limit` metres of those that `accept` takes, or nothing. Among equally
  /// near ones that of the line with the lowest id.
  template <class Accept>
  [[nodiscard]] std::optional<Segment> nearest(ProjectedPoint p, double limit, const Accept& accept) const;

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

template <class Accept>
std::optional<SegmentGrid::Segment> SegmentGrid::nearest(ProjectedPoint p, double limit,
                                                         const Accept& accept) const {
  std::optional<Segment> found;
  double least = limit;
  const auto before = [](const Segment& a, const Segment& b) {
    return std::pair(a.line, a.distanceAlong) < std::pair(b.line, b.distanceAlong);
  };
  // The reach doubles: most places lie near a line.
  for (double reach = std::min(cell_, limit);; reach = std::min(2 * reach, limit)) {
    visit(Box<ProjectedPoint>{p.x, p.y, p.x, p.y}.grownBy(reach), [&](const Segment& segment) {
      if (std::max(segment.a.x, segment.b.x) < p.x - least ||
          std::min(segment.a.x, segment.b.x) > p.x + least ||
          std::max(segment.a.y, segment.b.y) < p.y - least ||
          std::min(segment.a.y, segment.b.y) > p.y + least)
        return;
      const double distance = distanceToSegment(p, segment);
      if (distance > least || (found && distance == least && !before(segment, *found))) return;
      if (!accept(segment)) return;
      least = distance;
      found = segment;
    });
    if ((found && least <= reach) || reach >= limit) return found;
  }
}

/// Points every `step` metres along a line, its ends included, with their distance from its start.
struct PointAlong {
  ProjectedPoint point;
  double directionX = 0, directionY = 0;  ///< of the line there, a unit vector
  double distance = 0;
};
[[nodiscard]] std::vector<PointAlong> pointsAlong(const Line<ProjectedPoint>& line, double step);

}  // namespace zw
