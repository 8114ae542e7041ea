// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

#include "core/coverage/cell_sweep.h"
#include "core/coverage/region_index.h"
#include "core/coverage/zone_boundary.h"

namespace zw {

/// A zone laid over the region's cells: cells wholly inside give what the index knows of them, cells that the
/// boundary crosses are swept. Both are kept until the boundary moves there. Sums are taken anew each time,
/// in a fixed order, so they do not depend on the way to the present shape.
class ZoneOverlay {
 public:
  explicit ZoneOverlay(const RegionIndex& index);

  /// `touched`: where the boundary changed since the last call.
  void update(const ZoneBoundary& boundary, const Box<ProjectedPoint>& touched);

  /// Over all cells, people at settlements included. `uncounted` is left empty: see uncountedUnits().
  [[nodiscard]] CellFigures totals() const;
  /// Area in each unit of which a count is missing.
  [[nodiscard]] std::map<std::uint32_t, double> uncountedUnits() const;
  [[nodiscard]] int settlements() const;

 private:
  void updateRow(const ZoneBoundary& boundary, int row, int firstColumn, int lastColumn);
  void addUpRow(int row);
  static void add(const CellFigures& from, CellFigures& to);

  const RegionIndex* index_;
  CellSweep sweep_;
  RowClip clip_;
  std::vector<CellEdge> edges_;
  CellShares shares_;
  std::vector<CellFigures> cells_;
  std::vector<CellFigures> rows_;
  std::vector<char> settlementInside_;
};

}  // namespace zw
