// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/coverage/areal_scale.h"
#include "core/coverage/cell_pieces.h"

namespace zw {

/// How much of each layer a zone covers in one cell, in geodesic square metres.
struct CellShares {
  struct UnitShare {
    std::uint32_t unit = 0;
    double area = 0;
    double residential = 0;  ///< of which residential land
  };
  double zone = 0;  ///< the zone itself
  double borderSide = 0;
  double farSide = 0;
  double buffer = 0;
  double unclaimed = 0;  ///< land of no unit
  std::vector<UnitShare> units;
};

/// Overlays a zone with all layers of a cell at once: between two neighbouring levels at which an edge
/// begins, ends or crosses another, every level line meets the edges in the same order, so the strip falls
/// into trapezoids, each inside or outside of each polygon. Nothing can fail: edges that coincide, or a zone
/// that crosses itself, only make trapezoids of no width. (The plane sweep of Bentley & Ottmann 1979 without
/// its event queue: cells are small.)
class CellSweep {
 public:
  CellSweep(const CellPieces& pieces, const ArealScale& scale) : pieces_(&pieces), scale_(&scale) {}

  /// `zone`: the zone's edges in the cell; nullptr: the whole cell.
  void run(int column, int row, const std::vector<CellEdge>* zone, CellShares& out);

 private:
  struct Moment {
    double area = 0;
    double x = 0;
    double y = 0;
    void add(double from, double to, double middle, double height) {
      const double a = (to - from) * height;
      area += a;
      x += a * 0.5 * (from + to);
      y += a * middle;
    }
  };
  struct OwnedEdge {
    CellEdge line;
    std::uint32_t owner = 0;  ///< piece of the cell; kZone
    double x = 0;             ///< at the present level
  };
  struct UnitState {
    std::uint32_t unit = 0;
    Moment area;
    Moment residential;
  };
  static constexpr std::uint32_t kZone = 0xffffffff;

  void collect(const std::vector<CellEdge>* zone);
  void findLevels();
  void strip(double low, double high);
  void toggle(std::uint32_t owner);
  [[nodiscard]] double geodesic(const Moment& moment, ProjectedPoint corner) const;

  const CellPieces* pieces_;
  const ArealScale* scale_;
  std::span<const Piece> cell_;
  std::vector<OwnedEdge> edges_;
  std::vector<double> levels_;
  std::vector<std::uint32_t> active_;
  std::vector<char> inside_;           ///< by piece of the cell
  std::vector<std::uint32_t> slotOf_;  ///< piece of the cell → unit state
  std::vector<UnitState> units_;
  int count_[6] = {};  ///< pieces of each layer that the place is inside of
  bool inZone_ = false;
  Moment zone_;
  Moment borderSide_;
  Moment farSide_;
  Moment buffer_;
  Moment unclaimed_;
};

}  // namespace zw
