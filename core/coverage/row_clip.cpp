// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/row_clip.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <utility>

namespace zw {

void RowClip::start(double south, double size) {
  south_ = south;
  size_ = size;
  minX_ = std::numeric_limits<double>::infinity();
  maxX_ = -std::numeric_limits<double>::infinity();
  edges_.clear();
}

void RowClip::add(double xa, double ya, double xb, double yb) {
  CellEdge edge{xa, ya - south_, xb, yb - south_};
  if (edge.y0 > edge.y1) {
    std::swap(edge.x0, edge.x1);
    std::swap(edge.y0, edge.y1);
  }
  const bool level = edge.y0 == edge.y1;
  if (edge.y0 >= size_ || edge.y1 < 0 || (edge.y1 == 0 && !level)) return;
  const CellEdge whole = edge;
  if (edge.y0 < 0) {
    edge.x0 = whole.xAt(0);
    edge.y0 = 0;
  }
  if (edge.y1 > size_) {
    edge.x1 = whole.xAt(size_);
    edge.y1 = size_;
  }
  minX_ = std::min({minX_, edge.x0, edge.x1});
  maxX_ = std::max({maxX_, edge.x0, edge.x1});
  edges_.push_back(edge);
}

void RowClip::toggle(double y) {
  // Neighbouring edges share a corner: the two toggles there undo each other.
  if (!toggles_.empty() && toggles_.back() == y)
    toggles_.pop_back();
  else
    toggles_.push_back(y);
}

void RowClip::emitRow(double west, std::vector<CellEdge>& out) {
  toggles_.clear();
  const std::size_t first = out.size();
  const double east = west + size_;
  for (const CellEdge& edge : edges_) {
    if (edge.x0 >= east && edge.x1 >= east) continue;
    if (edge.x0 <= west && edge.x1 <= west) {
      toggle(edge.y0);
      toggle(edge.y1);
      continue;
    }
    CellEdge part{edge.x0 - west, edge.y0, edge.x1 - west, edge.y1};
    const CellEdge whole = part;
    const double slope = (whole.y1 - whole.y0) / (whole.x1 - whole.x0);
    const auto yAt = [&](double x) {
      return std::clamp(whole.y0 + (x - whole.x0) * slope, whole.y0, whole.y1);
    };
    if (part.x0 < 0) {
      part = {0, yAt(0), part.x1, part.y1};
      toggle(whole.y0);
      toggle(part.y0);
    } else if (part.x0 > size_) {
      part = {size_, yAt(size_), part.x1, part.y1};
    }
    if (part.x1 < 0) {
      part = {part.x0, part.y0, 0, yAt(0)};
      toggle(part.y1);
      toggle(whole.y1);
    } else if (part.x1 > size_) {
      part = {part.x0, part.y0, size_, yAt(size_)};
    }
    out.push_back(part);
  }
  std::sort(toggles_.begin(), toggles_.end());
  for (std::size_t i = 0; i + 1 < toggles_.size(); i += 2)
    if (toggles_[i + 1] > toggles_[i]) {
      // Walls that meet are one.
      if (out.size() > first && out.back().x0 == 0 && out.back().x1 == 0 && out.back().y1 == toggles_[i])
        out.back().y1 = toggles_[i + 1];
      else
        out.push_back({0, toggles_[i], 0, toggles_[i + 1]});
    }
}

CellState cellState(const std::vector<CellEdge>& edges, double size) {
  if (edges.empty()) return CellState::Outside;
  const CellEdge& wall = edges.front();
  const bool whole = edges.size() == 1 && wall.x0 == 0 && wall.x1 == 0 && wall.y0 == 0 && wall.y1 == size;
  return whole ? CellState::Inside : CellState::Crossed;
}

bool insideCell(const std::vector<CellEdge>& edges, double x, double y) {
  bool inside = false;
  for (const CellEdge& edge : edges)
    if (edge.y0 <= y && y < edge.y1 && edge.xAt(y) <= x) inside = !inside;
  return inside;
}

}  // namespace zw
