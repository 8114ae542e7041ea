// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <vector>

#include "app/checks.h"
#include "app/cli/exit_code.h"

namespace zw::cli {

/// Prints the checks, as JSON after `head` or as text, and gives Done when all passed, else No.
[[nodiscard]] ExitCode printChecks(const std::vector<Check>& checks, bool json, nlohmann::ordered_json head);

}  // namespace zw::cli
