// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <optional>
#include <vector>

namespace zw {

/// Places well inside an area given by rings (even–odd), best first: nodes of a grid over it, by their
/// distance to the nearest edge, preferring the middle. At most `count`, none next to a better one.
[[nodiscard]] std::vector<QPointF> pointsInside(const std::vector<QPolygonF>& rings, std::size_t count);

/// A line smoothed for text: evenly spaced, its meanders shorter than `window` pixels averaged out.
[[nodiscard]] std::vector<QPointF> smoothed(const std::vector<QPointF>& line, double window);

/// The part of a smoothed line of `length` pixels that bends least, as the distance of its middle from the
/// start, among those whose middle lies between `from` and `to`.
[[nodiscard]] std::optional<double> straightestMiddle(const std::vector<QPointF>& line, double length,
                                                      double from, double to);

}  // namespace zw
