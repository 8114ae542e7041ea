// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/error.h"
#include "gis/pack/pack_content.h"

namespace zw::pack {

/// Writes a pack as a GeoPackage 1.3 into a new file. The same content gives the
/// same bytes. On an error the file is of no use and stays for the caller to remove. Errors: CannotWrite,
/// DiskFull.
[[nodiscard]] Result<void> writePack(const PackContent& content, const std::string& path);

}  // namespace zw::pack
