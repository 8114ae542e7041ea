// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/zone_overlay.h"

#include <algorithm>

namespace zw {

ZoneOverlay::ZoneOverlay(const RegionIndex& index)
    : index_(&index),
      sweep_(index.pieces, index.scale),
      cells_(index.grid.cells()),
      rows_(static_cast<std::size_t>(index.grid.rows)),
      settlementInside_(index.region->settlements.size(), 0) {}

void ZoneOverlay::update(const ZoneBoundary& boundary, const Box<ProjectedPoint>& touched) {
  if (touched.empty()) return;
  const auto& settlements = index_->region->settlements;
  for (std::size_t i = 0; i < settlements.size(); ++i)
    if (touched.contains(settlements[i].point))
      settlementInside_[i] = boundary.contains(settlements[i].point) ? 1 : 0;

  const CellGrid& grid = index_->grid;
  const int firstColumn = std::max(0, grid.column(touched.minX));
  const int lastColumn = std::min(grid.columns - 1, grid.column(touched.maxX));
  const int firstRow = std::max(0, grid.row(touched.minY));
  const int lastRow = std::min(grid.rows - 1, grid.row(touched.maxY));
  for (int row = firstRow; row <= lastRow; ++row) {
    updateRow(boundary, row, firstColumn, lastColumn);
    addUpRow(row);
  }
}

void ZoneOverlay::updateRow(const ZoneBoundary& boundary, int row, int firstColumn, int lastColumn) {
  const CellGrid& grid = index_->grid;
  clip_.start(grid.corner(0, row).y, grid.size);
  for (const std::uint32_t i : boundary.row(row)) {
    const auto& s = boundary.segments()[i];
    clip_.add(s.a.x, s.a.y, s.b.x, s.b.y);
  }
  for (int column = firstColumn; column <= lastColumn; ++column) {
    const std::size_t cell = grid.index(column, row);
    edges_.clear();
    if (!clip_.empty()) clip_.emitRow(grid.corner(column, row).x, edges_);
    switch (cellState(edges_, grid.size)) {
      case CellState::Outside:
        cells_[cell] = {};
        break;
      case CellState::Inside:
        cells_[cell] = index_->whole(cell);
        break;
      case CellState::Crossed:
        sweep_.run(column, row, &edges_, shares_);
        cells_[cell] = index_->figures(shares_);
        cells_[cell].roadLength = index_->roads.lengthInside(column, row, edges_);
        break;
    }
  }
}

void ZoneOverlay::add(const CellFigures& from, CellFigures& to) {
  to.zone += from.zone;
  to.borderSide += from.borderSide;
  to.farSide += from.farSide;
  to.buffer += from.buffer;
  to.unclaimed += from.unclaimed;
  to.people.residents += from.people.residents;
  to.people.displaced += from.people.displaced;
  to.roadLength += from.roadLength;
}

void ZoneOverlay::addUpRow(int row) {
  CellFigures& sum = rows_[static_cast<std::size_t>(row)];
  sum = {};
  for (int column = 0; column < index_->grid.columns; ++column)
    add(cells_[index_->grid.index(column, row)], sum);
}

CellFigures ZoneOverlay::totals() const {
  CellFigures total;
  for (const CellFigures& row : rows_) add(row, total);
  for (std::size_t i = 0; i < settlementInside_.size(); ++i) {
    if (!settlementInside_[i]) continue;
    total.people.residents += index_->population.settlement(i).residents;
    total.people.displaced += index_->population.settlement(i).displaced;
  }
  return total;
}

std::map<std::uint32_t, double> ZoneOverlay::uncountedUnits() const {
  std::map<std::uint32_t, double> units;
  for (const CellFigures& cell : cells_)
    for (const auto& [unit, area] : cell.uncounted) units[unit] += area;
  return units;
}

int ZoneOverlay::settlements() const {
  return static_cast<int>(std::count(settlementInside_.begin(), settlementInside_.end(), 1));
}

}  // namespace zw
