// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace zw::cli {

/// A number from `least` to `most`; what is not a number (nan) is none. `aboveLeast`: and not `least` itself.
[[nodiscard]] CLI::Validator numberWithin(double least, double most, bool aboveLeast = false);

}  // namespace zw::cli
