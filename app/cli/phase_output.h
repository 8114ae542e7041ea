// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include "core/model/plan.h"

namespace zw::cli {

/// What is known of a phase, the zones that are handed over in it and those that are held in it.
[[nodiscard]] nlohmann::ordered_json phaseJson(const Plan& plan, const Phase& phase);

}  // namespace zw::cli
