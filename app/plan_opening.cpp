// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan_opening.h"

#include <filesystem>

#include "app/resource_paths.h"

namespace zw {
namespace {

Error mismatch(const PlanInfo& plan, const Region& region) {
  return {ErrorCode::PackMismatch,
          region.file,
          {},
          {},
          "the plan records " + plan.packHash + ", this pack is " + region.hash};
}

std::string joined(const std::vector<std::string>& paths) {
  std::string text;
  for (const std::string& path : paths) text += (text.empty() ? "" : ", ") + path;
  return text;
}

}  // namespace

std::vector<std::string> packCandidates(const std::string& planPath, const std::string& packName) {
  // The name comes out of a file that may be from anywhere: it must not lead out of the two folders.
  const std::filesystem::path name = std::filesystem::path(packName).filename();
  if (name.empty()) return {};
  return {(std::filesystem::path(planPath).parent_path() / name).string(),
          (std::filesystem::path(shareFolder()) / "region" / name).string()};
}

Result<ChosenPack> openPackOf(const PlanInfo& plan, const std::string& planPath, const RegionStore& regions,
                              const PackChoice& choice) {
  const bool chosen = !choice.path.empty();
  const auto candidates =
      chosen ? std::vector<std::string>{choice.path} : packCandidates(planPath, plan.packName);
  std::shared_ptr<const Region> other;
  for (const std::string& path : candidates) {
    auto region = regions.open(path);
    if (!region) {
      if (region.error().code == ErrorCode::FileMissing && !chosen) continue;
      return fail(std::move(region.error()));
    }
    if ((*region)->hash == plan.packHash) return ChosenPack{std::move(*region), std::nullopt};
    if (!other) other = std::move(*region);
  }
  if (!other)
    return fail({ErrorCode::PackMissing,
                 planPath,
                 {},
                 {},
                 candidates.empty() ? "the plan names none" : "looked for " + joined(candidates)});
  if (!choice.acceptOther) return fail(mismatch(plan, *other));
  return ChosenPack{other, mismatch(plan, *other)};
}

Result<OpenedDocument> openDocument(const std::string& planPath, const PlanRepository& plans,
                                    const RegionStore& regions, const PackChoice& choice) {
  auto plan = plans.open(planPath);
  if (!plan) return fail(std::move(plan.error()));
  auto pack = openPackOf(plan->plan.info, planPath, regions, choice);
  if (!pack) return fail(std::move(pack.error()));
  return OpenedDocument{std::move(*plan), std::move(*pack)};
}

}  // namespace zw
