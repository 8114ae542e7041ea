// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coverage/zone_overlay.h"
#include "core/units/metric.h"

namespace zw {

/// Residents and displaced of an overlay, or why they are unknown: the shape holds land whose people nobody
/// has counted, more than a sliver of it (1 ha, or a thousandth of the shape where that is more).
struct PeopleFigures {
  MetricValue residents;
  MetricValue displaced;
};
[[nodiscard]] PeopleFigures peopleFigures(const RegionIndex& index, const ZoneOverlay& overlay,
                                          const CellFigures& totals, double area);

}  // namespace zw
