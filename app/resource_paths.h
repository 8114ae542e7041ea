// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace zw {

/// The folder with the bundled region, sample, factors and styles: $ZONEWRIGHT_DATA, else ../share/zonewright
/// beside the program. No trailing slash.
[[nodiscard]] std::string shareFolder();
[[nodiscard]] std::string bundledPackPath();
[[nodiscard]] std::string samplePlanTextPath();
[[nodiscard]] std::string defaultFactorsPath();

}  // namespace zw
