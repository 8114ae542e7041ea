// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/cell_sweep.h"

#include <algorithm>
#include <utility>

namespace zw {

void CellSweep::run(int column, int row, const std::vector<CellEdge>* zone, CellShares& out) {
  const CellGrid& grid = pieces_->grid();
  out.units.clear();
  cell_ = pieces_->pieces(grid.index(column, row));

  zone_ = borderSide_ = farSide_ = buffer_ = unclaimed_ = {};
  inZone_ = zone == nullptr;
  collect(zone);
  findLevels();
  std::size_t next = 0;
  active_.clear();
  for (std::size_t i = 0; i + 1 < levels_.size(); ++i) {
    std::erase_if(active_, [&](std::uint32_t e) { return edges_[e].line.y1 <= levels_[i]; });
    for (; next < edges_.size() && edges_[next].line.y0 <= levels_[i]; ++next)
      active_.push_back(static_cast<std::uint32_t>(next));
    strip(levels_[i], levels_[i + 1]);
  }

  const ProjectedPoint corner = grid.corner(column, row);
  out.zone = geodesic(zone_, corner);
  out.borderSide = geodesic(borderSide_, corner);
  out.farSide = geodesic(farSide_, corner);
  out.buffer = geodesic(buffer_, corner);
  out.unclaimed = geodesic(unclaimed_, corner);
  for (const UnitState& u : units_)
    if (u.area.area > 0)
      out.units.push_back({u.unit, geodesic(u.area, corner), geodesic(u.residential, corner)});
}

void CellSweep::collect(const std::vector<CellEdge>* zone) {
  edges_.clear();
  units_.clear();
  inside_.assign(cell_.size(), 0);
  slotOf_.assign(cell_.size(), 0);
  std::fill(std::begin(count_), std::end(count_), 0);
  for (std::uint32_t p = 0; p < cell_.size(); ++p) {
    const Piece& piece = cell_[p];
    if (piece.layer == Layer::Unit) {
      slotOf_[p] = static_cast<std::uint32_t>(units_.size());
      units_.push_back({piece.polygon, {}, {}});
    }
    if (piece.whole) toggle(p);
    for (std::uint32_t e = 0; e < piece.edgeCount; ++e)
      edges_.push_back({pieces_->edge(piece.firstEdge + e), p, 0});
  }
  if (zone)
    for (const CellEdge& e : *zone) edges_.push_back({e, kZone, 0});
  std::erase_if(edges_, [](const OwnedEdge& e) { return !(e.line.y0 < e.line.y1); });
  std::stable_sort(edges_.begin(), edges_.end(),
                   [](const OwnedEdge& a, const OwnedEdge& b) { return a.line.y0 < b.line.y0; });
}

void CellSweep::findLevels() {
  levels_.clear();
  levels_.push_back(0);
  levels_.push_back(pieces_->grid().size);
  for (std::size_t i = 0; i < edges_.size(); ++i) {
    const CellEdge& a = edges_[i].line;
    levels_.push_back(a.y0);
    levels_.push_back(a.y1);
    const double aMin = std::min(a.x0, a.x1);
    const double aMax = std::max(a.x0, a.x1);
    for (std::size_t k = i + 1; k < edges_.size() && edges_[k].line.y0 < a.y1; ++k) {
      const CellEdge& b = edges_[k].line;
      if (std::min(b.x0, b.x1) > aMax || std::max(b.x0, b.x1) < aMin) continue;
      const double low = b.y0;  // edges are sorted by where they begin
      const double high = std::min(a.y1, b.y1);
      const double atLow = a.xAt(low) - b.xAt(low);
      const double atHigh = a.xAt(high) - b.xAt(high);
      if ((atLow < 0) == (atHigh < 0)) continue;
      levels_.push_back(low + (high - low) * (atLow / (atLow - atHigh)));
    }
  }
  std::sort(levels_.begin(), levels_.end());
  levels_.erase(std::unique(levels_.begin(), levels_.end()), levels_.end());
}

void CellSweep::toggle(std::uint32_t owner) {
  if (owner == kZone) {
    inZone_ = !inZone_;
    return;
  }
  inside_[owner] ^= 1;
  count_[static_cast<int>(cell_[owner].layer)] += inside_[owner] ? 1 : -1;
}

void CellSweep::strip(double low, double high) {
  const double middle = 0.5 * (low + high);
  const double height = high - low;
  const double size = pieces_->grid().size;
  for (const std::uint32_t e : active_) edges_[e].x = edges_[e].line.xAt(middle);
  // The order is nearly that of the strip below.
  for (std::size_t i = 1; i < active_.size(); ++i)
    for (std::size_t k = i; k > 0 && edges_[active_[k]].x < edges_[active_[k - 1]].x; --k)
      std::swap(active_[k], active_[k - 1]);

  const auto count = [&](Layer layer) { return count_[static_cast<int>(layer)]; };
  double from = 0;
  for (std::size_t i = 0; i <= active_.size(); ++i) {
    const double to = i < active_.size() ? edges_[active_[i]].x : size;
    if (inZone_ && to > from) {
      zone_.add(from, to, middle, height);
      if (count(Layer::BorderSide)) borderSide_.add(from, to, middle, height);
      if (count(Layer::FarSide)) farSide_.add(from, to, middle, height);
      if (count(Layer::Buffer)) buffer_.add(from, to, middle, height);
      if (count(Layer::Land) && !count(Layer::Unit)) unclaimed_.add(from, to, middle, height);
      if (count(Layer::Unit))
        for (std::uint32_t p = 0; p < cell_.size(); ++p)
          if (inside_[p] && cell_[p].layer == Layer::Unit) {
            units_[slotOf_[p]].area.add(from, to, middle, height);
            if (count(Layer::Residential)) units_[slotOf_[p]].residential.add(from, to, middle, height);
          }
    }
    if (i == active_.size()) break;
    from = std::max(from, to);
    toggle(edges_[active_[i]].owner);
  }
  // Back to the state at the western side.
  for (const std::uint32_t e : active_) toggle(edges_[e].owner);
}

double CellSweep::geodesic(const Moment& moment, ProjectedPoint corner) const {
  if (moment.area <= 0) return 0;
  return moment.area * scale_->at(corner.x + moment.x / moment.area, corner.y + moment.y / moment.area);
}

}  // namespace zw
