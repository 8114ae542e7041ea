// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/geometry/shapes.h"

namespace zw::search {

/// Which of a few hundred shapes a point lies in (even-odd rule). Knows the shapes it was made with; they
/// must outlive it.
class ShapeLookup {
 public:
  void add(const MultiPolygon<ProjectedPoint>& shape) { shapes_.push_back({boundsOf(shape), &shape}); }
  /// The first shape, in the order in which they were added.
  [[nodiscard]] std::optional<std::size_t> at(ProjectedPoint p) const;

 private:
  struct Entry {
    Box<ProjectedPoint> box;
    const MultiPolygon<ProjectedPoint>* shape;
  };
  std::vector<Entry> shapes_;
};

/// Whether the point lies in the polygon (even-odd rule).
[[nodiscard]] bool isInside(ProjectedPoint p, const Polygon<ProjectedPoint>& polygon);

/// A point well inside the shape: the middle of the widest part of it at the height of its box's middle. The
/// box's middle where the shape is empty there.
[[nodiscard]] ProjectedPoint pointInside(const MultiPolygon<ProjectedPoint>& shape);

}  // namespace zw::search
