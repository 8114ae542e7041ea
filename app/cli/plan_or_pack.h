// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include "app/cli/plan_arguments.h"

namespace zw::cli {

/// What a command looks at that needs no plan: a plan with its region, or a region alone.
struct PlanOrPack {
  std::optional<OpenedPlan> plan;
  std::shared_ptr<const Region> region;
};

/// PLAN may be a region pack. Errors: those of openDocument() where it is neither.
[[nodiscard]] Result<PlanOrPack> openPlanOrPack(const PlanArguments& arguments, const Composition& parts);

/// jsonHead() of it.
[[nodiscard]] nlohmann::ordered_json jsonHead(const PlanOrPack& opened, const Composition& parts);

/// {"en": …, "ar": …}, null where there is no name in that language; null where there is none at all.
[[nodiscard]] nlohmann::ordered_json nameJson(const Name& name);

}  // namespace zw::cli
