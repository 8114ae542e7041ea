// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "core/ports/environment.h"
#include "core/ports/plan_store.h"
#include "gis/plan/plan_repository.h"
#include "gis/plan/schema.h"

namespace zw::plan {

/// The PlanRepository; apart from its factory so that tests can hand in other schema versions.
class GeoPackagePlanRepository final : public PlanRepository {
 public:
  explicit GeoPackagePlanRepository(std::shared_ptr<const Clock> clock, Versions versions = {},
                                    FactorSource defaultFactors = {});

  [[nodiscard]] Result<OpenedPlan> create(const std::string& path, const Plan& plan,
                                          bool replace) const override;
  [[nodiscard]] Result<OpenedPlan> open(const std::string& path) const override;
  [[nodiscard]] std::string hash(const Plan& plan) const override;
  [[nodiscard]] std::string factorsHash(const Plan& plan) const override;

 private:
  std::shared_ptr<const Clock> clock_;
  Versions versions_;
  FactorSource defaultFactors_;
};

}  // namespace zw::plan
