// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/environment.h"

namespace zw {

/// The system's clock, or the moment in $SOURCE_DATE_EPOCH (seconds since 1970) where that is set, so that
/// outputs can be made again byte for byte.
class SystemClock final : public Clock {
 public:
  [[nodiscard]] std::string now() const override;
};

/// Random identifiers (RFC 4122, version 4) from the system's entropy.
class RandomIds final : public IdSource {
 public:
  [[nodiscard]] Uuid next() override;
};

}  // namespace zw
