// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/model/network_state.h"

namespace zw {

/// "primary road", "track".
[[nodiscard]] QString roadClassText(RoadClass roadClass);
/// "not stated", "open", "restricted", "closed".
[[nodiscard]] QString passabilityText(Passability passability);
/// "confirmed", "reported, not confirmed", "assumed".
[[nodiscard]] QString reliabilityText(Reliability reliability);

}  // namespace zw
