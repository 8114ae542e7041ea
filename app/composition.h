// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/ports/environment.h"
#include "core/ports/plan_store.h"
#include "core/ports/region_store.h"

namespace zw {

/// What implements core's ports in the programs; tests make their own. Nothing in it is null.
struct Composition {
  std::shared_ptr<const PlanRepository> plans;
  std::shared_ptr<const RegionStore> regions;
  std::shared_ptr<const Clock> clock;
  std::shared_ptr<IdSource> ids;
};
[[nodiscard]] Composition compose();

}  // namespace zw
