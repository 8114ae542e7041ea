// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/error.h"

namespace zw::cli {

/// The lower-case extension of an output file. Error Usage when it is none of `allowed`.
[[nodiscard]] Result<std::string> outputExtension(const std::string& path,
                                                  const std::vector<std::string>& allowed);

/// Outputs replace what stood at their name, but never an input and never a plan, which may hold work that
/// exists nowhere else. Error FileExists.
[[nodiscard]] Result<void> refuseInputs(const std::string& output, const std::vector<std::string>& inputs);

}  // namespace zw::cli
