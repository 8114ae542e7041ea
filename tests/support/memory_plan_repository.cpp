// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/memory_plan_repository.h"

#include <filesystem>
#include <fstream>

namespace zw::testing {
namespace {

using Saved = MemoryPlanRepository::Saved;

class MemoryPlanStore final : public PlanStore {
 public:
  using Shelf = std::map<std::string, std::shared_ptr<Saved>>;

  MemoryPlanStore(std::string path, std::shared_ptr<Saved> saved, std::shared_ptr<Shelf> shelf)
      : path_(std::move(path)), saved_(std::move(saved)), shelf_(std::move(shelf)) {}

  Result<void> commit(std::span<const Command> done, const Command& command) override {
    if (auto refused = refusal(); !refused) return refused;
    saved_->history.assign(done.begin(), done.end());
    saved_->history.push_back(command);
    saved_->cursor = saved_->history.size();
    apply(command.change, saved_->plan);
    for (PlanVersion& version : saved_->versions)
      if (version.position && *version.position > done.size()) version.position.reset();
    return {};
  }
  Result<void> moveCursor(std::size_t cursor, const Change& rows) override {
    if (auto refused = refusal(); !refused) return refused;
    saved_->cursor = cursor;
    apply(rows, saved_->plan);
    return {};
  }
  Result<PlanVersion> addVersion(PlanVersion version, const Plan& content) override {
    if (auto refused = refusal(); !refused) return fail(std::move(refused.error()));
    version.hash = "memory:" + std::to_string(content.zones.size());
    saved_->versions.push_back(version);
    saved_->versionContents[version.id] = content;
    return version;
  }
  Result<void> describeVersion(const Uuid& id, const std::string& name, const std::string& note) override {
    if (auto refused = refusal(); !refused) return refused;
    for (PlanVersion& version : saved_->versions)
      if (version.id == id) version = {id, name, note, version.time, version.position, version.hash};
    return {};
  }
  Result<void> removeVersion(const Uuid& id) override {
    if (auto refused = refusal(); !refused) return refused;
    std::erase_if(saved_->versions, [&](const PlanVersion& version) { return version.id == id; });
    saved_->versionContents.erase(id);
    return {};
  }
  Result<Plan> versionContent(const Uuid& id) override {
    const auto found = saved_->versionContents.find(id);
    if (found == saved_->versionContents.end()) return fail(ErrorCode::NotFound);
    return found->second;
  }
  Result<void> saveCopy(const std::string& path, bool replace) override {
    if (!replace && shelf_->contains(path)) return fail(ErrorCode::FileExists, path);
    (*shelf_)[path] = std::make_shared<Saved>(*saved_);
    const std::ofstream mark(path);
    return {};
  }
  const std::string& path() const override { return path_; }
  const std::string& readOnlyReason() const override { return saved_->readOnlyReason; }

 private:
  Result<void> refusal() {
    if (!saved_->nextFailure) return {};
    Error error = *saved_->nextFailure;
    saved_->nextFailure.reset();
    return fail(std::move(error));
  }

  std::string path_;
  std::shared_ptr<Saved> saved_;
  std::shared_ptr<Shelf> shelf_;
};

}  // namespace

Result<OpenedPlan> MemoryPlanRepository::create(const std::string& path, const Plan& plan,
                                                bool replace) const {
  if (!replace && std::filesystem::exists(path)) return fail({ErrorCode::FileExists, path, {}, {}, {}});
  (*saved_)[path] = std::make_shared<Saved>(Saved{plan, {}, 0, {}, {}, {}, {}});
  const std::ofstream mark(path);
  return open(path);
}

Result<OpenedPlan> MemoryPlanRepository::open(const std::string& path) const {
  const auto found = saved_->find(path);
  if (found == saved_->end()) return fail({ErrorCode::NotPlan, path, {}, {}, {}});
  const Saved& saved = *found->second;
  return OpenedPlan{saved.plan,     saved.history,
                    saved.cursor,   std::make_unique<MemoryPlanStore>(path, found->second, saved_),
                    saved.versions, {}};
}

std::string MemoryPlanRepository::hash(const Plan& plan) const {
  return "memory:" + plan.info.title + ":" + std::to_string(plan.zones.size());
}
std::string MemoryPlanRepository::factorsHash(const Plan& plan) const {
  return "memory:" + std::to_string(plan.factors.size());
}

}  // namespace zw::testing
