// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/cell_pieces.h"

#include <algorithm>

namespace zw {

void CellPieces::add(Layer layer, std::uint32_t polygon, const MultiPolygon<ProjectedPoint>& shape) {
  std::vector<const Ring<ProjectedPoint>*> rings;
  for (const auto& part : shape) {
    rings.push_back(&part.outer);
    for (const auto& hole : part.holes) rings.push_back(&hole);
  }
  addRings(layer, polygon, rings);
}

void CellPieces::add(Layer layer, std::uint32_t polygon, const Polygon<ProjectedPoint>& shape) {
  std::vector<const Ring<ProjectedPoint>*> rings{&shape.outer};
  for (const auto& hole : shape.holes) rings.push_back(&hole);
  addRings(layer, polygon, rings);
}

void CellPieces::addRings(Layer layer, std::uint32_t polygon,
                          std::span<const Ring<ProjectedPoint>* const> rings) {
  Box<ProjectedPoint> box;
  for (const auto* ring : rings) box.add(boundsOf(*ring));
  if (box.empty()) return;
  const int firstRow = std::max(0, grid_.row(box.minY));
  const int lastRow = std::min(grid_.rows - 1, grid_.row(box.maxY));
  if (firstRow > lastRow) return;

  // Each edge goes to the rows it meets.
  rowEdges_.resize(static_cast<std::size_t>(grid_.rows));
  for (const auto* ring : rings)
    for (std::size_t i = 0; i < ring->size(); ++i) {
      const ProjectedPoint a = (*ring)[i];
      const ProjectedPoint b = (*ring)[i + 1 == ring->size() ? 0 : i + 1];
      const int from = std::max(firstRow, grid_.row(std::min(a.y, b.y)));
      const int to = std::min(lastRow, grid_.row(std::max(a.y, b.y)));
      for (int r = from; r <= to; ++r) rowEdges_[static_cast<std::size_t>(r)].push_back({a.x, a.y, b.x, b.y});
    }

  for (int r = firstRow; r <= lastRow; ++r) {
    auto& edges = rowEdges_[static_cast<std::size_t>(r)];
    clip_.start(grid_.corner(0, r).y, grid_.size);
    for (const CellEdge& e : edges) clip_.add(e.x0, e.y0, e.x1, e.y1);
    edges.clear();
    if (clip_.empty()) continue;
    const int firstColumn = std::max(0, grid_.column(clip_.minX()));
    const int lastColumn = std::min(grid_.columns - 1, grid_.column(clip_.maxX()));
    for (int c = firstColumn; c <= lastColumn; ++c) {
      scratch_.clear();
      clip_.emitRow(grid_.corner(c, r).x, scratch_);
      // A sweep along level lines never meets a level edge.
      std::erase_if(scratch_, [](const CellEdge& e) { return e.y0 == e.y1; });
      const CellState state = cellState(scratch_, grid_.size);
      if (state == CellState::Outside) continue;
      Piece piece{layer, state == CellState::Inside, polygon, static_cast<std::uint32_t>(edges_.size()), 0};
      if (!piece.whole) {
        for (const CellEdge& e : scratch_) edges_.push_back({pack(e.x0), pack(e.y0), pack(e.x1), pack(e.y1)});
        piece.edgeCount = static_cast<std::uint32_t>(scratch_.size());
      }
      ofCell_[grid_.index(c, r)].push_back(piece);
    }
  }
}

void CellPieces::finish() {
  firstPiece_.reserve(ofCell_.size() + 1);
  firstPiece_.push_back(0);
  for (const auto& pieces : ofCell_) {
    pieces_.insert(pieces_.end(), pieces.begin(), pieces.end());
    firstPiece_.push_back(static_cast<std::uint32_t>(pieces_.size()));
  }
  ofCell_ = {};
  rowEdges_ = {};
  scratch_ = {};
  clip_ = {};
  edges_.shrink_to_fit();
  pieces_.shrink_to_fit();
}

}  // namespace zw
