// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/canvas/render/packed_shapes.h"

namespace zw {

/// Line simplification after Douglas and Peucker (Cartographica 10(2), 1973): what is left deviates from the
/// input by at most `tolerance`, in its unit. The ends stay.
[[nodiscard]] std::vector<PackedPoint> simplifyLine(const std::vector<PackedPoint>& line, double tolerance);

/// The same for a closed ring (the first corner is not repeated): its first corner and the one farthest from
/// it stay. A ring that collapses comes back with fewer than three corners.
[[nodiscard]] std::vector<PackedPoint> simplifyRing(const std::vector<PackedPoint>& ring, double tolerance);

/// Joins lines that meet end to end into longer ones, at each meeting place the pair that goes on straightest
/// ("strokes": Thomson and Richardson, 1999), so that a level of detail is not held up by every junction.
[[nodiscard]] std::vector<std::vector<PackedPoint>> joinStrokes(
    const std::vector<std::vector<PackedPoint>>& lines);

}  // namespace zw
