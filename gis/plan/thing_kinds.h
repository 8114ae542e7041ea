// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <variant>

#include "core/change/change.h"

namespace zw {

/// What the history and versions call the kinds of things, in the order of the alternatives of EntityEdit.
inline constexpr std::array<const char*, std::variant_size_v<EntityEdit>> kThingKinds = {
    "plan",          "scenario", "zone", "base", "factor",   "network_state",   "road_status", "added_road",
    "excluded_area", "post",     "unit", "note", "bookmark", "reference_layer", "phase"};

}  // namespace zw
