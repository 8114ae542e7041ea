// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/error.h"
#include "core/geometry/shapes.h"

namespace zw {

/// Where boundaries cross at more places, they are not mended: each crossing costs GEOS some 20 to 40 µs and
/// 2 kB, and no boundary that means a place on the ground crosses itself so often.
inline constexpr std::size_t kMostCrossings = 50'000;

/// Where more pairs of edges, or of runs of edges, have to be compared to find the crossings, boundaries are
/// not checked: each check of GEOS costs as much, some 30 ns a pair, and it takes several to mend a zone and
/// to fit it in. A coast of 2 million corners needs 5 million; as many edges side by side at a slant need
/// half their number squared.
inline constexpr std::size_t kMostComparisons = 50'000'000;

/// For each hole GEOS looks at all corners of the boundary, so many in the time of a comparison.
inline constexpr std::size_t kCornersPerComparison = 40;

/// Fitting a zone in finds edges by cells of 100 m along them, each in the time of four comparisons.
inline constexpr double kMetresPerComparison = 25;

/// Whether a shape's boundaries can be checked and mended in good time, however they cross. They are parted
/// into runs that go one way (monotone chains); runs whose boxes meet are halved and compared, as GEOS does
/// it, and that breaks off at the limits; holes and long edges count for what finding them costs. Shares of 0
/// to 1 of the work are told within `from` and `to` of reached(). Errors: TooManyCrossings (detail: how many;
/// place: of the first), TooTangled (detail: how many; place: of one of them); anything once it was given up.
/// Of coordinates that are not finite it says nothing.
[[nodiscard]] Result<void> checkTangle(const MultiPolygon<LonLat>& shape, double from = 0, double to = 1);

}  // namespace zw
