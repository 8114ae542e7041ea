// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/revision/figure_differences.h"

#include "core/coverage/scenario_figures.h"

namespace zw {
namespace {

void addDifferences(const MetricSet& before, const MetricSet& after, const Uuid& zone,
                    const std::string& name, std::vector<FigureDifference>& found) {
  for (const Metric& now : after)
    if (const Metric* old = findMetric(before, now.id); old && old->value != now.value)
      found.push_back({zone, name, *old, now});
}

}  // namespace

std::vector<FigureDifference> figureDifferences(const std::shared_ptr<const RegionIndex>& index,
                                                const Plan& before, const Plan& after) {
  const CoverageFactors oldFactors = coverageFactors(before), newFactors = coverageFactors(after);
  const bool sameFactors = oldFactors == newFactors;
  const Uuid& oldScenario = before.info.activeScenario;
  const Uuid& newScenario = after.info.activeScenario;
  std::vector<FigureDifference> found;
  if (!sameFactors || zoneShapes(before, oldScenario) != zoneShapes(after, newScenario))
    addDifferences(planCoverage(*index, oldFactors, zoneShapes(before, oldScenario)),
                   planCoverage(*index, newFactors, zoneShapes(after, newScenario)), {}, {}, found);
  for (const Zone* zone : after.zonesOf(newScenario)) {
    const auto old = before.zones.find(zone->id);
    if (old == before.zones.end() || (sameFactors && old->second.shape == zone->shape)) continue;
    addDifferences(ZoneCoverage(index, oldFactors).update(old->second.shape),
                   ZoneCoverage(index, newFactors).update(zone->shape), zone->id, zone->name, found);
  }
  return found;
}

}  // namespace zw
