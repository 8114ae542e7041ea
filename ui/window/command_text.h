// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/change/change.h"

namespace zw {

/// What a command did, to follow "Undo" in a menu: "drawing of “Zone 3”".
[[nodiscard]] QString commandText(const Command& command);

}  // namespace zw
