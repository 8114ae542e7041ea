// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workspace/services.h"

namespace zw {

/// What the desktop works with, from gis and the files that come with the program.
[[nodiscard]] DesktopServices makeDesktopServices();

}  // namespace zw
