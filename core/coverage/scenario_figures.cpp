// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/scenario_figures.h"

#include <future>

namespace zw {

std::vector<MultiPolygon<LonLat>> zoneShapes(const Plan& plan, const Uuid& scenario) {
  std::vector<MultiPolygon<LonLat>> shapes;
  for (const Zone* zone : plan.zonesOf(scenario)) shapes.push_back(zone->shape);
  return shapes;
}

ScenarioFigures reckonFigures(const std::shared_ptr<const RegionIndex>& index, const Plan& plan,
                              const Uuid& scenario) {
  const CoverageFactors factors = coverageFactors(plan);
  auto wholePlan = std::async(std::launch::async,
                              [&] { return planCoverage(*index, factors, zoneShapes(plan, scenario)); });
  ScenarioFigures figures;
  for (const Zone* zone : plan.zonesOf(scenario))
    figures.zones.push_back({zone->id, ZoneCoverage(index, factors).update(zone->shape)});
  figures.plan = wholePlan.get();
  return figures;
}

}  // namespace zw
