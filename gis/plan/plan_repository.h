// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "core/ports/environment.h"
#include "core/ports/plan_store.h"

namespace zw {

/// Gives the planning factors that the product uses, by id, or why they cannot be had.
using FactorSource = std::function<Result<std::map<std::string, Factor>>()>;

/// Plans as GeoPackage files; docs/plan-format.md describes them. `clock` dates the tables' last change. A
/// plan that lacks some of `defaultFactors` gets them on opening, those it has being left as they are.
[[nodiscard]] std::unique_ptr<PlanRepository> makePlanRepository(std::shared_ptr<const Clock> clock,
                                                                 FactorSource defaultFactors = {});

}  // namespace zw
