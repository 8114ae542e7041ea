// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"

#include "app/resource_paths.h"
#include "app/system_environment.h"
#include "gis/pack/pack_reader.h"
#include "gis/plan/factors_json.h"
#include "gis/plan/plan_repository.h"

namespace zw {

Composition compose() {
  const auto clock = std::make_shared<const SystemClock>();
  return {makePlanRepository(clock, [] { return readFactors(defaultFactorsPath()); }),
          std::make_shared<const GeoPackageRegionStore>(), clock, std::make_shared<RandomIds>()};
}

}  // namespace zw
