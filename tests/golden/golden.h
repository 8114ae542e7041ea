// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace zw::test {

/// Compares with tests/golden/expected/`name`: numbers within a relative tolerance of 1e-9, all else alike.
/// With ZW_UPDATE_GOLDEN=1 in the environment the expected file is written anew instead, and the test is
/// skipped: look at the difference before committing it.
void expectGolden(const nlohmann::json& actual, const std::string& name);

}  // namespace zw::test
