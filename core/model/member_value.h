// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <variant>

namespace zw {

/// What a member of a thing is: nothing where it is not known or not stated, yes or no, a number, or a text
/// (a name, a date, a word of a list as files write it).
using MemberValue = std::variant<std::monostate, bool, double, std::string>;

}  // namespace zw
