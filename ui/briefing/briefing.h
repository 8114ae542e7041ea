// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "core/coverage/scenario_figures.h"
#include "core/error.h"
#include "core/model/input_hashes.h"
#include "core/model/plan.h"
#include "core/model/region.h"
#include "ui/canvas/render/region_picture.h"

namespace zw {

/// What a printed briefing is made from; everything outlives the call.
struct BriefingInput {
  std::shared_ptr<const Region> region;
  std::shared_ptr<const RegionPicture> picture;  ///< of the region; null: it is made
  const Plan& plan;
  Uuid scenario;
  const ScenarioFigures& figures;  ///< all of them, those of observation and capacity too
  MultiPolygon<ProjectedPoint> residual;
  InputHashes hashes;
  std::string time;          ///< of the briefing: UTC, ISO 8601
  std::string version;       ///< of Zonewright
  std::string stylesFolder;  ///< holds print.json
};

/// A4 pages as PDF: map, figures of the ground, what posts see and what it takes to hold the zones, what was
/// assumed and the inputs' hashes; one page unless there are many zones. Vector, fonts embedded; the same
/// input gives the same bytes where the process hashes deterministically (QHashSeed). Needs a
/// QGuiApplication. The file appears whole or not at all. Errors: CannotWrite, DiskFull, and those of reading
/// the theme.
[[nodiscard]] Result<void> writeBriefing(const BriefingInput& input, const std::string& path);

}  // namespace zw
