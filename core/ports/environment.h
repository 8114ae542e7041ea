// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/model/uuid.h"

namespace zw {

/// The present time, handed in so that core is deterministic.
class Clock {
 public:
  virtual ~Clock() = default;
  /// UTC, ISO 8601 with seconds: "2026-11-22T21:51:00Z".
  [[nodiscard]] virtual std::string now() const = 0;
};

/// New identifiers, handed in so that core is deterministic.
class IdSource {
 public:
  virtual ~IdSource() = default;
  [[nodiscard]] virtual Uuid next() = 0;
};

}  // namespace zw
