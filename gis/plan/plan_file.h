// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace zw {

/// Whether a plan stands at the path, of whatever version; looking changes nothing.
[[nodiscard]] bool isPlanFile(const std::string& path);

}  // namespace zw
