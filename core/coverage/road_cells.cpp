// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/road_cells.h"

#include <algorithm>
#include <cmath>

namespace zw {
namespace {

/// std::hypot guards against overflow that metres never come near, at five times the cost.
double lengthOf(double dx, double dy) {
  return std::sqrt(dx * dx + dy * dy);
}

double projectedLength(const Line<ProjectedPoint>& line) {
  double total = 0;
  for (std::size_t i = 1; i < line.size(); ++i)
    total += lengthOf(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
  return total;
}

/// Narrows [from, to] to where a + t·d lies in [0, size].
bool narrow(double a, double d, double size, double& from, double& to) {
  if (d == 0) return a >= 0 && a <= size;
  const double t0 = -a / d;
  const double t1 = (size - a) / d;
  from = std::max(from, std::min(t0, t1));
  to = std::min(to, std::max(t0, t1));
  return from < to;
}

}  // namespace

RoadCells::RoadCells(const std::vector<Road>& roads, const CellGrid& grid) : roads_(roads), grid_(grid) {
  scale_.reserve(roads.size());
  for (const Road& road : roads) {
    const double projected = projectedLength(road.line);
    scale_.push_back(projected > 0 ? static_cast<float>(road.lengthMetres / projected) : 1.0F);
  }
  const auto visit = [&](const auto& act) {
    for (std::uint32_t r = 0; r < roads.size(); ++r) {
      const auto& line = roads[r].line;
      for (std::uint32_t v = 0; v + 1 < line.size(); ++v) {
        const int c0 = std::max(0, grid.column(std::min(line[v].x, line[v + 1].x)));
        const int c1 = std::min(grid.columns - 1, grid.column(std::max(line[v].x, line[v + 1].x)));
        const int r0 = std::max(0, grid.row(std::min(line[v].y, line[v + 1].y)));
        const int r1 = std::min(grid.rows - 1, grid.row(std::max(line[v].y, line[v + 1].y)));
        for (int row = r0; row <= r1; ++row)
          for (int column = c0; column <= c1; ++column) act(grid.index(column, row), Reference{r, v});
      }
    }
  };
  first_.assign(grid.cells() + 1, 0);
  visit([&](std::size_t cell, const Reference&) { ++first_[cell + 1]; });
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
  references_.resize(first_.back());
  std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
  visit([&](std::size_t cell, const Reference& reference) { references_[next[cell]++] = reference; });

  length_.assign(grid.cells(), 0);
  for (int row = 0; row < grid.rows; ++row)
    for (int column = 0; column < grid.columns; ++column) {
      const std::size_t cell = grid.index(column, row);
      Part part;
      for (std::uint32_t i = first_[cell]; i < first_[cell + 1]; ++i)
        if (clip(references_[i], column, row, part)) length_[cell] += part.length;
    }
}

bool RoadCells::clip(const Reference& reference, int column, int row, Part& out) const {
  const auto& line = roads_[reference.road].line;
  const ProjectedPoint corner = grid_.corner(column, row);
  const ProjectedPoint a{line[reference.vertex].x - corner.x, line[reference.vertex].y - corner.y};
  const ProjectedPoint d{line[reference.vertex + 1].x - line[reference.vertex].x,
                         line[reference.vertex + 1].y - line[reference.vertex].y};
  double from = 0;
  double to = 1;
  if (!narrow(a.x, d.x, grid_.size, from, to) || !narrow(a.y, d.y, grid_.size, from, to)) return false;
  out.a = {a.x + from * d.x, a.y + from * d.y};
  out.b = {a.x + to * d.x, a.y + to * d.y};
  // A segment on the line between two cells belongs to one.
  const double middle = 0.5 * (from + to);
  if (a.x + middle * d.x >= grid_.size || a.y + middle * d.y >= grid_.size) return false;
  out.length = (to - from) * lengthOf(d.x, d.y) * static_cast<double>(scale_[reference.road]);
  return true;
}

double RoadCells::lengthInside(int column, int row, const std::vector<CellEdge>& zone) const {
  const std::size_t cell = grid_.index(column, row);
  double total = 0;
  Part part;
  std::vector<double> breaks;
  for (std::uint32_t i = first_[cell]; i < first_[cell + 1]; ++i) {
    if (!clip(references_[i], column, row, part)) continue;
    const ProjectedPoint d{part.b.x - part.a.x, part.b.y - part.a.y};
    breaks.clear();
    for (const CellEdge& e : zone) {
      if (e.y1 < std::min(part.a.y, part.b.y) || e.y0 > std::max(part.a.y, part.b.y)) continue;
      const double ex = e.x1 - e.x0;
      const double ey = e.y1 - e.y0;
      const double turn = d.x * ey - d.y * ex;
      if (turn == 0) continue;
      const double t = ((e.x0 - part.a.x) * ey - (e.y0 - part.a.y) * ex) / turn;
      if (t > 0 && t < 1) breaks.push_back(t);
    }
    breaks.push_back(1);
    std::sort(breaks.begin(), breaks.end());
    double from = 0;
    for (const double to : breaks) {
      const double middle = 0.5 * (from + to);
      if (to > from && insideCell(zone, part.a.x + middle * d.x, part.a.y + middle * d.y))
        total += (to - from) * part.length;
      from = to;
    }
  }
  return total;
}

}  // namespace zw
