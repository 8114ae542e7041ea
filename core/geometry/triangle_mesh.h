// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/geometry/shapes.h"

namespace zw {

/// A part of the plane cut into triangles, for outlines of a quantity that is known at their corners.
class TriangleMesh {
 public:
  using Corner = std::uint32_t;
  using Triangle = std::array<Corner, 3>;

  TriangleMesh() = default;
  /// Preconditions: triangles are turned left and meet along whole edges, at most two at each.
  TriangleMesh(std::vector<ProjectedPoint> corners, const std::vector<Triangle>& triangles);

  [[nodiscard]] const std::vector<ProjectedPoint>& corners() const { return corners_; }
  [[nodiscard]] std::size_t triangleCount() const { return triangles_.size(); }

  /// Where the quantity is at most `level`, taken as linear between the corners: every corner at most at the
  /// level lies inside, every other outside, by 2 % of an edge at least. What a greater level gives holds
  /// what a smaller one gives. No two rings touch. Precondition: the corners on the mesh's outline are above
  /// the level.
  [[nodiscard]] MultiPolygon<ProjectedPoint> atMost(std::span<const std::uint32_t> values,
                                                    std::uint32_t level) const;

 private:
  struct Side {
    Corner a = 0;  ///< below b
    Corner b = 0;
  };
  struct Face {
    Triangle corners;
    std::array<std::uint32_t, 3> sides;  ///< from each corner to the next
  };

  [[nodiscard]] ProjectedPoint crossing(const Side& side, std::span<const std::uint32_t> values,
                                        std::uint32_t level) const;

  std::vector<ProjectedPoint> corners_;
  std::vector<Side> sides_;
  std::vector<Face> triangles_;
};

}  // namespace zw
