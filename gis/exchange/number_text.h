// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/error.h"

namespace zw::exchange {

/// Without blanks at its ends, no-break spaces among them.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Whether it has digits or separators of numbers as Arabic or Persian write them: ٠ to ٩, ۰ to ۹, ٫ and ٬.
[[nodiscard]] bool hasEasternDigits(std::string_view text);

/// A whole number of `least` to `greatest`, 0 or more: digits and nothing else. With a separator in it, it is
/// refused, be that a decimal's or that of thousands. Error BadValue; detail: what is wrong.
[[nodiscard]] Result<int> wholeNumber(std::string_view text, int least, int greatest);

/// A decimal number of `low` to `high` with a point or a comma. A comma before exactly three digits may as
/// well stand for thousands ("1,500"), unless a lone 0 stands before it, and is refused; so is more than one
/// separator. Error BadValue.
[[nodiscard]] Result<double> decimalNumber(std::string_view text, double low, double high);

/// The shortest text that reads as the same number, with a point and without an exponent.
[[nodiscard]] std::string numberText(double value);

}  // namespace zw::exchange
