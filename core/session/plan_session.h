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

  void observe(Observer observer) { observers_.push_back(std::move(observer)); }

 private:
  void tell(const Change& change) const;

  OpenedPlan opened_;
  const Clock& clock_;
  std::vector<Observer> observers_;
};

}  // namespace zw
