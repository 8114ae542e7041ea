// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace zw {

/// An edge of a polygon as one cell sees it: coordinates from the cell's south-western corner, y0 <= y1.
struct CellEdge {
  double x0 = 0;
  double y0 = 0;
  double x1 = 0;
  double y1 = 0;

  [[nodiscard]] double xAt(double y) const { return x0 + (x1 - x0) * ((y - y0) / (y1 - y0)); }
};

/// Brings the edges of one polygon (any number of rings; inside by the even-odd rule) to one row of cells,
/// and then to each cell of the row. A cell gets the edges' parts inside it and, on its western side, a wall
/// wherever a level line enters the cell already inside the polygon; so every level line through the cell
/// meets a true set of boundaries from the west. Parts on and past the eastern side are left out.
class RowClip {
 public:
  /// Starts a row from `south` upwards, `size` high.
  void start(double south, double size);
  void add(double xa, double ya, double xb, double yb);
  /// Appends what the cell whose western side is at `west` sees.
  void emitRow(double west, std::vector<CellEdge>& out);

  [[nodiscard]] bool empty() const { return edges_.empty(); }
  /// The extent in x of what was added, within the row.
  [[nodiscard]] double minX() const { return minX_; }
  [[nodiscard]] double maxX() const { return maxX_; }

 private:
  void toggle(double y);

  double south_ = 0;
  double size_ = 1;
  double minX_ = 0;
  double maxX_ = 0;
  std::vector<CellEdge> edges_;  ///< y from the row's southern side, x in the CRS
  std::vector<double> toggles_;
};

/// Whether a cell that sees these edges is all inside (one wall from bottom to top) or all outside (none).
enum class CellState { Outside, Inside, Crossed };
[[nodiscard]] CellState cellState(const std::vector<CellEdge>& edges, double size);

/// Whether the place is inside the polygon of these edges. The rule is half-open: of polygons that share an
/// edge, a place on it belongs to one.
[[nodiscard]] bool insideCell(const std::vector<CellEdge>& edges, double x, double y);

}  // namespace zw
