// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/environment.h"

namespace zw::testing {

class FixedClock final : public Clock {
 public:
  [[nodiscard]] std::string now() const override { return "2026-11-22T21:51:00Z"; }
};

/// 1, 2, 3 …
class CountingIds final : public IdSource {
 public:
  [[nodiscard]] Uuid next() override {
    Uuid id;
    ++last_;
    for (std::size_t i = 0; i < 4; ++i) id.bytes[15 - i] = static_cast<std::uint8_t>(last_ >> (8 * i));
    return id;
  }

 private:
  unsigned last_ = 0;
};

}  // namespace zw::testing
