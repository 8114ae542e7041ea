// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/observe/observed_zone.h"

#include <algorithm>
#include <cmath>

#include "core/observe/parts_inside.h"

namespace zw::observe {
namespace {

int nearestCell(double v) {
  return static_cast<int>(std::floor(v + 0.5));
}

ProjectedPoint between(ProjectedPoint a, ProjectedPoint b, double share) {
  return {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
}

/// Adds up the length of lines by cell.
class LineCells {
 public:
  explicit LineCells(const Terrain& terrain) : terrain_(terrain) {}

  void add(ProjectedPoint a, ProjectedPoint b) { add(terrain_.place(a), terrain_.place(b)); }
  void add(GridPlace a, GridPlace b) {
    const CellSize cell = terrain_.cellSize(0.5 * (a.row + b.row));
    const double metres = std::hypot((b.column - a.column) * cell.width, (b.row - a.row) * cell.height);
    if (!(metres > 0) || !std::isfinite(metres)) return;
    breaks_ = {0, 1};
    addBreaks(a.column, b.column);
    addBreaks(a.row, b.row);
    std::sort(breaks_.begin(), breaks_.end());
    for (std::size_t i = 1; i < breaks_.size(); ++i) {
      const double middle = 0.5 * (breaks_[i - 1] + breaks_[i]);
      out_.push_back({nearestCell(a.column + middle * (b.column - a.column)),
                      nearestCell(a.row + middle * (b.row - a.row)), (breaks_[i] - breaks_[i - 1]) * metres});
    }
  }

  /// One entry for each cell, by row and column.
  [[nodiscard]] std::vector<CellAmount> take() {
    std::stable_sort(out_.begin(), out_.end(), [](const CellAmount& a, const CellAmount& b) {
      return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    });
    std::vector<CellAmount> joined;
    for (const CellAmount& part : out_)
      if (!joined.empty() && joined.back().row == part.row && joined.back().column == part.column)
        joined.back().amount += part.amount;
      else
        joined.push_back(part);
    out_.clear();
    return joined;
  }

 private:
  /// Where a coordinate that goes from `a` to `b` passes from cell to cell.
  void addBreaks(double a, double b) {
    const double low = std::min(a, b), high = std::max(a, b);
    for (double edge = std::floor(low + 0.5) + 0.5; edge < high; ++edge)
      breaks_.push_back((edge - a) / (b - a));
  }

  const Terrain& terrain_;
  std::vector<double> breaks_;
  std::vector<CellAmount> out_;
};

struct GridSegment {
  GridPlace a;
  GridPlace b;
};

/// The zone's boundary on the grid; long edges divided, so that they are straight on both.
std::vector<GridSegment> boundaryOf(const Terrain& terrain, const MultiPolygon<ProjectedPoint>& zone) {
  std::vector<GridSegment> out;
  const auto addRing = [&](const Ring<ProjectedPoint>& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const ProjectedPoint a = ring[i], b = ring[(i + 1) % ring.size()];
      const int parts = 1 + static_cast<int>(std::hypot(b.x - a.x, b.y - a.y) / ZoneBoundary::kLongestStep);
      GridPlace last = terrain.place(a);
      for (int k = 1; k <= parts; ++k) {
        const GridPlace next = terrain.place(between(a, b, static_cast<double>(k) / parts));
        out.push_back({last, next});
        last = next;
      }
    }
  };
  for (const auto& polygon : zone) {
    addRing(polygon.outer);
    for (const auto& hole : polygon.holes) addRing(hole);
  }
  return out;
}

/// The cells whose centre is inside, by the even-odd rule, and the area of rows and columns beyond the grid.
void fillCells(const Terrain& terrain, const std::vector<GridSegment>& boundary, ObservedZone& out) {
  double top = terrain.rows(), bottom = -1, left = terrain.columns(), right = -1;
  for (const auto& [a, b] : boundary) {
    top = std::min({top, a.row, b.row});
    bottom = std::max({bottom, a.row, b.row});
    left = std::min({left, a.column, b.column});
    right = std::max({right, a.column, b.column});
  }
  const int firstRow = static_cast<int>(std::ceil(top)), endRow = static_cast<int>(std::floor(bottom)) + 1;
  if (boundary.empty() || firstRow >= endRow) return;
  const auto inGrid = [](double v, int count) {
    return static_cast<int>(std::clamp(v, 0.0, static_cast<double>(count)));
  };
  out.cells = CellBits(inGrid(std::floor(left), terrain.columns()), inGrid(firstRow, terrain.rows()),
                       inGrid(std::ceil(right) + 1, terrain.columns()), inGrid(endRow, terrain.rows()));
  std::vector<std::vector<double>> crossings(static_cast<std::size_t>(endRow - firstRow));
  for (const auto& [a, b] : boundary) {
    const int from = static_cast<int>(std::ceil(std::min(a.row, b.row)));
    for (int r = from; r <= std::max(a.row, b.row); ++r)
      if ((a.row <= r) != (b.row <= r))
        crossings[static_cast<std::size_t>(r - firstRow)].push_back(
            a.column + (b.column - a.column) * ((r - a.row) / (b.row - a.row)));
  }
  for (int r = firstRow; r < endRow; ++r) {
    auto& at = crossings[static_cast<std::size_t>(r - firstRow)];
    std::sort(at.begin(), at.end());
    const CellSize cell = terrain.cellSize(r);
    for (std::size_t i = 0; i + 1 < at.size(); i += 2) {
      const double from = std::ceil(at[i]), to = std::ceil(at[i + 1]);
      const bool inRows = r >= 0 && r < terrain.rows();
      const int first = inRows ? inGrid(from, terrain.columns()) : 0;
      const int end = inRows ? inGrid(to, terrain.columns()) : 0;
      for (int c = first; c < end; ++c) out.cells.set(c, r);
      out.outsideArea += (to - from - (end - first)) * cell.width * cell.height;
    }
  }
}

void addRoads(const Terrain& terrain, const ZoneBoundary& zone, ObservedZone& out) {
  LineCells open(terrain), tunnels(terrain);
  for (const Road& road : terrain.region().roads) {
    if (!boundsOf(road.line).intersects(zone.box())) continue;
    LineCells& lines = road.structure == RoadStructure::Tunnel ? tunnels : open;
    for (std::size_t i = 1; i < road.line.size(); ++i)
      partsInside(zone, road.line[i - 1], road.line[i], [&](double from, double to) {
        lines.add(between(road.line[i - 1], road.line[i], from), between(road.line[i - 1], road.line[i], to));
      });
  }
  out.roads = open.take();
  for (const CellAmount& part : tunnels.take()) out.tunnels += part.amount;
}

}  // namespace

ObservedZone observedZone(const RegionIndex& index, const Terrain& terrain,
                          const MultiPolygon<ProjectedPoint>& zone, double tolerance) {
  ObservedZone out;
  if (terrain.empty()) return out;
  const std::vector<GridSegment> edges = boundaryOf(terrain, zone);
  fillCells(terrain, edges, out);
  LineCells lines(terrain);
  for (const auto& [a, b] : edges) lines.add(a, b);
  out.boundary = lines.take();

  ZoneBoundary boundary(*index.region->projection, index.grid);
  boundary.set(zone);
  LineFrontage frontage(index.border, tolerance);
  frontage.update(boundary, boundary.box());
  for (const auto& [a, b] : frontage.stretches()) lines.add(a, b);
  out.border = lines.take();

  addRoads(terrain, boundary, out);
  for (const Crossing& crossing : terrain.region().crossings)
    if (boundary.contains(crossing.point) || boundary.near(crossing.point, tolerance)) {
      const GridPlace at = terrain.place(crossing.point);
      out.crossings.push_back({nearestCell(at.column), nearestCell(at.row), 1});
    }
  return out;
}

}  // namespace zw::observe
