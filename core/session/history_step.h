// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/error.h"

namespace zw {

/// What is said where a history of `length` commands has no such step.
[[nodiscard]] inline Error noSuchStep(std::size_t step, std::size_t length) {
  return {ErrorCode::NotFound,
          {},
          {},
          "step " + std::to_string(step),
          "the history has steps 0 to " + std::to_string(length)};
}

}  // namespace zw
