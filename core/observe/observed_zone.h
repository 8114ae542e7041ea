// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include "core/coverage/region_index.h"
#include "core/observe/terrain.h"

namespace zw::observe {

/// How much of something lies in a cell of the elevation grid; the cell may lie outside the grid.
struct CellAmount {
  int column = 0;
  int row = 0;
  double amount = 0;  ///< m, or pieces
};

/// What of a zone is to be observed, by the cells of the elevation grid. A line counts with the length it has
/// in each cell, measured by the cells' size (within 1e-4 of geodesic).
struct ObservedZone {
  CellBits cells;          ///< those of the grid whose centre is in the zone
  double outsideArea = 0;  ///< m² of the zone beyond the grid, where nothing is known
  std::vector<CellAmount> boundary;
  std::vector<CellAmount> border;  ///< the border frontage
  std::vector<CellAmount> roads;   ///< the pack's roads inside, of every class, tunnels left out
  double tunnels = 0;              ///< m of road in tunnels, which nobody sees
  std::vector<CellAmount> crossings;
};

/// As coverage tells frontage, roads and crossings; `tolerance` is its frontage tolerance, m.
[[nodiscard]] ObservedZone observedZone(const RegionIndex& index, const Terrain& terrain,
                                        const MultiPolygon<ProjectedPoint>& zone, double tolerance);

}  // namespace zw::observe
