// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/change/change.h"
#include "core/error.h"
#include "core/model/plan.h"

namespace zw {

/// An open plan file. Each call is one transaction and durable when it returns; a call that fails leaves the
/// file as it was. Errors: ReadOnly, DiskFull, CannotWrite, Locked, Damaged.
class PlanStore {
 public:
  virtual ~PlanStore() = default;
  /// Makes the history `done` (what of it is done, not undone) and then `command`, and writes its rows.
  [[nodiscard]] virtual Result<void> commit(std::span<const Command> done, const Command& command) = 0;
  /// Undo or redo: writes `rows` and puts the history's cursor at `cursor`.
  [[nodiscard]] virtual Result<void> moveCursor(std::size_t cursor, const Change& rows) = 0;
  /// A consistent copy at `path`, complete or not there at all. Error FileExists unless `replace`.
  [[nodiscard]] virtual Result<void> saveCopy(const std::string& path, bool replace) = 0;
  [[nodiscard]] virtual const std::string& path() const = 0;
  /// Empty when the plan can be written, else why not.
  [[nodiscard]] virtual const std::string& readOnlyReason() const = 0;
};

/// A plan file's whole content. history[0 … cursor) is done, the rest was undone and can be redone.
struct OpenedPlan {
  Plan plan;
  std::vector<Command> history;
  std::size_t cursor = 0;
  std::unique_ptr<PlanStore> store;
  std::vector<std::string> migrationLog;  ///< what was upgraded on opening, one line each; empty mostly
};

/// Makes and opens plan files.
class PlanRepository {
 public:
  virtual ~PlanRepository() = default;
  /// A new file holding `plan` and an empty history. Error FileExists unless `replace`.
  [[nodiscard]] virtual Result<OpenedPlan> create(const std::string& path, const Plan& plan,
                                                  bool replace) const = 0;
  /// Opens for writing where the file allows it, else read-only with the reason. A file of an older schema is
  /// migrated (with a backup beside it), planning factors that it lacks are added; a newer one opens
  /// read-only where it says it can be read, else NewerVersion.
  [[nodiscard]] virtual Result<OpenedPlan> open(const std::string& path) const = 0;
  /// "sha256:…" of the plan's canonical form: its content, without history.
  [[nodiscard]] virtual std::string hash(const Plan& plan) const = 0;
  /// "sha256:…" of the planning factors alone.
  [[nodiscard]] virtual std::string factorsHash(const Plan& plan) const = 0;
};

}  // namespace zw
