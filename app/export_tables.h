// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/coverage/scenario_figures.h"
#include "core/model/input_hashes.h"
#include "gis/exchange/feature_table.h"

namespace zw {

/// What an export is made from; all of it outlives the call.
struct ExportContent {
  const Region& region;
  const Plan& plan;
  const Scenario& scenario;
  const ScenarioFigures& figures;
  MultiPolygon<ProjectedPoint> residual;
  InputHashes hashes;
  std::string time;     ///< of the export: UTC, ISO 8601
  Uuid networkState{};  ///< that supply was reckoned in; nil: the roads as the pack has them
};

enum class ExportScope {
  Zones,  ///< the scenario's zones with their figures, and what these rest on
  All     ///< also the residual, the buffer zone, the border, the river's main stem, the bases and the posts
};

/// The tables of an export. Figures are columns with their unit in the name ("area_m2"); unknown ones are
/// empty and named with the reason in `unknown`; what is illustrative or disputed says so in its row.
[[nodiscard]] std::vector<exchange::FeatureTable> exportTables(const ExportContent& content,
                                                               ExportScope scope);

/// What an export rests on: the region's sources, the plan's planning factors, and the inputs with their
/// hashes. `scenario` is named among the inputs where what is exported depends on one; `networkState` may be
/// nil.
[[nodiscard]] std::vector<exchange::FeatureTable> provenanceTables(const Region& region, const Plan& plan,
                                                                   const Scenario* scenario,
                                                                   const InputHashes& hashes,
                                                                   const std::string& time,
                                                                   const Uuid& networkState);

}  // namespace zw
