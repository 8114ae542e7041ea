// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace zw::cli {

/// A number from `least` to `most`; what is not a number (nan) is none. `aboveLeast`: and not `least` itself.
[[nodiscard]] CLI::Validator numberWithin(double least, double most, bool aboveLeast = false);

/// The text of a whole number that fits `Whole`, in the digits 0 to 9 and without separators. What makes
/// sense of it is for the command to say.
template <class Whole>
[[nodiscard]] CLI::Validator wholeNumber();

/// The text of a number with a decimal point.
[[nodiscard]] CLI::Validator decimalNumber();

}  // namespace zw::cli
