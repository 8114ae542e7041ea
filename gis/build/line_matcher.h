// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/geometry/segment_grid.h"
#include "gis/build/recipe.h"

namespace zw::pack {

/// Finds the lines that run beside a point of another: within the rule's distance, and within its angle of
/// the same or the opposite direction.
class LineMatcher {
 public:
  explicit LineMatcher(const RoadStatusRecipe& rule);

  void add(const Line<ProjectedPoint>& line, std::uint32_t id) { grid_.add(line, id); }
  [[nodiscard]] std::vector<std::uint32_t> beside(const PointAlong& at) const;

 private:
  double within_;
  double minimumCosine_;
  SegmentGrid grid_;
};

/// A part of a line, by distances in metres from its start.
struct Stretch {
  double from = 0, to = 0;
  [[nodiscard]] double length() const { return to - from; }
};

/// The stretches of a line that no line of `matcher` runs beside: runs of such points among `points`. A
/// stretch ends half-way to the next point that has one.
[[nodiscard]] std::vector<Stretch> unmatchedStretches(const std::vector<PointAlong>& points,
                                                      const LineMatcher& matcher);

}  // namespace zw::pack
