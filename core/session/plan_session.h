// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "core/ports/environment.h"
#include "core/ports/plan_store.h"

namespace zw {

/// An open plan: memory and file move together, or not at all. Everything that edits goes through run().
class PlanSession {
 public:
  using Observer = std::function<void(const Change&)>;

  PlanSession(OpenedPlan opened, const Clock& clock);

  [[nodiscard]] const Plan& plan() const { return opened_.plan; }
  [[nodiscard]] const PlanStore& store() const { return *opened_.store; }
  [[nodiscard]] PlanStore& store() { return *opened_.store; }
  [[nodiscard]] const std::vector<Command>& history() const { return opened_.history; }
  [[nodiscard]] std::size_t cursor() const { return opened_.cursor; }
  [[nodiscard]] const std::vector<std::string>& migrationLog() const { return opened_.migrationLog; }
  [[nodiscard]] bool canUndo() const { return opened_.cursor > 0; }
  [[nodiscard]] bool canRedo() const { return opened_.cursor < opened_.history.size(); }

  /// Stores the command, then applies it, then tells the observers. Its time is set here. An empty change
  /// does nothing.
  [[nodiscard]] Result<void> run(Command command);
  [[nodiscard]] Result<void> run(Result<Command> command);
  /// Errors: NothingToUndo, NothingToRedo, and the store's.
  [[nodiscard]] Result<void> undo();
  [[nodiscard]] Result<void> redo();
  /// Undoes or redoes until `position` commands are done, all of it in one transaction; observers are told
  /// once. Error NotFound where the history is shorter.
  [[nodiscard]] Result<void> goTo(std::size_t position);
  /// The plan when `position` commands were done. Precondition: the history is that long.
  [[nodiscard]] Plan stateAt(std::size_t position) const;

  /// In the order in which they were named.
  [[nodiscard]] const std::vector<PlanVersion>& versions() const { return opened_.versions; }
  /// The version of that name, or nullptr.
  [[nodiscard]] const PlanVersion* versionNamed(const std::string& name) const;
  /// What of a name cannot be: NameEmpty, NameTaken by another version than `self`; else the name without
  /// the spaces around it.
  [[nodiscard]] Result<std::string> usableVersionName(const std::string& name, const Uuid& self) const;
  /// Keeps the state after `position` commands as a version. Errors: those of usableVersionName(), NotFound
  /// where the history is shorter, and the store's.
  [[nodiscard]] Result<void> addVersion(const Uuid& id, const std::string& name, const std::string& note,
                                        std::size_t position);
  /// Keeps again what removeVersion() took away.
  [[nodiscard]] Result<void> putBackVersion(PlanVersion version, const Plan& content);
  [[nodiscard]] Result<void> describeVersion(const Uuid& id, const std::string& name,
                                             const std::string& note);
  [[nodiscard]] Result<void> removeVersion(const Uuid& id);

  void observe(Observer observer) { observers_.push_back(std::move(observer)); }
  /// Told after a version was added, described or removed.
  void observeVersions(std::function<void()> observer) { versionsObserver_ = std::move(observer); }

 private:
  void tell(const Change& change) const;
  void tellVersions() const;

  OpenedPlan opened_;
  const Clock& clock_;
  std::vector<Observer> observers_;
  std::function<void()> versionsObserver_;
};

}  // namespace zw
