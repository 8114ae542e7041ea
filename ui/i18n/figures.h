// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/model/factors.h"
#include "core/model/plan.h"
#include "core/model/region.h"
#include "core/units/metric.h"
#include "core/units/quantity.h"

namespace zw {

/// Figures in words, the same in the window, the briefing and the command line's tables. Exact values stay in
/// the Metric; what is given here is rounded for reading.

/// Under which heading a figure is shown, in this order.
enum class FigureGroup {
  Extent,
  SidesAndBuffer,
  Frontage,
  Population,
  RoadsAndCrossings,
  Observation,
  Elevation,
  Supply,
  Capacity,
  Covered,
  Residual,
  Other
};
[[nodiscard]] FigureGroup figureGroup(const Metric& metric);
[[nodiscard]] QString figureGroupTitle(FigureGroup group);

/// "Area on the far side of the river". An id without a title of its own is given back as it is.
[[nodiscard]] QString figureTitle(const Metric& metric);
/// At most two short words for a column of a table: "Far side".
[[nodiscard]] QString figureShortTitle(const Metric& metric);

/// The value with its unit: "12.3 km²", "840 m", "12,300 people", "34.2 %", an estimate as
/// "12,300 (10,000–15,000) people", "1 h 05 min", a name as it is, "unknown" where it is unknown.
[[nodiscard]] QString figureText(const Metric& metric);
/// The same without the unit where the column's heading says it; see figureColumnUnit().
[[nodiscard]] QString figureCellText(const Metric& metric);
/// The unit of a table's column: "km²", "km", "m", "people", "%" or nothing for counts and ratios.
[[nodiscard]] QString figureColumnUnit(const Metric& metric);

/// How the figure was reckoned, in one line; docs/methods.md tells the whole.
[[nodiscard]] QString methodText(const Metric& metric);
/// Why an unknown figure is unknown; empty for a known one.
[[nodiscard]] QString unknownReason(const Metric& metric);
/// figureText(), and why where it is unknown: "unknown (not within the time looked at)".
[[nodiscard]] QString figureWithReason(const Metric& metric);

/// What must be said beside a figure because of the data it was made from: that the buffer zone's geometry is
/// illustrative, that population figures are estimates, that a stretch of the border is disputed. Empty when
/// nothing.
[[nodiscard]] QString figureNote(const Metric& metric, const Region& region);
/// The same, and what the plan's own data demand of its figures of capacity: that factors are assumed, that
/// units are illustrative.
[[nodiscard]] QString figureNote(const Metric& metric, const Region& region, const Plan& plan);

/// "authoritative", "approximate", "illustrative", "disputed".
[[nodiscard]] QString sourceStatusText(SourceStatus status);
/// "read in the source", "quoted elsewhere", "derived", "assumed".
[[nodiscard]] QString confidenceInWords(Confidence confidence);

/// Numbers as people of the current language write them; English where the process has no language ("C").
[[nodiscard]] QString numberText(double value, int decimals);
/// "45 s", "12 min", "1 h 05 min"; rounded to the last unit named.
[[nodiscard]] QString durationText(Seconds time);

}  // namespace zw
