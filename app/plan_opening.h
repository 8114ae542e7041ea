// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/ports/plan_store.h"
#include "core/ports/region_store.h"

namespace zw {

/// Which region pack a plan is opened with.
struct PackChoice {
  std::string path{};        ///< a pack named by the user; empty: look for the plan's own
  bool acceptOther = false;  ///< go on with a pack whose hash is not the one that the plan records
};

/// The region found for a plan.
struct ChosenPack {
  std::shared_ptr<const Region> region;
  /// PackMismatch with both hashes where the plan goes on with another pack than it was made on: the user
  /// must be told.
  std::optional<Error> mismatch;
};

/// A plan and the region it is shown on.
struct OpenedDocument {
  OpenedPlan plan;
  ChosenPack pack;
};

/// Where a plan's pack is looked for, in order: beside the plan file, then among the bundled regions.
[[nodiscard]] std::vector<std::string> packCandidates(const std::string& planPath,
                                                      const std::string& packName);

/// Opens the pack for a plan that is open: the chosen one, or the first candidate whose hash the plan
/// records. Errors: PackMissing (detail: the places looked at), PackMismatch (file: the pack, detail: both
/// hashes) unless accepted, and those of RegionStore::open().
[[nodiscard]] Result<ChosenPack> openPackOf(const PlanInfo& plan, const std::string& planPath,
                                            const RegionStore& regions, const PackChoice& choice = {});

/// Opens the plan, then its pack. Errors: those of PlanRepository::open() and openPackOf().
[[nodiscard]] Result<OpenedDocument> openDocument(const std::string& planPath, const PlanRepository& plans,
                                                  const RegionStore& regions, const PackChoice& choice = {});

}  // namespace zw
