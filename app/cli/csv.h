// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace zw::cli {

/// One record of RFC 4180, ending in CRLF; fields are quoted where they must be.
[[nodiscard]] std::string csvLine(const std::vector<std::string>& fields);
/// The shortest text that reads back as the same number.
[[nodiscard]] std::string csvNumber(double value);

}  // namespace zw::cli
