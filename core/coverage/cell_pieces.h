// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include "core/coverage/cell_grid.h"
#include "core/coverage/row_clip.h"

namespace zw {

/// What a polygon is, for coverage.
enum class Layer : std::uint8_t { Land, BorderSide, FarSide, Buffer, Unit, Residential };

/// The part of one polygon in one cell.
struct Piece {
  Layer layer = Layer::Land;
  bool whole = false;         ///< the cell lies inside: no edges
  std::uint32_t polygon = 0;  ///< which of its layer: the unit's index in Region::units
  std::uint32_t firstEdge = 0;
  std::uint32_t edgeCount = 0;
};

/// Polygons cut up by the cells of a grid. Immutable once finished.
class CellPieces {
 public:
  explicit CellPieces(const CellGrid& grid) : grid_(grid), ofCell_(grid.cells()) {}

  void add(Layer layer, std::uint32_t polygon, const MultiPolygon<ProjectedPoint>& shape);
  void add(Layer layer, std::uint32_t polygon, const Polygon<ProjectedPoint>& shape);
  /// Call once, after the last add().
  void finish();

  [[nodiscard]] const CellGrid& grid() const { return grid_; }
  [[nodiscard]] std::span<const Piece> pieces(std::size_t cell) const {
    return {pieces_.data() + firstPiece_[cell], pieces_.data() + firstPiece_[cell + 1]};
  }
  [[nodiscard]] CellEdge edge(std::uint32_t index) const {
    const PackedEdge& e = edges_[index];
    return {unpack(e.x0), unpack(e.y0), unpack(e.x1), unpack(e.y1)};
  }
  [[nodiscard]] std::size_t edgeCount() const { return edges_.size(); }

 private:
  /// In parts of 2⁻³¹ of a cell's side, less than a micrometre: half the memory of doubles.
  struct PackedEdge {
    std::uint32_t x0, y0, x1, y1;
  };
  static constexpr double kParts = 2147483648.0;
  [[nodiscard]] double unpack(std::uint32_t v) const { return v * (grid_.size / kParts); }
  [[nodiscard]] std::uint32_t pack(double v) const {
    return static_cast<std::uint32_t>(std::llround(v * (kParts / grid_.size)));
  }
  void addRings(Layer layer, std::uint32_t polygon, std::span<const Ring<ProjectedPoint>* const> rings);

  CellGrid grid_;
  std::vector<PackedEdge> edges_;
  std::vector<Piece> pieces_;
  std::vector<std::uint32_t> firstPiece_;
  std::vector<std::vector<Piece>> ofCell_;  ///< while adding
  RowClip clip_;
  std::vector<CellEdge> scratch_;
  std::vector<std::vector<CellEdge>> rowEdges_;
};

}  // namespace zw
