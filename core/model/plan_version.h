// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/model/uuid.h"

namespace zw {

/// A state of a plan that a person has named. The plan's file keeps its whole content, whatever becomes of
/// the history; it is no part of the plan, and no command makes or removes it.
struct PlanVersion {
  Uuid id;
  std::string name;  ///< unlike any other of the plan
  std::string note;
  std::string time;  ///< when it was named: UTC, ISO 8601
  /// After how many commands of the history it stood; nothing where the history went another way since.
  std::optional<std::size_t> position;
  std::string hash{};  ///< of its content, as PlanRepository::hash(); the store fills it in
  friend bool operator==(const PlanVersion&, const PlanVersion&) = default;
};

}  // namespace zw
