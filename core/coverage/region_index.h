// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "core/coverage/areal_scale.h"
#include "core/coverage/cell_pieces.h"
#include "core/coverage/cell_sweep.h"
#include "core/coverage/coverage.h"
#include "core/coverage/line_frontage.h"
#include "core/coverage/population.h"
#include "core/coverage/road_cells.h"

namespace zw {

/// What a zone holds of one cell.
struct CellFigures {
  double zone = 0;  ///< area of the zone itself
  double borderSide = 0;
  double farSide = 0;
  double buffer = 0;
  double unclaimed = 0;      ///< land of no unit
  Population::Count people;  ///< those spread over residential land or area
  double roadLength = 0;
  /// Area in units of which a count is missing, by unit.
  std::vector<std::pair<std::uint32_t, double>> uncounted;
};

class RegionIndex {
 public:
  explicit RegionIndex(std::shared_ptr<const Region> ofRegion);

  [[nodiscard]] const CellFigures& whole(std::size_t cell) const { return whole_[cell]; }
  [[nodiscard]] CellFigures figures(const CellShares& shares) const;

  std::shared_ptr<const Region> region;
  CellGrid grid;
  Box<ProjectedPoint> extent;  ///< of the grid
  ArealScale scale;
  CellPieces pieces;
  Population population;
  RoadCells roads;
  std::vector<MeasuredLine> border;
  std::vector<MeasuredLine> river;  ///< main stem
  bool hasSides = false;
  bool hasBuffer = false;
  double bufferArea = 0;  ///< of the whole buffer zone

 private:
  void addUpCells();

  std::vector<CellFigures> whole_;
};

}  // namespace zw
