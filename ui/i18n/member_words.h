// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>

#include "core/model/member_value.h"

namespace zw {

/// A member's name, in lower case: "proposed by"; a key without words is given back as it is.
[[nodiscard]] QString memberText(const std::string& key);
/// "yes", "12.5", "candidate", "not stated".
[[nodiscard]] QString memberValueText(const MemberValue& value, const std::string& member);

}  // namespace zw
