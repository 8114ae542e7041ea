// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/observe/viewshed.h"

namespace zw::observe {

/// Given a viewshed in which ground of no data hides nothing: takes from `seen` the cells whose line of sight
/// passes a cell of no data, and gives them together with the cells of no data in range. A line passes a cell
/// when it comes within half a cell of its centre where it crosses the centre's row (or column, for lines
/// nearer to that direction); the direction is told to a quarter of a cell at the range's end.
[[nodiscard]] CellBits shadowNoData(const Terrain& terrain, Viewshed& viewshed, double range);

}  // namespace zw::observe
