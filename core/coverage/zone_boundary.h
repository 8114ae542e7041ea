// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/coverage/cell_grid.h"
#include "core/geometry/geodesic.h"
#include "core/geometry/projection.h"

namespace zw {

/// A zone's boundary as coverage uses it, kept from one shape to the next: an edge that did not change is
/// neither measured nor projected again. An edge is a geodesic; in the projected CRS it is drawn through
/// places at most kLongestStep apart, so that both reckonings mean the same zone.
class ZoneBoundary {
 public:
  static constexpr double kLongestStep =
      500;  ///< m; keeps the two within a fifth of a millimetre in a UTM zone

  struct Segment {
    ProjectedPoint a;
    ProjectedPoint b;
  };
  struct LonLatSegment {
    LonLat a;
    LonLat b;
  };
  /// Where something may have changed: all of it lies in these boxes.
  struct Touched {
    Box<ProjectedPoint> projected;
    Box<LonLat> lonLat;
  };

  ZoneBoundary(const Projection& projection, const CellGrid& grid) : projection_(&projection), grid_(grid) {}

  /// Takes the next shape. One with a coordinate that is not finite or cannot be projected counts as empty.
  Touched update(const MultiPolygon<LonLat>& shape);
  /// A shape of the projected CRS as it stands; its corners are not measured.
  void set(const MultiPolygon<ProjectedPoint>& shape);

  [[nodiscard]] bool empty() const { return segments_.empty(); }
  [[nodiscard]] const Box<ProjectedPoint>& box() const { return box_; }
  [[nodiscard]] std::span<const Segment> segments() const { return segments_; }
  [[nodiscard]] std::span<const LonLatSegment> lonLatSegments() const { return lonLatSegments_; }
  /// Indices of the segments that meet the row.
  [[nodiscard]] std::span<const std::uint32_t> row(int row) const;
  /// Calls visit(segment) once for each segment whose box meets `box`.
  template <class Visit>
  void visit(const Box<ProjectedPoint>& box, const Visit& visit) const;

  /// By the even-odd rule.
  [[nodiscard]] bool contains(ProjectedPoint p) const;
  /// Whether the boundary comes within `tolerance` metres of the place.
  [[nodiscard]] bool near(ProjectedPoint p, double tolerance) const;

  /// Sums over the rings as they were given: meaningful for a shape that does not cross itself.
  [[nodiscard]] double perimeter() const;
  [[nodiscard]] double area() const;

 private:
  struct Edge {
    ProjectedPoint start;
    GeodesicEdge measure;
    Line<LonLat> between;  ///< where a long edge is divided
    Line<ProjectedPoint> projectedBetween;
  };
  struct MeasuredRing {
    Ring<LonLat> corners;
    std::vector<Edge> edges;
    bool hole = false;
    double area = 0;
    double length = 0;
  };

  [[nodiscard]] Edge measure(LonLat a, LonLat b) const;
  void remeasure(MeasuredRing& ring, const Ring<LonLat>& corners, Touched& touched) const;
  static void touch(const MeasuredRing& ring, std::size_t edge, Touched& touched);
  static void addUp(MeasuredRing& ring);
  void flatten();
  void index();

  const Projection* projection_;
  CellGrid grid_;
  std::vector<MeasuredRing> rings_;
  std::vector<Segment> segments_;
  std::vector<LonLatSegment> lonLatSegments_;
  Box<ProjectedPoint> box_;
  int firstRow_ = 0;
  std::vector<std::uint32_t> rowStart_;  ///< of the rows from firstRow_ on
  std::vector<std::uint32_t> rowSegments_;
};

/// A zone's shape in the projected CRS as overlays take it: edges longer than ZoneBoundary::kLongestStep are
/// divided along their geodesics.
[[nodiscard]] MultiPolygon<ProjectedPoint> projectDivided(const Projection& projection,
                                                          const MultiPolygon<LonLat>& shape);

template <class Visit>
void ZoneBoundary::visit(const Box<ProjectedPoint>& box, const Visit& visit) const {
  const int from = grid_.row(box.minY);
  const int to = grid_.row(box.maxY);
  const auto offer = [&](const Segment& s) {
    if (std::max(s.a.x, s.b.x) >= box.minX && std::min(s.a.x, s.b.x) <= box.maxX &&
        std::max(s.a.y, s.b.y) >= box.minY && std::min(s.a.y, s.b.y) <= box.maxY)
      visit(s);
  };
  if (from < 0 || to >= grid_.rows) {
    for (const Segment& s : segments_) offer(s);
    return;
  }
  for (int r = from; r <= to; ++r)
    for (const std::uint32_t i : row(r)) {
      const Segment& s = segments_[i];
      // A segment of several rows is offered in the first of them.
      if (r == std::max(from, grid_.row(std::min(s.a.y, s.b.y)))) offer(s);
    }
}

}  // namespace zw
