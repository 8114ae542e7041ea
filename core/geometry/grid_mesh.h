// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <span>
#include <vector>

#include "core/geometry/triangle_mesh.h"

namespace zw {

/// Square cells in rows from the south, numbered from the west.
struct CellLayout {
  ProjectedPoint origin;  ///< the south-western corner of the first cell
  double size = 1;        ///< of a cell, metres
  std::uint32_t columns = 0;
  std::uint32_t rows = 0;

  [[nodiscard]] std::size_t cellCount() const { return std::size_t{columns} * rows; }
  /// Corners of cells, numbered alike, one more each way.
  [[nodiscard]] std::size_t nodeCount() const { return (std::size_t{columns} + 1) * (rows + 1); }
  [[nodiscard]] std::size_t node(std::uint32_t column, std::uint32_t row) const {
    return std::size_t{row} * (columns + 1) + column;
  }
  [[nodiscard]] ProjectedPoint nodePlace(std::uint32_t column, std::uint32_t row) const {
    return {origin.x + size * column, origin.y + size * row};
  }
};

/// The nodes that lie in a shape, by the even-odd rule, a mark for each.
[[nodiscard]] std::vector<std::uint8_t> nodesIn(const CellLayout& layout,
                                                const MultiPolygon<ProjectedPoint>& shape);

/// Some cells, each cut into two triangles, with points of one's own as further corners.
struct GridMesh {
  static constexpr TriangleMesh::Corner kNoCorner = std::numeric_limits<TriangleMesh::Corner>::max();

  TriangleMesh mesh;
  std::vector<TriangleMesh::Corner> nodeCorner;   ///< of each of the layout's nodes; kNoCorner: not used
  std::vector<TriangleMesh::Corner> pointCorner;  ///< of each point; kNoCorner: in no cell that is used
};
/// Points within a metre of one that came before, or of a node, share its corner.
[[nodiscard]] GridMesh gridMesh(const CellLayout& layout, const std::vector<std::uint8_t>& usedCells,
                                std::span<const ProjectedPoint> points);

}  // namespace zw
