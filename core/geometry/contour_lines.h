// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace zw {

/// Heights at the nodes of a lattice, whole metres, row by row; a part of a larger grid where `stride` is
/// greater than `columns`. The ground between four nodes is bilinear.
struct HeightLattice {
  int columns = 0;
  int rows = 0;
  const std::int16_t* first = nullptr;
  std::ptrdiff_t stride = 0;  ///< from a row to the next
  std::int16_t unknown = 0;   ///< the height that stands for none

  [[nodiscard]] const std::int16_t* row(int r) const { return first + r * stride; }
};

/// A place on a lattice, whole numbers at its nodes.
struct LatticePoint {
  float column = 0;
  float row = 0;
  friend bool operator==(const LatticePoint&, const LatticePoint&) = default;
};

/// Contours as joined lines whose points lie where they cross the lattice's edges.
struct ContourLines {
  struct Line {
    int height = 0;       ///< metres
    bool closed = false;  ///< the first point is not repeated
    std::uint32_t first = 0;
    std::uint32_t count = 0;
  };
  std::vector<LatticePoint> points;
  std::vector<Line> lines;

  [[nodiscard]] std::span<const LatticePoint> pointsOf(const Line& line) const {
    return {points.data() + line.first, line.count};
  }
};

/// The contours at all multiples of `interval` metres (at least 1), by marching squares; a node at a
/// contour's height counts as higher ground. In cells that two opposite corners of which are higher the
/// saddle's height decides which are joined (Nielson and Hamann, "The asymptotic decider", Visualization
/// '91), so that the lines are those of the bilinear ground. A line is closed, or ends at the lattice's edge
/// or at a cell one of whose nodes has no height.
[[nodiscard]] ContourLines contourLines(const HeightLattice& heights, int interval);

}  // namespace zw
