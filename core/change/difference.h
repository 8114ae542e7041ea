// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/change/change.h"
#include "core/error.h"

namespace zw {

/// The change that turns `from` into `to`, to the bit: one edit for each thing that differs, none else.
[[nodiscard]] Change difference(const Plan& from, const Plan& to);

/// Makes the plan what a version of it was. Planning factors that the version does not know stay: a later
/// program brought them. A plan that is so already gives an empty change.
[[nodiscard]] Command restoreVersion(const Plan& plan, Plan content, const std::string& name);

}  // namespace zw
