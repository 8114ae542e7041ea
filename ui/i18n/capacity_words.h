// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>

#include "core/capacity/staffing.h"

namespace zw {

/// "Observation posts", "Command and logistics" …
[[nodiscard]] QString staffingStepText(capacity::StaffingStep step);

/// "Soldiers for 1,000 residents"; of an unknown id the id itself, and so with the others.
[[nodiscard]] QString contextTitle(const std::string& id);
/// What was observed or held to be right elsewhere, with its source; a counterweight too.
[[nodiscard]] QString contextText(const std::string& key);

}  // namespace zw
