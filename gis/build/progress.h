// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

#include "core/error.h"

namespace zw::pack {

/// Called with what is being done and how much of all is done (0 … 1). Returns false to give up.
using Progress = std::function<bool(const std::string& step, double done)>;

/// Error Cancelled when `progress` returns false.
[[nodiscard]] inline Result<void> tell(const Progress& progress, const std::string& step, double done) {
  if (progress && !progress(step, done)) return fail(ErrorCode::Cancelled);
  return {};
}

}  // namespace zw::pack
