// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/ports/environment.h"
#include "core/ports/plan_store.h"

namespace zw {

/// Plans as GeoPackage files; docs/plan-format.md describes them. `clock` dates the tables' last change.
[[nodiscard]] std::unique_ptr<PlanRepository> makePlanRepository(std::shared_ptr<const Clock> clock);

}  // namespace zw
