// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/error.h"

namespace zw::exchange {

/// The text of a file as UTF-8 without a byte order mark, from UTF-8 (with or without one) or UTF-16 of
/// either byte order (without a mark where the first character is of ASCII). Older code pages are refused,
/// not guessed: Windows-1252 and Windows-1256 give the same bytes other letters. Error Syntax; detail: the
/// line and what is wrong there.
[[nodiscard]] Result<std::string> utf8Text(const std::string& bytes);

}  // namespace zw::exchange
