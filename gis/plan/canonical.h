// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include "core/model/plan.h"

namespace zw {

/// A plan's content as bytes: equal plans give equal bytes, and plans that differ in one bit of one
/// coordinate give others. JSON without blanks, keys sorted, things ordered by id, shapes as arrays of
/// polygons of rings of [longitude, latitude], the closing corner not repeated.
[[nodiscard]] std::string canonicalText(const Plan& plan);
/// The same of the planning factors alone.
[[nodiscard]] std::string canonicalText(const std::map<std::string, Factor>& factors);

}  // namespace zw
