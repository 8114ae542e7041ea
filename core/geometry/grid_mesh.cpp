// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/grid_mesh.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace zw {
namespace {

using Corner = TriangleMesh::Corner;
using Triangle = TriangleMesh::Triangle;

constexpr double kSamePlace = 1;  // m
constexpr double kOnSide = 1e-6;  // m

class GridMeshMaker {
 public:
  GridMeshMaker(const CellLayout& layout, const std::vector<std::uint8_t>& usedCells,
                std::span<const ProjectedPoint> points)
      : layout_(layout), usedCells_(usedCells), points_(points) {}

  GridMesh run() {
    out_.nodeCorner.assign(layout_.nodeCount(), GridMesh::kNoCorner);
    out_.pointCorner.assign(points_.size(), GridMesh::kNoCorner);
    const auto pointsOf = pointsOfCells();
    for (std::uint32_t row = 0; row < layout_.rows; ++row)
      for (std::uint32_t column = 0; column < layout_.columns; ++column) {
        const std::size_t cell = std::size_t{row} * layout_.columns + column;
        if (!usedCells_[cell]) continue;
        const Corner a = nodeAt(column, row), b = nodeAt(column + 1, row), c = nodeAt(column + 1, row + 1),
                     d = nodeAt(column, row + 1);
        std::vector<Triangle> parts = {{a, b, c}, {a, c, d}};
        if (const auto inside = pointsOf.find(cell); inside != pointsOf.end())
          for (const std::uint32_t point : inside->second) divide(parts, point);
        triangles_.insert(triangles_.end(), parts.begin(), parts.end());
      }
    out_.mesh = TriangleMesh(std::move(corners_), triangles_);
    return std::move(out_);
  }

 private:
  /// A point on the side of a cell belongs to both cells and comes before those inside, so that both cells
  /// divide the side alike.
  [[nodiscard]] std::unordered_map<std::size_t, std::vector<std::uint32_t>> pointsOfCells() const {
    std::unordered_map<std::size_t, std::vector<std::uint32_t>> out;
    const auto indices = [this](double metres, std::uint32_t count) {
      const double first = std::floor((metres - 2 * kOnSide) / layout_.size);
      const double last = std::floor((metres + 2 * kOnSide) / layout_.size);
      std::vector<std::uint32_t> found;
      for (double i = first; i <= last; ++i)
        if (i >= 0 && i < count) found.push_back(static_cast<std::uint32_t>(i));
      return found;
    };
    for (const bool onSides : {true, false})
      for (std::uint32_t p = 0; p < points_.size(); ++p) {
        const auto rows = indices(points_[p].y - layout_.origin.y, layout_.rows);
        const auto columns = indices(points_[p].x - layout_.origin.x, layout_.columns);
        if ((rows.size() * columns.size() > 1) != onSides) continue;
        for (const std::uint32_t row : rows)
          for (const std::uint32_t column : columns)
            out[std::size_t{row} * layout_.columns + column].push_back(p);
      }
    return out;
  }

  Corner nodeAt(std::uint32_t column, std::uint32_t row) {
    Corner& corner = out_.nodeCorner[layout_.node(column, row)];
    if (corner == GridMesh::kNoCorner) {
      corner = static_cast<Corner>(corners_.size());
      corners_.push_back(layout_.nodePlace(column, row));
    }
    return corner;
  }

  /// Metres by which a place lies to the left of a triangle's side. The same number, up to its sign, from
  /// either triangle at the side.
  [[nodiscard]] double offSide(const Triangle& t, std::size_t i, ProjectedPoint p) const {
    const Corner start = t[i], end = t[(i + 1) % 3];
    const ProjectedPoint a = corners_[std::min(start, end)], b = corners_[std::max(start, end)];
    const double off =
        ((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)) / std::hypot(b.x - a.x, b.y - a.y);
    return start < end ? off : -off;
  }

  /// Divides the triangles that hold the point: one in three, or those at both sides of a side in two.
  void divide(std::vector<Triangle>& parts, std::uint32_t point) {
    const ProjectedPoint p = points_[point];
    for (std::size_t k = 0, count = parts.size(); k < count; ++k) {
      const Triangle t = parts[k];
      std::size_t on = 3;
      bool holds = true;
      for (std::size_t i = 0; i < 3; ++i) {
        if (std::hypot(corners_[t[i]].x - p.x, corners_[t[i]].y - p.y) <= kSamePlace) {
          out_.pointCorner[point] = t[i];
          return;
        }
        const double off = offSide(t, i, p);
        if (std::abs(off) <= kOnSide) on = i;
        holds = holds && off >= -kOnSide;
      }
      if (!holds) continue;
      Corner& corner = out_.pointCorner[point];
      if (corner == GridMesh::kNoCorner) {
        corner = static_cast<Corner>(corners_.size());
        corners_.push_back(p);
      }
      if (on < 3) {
        const Corner a = t[on], b = t[(on + 1) % 3], c = t[(on + 2) % 3];
        parts[k] = {a, corner, c};
        parts.push_back({corner, b, c});
      } else {
        parts[k] = {t[0], t[1], corner};
        parts.push_back({t[1], t[2], corner});
        parts.push_back({t[2], t[0], corner});
      }
    }
  }

  const CellLayout& layout_;
  const std::vector<std::uint8_t>& usedCells_;
  std::span<const ProjectedPoint> points_;
  GridMesh out_;
  std::vector<ProjectedPoint> corners_;
  std::vector<Triangle> triangles_;
};

void addCrossings(const CellLayout& layout, const Ring<ProjectedPoint>& ring,
                  std::vector<std::vector<double>>& crossings) {
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
    const ProjectedPoint low = ring[i].y < ring[j].y ? ring[i] : ring[j];
    const ProjectedPoint high = ring[i].y < ring[j].y ? ring[j] : ring[i];
    const auto rowFrom = [&](double y) {
      return std::clamp(std::ceil((y - layout.origin.y) / layout.size), 0.0, layout.rows + 1.0);
    };
    for (auto row = static_cast<std::uint32_t>(rowFrom(low.y)); row < rowFrom(high.y); ++row) {
      const double y = layout.nodePlace(0, row).y;
      crossings[row].push_back(low.x + (high.x - low.x) * (y - low.y) / (high.y - low.y));
    }
  }
}

}  // namespace

std::vector<std::uint8_t> nodesIn(const CellLayout& layout, const MultiPolygon<ProjectedPoint>& shape) {
  std::vector<std::vector<double>> crossings(std::size_t{layout.rows} + 1);
  for (const auto& polygon : shape) {
    addCrossings(layout, polygon.outer, crossings);
    for (const auto& hole : polygon.holes) addCrossings(layout, hole, crossings);
  }
  std::vector<std::uint8_t> inside(layout.nodeCount(), 0);
  for (std::uint32_t row = 0; row <= layout.rows; ++row) {
    std::sort(crossings[row].begin(), crossings[row].end());
    const auto columnFrom = [&](double x) {
      return static_cast<std::uint32_t>(
          std::clamp(std::ceil((x - layout.origin.x) / layout.size), 0.0, layout.columns + 1.0));
    };
    for (std::size_t i = 0; i + 1 < crossings[row].size(); i += 2)
      for (std::uint32_t c = columnFrom(crossings[row][i]); c < columnFrom(crossings[row][i + 1]); ++c)
        inside[layout.node(c, row)] = 1;
  }
  return inside;
}

GridMesh gridMesh(const CellLayout& layout, const std::vector<std::uint8_t>& usedCells,
                  std::span<const ProjectedPoint> points) {
  return GridMeshMaker(layout, usedCells, points).run();
}

}  // namespace zw
