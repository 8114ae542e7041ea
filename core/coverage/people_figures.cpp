// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/people_figures.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace zw {
namespace {

constexpr double kSliver = 10000;       // m²
constexpr double kSliverShare = 0.001;  // of the shape

std::string squareKilometres(double area) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f km²", area / 1e6);
  return text;
}

}  // namespace

PeopleFigures peopleFigures(const RegionIndex& index, const ZoneOverlay& overlay, const CellFigures& totals,
                            double area) {
  if (index.region->units.empty()) {
    const Unknown none{"the region has no units that count people"};
    return {none, none};
  }
  const double sliver = std::max(kSliver, kSliverShare * area);
  const auto uncounted = overlay.uncountedUnits();
  const auto figure = [&](double counted, auto isCounted) -> std::variant<double, Estimate, Unknown> {
    int units = 0;
    double without = 0;
    for (const auto& [unit, inUnit] : uncounted) {
      if (isCounted(index.population.unit(unit))) continue;
      without += inUnit;
      if (inUnit > kSliver) ++units;
    }
    if (without + totals.unclaimed <= sliver) return counted;
    std::string reason;
    if (without > 0.5 * sliver)
      reason = std::to_string(std::max(1, units)) + (units > 1 ? " units have" : " unit has") +
               " no count (" + squareKilometres(without) + ")";
    if (totals.unclaimed > 0.5 * sliver)
      reason +=
          (reason.empty() ? "" : "; ") + squareKilometres(totals.unclaimed) + " of land belong to no unit";
    reason += "; the rest has " + std::to_string(std::llround(counted));
    return Unknown{reason};
  };
  return {figure(totals.people.residents, [](const auto& unit) { return unit.residentsCounted; }),
          figure(totals.people.displaced, [](const auto& unit) { return unit.displacedCounted; })};
}

}  // namespace zw
