// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/people_figures.h"

#include <algorithm>

namespace zw {
namespace {

constexpr double kSliver = 10000;       // m²
constexpr double kSliverShare = 0.001;  // of the shape

}  // namespace

PeopleFigures peopleFigures(const RegionIndex& index, const ZoneOverlay& overlay, const CellFigures& totals,
                            double area) {
  if (index.region->units.empty()) {
    const Unknown none{UnknownReason::NoUnits};
    return {none, none};
  }
  const double sliver = std::max(kSliver, kSliverShare * area);
  const auto uncounted = overlay.uncountedUnits();
  const auto figure = [&](double counted, auto isCounted) -> MetricValue {
    int units = 0;
    double without = 0;
    for (const auto& [unit, inUnit] : uncounted) {
      if (isCounted(index.population.unit(unit))) continue;
      without += inUnit;
      if (inUnit > kSliver) ++units;
    }
    if (without + totals.unclaimed <= sliver) return counted;
    Unknown unknown{UnknownReason::PeopleNotCounted};
    if (without > 0.5 * sliver) {
      unknown.count = std::max(1, units);
      unknown.uncountedArea = without;
    }
    if (totals.unclaimed > 0.5 * sliver) unknown.unclaimedArea = totals.unclaimed;
    unknown.countedPeople = counted;
    return unknown;
  };
  return {figure(totals.people.residents, [](const auto& unit) { return unit.residentsCounted; }),
          figure(totals.people.displaced, [](const auto& unit) { return unit.displacedCounted; })};
}

}  // namespace zw
