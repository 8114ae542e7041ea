// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <string>

#include "core/ports/plan_store.h"

namespace zw::testing {

/// Plans kept in memory under their paths; an empty file marks each on the disk, so that what asks for files
/// finds them.
class MemoryPlanRepository final : public PlanRepository {
 public:
  struct Saved {
    Plan plan;
    std::vector<Command> history;
    std::size_t cursor = 0;
    std::vector<PlanVersion> versions;
    std::map<Uuid, Plan> versionContents;
    std::string readOnlyReason;
    std::optional<Error> nextFailure;  ///< what the next write answers, once
  };

  [[nodiscard]] Result<OpenedPlan> create(const std::string& path, const Plan& plan,
                                          bool replace) const override;
  [[nodiscard]] Result<OpenedPlan> open(const std::string& path) const override;
  /// Not a hash: tells plans apart by their title and number of zones.
  [[nodiscard]] std::string hash(const Plan& plan) const override;
  [[nodiscard]] std::string factorsHash(const Plan& plan) const override;

  /// What is stored under a path, as the store behind it sees it.
  [[nodiscard]] Saved& at(const std::string& path) const { return *saved_->at(path); }

 private:
  using Shelf = std::map<std::string, std::shared_ptr<Saved>>;
  std::shared_ptr<Shelf> saved_ = std::make_shared<Shelf>();
};

}  // namespace zw::testing
