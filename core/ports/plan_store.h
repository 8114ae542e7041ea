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
#include "core/model/plan_version.h"

namespace zw {

/// An open plan file. Each call is one transaction and durable when it returns; a call that fails leaves the
/// file as it was. Errors: ReadOnly, DiskFull, CannotWrite, Locked, Damaged.
class PlanStore {
 public:
  virtual ~PlanStore() = default;
  /// Makes the history `done` (what of it is done, not undone) and then `command`, and writes its rows.
  /// Versions that stood after commands which this drops lose their position.
  [[nodiscard]] virtual Result<void> commit(std::span<const Command> done, const Command& command) = 0;
  /// Undo or redo, of any number of commands: writes `rows` and puts the history's cursor at `cursor`.
  [[nodiscard]] virtual Result<void> moveCursor(std::size_t cursor, const Change& rows) = 0;
  /// Keeps `content` under the version's name; gives the version with its hash. Error Internal: that id is
  /// kept already.
  [[nodiscard]] virtual Result<PlanVersion> addVersion(PlanVersion version, const Plan& content) = 0;
  /// Gives a version another name and note. Error NotFound, here and below.
  [[nodiscard]] virtual Result<void> describeVersion(const Uuid& version, const std::string& name,
                                                     const std::string& note) = 0;
  [[nodiscard]] virtual Result<void> removeVersion(const Uuid& version) = 0;
  /// What is kept of a version, to the bit; Damaged where it is not what its hash says.
  [[nodiscard]] virtual Result<Plan> versionContent(const Uuid& version) = 0;
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
  std::unique_ptr<PlanStore> store{};
  std::vector<PlanVersion> versions{};      ///< in the order in which they were named; without their content
  std::vector<std::string> migrationLog{};  ///< what was upgraded on opening, one line each; empty mostly
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
